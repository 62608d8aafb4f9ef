"""Bluesky: a record in the account's repository (docs.bsky.app/docs/advanced-guides/posts)."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import regex
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from nejatsite.sharing import text
from nejatsite.sharing.cards import Card
from nejatsite.sharing.pictures import drawing

from . import addresses, pictures
from .at_protocol import COLLECTION, NAME, Account, facets, record_key
from .base import Adapter, Message, Refused, Result, Setting

if TYPE_CHECKING:
    from nejatsite.sharing.models import Channel, Delivery

#: Bytes that the picture of a card may have (lexicon app.bsky.embed.external).
PICTURE_LIMIT = 1_000_000


def length(value: str) -> int:
    """At most 300 graphemes and 3000 bytes: whichever is nearer to its end."""
    return max(text.graphemes(value), -(-len(value.encode()) // 10))


class Bluesky(Adapter):
    kind = "bluesky"
    label = NAME
    icon = "site"
    limit = 300
    count = staticmethod(length)
    link_in_card = True
    default_template = "{title}\n\n{summary}\n\n{topics}"
    # A repeat writes the same record once more: its key is made of the delivery.
    repeats_safely = True
    can_find = can_delete = True
    settings = (
        Setting("handle", gettext_lazy("Handle"), gettext_lazy("Such as “name.bsky.social”, without @.")),
        Setting(
            "password",
            gettext_lazy("App password"),
            gettext_lazy("From Settings → App passwords. It is stored encrypted and not shown again."),
            secret=True,
        ),
        Setting(
            "service",
            gettext_lazy("Service"),
            gettext_lazy("Leave it as it is unless the account lives elsewhere."),
            default="https://bsky.social",
            required=False,
        ),
    )

    def values(self, card: Card) -> dict[str, str]:
        link = text.hold_link(text.readable(card.url), card.edition.direction)
        return {**super().values(card), "link": link}

    def send(self, message: Message, channel: "Channel", delivery: "Delivery") -> Result:
        account = self._account(channel)
        key = record_key(delivery.created_at, delivery.message_id)
        record = {
            "$type": COLLECTION,
            "text": message.text,
            "createdAt": timezone.now().isoformat().replace("+00:00", "Z"),
            "facets": facets(message.text, message.url),
        }
        if message.card:
            record["langs"] = [message.card.edition.code]
            record["embed"] = self._embed(message.card, account)
        return account.put(key, record)

    def delete(self, channel: "Channel", delivery: "Delivery") -> Result:
        return self._account(channel).delete(delivery.post_id)

    def find(self, message: Message, channel: "Channel", delivery: "Delivery") -> Result | None:
        return self._account(channel).find(record_key(delivery.created_at, delivery.message_id))

    def check_connection(self, channel: "Channel") -> str:
        return _("The account is @{name}.").format(name=self._account(channel).sign_in().handle)

    def check_settings(self, values: Mapping[str, str]) -> Iterable[tuple[str, str]]:
        if not regex.fullmatch(r"(?:[A-Za-z0-9-]+\.)+[A-Za-z][A-Za-z0-9-]*", values.get("handle", "")):
            yield "handle", _("A handle looks like the name of a site, without @.")
        if values.get("service") and (problem := addresses.problem(addresses.server(values["service"]))):
            yield "service", problem

    def _account(self, channel: "Channel") -> Account:
        return Account(
            addresses.server(self.setting(channel, "service")),
            self.setting(channel, "handle"),
            channel.secret("password"),
        )

    def _embed(self, card: Card, account: Account) -> dict[str, Any]:
        external: dict[str, Any] = {"uri": card.url, "title": card.title, "description": card.summary}
        # Its apps fetch nothing from the page: without a picture of its own, its edition's card goes along.
        picture = pictures.content(card) or drawing(card.edition)
        if len(picture) > PICTURE_LIMIT:
            raise Refused(_("The picture is too large for Bluesky."))
        if picture:
            external["thumb"] = account.upload(picture, pictures.MIME)
        return {"$type": "app.bsky.embed.external", "external": external}
