"""What a list shows of each page, fetched for the whole list at once: a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from wagtail.images import get_image_model
from wagtail.models import Locale, Page

from nejatsite.people.models import AuthorPage, Byline
from nejatsite.topics.models import TopicLink, TopicPage

CARD_RENDITIONS = ("fill-480x300|format-webp", "fill-960x600|format-webp")


def localized(model: type[Page], originals: Iterable[Page], locale: Locale) -> dict[Any, Page]:
    """By translation key: the public page of that edition, else the original."""
    shown = {page.translation_key: page for page in originals if page.live}
    if any(page.locale_id != locale.pk for page in shown.values()):
        found = model.objects.filter(translation_key__in=list(shown), locale=locale).live()
        shown.update({page.translation_key: page for page in found})
    return shown


def with_links(pages: Iterable[Any], *, pictures: bool = True) -> list[Any]:
    """The pages, each with `shown_topics` and `shown_authors` in the edition's language, and images in memory.

    A topic or author that the edition lacks is shown by the original's name.
    """
    entries = list(pages)
    if not entries:
        return entries
    locale = entries[0].locale
    keys = [entry.pk for entry in entries]
    topics = list(TopicLink.objects.filter(page__in=keys).select_related("topic__locale").order_by("sort_order"))
    bylines = list(Byline.objects.filter(page__in=keys).select_related("author__locale").order_by("sort_order"))
    shown_topics = localized(TopicPage, (link.topic for link in topics), locale)
    shown_authors = localized(AuthorPage, (byline.author for byline in bylines), locale)
    topics_of, authors_of = defaultdict(list), defaultdict(list)
    for link in topics:
        if link.topic.translation_key in shown_topics:
            topics_of[link.page_id].append(shown_topics[link.topic.translation_key])
    for byline in bylines:
        if byline.author.translation_key in shown_authors:
            authors_of[byline.page_id].append(shown_authors[byline.author.translation_key])
    for entry in entries:
        entry.shown_topics = topics_of[entry.pk]
        entry.shown_authors = authors_of[entry.pk]
    if pictures:
        _attach_images(entries)
    return entries


def _attach_images(entries: list[Any]) -> None:
    for field in ("lead_image", "portrait"):
        wanted = {getattr(entry, f"{field}_id", None) for entry in entries} - {None}
        if not wanted:
            continue
        images = get_image_model().objects.filter(pk__in=wanted).prefetch_renditions(*CARD_RENDITIONS)
        by_key = {image.pk: image for image in images}
        for entry in entries:
            if getattr(entry, f"{field}_id", None) in by_key:
                setattr(entry, field, by_key[getattr(entry, f"{field}_id")])
