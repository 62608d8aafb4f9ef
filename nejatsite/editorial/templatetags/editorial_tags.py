from collections.abc import Iterable
from typing import Any

from django import template
from wagtail.models import Page

from nejatsite.editorial import cards
from nejatsite.editorial.related import edited_related_pages, in_edition, related_pages

register = template.Library()


@register.simple_tag
def with_links(pages: Iterable[Any]) -> list[Any]:
    """`{% with_links articles as entries %}`: the pages with topics, authors and images at hand."""
    return cards.with_links(pages)


@register.simple_tag(takes_context=True)
def with_own_links(context: dict[str, Any], page: Any) -> Any:
    """The page itself with `shown_topics` and `shown_authors`; in a preview from what is being edited.

    Its head needs them as well as its text: they are asked for once.
    """
    if hasattr(page, "shown_authors"):
        return page
    if getattr(context["request"], "is_preview", False):
        return cards.with_edited_links(page)
    return cards.with_links([page], pictures=False)[0]


@register.simple_tag
def with_images(rows: Iterable[Any]) -> list[Any]:
    """Rows that each have an `image`, with all images at hand."""
    return cards.with_images(rows)


@register.simple_tag
def with_documents(rows: Any) -> list[Any]:
    """`{% with_documents page.attachments as attachments %}`: the rows and their documents, in one query."""
    return list(rows.select_related("document"))


@register.simple_tag(takes_context=True)
def related(context: dict[str, Any], page: Any) -> list[Page]:
    """The page's related pages in its edition, those the edition has."""
    if getattr(context["request"], "is_preview", False):
        return edited_related_pages(page)
    return related_pages(page)


@register.simple_tag(takes_context=True)
def localized_pages(context: dict[str, Any], pages: Iterable[Any]) -> list[Page]:
    """The pages chosen in a block, in the edition of the page that is read; those it has, in their order."""
    chosen = [page for page in pages if page]
    reader = context.get("page")
    if not reader:
        return chosen
    return in_edition([page.translation_key for page in chosen], reader.locale_id)
