"""What has to be done again and again: published on time, taken down on time, pruned, reminded of.

An app registers its duty in `AppConfig.ready`. When it was last done is kept in the database, so the
scheduler, a worker that starts and `manage.py run_due` share one clock, and no duty runs twice at once.
"""

import logging
import traceback
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone

logger = logging.getLogger(__name__)


class DutyRow(models.Model):
    name = models.CharField(max_length=100, primary_key=True)
    due_at = models.DateTimeField(default=timezone.now)
    lease_until = models.DateTimeField(null=True, blank=True)
    claimed_by = models.CharField(max_length=32, blank=True)
    last_done_at = models.DateTimeField(null=True, blank=True)
    last_error = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Duty:
    name: str
    function: Callable[[], object]
    #: Zero: at every sweep.
    every: timedelta
    #: After so long the process that took it on counts as dead.
    lease: timedelta = timedelta(minutes=2)


_duties: dict[str, Duty] = {}


def register(
    name: str, function: Callable[[], object], every: timedelta, lease: timedelta = timedelta(minutes=2)
) -> None:
    _duties[name] = Duty(name, function, every, lease)


def registered() -> set[str]:
    return set(_duties)


def run_due(now: datetime | None = None) -> dict[str, bool]:
    """Do the duties that are due; by name, whether it went well. One that fails does not hold up others."""
    now = now or timezone.now()
    known = set(DutyRow.objects.filter(name__in=_duties).values_list("name", flat=True))
    missing = [DutyRow(name=name, due_at=now) for name in _duties if name not in known]
    if missing:
        DutyRow.objects.bulk_create(missing, ignore_conflicts=True)
    due = DutyRow.objects.filter(name__in=_duties, due_at__lte=now).values_list("name", flat=True)
    outcomes = {}
    for name in list(due):
        token = take(name, now, _duties[name].lease)
        if token:
            outcomes[name] = _do(_duties[name], token, now)
    return outcomes


def take(name: str, now: datetime, lease: timedelta) -> str | None:
    """Claim a duty, or any other thing only one process may do at a time. None if somebody else has it."""
    token = uuid.uuid4().hex
    free = DutyRow.objects.filter(Q(lease_until=None) | Q(lease_until__lte=now), name=name, due_at__lte=now)
    return token if free.update(lease_until=now + lease, claimed_by=token) else None


def take_over(name: str, now: datetime, lease: timedelta) -> str:
    """Claim it whoever has it. That process may go on, but no longer says when it is done."""
    token = uuid.uuid4().hex
    DutyRow.objects.filter(name=name).update(lease_until=now + lease, claimed_by=token)
    return token


def let_go(
    name: str, token: str, due_at: datetime, *, error: str = "", done_at: datetime | None = None
) -> bool:
    changes = {"lease_until": None, "claimed_by": "", "due_at": due_at, "last_error": error}
    if done_at:
        changes["last_done_at"] = done_at
    return bool(DutyRow.objects.filter(name=name, claimed_by=token).update(**changes))


def _do(duty: Duty, token: str, now: datetime) -> bool:
    try:
        duty.function()
    except Exception as error:
        logger.exception("The duty %s failed; it is tried again when it is next due.", duty.name)
        let_go(duty.name, token, now + duty.every, error="".join(traceback.format_exception(error))[-4000:])
        return False
    let_go(duty.name, token, now + duty.every, done_at=timezone.now())
    return True
