"""Ledgers: tables of work that is written in the same transaction as the change it follows from.

A subclass of `LedgerRow` is a ledger. Its app registers a handler in `AppConfig.ready`:

    ledger.register(Delivery, handler=services.deliver)

and whoever writes a row calls `ledger.wake(Delivery)`. Celery only wakes the work up; what is to be done is
in the table, so a broker that forgets, or is away, costs time and nothing else. Work is done at least once:
a handler must bear being called again for a row whose worker died (`row.deaths` tells it).
"""

from .backoff import Backoff
from .engine import run_due
from .health import health
from .models import LedgerRow, State
from .outcomes import Finish, Retry, SetAside
from .querysets import LedgerQuerySet
from .registry import Ledger, all_ledgers, get, register
from .retention import prune
from .waking import quiet, wake

__all__ = [
    "Backoff",
    "Finish",
    "Ledger",
    "LedgerQuerySet",
    "LedgerRow",
    "Retry",
    "SetAside",
    "State",
    "all_ledgers",
    "get",
    "health",
    "prune",
    "quiet",
    "register",
    "run_due",
    "wake",
]
