"""What readers of a network will see, before it is sent: by the same words that will be sent."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from django.utils.translation import override
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.permissions import policy_registry

from nejatsite.core.sent import sent_key
from nejatsite.editions.pages import published_articles
from nejatsite.editorial.cards import with_edited_links

from .adapters.base import Preview
from .cards import Card, card_of, sample_card
from .models import MARKS, Channel, Occasion


@dataclass(frozen=True)
class Shown:
    """A preview with what its drawing needs."""

    channel: Channel
    preview: Preview
    #: What the card is headed by.
    domain: str
    #: Whose text it is: the page's title where it is an example.
    example: str = ""

    @property
    def too_long(self) -> bool:
        return bool(self.preview.limit) and self.preview.length > self.preview.limit


def shown(channel: Channel, card: Card, template: str = "", example: str = "") -> Shown:
    """Composed in the edition's language, as it will be when it is sent."""
    with override(channel.edition.language_code):
        preview = channel.adapter.preview(card, channel, template)
    return Shown(channel, preview, urlsplit(card.url).hostname or "", example)


def example_of(channel: Channel, template: str = "") -> Shown:
    """The channel's text with the latest public article of its edition, else with words that say it is a test."""
    latest = published_articles(channel.edition_id).first()
    with override(channel.edition.language_code):
        card = card_of(latest.specific, channel.adapter.picture) if latest else sample_card(channel.edition)
    return shown(channel, card, template, latest.title if latest else "")


class Drafted:
    """A page as it would be published now, with what is being typed; its cards, made once for each size of picture."""

    def __init__(self, page: Page, typed: Mapping[str, str] | None = None, user: Any = None) -> None:
        self.stored = page
        self.page = page.get_latest_revision_as_object() if page.latest_revision_id else page.specific
        if typed:
            self._take(typed, user)
        self._cards: dict[tuple[str, str], Card] = {}

    def _take(self, typed: Mapping[str, str], user: Any) -> None:
        for name in ("title", "summary"):
            if name in typed and hasattr(self.page, name):
                setattr(self.page, name, typed[name].strip()[:1000])
        for name in ("share_image", "lead_image"):
            if name in typed and hasattr(self.page, f"{name}_id"):
                setattr(self.page, name, self._picture(typed[name], user))

    def _picture(self, sent: str, user: Any) -> Any:
        """What the person may choose, and what stands there already."""
        model = get_image_model()
        key = sent_key(sent)
        if key is None:
            return None
        standing = {getattr(self.page, f"{name}_id", None) for name in ("share_image", "lead_image")}
        found = model.objects.filter(pk=key).first()
        if found is None or found.pk in standing:
            return found
        may = policy_registry.get_by_type(model).user_has_any_permission_for_instance(
            user, ["choose", "change"], found
        )
        return found if may else None

    def card(self, picture: str, occasion: str = "", subject: str = "") -> Card:
        if (picture, occasion) not in self._cards:
            # As `sending` says it.
            with override(self.stored.locale.language_code):
                mark = str(MARKS.get(occasion, ""))
            note = self._note(subject) if occasion == Occasion.CORRECTION else ""
            card = card_of(self.page, picture, mark, note)
            # What is linked in the draft, which is not stored where the public page's links are.
            with_edited_links(self.page)
            self._cards[picture, occasion] = replace(
                card,
                topics=[topic.title for topic in self.page.shown_topics],
                authors=[author.title for author in self.page.shown_authors],
            )
        return self._cards[picture, occasion]

    def _note(self, subject: str) -> str:
        notes = (each.note for each in self.page.corrections.all() if str(each.translation_key) == subject)
        return next(notes, "")

    def shown(self, channel: Channel, template: str = "", occasion: str = "", subject: str = "") -> Shown:
        return shown(channel, self.card(channel.adapter.picture, occasion, subject), template)
