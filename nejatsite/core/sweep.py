"""The sweep finds everything that is due, whether or not a message about it ever arrived."""

import logging
from collections import Counter
from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from . import duties, ledger

logger = logging.getLogger(__name__)

NAME = "sweep"
#: Seconds for one ledger, so that a long one does not keep the others waiting.
BUDGET = 20.0
#: After so long a process that sweeps counts as dead.
LEASE = timedelta(seconds=getattr(settings, "SWEEP_LEASE_SECONDS", 90))


def sweep(*, alone: bool = True) -> Counter[str] | None:
    """Duties, then ledgers. None if another process is at it: sweeps must not pile up behind a slow one.

    With `alone=False` it goes ahead all the same and takes the sweep over: for a worker that has just started (the
    one before it may have been killed in the middle, and nobody would sweep until its lease is over) and for
    somebody who sweeps by hand. Two at once do no harm, for rows and duties are claimed one by one.
    """
    now = timezone.now()
    duties.DutyRow.objects.get_or_create(name=NAME, defaults={"due_at": now})
    token = duties.take(NAME, now, LEASE) if alone else duties.take_over(NAME, now, LEASE)
    if token is None:
        return None
    counts: Counter[str] = Counter()
    for well in duties.run_due().values():
        counts["duties" if well else "failed_duties"] += 1
    for each in ledger.all_ledgers():
        try:
            counts += ledger.run_due(each.name, time_budget=BUDGET)
        except Exception:
            logger.exception("The ledger %s could not be worked off.", each.name)
            counts["broken"] += 1
    duties.let_go(NAME, token, timezone.now(), done_at=timezone.now())
    return counts
