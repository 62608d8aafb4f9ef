"""What an announcement waits for besides its own schedule: its channel's pause, quiet hours and pace.

None of it is a failure, so the attempt is given back. What else waits for the same channel is put off together with
it, in one statement: a channel that pauses costs the workers nothing, and others are not kept waiting by it.
"""

from datetime import UTC, datetime, time, timedelta

from django.db.models import Case, F, Q, TextField, Value, When
from django.utils import timezone
from django.utils.translation import gettext as _

from nejatsite.core import ledger
from nejatsite.editions.registry import get_edition

from .models import Channel, Delivery, DeliveryState, Occasion

#: A test is asked for by somebody who sits there; a post that has to go makes no noise, and is urgent.
_AT_ONCE = (Occasion.TEST, Occasion.WITHDRAWAL)
#: A channel whose answers take longer lets others go first for as long as it took.
SLOW = timedelta(seconds=2)


def before_work(delivery: Delivery, channel: Channel) -> None:
    """Raises where the channel pauses after an error, or has its quiet hours."""
    now = timezone.now()
    if channel.resting_until and channel.resting_until > now:
        _wait(delivery, channel, channel.resting_until, _("The channel is pausing after an error."))
    until = None if delivery.occasion in _AT_ONCE else quiet_until(channel, now)
    if until:
        _wait(delivery, channel, until, _("The channel has its quiet hours."))


def take_turn(delivery: Delivery, channel: Channel) -> bool:
    """Raises where the pace does not let it go yet. Of two workers that ask at once, one gets the turn.

    Whether a turn was taken, which a failed attempt gives back: nothing was announced.
    """
    if not channel.pace_minutes or delivery.occasion in _AT_ONCE:
        return False
    now = timezone.now()
    free = Channel.objects.filter(Q(next_at=None) | Q(next_at__lte=now), pk=channel.pk)
    if free.update(next_at=now + timedelta(minutes=channel.pace_minutes)):
        return True
    next_at = Channel.objects.values_list("next_at", flat=True).get(pk=channel.pk)
    _wait(delivery, channel, next_at or now, _("Another announcement went out just before."))
    return False


def after_answer(channel: Channel, took: float) -> None:
    if took >= SLOW.total_seconds():
        until = timezone.now() + timedelta(seconds=took)
        put_off(channel, until, _("The channel answers slowly. Others go first."))


def put_off(channel: Channel, until: datetime, reason: str, *, at_once_too: bool = True) -> None:
    """Nothing of what waits for the channel is due before. What failed before keeps saying why."""
    waiting = Delivery.objects.filter(channel_id=channel.pk, state=DeliveryState.WAITING, due_at__lt=until)
    if not at_once_too:
        waiting = waiting.exclude(occasion__in=_AT_ONCE)
    said = Case(When(attempts=0, then=Value(reason, TextField())), default=F("last_error"))
    waiting.update(due_at=until, last_error=said)


def _wait(delivery: Delivery, channel: Channel, until: datetime, reason: str) -> None:
    resting = until == channel.resting_until
    put_off(channel, until, reason, at_once_too=resting)
    said = delivery.last_error if delivery.attempts > 1 and delivery.last_error else reason
    raise ledger.Retry(until - timezone.now(), said, counts=False)


def quiet_until(channel: Channel, now: datetime) -> datetime | None:
    """When the quiet hours end that it is in at the moment; None outside them.

    By the clocks of the edition: on the night when they are put forward, an end that does not exist is an hour later.
    """
    start, end = channel.quiet_from, channel.quiet_until
    if start is None or end is None or start == end:
        return None
    zone = get_edition(channel.edition.language_code).zone
    local = now.astimezone(zone)
    if not _within(local.time(), start, end):
        return None
    day = local.date() + timedelta(days=1 if start > end and local.time() >= start else 0)
    # On the night when they are put back, the same time comes twice: the one that is still ahead.
    ends = (datetime.combine(day, end, zone).replace(fold=fold) for fold in (0, 1))
    moments = (moment.astimezone(UTC) for moment in ends)
    return next((moment for moment in moments if moment > now), None)


def _within(moment: time, start: time, end: time) -> bool:
    return start <= moment < end if start < end else moment >= start or moment < end
