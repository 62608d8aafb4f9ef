"""Taking back what was announced, after the page was taken down."""

import json

from django.utils.translation import gettext as _

from nejatsite.core import ledger
from nejatsite.editions.registry import get_edition

from .adapters.base import Message
from .cards import Card
from .models import Delivery, DeliveryState, Withdrawal
from .sending import Attempt

#: An announcement that is on its way is waited for, in seconds.
PATIENCE = 15


class Recall(Attempt):
    """Asked twice, it does no harm: what is unclear is simply tried again."""

    def work(self) -> None:
        row, adapter, channel = self.delivery, self.adapter, self.channel
        original = self.original()
        page = self.page()
        if page and page.live and not row.is_hidden:
            raise ledger.Finish(DeliveryState.CANCELLED, _("The page is public again."))
        if channel.withdrawal == Withdrawal.KEEP:
            raise ledger.Finish(DeliveryState.CANCELLED, _("The channel leaves what was sent."))
        if adapter.tells_of_withdrawal:
            message = Message(text=row.title, url="", data=self.data(original), shown=row.title)
            result = self.ask(lambda: adapter.send(message, channel, row))
        elif not original.post_id:
            raise ledger.SetAside(
                _("Nothing is known of the post by which it could be deleted. Do it by hand.")
            )
        elif channel.withdrawal == Withdrawal.EDIT and adapter.can_edit:
            result = self.ask(lambda: adapter.edit(self.note(), channel, original))
        elif channel.withdrawal == Withdrawal.DELETE and adapter.can_delete:
            result = self.ask(lambda: adapter.delete(channel, original))
        else:
            raise ledger.Finish(DeliveryState.CANCELLED, _("Channels of this kind cannot do that."))
        row.found = {"request_at": None, "response_code": result.code}

    def original(self) -> Delivery:
        original = Delivery.objects.filter(pk=self.delivery.original_id).first()
        if original and (
            original.state == DeliveryState.RUNNING
            or (original.state == DeliveryState.WAITING and original.request_at)
        ):
            raise ledger.Retry(PATIENCE, _("The announcement is still being sent."), counts=False)
        if original is None or original.state != DeliveryState.DONE:
            raise ledger.Finish(DeliveryState.CANCELLED, _("The announcement was not sent."))
        original.channel = self.channel
        return original

    def data(self, original: Delivery) -> dict[str, object]:
        """What the receiver was told of the page, and under which id: the page itself may be gone."""
        try:
            told = json.loads(original.sent_text)
        except ValueError:
            told = {"id": original.page_id, "title": original.title}
        known = ("id", "edition", "language", "title", "url")
        return {
            **{name: told[name] for name in known if name in told},
            "announcement": str(original.message_id),
        }

    def note(self) -> Message:
        edition = get_edition(self.channel.edition.language_code)
        card = Card(edition=edition, title=_("This publication was withdrawn."), url="")
        return self.adapter.write(card, self.channel, "{title}")
