import threading
import time


class Breaker:
    """After a failure nobody waits for the same failure again until `rest` seconds have passed.

    Then one asks, and the others go on doing without for `patience` seconds or until that one had an answer.
    """

    def __init__(self, rest: float = 15.0, patience: float = 5.0) -> None:
        self.rest, self.patience = rest, patience
        self._lock = threading.Lock()
        self._failed = False
        self._closed_at = 0.0

    @property
    def is_open(self) -> bool:
        """Whether the last that is known of it is a failure."""
        return self._failed

    def lets_through(self) -> bool:
        with self._lock:
            if not self._failed:
                return True
            if time.monotonic() < self._closed_at:
                return False
            self._closed_at = time.monotonic() + self.patience
            return True

    def fail(self) -> None:
        self._failed, self._closed_at = True, time.monotonic() + self.rest

    def reset(self) -> None:
        self._failed = False
