"""Working a ledger off."""

import logging
import time
import traceback
from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from .outcomes import Finish, Retry
from .registry import Ledger, all_ledgers, get
from .states import State

logger = logging.getLogger(__name__)
#: Of an error, its end is kept: that is where the cause stands.
ERROR_LENGTH = 4000


def run_due(
    name: str | None = None,
    *,
    limit: int | None = None,
    time_budget: float | None = None,
    now: datetime | None = None,
) -> Counter[str]:
    """Do what is due, in one ledger or in all of them, until nothing is due or a bound is reached.

    Counts rows by what became of them: done, retried, set_aside, lost (another worker took over), another
    state of the ledger's own; and "abandoned", rows taken back from workers that died. `more` is 1 if a bound
    was reached before the end. A ledger whose handling breaks down altogether does not stop the others.
    """
    counts: Counter[str] = Counter()
    for ledger in [get(name)] if name else all_ledgers():
        try:
            _Run(ledger, counts, limit, time_budget, now).work()
        except Exception:
            if name:
                raise
            logger.exception("The ledger %s could not be worked off.", ledger.name)
            counts["broken"] += 1
    return counts


class _Run:
    def __init__(
        self,
        ledger: Ledger,
        counts: Counter[str],
        limit: int | None,
        time_budget: float | None,
        now: datetime | None,
    ) -> None:
        self.ledger, self.counts, self.limit = ledger, counts, limit
        self.ends = None if time_budget is None else time.monotonic() + time_budget
        self.fixed_now = now
        self.handled = 0

    def now(self) -> datetime:
        return self.fixed_now or timezone.now()

    def work(self) -> None:
        self.take_back()
        while True:
            if (self.limit is not None and self.handled >= self.limit) or (
                self.ends is not None and time.monotonic() >= self.ends
            ):
                if self.ledger.rows.due(self.now()).exists():
                    self.counts["more"] = 1
                return
            rows = self.claim()
            if not rows:
                return
            self.handled += len(rows)
            if self.ledger.batch_handler:
                self.handle_batch(rows)
            else:
                self.handle(rows[0])

    def claim(self) -> list[Any]:
        rows, lease = self.ledger.rows, self.ledger.lease
        if not self.ledger.batch_handler:
            return rows.claim(1, self.now(), lease)
        size = self.ledger.batch_size
        if self.limit is not None:
            size = min(size, self.limit - self.handled)
        # A row that once killed its worker goes alone: it must not take innocent ones along.
        return rows.filter(deaths=0).claim(size, self.now(), lease) or rows.claim(1, self.now(), lease)

    def take_back(self) -> None:
        """Rows of dead workers become due again, or are set aside when it happened too often."""
        for row in self.ledger.rows.abandoned(self.now()).order_by("lease_until")[:1000]:
            deaths = row.deaths + 1
            if deaths >= self.ledger.max_deaths:
                note = f"The worker vanished while it had this row, {deaths} times."
                taken = row.end(State.SET_ASIDE, self.now(), note, deaths=deaths)
                self.counts["set_aside"] += int(taken)
            else:
                note = f"The worker vanished while it had this row ({row.claimed_by})."
                taken = row.put_back(self.now(), note, deaths=deaths)
            if taken:
                logger.warning("%s %s: its worker vanished (%s).", self.ledger.name, row.pk, deaths)
            self.counts["abandoned"] += int(taken)

    def handle(self, row: Any) -> None:
        error: BaseException | None = None
        try:
            self.ledger.handler(row) if self.ledger.handler else self.ledger.batch_handler([row])
        except Exception as raised:  # noqa: BLE001 - it is written into the row
            error = raised
        except BaseException:
            self.hand_over([row])
            raise
        self.settle(row, error)

    def handle_batch(self, rows: list[Any]) -> None:
        errors: Mapping[Any, BaseException] = {}
        try:
            errors = self.ledger.batch_handler(rows) or {}
        except (Retry, Finish) as raised:
            errors = {row.pk: raised for row in rows}
        except Exception as raised:  # noqa: BLE001 - it is written into the rows
            if len(rows) > 1:
                logger.warning("%s: a batch failed (%s); its rows go one by one.", self.ledger.name, raised)
                self.one_by_one(rows)
                return
            errors = {rows[0].pk: raised}
        except BaseException:
            self.hand_over(rows)
            raise
        for row in rows:
            self.settle(row, errors.get(row.pk))

    def one_by_one(self, rows: list[Any]) -> None:
        """One bad row must not fail the others of its batch."""
        for row in rows:
            if not self.ledger.rows.extend_lease([row], self.ledger.lease, self.now()):
                self.counts["lost"] += 1
                continue
            self.handle_batch([row])

    def hand_over(self, rows: list[Any]) -> None:
        """The process is asked to stop in the middle: somebody else may start at once."""
        for row in rows:
            row.put_back(self.now(), "The worker was stopped.", attempts=row.attempts - 1)

    def settle(self, row: Any, error: BaseException | None) -> None:
        now, attempts = self.now(), row.attempts
        if error is None:
            outcome, kept = State.DONE, row.end(State.DONE, now)
        elif isinstance(error, Finish):
            outcome, kept = error.state, row.end(error.state, now, str(error))
            if kept and outcome == State.SET_ASIDE:
                logger.error("%s %s was set aside: %s", self.ledger.name, row.pk, error)
        elif attempts >= self.ledger.max_attempts and getattr(error, "counts", True):
            outcome, kept = State.SET_ASIDE, row.end(State.SET_ASIDE, now, describe(error))
            if kept:
                logger.error("%s %s was set aside.", self.ledger.name, row.pk, exc_info=error)
        else:
            outcome, kept = "retried", self.put_back(row, error, now)
        self.counts[str(outcome) if kept else "lost"] += 1

    def put_back(self, row: Any, error: BaseException, now: datetime) -> bool:
        seconds, changes = None, {}
        if isinstance(error, Retry):
            seconds = error.after
            if not error.counts:
                changes["attempts"] = row.attempts - 1
        if seconds is None:
            seconds = self.ledger.schedule(row.attempts)
        logger.info("%s %s again in %.0f s: %s", self.ledger.name, row.pk, seconds, error)
        return row.put_back(now + timedelta(seconds=max(seconds, 1)), describe(error), **changes)


def describe(error: BaseException) -> str:
    if isinstance(error, Retry | Finish):
        return str(error)
    return "".join(traceback.format_exception(error))[-ERROR_LENGTH:]
