"""One attempt at one delivery."""

import json
import logging
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any, NoReturn

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from nejatsite.core import ledger
from nejatsite.core.wording import number
from nejatsite.editorial.models import Correction

from . import conf, health, vault, waiting
from .adapters import Adapter
from .adapters.base import Failed, Gone, Message, Refused, Result, Unclear
from .cards import sample_card
from .models import MARKS, Channel, Delivery, DeliveryState, Occasion

logger = logging.getLogger(__name__)
#: A channel that gave no answer is left alone for so long, or its deliveries would keep all others waiting.
REST = timedelta(seconds=60)


def deliver(delivery: Delivery) -> None:
    """The ledger's handler: returns when it was sent, else raises what is to become of the row."""
    # Errors are read by the edition's people and kept in the row.
    with override(delivery.channel.edition.language_code):
        begin(delivery).run()


def begin(delivery: Delivery) -> "Attempt":
    from .recalling import Recall

    channel = delivery.channel
    try:
        adapter = channel.adapter
    except KeyError:
        raise ledger.SetAside(_("Channels of this kind are no longer supported.")) from None
    if not channel.enabled and not delivery.is_test:
        raise ledger.SetAside(_("The channel is switched off."))
    return (Recall if delivery.is_withdrawal else Announcement)(delivery, channel, adapter)


class Attempt:
    def __init__(self, delivery: Delivery, channel: Channel, adapter: Adapter) -> None:
        self.delivery, self.channel, self.adapter = delivery, channel, adapter
        #: Of an earlier attempt, whose answer nobody knows.
        self.unresolved = delivery.request_at
        self.has_turn = False

    def run(self) -> None:
        waiting.before_work(self.delivery, self.channel)
        self.work()

    def work(self) -> None:
        raise NotImplementedError

    def page(self) -> Any:
        """As its own type, with its pictures; None if it is gone."""
        row = self.delivery
        if not row.page_id or not row.page_type:
            return None
        model = ContentType.objects.get_for_id(row.page_type).model_class()
        if model is None:
            return None
        pictures = [name for name in ("share_image", "lead_image") if hasattr(model, name)]
        page = model._default_manager.filter(pk=row.page_id).select_related(*pictures, "locale").first()
        return page

    def ask(self, call: Callable[[], Any]) -> Any:
        """Ask the other side, and translate what it says into what becomes of the row."""
        row, begun = self.delivery, time.monotonic()
        try:
            answer = call()
        except Unclear as error:
            row.found["response_code"] = error.code
            self.is_unclear(error)
        except Gone as error:
            self.ends(error)
            health.switch_off(self.channel, str(error))
            raise ledger.SetAside(str(error)) from None
        except Refused as error:
            self.ends(error)
            self.sets_aside(str(error))
        except vault.Unreadable:
            self.ends(None)
            self.sets_aside(_("The channel's secret cannot be read. Enter it again."))
        except Failed as error:
            self.ends(error)
            self.again(error)
        finally:
            waiting.after_answer(self.channel, time.monotonic() - begun)
        health.worked(self.channel)
        return answer

    def ends(self, error: Failed | None) -> None:
        """It certainly did not arrive this time; an earlier time it may have."""
        self.delivery.found = {
            "request_at": self.unresolved,
            "response_code": error.code if error else None,
        }

    def is_unclear(self, error: Unclear) -> NoReturn:
        self.again(error)

    def sets_aside(self, reason: str) -> NoReturn:
        self.note_failure(reason, for_good=True)
        raise ledger.SetAside(reason) from None

    def again(self, error: Failed) -> NoReturn:
        delay = self.adapter.delay_after(self.delivery.attempts)
        if delay is None:
            self.gives_up(error)
        delay /= conf.hurry()
        after = error.after or 0
        pause = None
        if after:
            # The other side asked for it, and means all that comes from here.
            pause = timedelta(seconds=after)
        elif error.code is None:
            pause = min(REST, timedelta(seconds=delay))
        self.note_failure(str(error), pause=pause)
        raise ledger.Retry(max(delay, after), str(error)) from None

    def gives_up(self, error: Failed) -> NoReturn:
        count = self.delivery.attempts
        self.sets_aside(
            ngettext(
                "{count} attempt failed. The last error: {error}",
                "{count} attempts failed. The last error: {error}",
                count,
            ).format(count=number(count), error=error)
        )

    def note_failure(self, reason: str, *, for_good: bool = False, pause: timedelta | None = None) -> None:
        channel, until = self.channel, timezone.now() + pause if pause else None
        if until:
            waiting.put_off(channel, until, _("The channel is pausing after an error."))
        if not self.delivery.is_test:
            health.failed(channel, reason, for_good=for_good, pause_until=until, turn=self.has_turn)
        elif until:
            # Whoever asked for a test sees what came of it; nobody has to be told.
            health.pause(channel, until)


class Announcement(Attempt):
    def work(self) -> None:
        row, adapter = self.delivery, self.adapter
        if self.unresolved and not self.may_repeat():
            if self.look():
                return
            self.unresolved = None
        message = self.compose()
        self.has_turn = waiting.take_turn(row, self.channel)
        if not adapter.repeats_safely or adapter.repeats_for:
            self.note_request(message)
        result = self.ask(lambda: adapter.send(message, self.channel, row))
        self.sent(result, said(adapter, message))
        if message.url and not row.is_test:
            logger.info("Announced on %s: %s", self.channel.pk, message.url)

    def may_repeat(self) -> bool:
        period = self.adapter.repeats_for
        return self.adapter.repeats_safely and (period is None or timezone.now() < self.unresolved + period)

    def look(self) -> bool:
        """Whether the post of an attempt that was interrupted is there. It may take until one can see it."""
        row = self.delivery
        if not self.adapter.can_find:
            raise ledger.Finish(
                DeliveryState.UNKNOWN,
                _("Sending was interrupted. Check whether the post is there before you try again."),
            )
        try:
            message = replace(self.compose(), shown=row.sent_text)
        except ledger.Finish:
            # The page was taken down meanwhile. Whether the post is there has to be known all the more.
            message = Message(text=row.sent_text, shown=row.sent_text, url="")
        found = Look(row, self.channel, self.adapter).ask(
            lambda: self.adapter.find(message, self.channel, row)
        )
        if found is None:
            return False
        self.sent(found, row.sent_text)
        return True

    def compose(self) -> Message:
        row, channel, adapter = self.delivery, self.channel, self.adapter
        if row.is_test:
            return adapter.write(sample_card(channel.edition), channel)
        page = self.page()
        if page is None:
            raise ledger.Finish(DeliveryState.CANCELLED, _("The page was deleted before this was sent."))
        if not page.live or row.is_hidden:
            raise ledger.Finish(DeliveryState.CANCELLED, _("The page is not public."))
        if page.locale_id != channel.edition_id:
            raise ledger.Finish(DeliveryState.CANCELLED, _("The page belongs to another edition by now."))
        if row.plan_announces is False and not row.repeat:
            raise ledger.Finish(DeliveryState.CANCELLED, _("It was switched off for this page."))
        mark = str(MARKS.get(Occasion(row.occasion), ""))
        note = note_of(row) if row.occasion == Occasion.CORRECTION else ""
        return adapter.compose(page, channel, template=row.plan_text or "", mark=mark, note=note)

    def note_request(self, message: Message) -> None:
        """Committed before the request, for after the worker's death nobody else could tell of it."""
        row = self.delivery
        row.request_at = self.unresolved or timezone.now()
        row.sent_text = said(self.adapter, message)
        Delivery.objects.filter(pk=row.pk).update(request_at=row.request_at, sent_text=row.sent_text)

    def is_unclear(self, error: Unclear) -> NoReturn:
        if self.adapter.repeats_safely or self.adapter.can_find:
            self.again(error)
        self.delivery.found["request_at"] = None
        self.note_failure(str(error))
        raise ledger.Finish(DeliveryState.UNKNOWN, str(error)) from None

    def sent(self, result: Result, text: str) -> None:
        self.delivery.found = {
            "request_at": None,
            "response_code": result.code,
            "post_url": result.url,
            "post_id": result.post_id,
            "sent_text": text,
        }


class Look(Attempt):
    """Asks whether a post is there. What cannot be seen is not known, whatever the other side says."""

    def gives_up(self, error: Failed) -> NoReturn:
        self.sets_aside(str(error))

    def sets_aside(self, reason: str) -> NoReturn:
        self.note_failure(reason, for_good=True)
        self.delivery.found["request_at"] = None
        raise ledger.Finish(
            DeliveryState.UNKNOWN,
            _("Whether the post is there could not be found out. The last error: {error}").format(
                error=reason
            ),
        ) from None


def said(adapter: Adapter, message: Message) -> str:
    """What was told, as the row keeps it."""
    if adapter.has_text:
        return message.shown or message.text
    return json.dumps(dict(message.data), ensure_ascii=False)


def note_of(delivery: Delivery) -> str:
    """What the correction says that is announced; of one that a person asked for again, the newest."""
    notes = Correction.objects.filter(page_id=delivery.page_id).exclude(note="")
    if delivery.subject:
        notes = notes.filter(translation_key=delivery.subject)
    return notes.order_by("-made_on", "-pk").values_list("note", flat=True).first() or ""
