"""What a list shows of each page, fetched for the whole list at once: a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from wagtail.images import get_image_model
from wagtail.models import Page

from nejatsite.people.models import Byline
from nejatsite.topics.models import TopicLink

CARD_RENDITIONS = ("fill-480x300|format-webp", "fill-960x600|format-webp", "max-480x640|format-webp")
GALLERY_RENDITIONS = ("width-480|format-webp", "width-960|format-webp", "max-1600x1600|format-webp")


def localized(originals: Iterable[Page], locale_id: int) -> dict[Any, Page]:
    """By translation key: the public page of that edition, else the original."""
    shown = {page.translation_key: page for page in originals if page.live}
    elsewhere = [key for key, page in shown.items() if page.locale_id != locale_id]
    if elsewhere:
        found = Page.objects.live().filter(translation_key__in=elsewhere, locale_id=locale_id)
        shown |= {page.translation_key: page for page in found}
    return shown


def _show(entries: list[Any], topics: list[TopicLink], bylines: list[Byline]) -> None:
    """Gives each entry its `shown_topics` and `shown_authors`."""
    targets = [(link.page_id, "shown_topics", link.topic) for link in topics]
    targets += [(byline.page_id, "shown_authors", byline.author) for byline in bylines]
    shown = localized((target for _, _, target in targets), entries[0].locale_id)
    lists: dict[tuple[int, str], list[Page]] = defaultdict(list)
    for page_id, name, target in targets:
        if target.translation_key in shown:
            lists[page_id, name].append(shown[target.translation_key])
    for entry in entries:
        entry.shown_topics = lists[entry.pk, "shown_topics"]
        entry.shown_authors = lists[entry.pk, "shown_authors"]


def with_links(pages: Iterable[Any], *, pictures: bool = True) -> list[Any]:
    """The pages, each with `shown_topics` and `shown_authors` in the edition's language, and images in memory.

    A topic or author that the edition lacks is shown by the original's name.
    """
    entries = list(pages)
    if not entries:
        return entries
    keys = [entry.pk for entry in entries]
    topics = TopicLink.objects.filter(page__in=keys).select_related("topic__locale")
    bylines = Byline.objects.filter(page__in=keys).select_related("author__locale")
    _show(entries, list(topics.order_by("sort_order", "pk")), list(bylines.order_by("sort_order", "pk")))
    if pictures:
        _attach_images(entries)
    return entries


def with_edited_links(page: Any) -> Any:
    """The same for one page from what is being edited, stored or not: for previews."""
    _show([page], list(page.topic_links.all()), list(page.bylines.all()))
    return page


def with_images(rows: Iterable[Any]) -> list[Any]:
    """Rows that each have an `image`: all of them with two queries."""
    rows = list(rows)
    _attach(rows, "image", get_image_model().objects.prefetch_renditions(*GALLERY_RENDITIONS))
    return rows


def _attach_images(entries: list[Any]) -> None:
    images = get_image_model().objects.prefetch_renditions(*CARD_RENDITIONS)
    for field in ("lead_image", "portrait"):
        _attach(entries, field, images)


def _attach(rows: list[Any], field: str, objects: QuerySet) -> None:
    """Puts what a foreign key of each row points to into memory."""
    wanted = {getattr(row, f"{field}_id", None) for row in rows} - {None}
    by_key = {found.pk: found for found in objects.filter(pk__in=wanted)} if wanted else {}
    for row in rows:
        if getattr(row, f"{field}_id", None) in by_key:
            setattr(row, field, by_key[getattr(row, f"{field}_id")])
