"""How a channel is: since when it fails, and whether its editors know."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from . import notices
from .models import Channel

#: A receiver that restarts is nobody's business: editors are told after so many failed attempts in so long a time,
#: or at once where a person has to do something.
FAILURES, PERIOD = 3, timedelta(minutes=10)


def failed(
    channel: Channel,
    reason: str,
    *,
    for_good: bool = False,
    pause_until: datetime | None = None,
    turn: bool = False,
) -> None:
    """`for_good`: it waits for a person. `pause_until`: nothing else is tried meanwhile. `turn`: is given back."""
    now = timezone.now()
    changes = {"failures": F("failures") + 1, "failing_since": Coalesce("failing_since", Value(now))}
    if pause_until:
        changes["resting_until"] = pause_until
    if turn:
        changes["next_at"] = None
    Channel.objects.filter(pk=channel.pk).update(**changes)
    lasts = channel.failures + 1 >= FAILURES and (channel.failing_since or now) <= now - PERIOD
    if (for_good or lasts) and channel.failing_told_at is None:
        with transaction.atomic():
            untold = Channel.objects.filter(pk=channel.pk, failing_told_at=None)
            if untold.update(failing_told_at=now):
                notices.channel_fails(channel, reason)


def pause(channel: Channel, until: datetime) -> None:
    Channel.objects.filter(pk=channel.pk).update(resting_until=until)


def worked(channel: Channel) -> None:
    if not (channel.failures or channel.failing_since or channel.failing_told_at):
        return
    with transaction.atomic():
        told = Channel.objects.filter(pk=channel.pk, failing_told_at__isnull=False)
        if told.update(failures=0, failing_since=None, failing_told_at=None):
            notices.channel_recovered(channel)
        else:
            Channel.objects.filter(pk=channel.pk).update(failures=0, failing_since=None)


def switch_off(channel: Channel, reason: str) -> None:
    """At the other side's wish. Its editors get to know, once."""
    now = timezone.now()
    with transaction.atomic():
        on = Channel.objects.filter(pk=channel.pk, enabled=True)
        if on.update(
            enabled=False,
            off_reason=reason[:255],
            failures=F("failures") + 1,
            failing_since=Coalesce("failing_since", Value(now)),
            failing_told_at=now,
        ):
            notices.channel_switched_off(channel, reason)
