from datetime import datetime
from typing import Any

from django.db.models import Min
from django.utils import timezone

from .registry import all_ledgers


def health(now: datetime | None = None) -> dict[str, Any]:
    """How late the work is. For `/healthz/ready`, and whoever else watches the site.

    `oldest_due_seconds`, over all ledgers and in each: for how long the oldest due row has been due, 0 if none
    is. `set_aside`: the rows that wait for a person. `swept_seconds_ago`: None before the first sweep.
    """
    from nejatsite.core.duties import DutyRow, registered
    from nejatsite.core.sweep import NAME

    now = now or timezone.now()
    ledgers = {}
    for ledger in all_ledgers():
        oldest = ledger.rows.due(now).aggregate(oldest=Min("due_at"))["oldest"]
        ledgers[ledger.name] = {
            "oldest_due_seconds": (now - oldest).total_seconds() if oldest else 0.0,
            "set_aside": ledger.rows.set_aside().count(),
        }
    duties = {row.name: row for row in DutyRow.objects.all()}
    swept = duties[NAME].last_done_at if NAME in duties else None
    return {
        "oldest_due_seconds": max((each["oldest_due_seconds"] for each in ledgers.values()), default=0.0),
        "set_aside": sum(each["set_aside"] for each in ledgers.values()),
        "swept_seconds_ago": (now - swept).total_seconds() if swept else None,
        "failing_duties": sorted(name for name in registered() & duties.keys() if duties[name].last_error),
        "ledgers": ledgers,
    }
