"""A page went public: what is announced of it is written here, in the transaction of the publication."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from asgiref.local import Local
from django.utils import timezone
from wagtail.models import Page

from nejatsite.core import ledger
from nejatsite.sharing.models import Channel, Delivery, DeliveryState, FirstPublication, Occasion, Plan

from .prospects import Prospect, Situation, is_article
from .withdrawing import page_is_back

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
    """A page was published: writes a delivery for each channel that has something to tell of it.

    Has to be called in the transaction of the publication. Returns how many deliveries were written.
    """
    if not is_article(page) or not page.live:
        return 0
    situation = Situation.of(page)
    if situation.told:
        page_is_back(page)
    is_silent = bool(getattr(_here, "silenced", 0))
    prospects = [] if is_silent or situation.obstacle else _prospects(situation)
    if is_silent or not situation.is_private or situation.told:
        _note(situation)
    if any(plan.update_asked_at for plan in situation.plans.values()):
        Plan.objects.filter(page_id=page.pk).update(update_asked_at=None)
    return _write(page, prospects, situation)


def page_was_made_public(page: Page) -> None:
    """A page came into the world already public (an import, a copy): nobody published it, nothing is announced."""
    if is_article(page) and page.live:
        FirstPublication.objects.bulk_create(
            [FirstPublication(page_id=page.pk, corrections=Situation(page).correction_keys)],
            ignore_conflicts=True,
        )


def _prospects(situation: Situation) -> list[Prospect]:
    channels = Channel.objects.filter(edition_id=situation.page.locale_id, enabled=True)
    return [prospect for channel in channels if (prospect := situation.prospect(channel)).announces]


def _note(situation: Situation) -> None:
    """That the page has been public, and which corrections readers know of.

    Two at once may both find that it is the first: the deliveries that they write are the same, and one is kept.
    """
    keys, told = situation.correction_keys, situation.told
    if told is None:
        FirstPublication.objects.bulk_create(
            [FirstPublication(page_id=situation.page.pk, corrections=keys)], ignore_conflicts=True
        )
    elif told.corrections is None or set(keys) - set(told.corrections):
        known = sorted({*(told.corrections or ()), *keys})
        FirstPublication.objects.filter(page_id=situation.page.pk).update(corrections=known)


def _write(page: Any, prospects: list[Prospect], situation: Situation) -> int:
    if not prospects:
        return 0
    revived = [
        each.channel.pk
        for each in prospects
        if each.occasion == Occasion.FIRST and each.channel.pk in situation.cancelled
    ]
    if revived:
        Delivery.objects.filter(
            page_id=page.pk,
            occasion=Occasion.FIRST,
            repeat=0,
            channel__in=revived,
            state=DeliveryState.CANCELLED,
        ).update(
            state=DeliveryState.WAITING, due_at=timezone.now(), attempts=0, finished_at=None, last_error=""
        )
    Delivery.objects.bulk_create(
        [
            Delivery(
                page_id=page.pk,
                channel=each.channel,
                title=page.title[:255],
                occasion=each.occasion,
                subject=each.subject,
                requested_by_id=each.plan.update_asked_by_id
                if each.plan and each.occasion == Occasion.UPDATE
                else None,
            )
            for each in prospects
        ],
        ignore_conflicts=True,
    )
    ledger.wake(Delivery)
    return len(prospects)
