"""Atom feeds of listings."""

import re
from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed, Enclosure
from django.utils.html import strip_tags
from wagtail.images import get_image_model
from wagtail.images.models import SourceImageIOError

from nejatsite.images.specs import SHARED_PICTURE

from .context_processors import home_for

ENTRIES = 30
#: XML has no way to write these; the feed would break on the first of them.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def plain_text(value: object) -> str:
    """Without markup, and without the control characters that XML cannot hold."""
    return _UNWRITABLE.sub("", strip_tags(str(value or ""))).strip()


def _pictures_of(entries: list[Any]) -> dict[int, list[Enclosure]]:
    """By the image's key, for all of them with two queries. A file that is gone is left out."""
    wanted = {getattr(entry, "lead_image_id", None) for entry in entries} - {None}
    found: dict[int, list[Enclosure]] = {}
    if not wanted:
        return found
    for image in get_image_model().objects.prefetch_renditions(SHARED_PICTURE).filter(pk__in=wanted):
        try:
            cut = image.get_rendition(SHARED_PICTURE)
            found[image.pk] = [Enclosure(cut.full_url, str(cut.file.size), "image/jpeg")]
        except (SourceImageIOError, FileNotFoundError):
            continue
    return found


def feed_response(request: HttpRequest, page: Any, entries: Iterable[Any], heading: str = "") -> HttpResponse:
    """The newest entries of a listing page as an Atom feed in its edition's language."""
    home = home_for(request)
    name = plain_text(home.edition_name if home else page.title)
    title = plain_text(heading or page.seo_title or page.title)
    feed = Atom1Feed(
        title=title if title == name else f"{title} — {name}",
        link=request.build_absolute_uri(page.get_url(request)),
        feed_url=request.build_absolute_uri(request.path),
        feed_guid=request.build_absolute_uri(request.path),
        description=plain_text(page.search_description),
        language=page.locale.language_code,
        author_name=name,
    )
    entries = list(entries)
    pictures = _pictures_of(entries)
    for entry in entries:
        link = request.build_absolute_uri(entry.get_url(request))
        published = entry.first_published_at or entry.latest_revision_created_at
        feed.add_item(
            title=plain_text(entry.title),
            link=link,
            unique_id=link,
            description=plain_text(getattr(entry, "summary", "") or entry.search_description),
            pubdate=published,
            updateddate=max(filter(None, (published, entry.last_published_at)), default=None),
            enclosures=pictures.get(getattr(entry, "lead_image_id", None), ()),
        )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
