"""One attempt at one delivery."""

import logging
from datetime import timedelta
from typing import NoReturn

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override
from wagtail.models import Page

from nejatsite.core import ledger
from nejatsite.core.wording import number

from . import notices, vault
from .adapters import Adapter
from .adapters.base import Failed, Gone, Message, Refused, Unclear
from .cards import sample_card
from .models import Channel, Delivery, DeliveryState

logger = logging.getLogger(__name__)
#: A channel that gave no answer is left alone for so long, or its deliveries would keep all others waiting.
REST = timedelta(seconds=60)


def deliver(delivery: Delivery) -> None:
    """The ledger's handler: returns when it was sent, else raises what is to become of the row."""
    channel = Channel.objects.select_related("edition").get(pk=delivery.channel_id)
    delivery.channel = channel
    # Errors are read by the edition's people and kept in the row.
    with override(channel.edition.language_code):
        _deliver(delivery, channel)


def _deliver(delivery: Delivery, channel: Channel) -> None:
    try:
        adapter = channel.adapter
    except KeyError:
        raise ledger.SetAside(_("Channels of this kind are no longer supported.")) from None
    if not channel.enabled and not delivery.is_test:
        raise ledger.SetAside(_("The channel is switched off."))
    _wait_for(channel)
    if delivery.request_at and not adapter.repeats_safely:
        raise ledger.Finish(
            DeliveryState.UNKNOWN,
            _("Sending was interrupted. Check whether the post is there before you try again."),
        )
    message = _compose(delivery, channel, adapter)
    _send(delivery, channel, adapter, message)


def _wait_for(channel: Channel) -> None:
    now = timezone.now()
    if channel.resting_until and channel.resting_until > now:
        raise ledger.Retry(
            channel.resting_until - now, _("The channel is pausing after an error."), counts=False
        )


def _compose(delivery: Delivery, channel: Channel, adapter: Adapter) -> Message:
    if delivery.is_test:
        return adapter.write(sample_card(channel.edition), channel)
    page = Page.objects.filter(pk=delivery.page_id).select_related("locale").first()
    if page is None:
        raise ledger.Finish(DeliveryState.CANCELLED, _("The page was deleted before this was sent."))
    if not page.live or page.get_view_restrictions().exists():
        raise ledger.Finish(DeliveryState.CANCELLED, _("The page is not public."))
    if page.locale_id != channel.edition_id:
        raise ledger.Finish(DeliveryState.CANCELLED, _("The page belongs to another edition by now."))
    return adapter.compose(page.specific, channel)


def _send(delivery: Delivery, channel: Channel, adapter: Adapter, message: Message) -> None:
    if not adapter.repeats_safely:
        _note_request(delivery)
    try:
        result = adapter.send(message, channel, delivery)
    except Unclear as error:
        delivery.found = {"request_at": None, "response_code": error.code}
        raise ledger.Finish(DeliveryState.UNKNOWN, str(error)) from None
    except Gone as error:
        delivery.found = {"request_at": None, "response_code": error.code}
        switch_off(channel, str(error))
        raise ledger.SetAside(str(error)) from None
    except Refused as error:
        delivery.found = {"request_at": None, "response_code": error.code}
        raise ledger.SetAside(str(error)) from None
    except (vault.Unreadable, IndexError):
        delivery.found = {"request_at": None}
        raise ledger.SetAside(_("The channel's secret cannot be read. Enter it again.")) from None
    except Failed as error:
        delivery.found = {"request_at": None, "response_code": error.code}
        _again(delivery, channel, adapter, error)
    delivery.found = {"request_at": None, "response_code": result.code, "post_url": result.url}
    if message.url and not delivery.is_test:
        logger.info("Announced on %s: %s", channel.pk, message.url)


def _note_request(delivery: Delivery) -> None:
    """Committed before the request, for after the worker's death nobody else could tell of it."""
    delivery.request_at = timezone.now()
    Delivery.objects.filter(pk=delivery.pk).update(request_at=delivery.request_at)


def _again(delivery: Delivery, channel: Channel, adapter: Adapter, error: Failed) -> NoReturn:
    delay = adapter.delay_after(delivery.attempts)
    if delay is None:
        raise ledger.SetAside(
            ngettext(
                "{count} attempt failed. The last error: {error}",
                "{count} attempts failed. The last error: {error}",
                delivery.attempts,
            ).format(count=number(delivery.attempts), error=error)
        ) from None
    if error.after:
        # The other side asked for it, and means all that comes from here.
        _rest(channel, timedelta(seconds=error.after))
    elif error.code is None:
        _rest(channel, min(REST, timedelta(seconds=delay)))
    raise ledger.Retry(max(delay, error.after or 0), str(error)) from None


def _rest(channel: Channel, period: timedelta) -> None:
    Channel.objects.filter(pk=channel.pk).update(resting_until=timezone.now() + period)


def switch_off(channel: Channel, reason: str) -> None:
    """At the other side's wish. Its editors get to know, once."""
    with transaction.atomic():
        if Channel.objects.filter(pk=channel.pk, enabled=True).update(enabled=False, off_reason=reason[:255]):
            notices.channel_switched_off(channel, reason)
