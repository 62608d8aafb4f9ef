"""Waking the workers up, which may fail at any time without harm: the sweep finds what is due."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from asgiref.local import Local
from django.conf import settings
from django.db import router, transaction

from .registry import Ledger

if TYPE_CHECKING:
    from .models import LedgerRow

logger = logging.getLogger(__name__)

_here = Local()
#: Until when (monotonic) this process leaves the broker alone after a failure.
_broker_rests_until = 0.0


def wake(ledger: "str | type[LedgerRow] | Ledger") -> None:
    """After the commit, tell the workers that a ledger has rows; one message, however many rows were written.

    Never raises and hardly ever waits: with the broker away one caller bears the short time-out of
    `settings.CELERY_BROKER_TRANSPORT_OPTIONS`, and for the next `LEDGER_BROKER_REST` seconds nobody asks.
    """
    if getattr(_here, "quiet", 0):
        return
    if isinstance(ledger, str):
        name, alias = ledger, None
    else:
        model = ledger.model if isinstance(ledger, Ledger) else ledger
        name, alias = model._meta.label, router.db_for_write(model)
    # Every call registers, for a savepoint that is rolled back takes its callbacks along; the first that
    # runs after the commit sends, and the others find nothing left to do.
    _asked().add(name)
    transaction.on_commit(partial(_send_once, name), using=alias, robust=True)


@contextmanager
def quiet() -> Iterator[None]:
    """Bulk loads write their rows inside this: no messages; the next sweep works them off."""
    _here.quiet = getattr(_here, "quiet", 0) + 1
    try:
        yield
    finally:
        _here.quiet -= 1


def _asked() -> set[str]:
    if not hasattr(_here, "asked"):
        _here.asked = set()
    return _here.asked


def _send_once(name: str) -> None:
    if name in _asked():
        _asked().discard(name)
        send(name)


def send(name: str) -> bool:
    """One message, now. False if the broker did not take it."""
    global _broker_rests_until
    if time.monotonic() < _broker_rests_until:
        return False
    from nejatsite.core.tasks import run_ledger

    try:
        _publish(run_ledger, name)
    except Exception as error:  # noqa: BLE001 - whatever a transport raises, the change is saved and the row is there
        rest = getattr(settings, "LEDGER_BROKER_REST", 15)
        _broker_rests_until = time.monotonic() + rest
        logger.warning("The broker is away (%s); %s waits for the sweep.", error, name)
        return False
    return True


def _publish(task: Any, name: str) -> None:
    task.apply_async(args=[name], retry=False, ignore_result=True)


def forget_failures() -> None:
    """Ask the broker again at once."""
    global _broker_rests_until
    _broker_rests_until = 0.0
