from collections.abc import Iterable
from typing import Any

from django import template

from nejatsite.editorial import cards
from nejatsite.editorial.related import related_pages

register = template.Library()


@register.simple_tag
def with_links(pages: Iterable[Any]) -> list[Any]:
    """`{% with_links articles as entries %}`: the pages with topics, authors and images at hand."""
    return cards.with_links(pages)


@register.simple_tag
def with_own_links(page: Any) -> Any:
    """The page itself with `shown_topics` and `shown_authors`; in a preview from what is being edited."""
    return cards.with_links([page])[0]


@register.simple_tag
def related(page: Any) -> list[Any]:
    """The page's related pages in its edition, those the edition has."""
    return related_pages(page)
