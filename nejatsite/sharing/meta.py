"""What networks are told of a page in its head: OpenGraph, and the little that X asks for beyond it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.conf import settings

from nejatsite.core.templatetags.page_tags import canonical_url
from nejatsite.editions.templatetags.edition_tags import edition_switcher
from nejatsite.editorial.templatetags.editorial_tags import with_own_links

from . import text
from .cards import summary_of
from .pictures import Picture, shared_picture

#: Networks know places, not languages alone.
LOCALES = {"en": "en_GB", "fa": "fa_IR", "ar": "ar_AR", "sq": "sq_AL"}
#: What X takes; it cuts what is longer wherever the limit falls.
X_TITLE, DESCRIPTION, ALT = 70, 200, 420

Tag = tuple[str, str, str]


def tags_of(context: dict[str, Any], page: Any) -> list[Tag]:
    """(attribute, name, content) of each; `page` is None on a screen of an edition that is no page."""
    return [(attribute, name, content) for attribute, name, content in _tags(context, page) if content]


def _tags(context: dict[str, Any], page: Any) -> Iterator[Tag]:
    home, edition = context.get("home"), context["edition"]
    name = getattr(home, "edition_name", "")
    is_front = page is None or page.depth <= 2
    title = name if is_front else str(context.get("heading") or page.title)
    # Nobody shows a card without a word below its title.
    said = (summary_of(page) if page else "") or getattr(home, "tagline", "") or name
    yield "property", "og:site_name", name
    yield "property", "og:type", _kind(page)
    yield "property", "og:title", title
    yield "property", "og:description", text.shorten(said, DESCRIPTION, text.graphemes)
    yield "property", "og:url", _address(context)
    yield from _locales(context, page, edition.code)
    if text.graphemes(title) > X_TITLE:
        yield "name", "twitter:title", text.shorten(title, X_TITLE, text.graphemes)
    picture = shared_picture(page, home, edition)
    yield "name", "twitter:card", "summary_large_image" if picture and picture.large else "summary"
    if picture:
        yield from _picture(picture)
    if page is not None and getattr(page, "is_article", False):
        yield from _article(context, page)


def _kind(page: Any) -> str:
    if getattr(page, "is_article", False):
        return "article"
    return "profile" if hasattr(page, "portrait_id") else "website"


def _address(context: dict[str, Any]) -> str:
    """Nothing is at the address of an error; the edition is."""
    return (
        settings.SITE_URL + context["edition"].home_url if context.get("astray") else canonical_url(context)
    )


def _locales(context: dict[str, Any], page: Any, current: str) -> Iterator[Tag]:
    yield "property", "og:locale", LOCALES.get(current, current)
    for entry in edition_switcher(context) if page is not None else ():
        if entry.url and not entry.current:
            yield "property", "og:locale:alternate", LOCALES.get(entry.code, entry.code)


def _picture(picture: Picture) -> Iterator[Tag]:
    alt = text.shorten(picture.alt, ALT, text.graphemes)
    yield "property", "og:image", picture.url
    yield "property", "og:image:type", picture.type
    yield "property", "og:image:width", str(picture.width)
    yield "property", "og:image:height", str(picture.height)
    yield "property", "og:image:alt", alt
    # X reads the picture there, but not what it says.
    yield "name", "twitter:image:alt", alt


def _article(context: dict[str, Any], page: Any) -> Iterator[Tag]:
    entry = with_own_links(context, page)
    # Home, section, page: what routing met on the way.
    trail = getattr(context["request"], "trail", ())
    yield "property", "article:published_time", _moment(page.date or page.first_published_at)
    yield "property", "article:modified_time", _moment(page.last_published_at)
    yield "property", "article:section", trail[1].title if len(trail) > 2 else ""
    for author in entry.shown_authors:
        yield "property", "article:author", author.full_url or ""
    for topic in entry.shown_topics:
        yield "property", "article:tag", topic.title


def _moment(moment: datetime | None) -> str:
    return moment.isoformat(timespec="seconds") if moment else ""
