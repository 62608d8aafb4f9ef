"""What the blocks of a home page show, fetched for the whole page at once."""

from typing import Any

from wagtail.models import Page

from nejatsite.editorial.cards import with_links


def fill(blocks: Any, home: Page, lead: Any = None) -> None:
    """Gives each block of the newest articles its `listing` and `entries`. What leads is not shown again."""
    values = [block.value for block in blocks if block.block_type == "latest" and block.value["page"]]
    listings = _in_edition([value["page"] for value in values], home.locale_id)
    shown: list[Any] = [lead] if lead else []
    for value in values:
        value.listing = listings.get(value["page"].translation_key)
        value.entries = _newest(value.listing, value["count"], lead)
        shown += value.entries
    with_links(shown)


def _in_edition(pages: list[Page], locale_id: int) -> dict[Any, Any]:
    """The listings by translation key, in the edition's language where it has them."""
    found = {page.translation_key: page for page in pages if page.live}
    if elsewhere := [key for key, page in found.items() if page.locale_id != locale_id]:
        here = Page.objects.live().filter(translation_key__in=elsewhere, locale_id=locale_id)
        found |= {page.translation_key: page for page in here}
    return {key: page.specific_deferred for key, page in found.items()}


def _newest(listing: Any, count: int, lead: Any) -> list[Any]:
    if not hasattr(listing, "get_entries"):
        return []
    newest = listing._specific(listing.get_entries())[: count + 1]
    return [entry for entry in newest if lead is None or entry.pk != lead.pk][:count]
