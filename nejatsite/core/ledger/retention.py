from datetime import datetime

from django.utils import timezone

from .registry import all_ledgers
from .states import State

CHUNK = 1000


def prune(now: datetime | None = None) -> int:
    """Delete old rows that are done or cancelled, in small transactions; what was set aside stays."""
    now = now or timezone.now()
    gone = 0
    for ledger in all_ledgers():
        if ledger.keep is None:
            continue
        for state in (State.DONE, State.CANCELLED):
            old = ledger.rows.filter(state=state, finished_at__lt=now - ledger.keep).order_by("finished_at")
            while pks := list(old.values_list("pk", flat=True)[:CHUNK]):
                ledger.rows.filter(pk__in=pks).delete()
                gone += len(pks)
    return gone
