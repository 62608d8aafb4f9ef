"""How far a long work is: a bar that moves in a terminal, a line now and then in a log."""

import time
from typing import Any

WIDTH = 30
#: Seconds between two lines of one step in a log.
PAUSE = 10.0


class Progress:
    def __init__(self, out: Any) -> None:
        self.out, self.moves = out, bool(out.isatty())
        self.last = "the beginning"
        self._step, self._begun, self._said = "", 0.0, 0.0
        self._open = False

    def show(self, step: str, done: int, total: int) -> None:
        now = time.monotonic()
        if step != self._step:
            self._step, self._begun, self._said = step, now, 0.0
            self._first = done
        self.last = f"{step} {done} of {total}"
        if self.moves:
            self._move(done, total, now)
        elif done >= total or now - self._said >= PAUSE:
            self._said = now
            self.out.write(self.last, style_func=str)

    def _move(self, done: int, total: int, now: float) -> None:
        full = WIDTH * done // total if total else WIDTH
        rate = (done - self._first) / (now - self._begun) if now > self._begun else 0.0
        left = f", {(total - done) / rate:.0f} s left" if rate and done < total else ""
        ended = done >= total
        line = f"{self._step} [{'#' * full}{'.' * (WIDTH - full)}] {done} of {total}{left}"
        # Not in the red of errors, which is the style of this stream.
        self.out.write(f"\r{line:<79}", style_func=str, ending="\n" if ended else "")
        self.out.flush()
        self._open = not ended

    def end(self) -> None:
        """Whatever is said next stands in a line of its own."""
        if self._open:
            self.out.write("")
            self._open = False
