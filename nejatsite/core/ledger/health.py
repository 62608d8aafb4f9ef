from datetime import datetime
from typing import Any

from django.db.models import Min
from django.utils import timezone

from .registry import all_ledgers


def health(now: datetime | None = None) -> dict[str, dict[str, Any]]:
    """By ledger: for how many seconds its oldest due row has been due, and how many rows are set aside."""
    now = now or timezone.now()
    report = {}
    for ledger in all_ledgers():
        oldest = ledger.rows.due(now).aggregate(oldest=Min("due_at"))["oldest"]
        report[ledger.name] = {
            "oldest_due_seconds": (now - oldest).total_seconds() if oldest else 0.0,
            "set_aside": ledger.rows.set_aside().count(),
        }
    return report
