"""A page was taken down: what waits is cancelled, and what was sent is taken back where the channel wants it."""

from datetime import timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from nejatsite.core import ledger
from nejatsite.sharing.models import ANNOUNCED, Delivery, DeliveryState, Occasion, Withdrawal

#: By then a restriction that is being saved is committed, or never will be.
LATER = timedelta(minutes=2)


def page_left_public(page: Page) -> int:
    """The page was unpublished or is being deleted; has to be called in that transaction.

    Returns how many deliveries were cancelled. One that is being sent at this moment gets its withdrawal too, which
    waits for its end.
    """
    return _left(Delivery.objects.filter(page_id=page.pk))


def page_to_be_hidden(page: Page) -> None:
    """Wagtail speaks of a restriction before and after it is stored: should this process die between the two, what
    is written here is found two minutes later; where the restriction never came to be, the sender sees that.
    """
    _take_back(_below(page), due_at=timezone.now() + LATER)


def page_hidden(page: Page) -> int:
    """The page, and what is below it, may not be read by everybody any more."""
    return _left(_below(page))


def page_is_back(page: Page) -> int:
    """It is public again: what was to be taken back stays."""
    return Delivery.objects.filter(
        page_id=page.pk, occasion=Occasion.WITHDRAWAL, state=DeliveryState.WAITING
    ).update(
        state=DeliveryState.CANCELLED, finished_at=timezone.now(), last_error=_("The page is public again.")
    )


def withdraw_if_hidden(pk: int) -> None:
    """For a delivery of which only now is known that it was sent."""
    row = Delivery.objects.filter(pk=pk).select_related("page").first()
    if row and (row.page is None or not row.page.live or row.page.get_view_restrictions().exists()):
        _take_back(Delivery.objects.filter(pk=pk))


def _below(page: Page) -> QuerySet:
    return Delivery.objects.filter(page__path__startswith=page.path)


def _left(deliveries: QuerySet) -> int:
    # What may have arrived already is looked for first; the sender ends it.
    cancelled = (
        deliveries.filter(state=DeliveryState.WAITING, request_at__isnull=True)
        .exclude(occasion=Occasion.WITHDRAWAL)
        .update(
            state=DeliveryState.CANCELLED,
            finished_at=timezone.now(),
            last_error=_("The page was taken down before this was sent."),
        )
    )
    _take_back(deliveries)
    return cancelled


def _take_back(deliveries: QuerySet, due_at: Any = None) -> None:
    """One withdrawal for each that was sent, or may turn out to have been; one that was cancelled is opened again."""
    due_at = due_at or timezone.now()
    sent = deliveries.filter(
        Q(state__in=[DeliveryState.DONE, DeliveryState.RUNNING])
        | Q(state=DeliveryState.WAITING, request_at__isnull=False),
        occasion__in=ANNOUNCED,
    ).exclude(channel__withdrawal=Withdrawal.KEEP)
    originals = [row for row in sent.select_related("channel") if can_withdraw(row)]
    if not originals:
        return
    Delivery.objects.bulk_create(
        [
            Delivery(
                page_id=row.page_id,
                channel_id=row.channel_id,
                title=row.title,
                occasion=Occasion.WITHDRAWAL,
                subject=str(row.pk),
                original=row,
                due_at=due_at,
            )
            for row in originals
        ],
        ignore_conflicts=True,
    )
    again = Delivery.objects.filter(original__in=originals)
    again.filter(state=DeliveryState.CANCELLED).update(
        state=DeliveryState.WAITING, due_at=due_at, attempts=0, deaths=0, finished_at=None, last_error=""
    )
    again.filter(state=DeliveryState.WAITING, due_at__gt=due_at, attempts=0).update(due_at=due_at)
    ledger.wake(Delivery)


def can_withdraw(delivery: Delivery) -> bool:
    channel = delivery.channel
    try:
        adapter = channel.adapter
    except KeyError:
        return False
    if adapter.tells_of_withdrawal:
        return True
    return adapter.can_edit if channel.withdrawal == Withdrawal.EDIT else adapter.can_delete
