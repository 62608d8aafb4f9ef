import time


class Breaker:
    """After a failure nobody waits for the same failure again until `rest` seconds have passed."""

    def __init__(self, rest: float = 15.0) -> None:
        self.rest = rest
        self._closed_at = 0.0

    @property
    def is_open(self) -> bool:
        return time.monotonic() < self._closed_at

    def fail(self) -> None:
        self._closed_at = time.monotonic() + self.rest

    def reset(self) -> None:
        self._closed_at = 0.0
