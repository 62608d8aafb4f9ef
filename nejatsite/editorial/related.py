from typing import Any

from wagtail.models import Page


def related_pages(page: Any) -> list[Page]:
    """The public pages that the page names as related, in its own edition, in its order. Two queries."""
    keys = [link.target.translation_key for link in page.related_links.select_related("target")]
    return in_edition(keys, page.locale_id)


def in_edition(keys: list[Any], locale_id: int) -> list[Page]:
    """Public pages of one edition by translation key, in the order of the keys; missing ones are left out."""
    if not keys:
        return []
    found = Page.objects.live().public().filter(translation_key__in=keys, locale_id=locale_id).specific()
    by_key = {page.translation_key: page for page in found}
    return [by_key[key] for key in keys if key in by_key]
