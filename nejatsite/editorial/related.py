from typing import Any

from django.db.models import OuterRef, Subquery
from wagtail.models import Page

from nejatsite.core.privacy import open_to_all

from .models import RelatedPage


def related_pages(page: Any) -> list[Page]:
    """The public pages that the page names as related, in its own edition, in its order. One query."""
    links = RelatedPage.objects.filter(page_id=page.pk)
    place = links.filter(target__translation_key=OuterRef("translation_key")).values("sort_order")[:1]
    named = Page.objects.filter(
        locale_id=page.locale_id, translation_key__in=links.values("target__translation_key")
    )
    return list(open_to_all(named).annotate(place=Subquery(place)).order_by("place", "pk"))


def edited_related_pages(page: Any) -> list[Page]:
    """The same from what is being edited, stored or not: for previews."""
    return in_edition([link.target.translation_key for link in page.related_links.all()], page.locale_id)


def in_edition(keys: list[Any], locale_id: int) -> list[Page]:
    """Public pages of one edition by translation key, in the order of the keys; missing ones are left out."""
    if not keys:
        return []
    found = open_to_all(Page.objects.filter(translation_key__in=keys, locale_id=locale_id))
    by_key = {page.translation_key: page for page in found}
    return [by_key[key] for key in keys if key in by_key]
