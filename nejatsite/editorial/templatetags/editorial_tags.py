from collections.abc import Iterable
from typing import Any

from django import template

from nejatsite.editorial import cards
from nejatsite.editorial.related import in_edition, related_pages

register = template.Library()


@register.simple_tag
def with_links(pages: Iterable[Any]) -> list[Any]:
    """`{% with_links articles as entries %}`: the pages with topics, authors and images at hand."""
    return cards.with_links(pages)


@register.simple_tag
def with_own_links(page: Any) -> Any:
    """The page itself with `shown_topics` and `shown_authors`; in a preview from what is being edited."""
    return cards.with_links([page], pictures=False)[0]


@register.simple_tag
def related(page: Any) -> list[Any]:
    """The page's related pages in its edition, those the edition has."""
    return related_pages(page)


@register.simple_tag(takes_context=True)
def localized_pages(context: dict[str, Any], pages: Iterable[Any]) -> list[Any]:
    """The pages chosen in a block, in the edition of the page that is read; those it has, in their order."""
    chosen = [page for page in pages if page]
    reader = context.get("page")
    if not reader:
        return chosen
    return in_edition([page.translation_key for page in chosen], reader.locale_id)
