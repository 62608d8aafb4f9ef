import random
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Backoff:
    """Exponential with full jitter: many rows that failed together do not come back together."""

    base: float = 10.0
    cap: float = 3600.0
    #: Never at once: a row that fails in no time would otherwise use up its attempts in no time.
    least: float = 1.0
    jitter: Callable[[float, float], float] = random.uniform

    def ceiling(self, attempt: int) -> float:
        return min(self.cap, self.base * 2 ** min(max(attempt - 1, 0), 30))

    def __call__(self, attempt: int) -> float:
        """Seconds to wait after this many attempts."""
        return max(self.least, self.jitter(0, self.ceiling(attempt)))
