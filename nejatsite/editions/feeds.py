"""Atom feeds of listings."""

from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed

ENTRIES = 30


def feed_response(request: HttpRequest, page: Any, entries: models.QuerySet) -> HttpResponse:
    """The newest entries of a listing page as an Atom feed in its edition's language."""
    feed = Atom1Feed(
        title=page.seo_title or page.title,
        link=request.build_absolute_uri(page.get_url(request)),
        feed_url=request.build_absolute_uri(request.path),
        description=page.search_description,
        language=page.locale.language_code,
    )
    for entry in entries[:ENTRIES]:
        link = request.build_absolute_uri(entry.get_url(request))
        feed.add_item(
            title=entry.title,
            link=link,
            unique_id=link,
            description=getattr(entry, "summary", "") or entry.search_description,
            pubdate=entry.first_published_at,
            updateddate=entry.last_published_at,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
