"""What an editor should know before a text goes out, in words."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from nejatsite.sharing import text
from nejatsite.sharing.cards import Card

if TYPE_CHECKING:
    from nejatsite.sharing.models import Channel

    from .base import Adapter, Message


def of(
    adapter: "Adapter", card: Card, channel: "Channel", message: "Message", template: str = ""
) -> Iterator[str]:
    """Nothing for those who are given data instead of a text."""
    if not adapter.has_text:
        return
    yield from _of_text(adapter, card, channel, message, template)
    if not adapter.has_card:
        return
    if not card.image:
        yield _("The page has no picture of its own. Readers see the edition's card instead.")
    elif adapter.takes_alt and not card.image_alt:
        yield _("The picture has no description for people who cannot see it.")


def _of_text(
    adapter: "Adapter", card: Card, channel: "Channel", message: "Message", template: str
) -> Iterator[str]:
    asked = adapter.template_for(card, channel, template)
    values = adapter.values(card)
    if message.length > adapter.limit_for(channel):
        yield _("The text is too long.")
    if "{title}" in asked and values["title"] and not _has(message, values["title"]):
        yield _("The title had to be cut.")
    if "{summary}" in asked:
        summary = values["summary"].strip(text.FSI + text.PDI)
        if not summary:
            yield _("There is no summary.")
        elif not _has(message, summary):
            shortened = text.ELLIPSIS in message.shown and _has(message, summary.split()[0])
            yield _("The summary had to be cut.") if shortened else _("There is no room for the summary.")
    for place, words in (
        ("topics", _("There is no room for all topics.")),
        ("authors", _("There is no room for the authors.")),
    ):
        if f"{{{place}}}" in asked and not _has(message, values[place]):
            yield words


def _has(message: "Message", value: str) -> bool:
    return value in message.shown
