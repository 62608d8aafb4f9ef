"""What people ask for: an update, a repeat, a test, another attempt, the truth about a delivery."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.db import models, transaction
from django.db.models import Case, F, Q, When
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from nejatsite.core import ledger
from nejatsite.sharing.models import Channel, Delivery, DeliveryState, Occasion, Plan

from .withdrawing import withdraw_if_hidden


def ask_for_update(page: Page, channels: Iterable[Channel], user: Any) -> list[Channel]:
    """The next publication of the page is announced as an update there; returns the channels that take updates.

    A switch that was off for the page is on again: whoever asks for an announcement wants it.
    """
    takes = [
        channel
        for channel in channels
        if channel.edition_id == page.locale_id and channel.enabled and Occasion.UPDATE in channel.occasions
    ]
    Plan.objects.bulk_create(
        [
            Plan(page_id=page.pk, channel=channel, update_asked_at=timezone.now(), update_asked_by=user)
            for channel in takes
        ],
        update_conflicts=True,
        unique_fields=["page", "channel"],
        update_fields=["announces", "update_asked_at", "update_asked_by"],
    )
    return takes


def call_off(page: Page, channels: Iterable[Channel]) -> int:
    """The update that was asked for is not wanted any more; how many channels that concerns."""
    asked = Plan.objects.filter(page_id=page.pk, channel__in=list(channels), update_asked_at__isnull=False)
    return asked.update(update_asked_at=None, update_asked_by=None)


def announce_again(page: Page, channel: Channel, user: Any, occasion: str = Occasion.FIRST) -> Delivery:
    """A person asks for an announcement that has been made before."""
    with transaction.atomic():
        # Held, so that two who ask at once get two numbers.
        Channel.objects.select_for_update().get(pk=channel.pk)
        rows = Delivery.objects.filter(page=page, channel=channel, occasion=occasion)
        last = rows.aggregate(last=models.Max("repeat"))["last"]
        delivery = Delivery.objects.create(
            page=page,
            channel=channel,
            title=page.title[:255],
            occasion=occasion,
            # Never 0, which is what a publication writes.
            repeat=(last or 0) + 1,
            requested_by=user,
        )
        ledger.wake(Delivery)
    return delivery


def send_test(channel: Channel, user: Any) -> Delivery:
    """Goes the way of every announcement, so that what it shows is true of the others."""
    with transaction.atomic():
        delivery = Delivery.objects.create(
            channel=channel, title=_("Test"), occasion=Occasion.TEST, requested_by=user
        )
        ledger.wake(Delivery)
    return delivery


def try_again(deliveries: models.QuerySet) -> int:
    """Send once more what was set aside, is unclear, was cancelled or waits for its next attempt."""
    with transaction.atomic():
        # Only what waits may still be looked for; of what was unclear, a person has decided.
        look_first = Case(When(state=DeliveryState.WAITING, then=F("request_at")), default=None)
        changed = deliveries.filter(
            Q(state__in=[DeliveryState.SET_ASIDE, DeliveryState.UNKNOWN, DeliveryState.CANCELLED])
            | Q(state=DeliveryState.WAITING, due_at__gt=timezone.now())
        ).update(**_afresh(request_at=look_first))
        if changed:
            Channel.objects.filter(deliveries__in=deliveries.values("pk")).update(resting_until=None)
            ledger.wake(Delivery)
    return changed


def settle_unknown(delivery: Delivery, *, there: bool, user: Any = None, url: str = "") -> bool:
    """A person has looked: the post is there (at `url`, if it has an address), or it is not and is sent again.

    False if the delivery is not unknown any more: somebody else was faster.
    """
    unknown = Delivery.objects.filter(pk=delivery.pk, state=DeliveryState.UNKNOWN)
    with transaction.atomic():
        if there:
            done = unknown.update(
                state=DeliveryState.DONE,
                finished_at=timezone.now(),
                request_at=None,
                last_error="",
                post_url=url[:1000],
            )
            if done:
                withdraw_if_hidden(delivery.pk)
        else:
            done = unknown.update(**_afresh(request_at=None))
            ledger.wake(Delivery)
    return bool(done)


def release(channel: Channel) -> int:
    """Whoever has put a channel right does not want to wait for its pause to end: what it held back is due."""
    until = channel.resting_until
    with transaction.atomic():
        Channel.objects.filter(pk=channel.pk).update(resting_until=None)
        channel.resting_until = None
        if until is None:
            return 0
        # The one that was in hand was put back a moment later than the others.
        released = Delivery.objects.filter(
            channel=channel, state=DeliveryState.WAITING, due_at__range=(until, until + timedelta(seconds=5))
        ).update(due_at=timezone.now())
        if released:
            ledger.wake(Delivery)
    return released


def _afresh(**changes: Any) -> dict[str, Any]:
    now = timezone.now()
    return {
        "state": DeliveryState.WAITING,
        "due_at": now,
        "attempts": 0,
        "deaths": 0,
        "finished_at": None,
        **changes,
    }
