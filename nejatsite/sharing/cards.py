"""What is told of a page, in its own edition's words, whoever is told."""

from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Locale, Page

from nejatsite.editions.registry import Edition, get_edition
from nejatsite.editorial.cards import with_links

from .pictures import PICTURE, cut, picture_alt, picture_of


@dataclass(frozen=True)
class Card:
    edition: Edition
    title: str
    url: str
    summary: str = ""
    topics: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    image: str = ""
    image_alt: str = ""
    page_id: int | None = None
    #: The picture itself, cut as the asking network wants it: a Wagtail rendition. None without any.
    rendition: Any = None
    #: A word that goes before the title, such as "Correction"; empty for a first publication.
    mark: str = ""
    #: What a correction says.
    note: str = ""


def summary_of(page: Any) -> str:
    text = getattr(page, "summary", "") or page.search_description or ""
    return " ".join(strip_tags(text).split())


def card_of(page: Page, picture_spec: str = PICTURE, mark: str = "", note: str = "") -> Card:
    """The address is the page's own in full: a translation is never announced with its original's link."""
    edition = get_edition(page.locale.language_code)
    with_links([page], pictures=False)
    picture = picture_of(page)
    rendition = cut(picture, picture_spec) if picture else None
    return Card(
        edition=edition,
        title=page.title,
        url=page.full_url or "",
        summary=summary_of(page),
        topics=[topic.title for topic in page.shown_topics],
        authors=[author.title for author in page.shown_authors],
        image=rendition.full_url if rendition else "",
        image_alt=picture_alt(page, picture),
        page_id=page.pk,
        rendition=rendition,
        mark=mark,
        note=note,
    )


def sample_card(locale: Locale) -> Card:
    """What a test announces: no page, but the edition's home."""
    home = Page.objects.filter(locale=locale, depth=2).first()
    edition = get_edition(locale.language_code)
    with override(edition.code):
        return Card(
            edition=edition,
            title=_("This is a test"),
            summary=_("The channel works. Nothing was published."),
            url=(home and home.full_url) or reverse("best_edition"),
        )
