"""What a handler may raise instead of returning."""

from datetime import timedelta

from .states import State


class Retry(Exception):
    """Try again `after` so many seconds, or after the ledger's back-off.

    With `counts=False` the attempt is given back: the other side asked to wait, and nothing failed.
    """

    def __init__(
        self, after: float | timedelta | None = None, reason: str = "", *, counts: bool = True
    ) -> None:
        super().__init__(reason or "The handler asked to try again.")
        self.after = after.total_seconds() if isinstance(after, timedelta) else after
        self.counts = counts


class Finish(Exception):
    """End the row in a state of the ledger's own, such as "unknown"."""

    def __init__(self, state: str, reason: str = "") -> None:
        super().__init__(reason)
        self.state = str(state)


class SetAside(Finish):
    """A person has to look: trying again by itself would not help."""

    def __init__(self, reason: str) -> None:
        super().__init__(State.SET_ASIDE, reason)
