"""What is announced, and when not."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from asgiref.local import Local
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from nejatsite.core import ledger

from . import conf
from .models import Channel, Delivery, DeliveryState, FirstPublication, Occasion

_here = Local()


@contextmanager
def silenced() -> Iterator[None]:
    """Imports and demo content publish inside this: nothing of it is announced, now or later."""
    _here.silenced = getattr(_here, "silenced", 0) + 1
    try:
        yield
    finally:
        _here.silenced -= 1


def page_went_public(page: Page) -> int:
    """A page was published: writes a delivery for each channel that listens, if it is public for the first time.

    Has to be called in the transaction of the publication. Returns how many deliveries were written.
    """
    if not is_announced(page):
        return 0
    if not _is_first(page) or getattr(_here, "silenced", 0) or is_old(page):
        return 0
    return announce(page, Occasion.FIRST)


def page_was_made_public(page: Page) -> None:
    """A page came into the world already public (an import, a copy): nobody published it, nothing is announced."""
    if is_announced(page):
        _is_first(page)


def _is_first(page: Page) -> bool:
    """Whether it was never public before, which is noted here.

    Two at once may both find that it is the first: the deliveries that they write are the same, and one is kept.
    """
    if FirstPublication.objects.filter(page_id=page.pk).exists():
        return False
    FirstPublication.objects.bulk_create([FirstPublication(page_id=page.pk)], ignore_conflicts=True)
    return True


def is_announced(page: Page) -> bool:
    """Only what belongs in the stream of articles; not what merely mirrors another page."""
    return getattr(page, "is_article", False) and page.live and not page.alias_of_id


def is_old(page: Page) -> bool:
    date = getattr(page, "date", None) or page.first_published_at
    return date is not None and date < timezone.now() - timedelta(days=conf.max_age_days())


def announce(page: Page, occasion: str, *, repeat: int = 0, user: Any = None) -> int:
    channels = Channel.objects.listening_to(page)
    Delivery.objects.bulk_create(
        [
            Delivery(
                page_id=page.pk,
                channel=channel,
                title=page.title[:255],
                occasion=occasion,
                repeat=repeat,
                requested_by=user,
            )
            for channel in channels
        ],
        ignore_conflicts=True,
    )
    if channels:
        ledger.wake(Delivery)
    return len(channels)


def announce_again(page: Page, channel: Channel, user: Any, occasion: str = Occasion.FIRST) -> Delivery:
    """A person asks for an announcement that has been made before."""
    with transaction.atomic():
        # Held, so that two who ask at once get two numbers.
        Channel.objects.select_for_update().get(pk=channel.pk)
        last = Delivery.objects.filter(page=page, channel=channel, occasion=occasion).aggregate(
            last=models.Max("repeat")
        )["last"]
        delivery = Delivery.objects.create(
            page=page,
            channel=channel,
            title=page.title[:255],
            occasion=occasion,
            repeat=0 if last is None else last + 1,
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


def page_left_public(page: Page) -> int:
    """Cancels what waits. What is being sent at this moment looks again by itself."""
    return Delivery.objects.filter(page_id=page.pk, state=DeliveryState.WAITING).update(
        state=DeliveryState.CANCELLED,
        finished_at=timezone.now(),
        last_error=_("The page was taken down before this was sent."),
    )


def try_again(deliveries: models.QuerySet) -> int:
    """Send once more what was set aside, is unclear, was cancelled or waits for its next attempt."""
    now = timezone.now()
    with transaction.atomic():
        changed = deliveries.filter(
            models.Q(state__in=[*(s for s in DeliveryState if s not in _NOT_AGAIN)])
            | models.Q(state=DeliveryState.WAITING, attempts__gt=0)
        ).update(
            state=DeliveryState.WAITING, due_at=now, attempts=0, deaths=0, finished_at=None, request_at=None
        )
        if changed:
            Channel.objects.filter(deliveries__in=deliveries.values("pk")).update(resting_until=None)
            ledger.wake(Delivery)
    return changed


_NOT_AGAIN = (DeliveryState.WAITING, DeliveryState.RUNNING, DeliveryState.DONE)
