"""What every public page needs to know about its own address."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote, urlsplit

from django import template
from django.conf import settings
from django.core.paginator import Page as ListPage
from django.http import QueryDict
from django.utils.encoding import escape_uri_path

from nejatsite.core.players import Player, player_for

register = template.Library()


def _question(question: QueryDict, number: int | str) -> str:
    """The address's question with another page number; page 1 is the bare address."""
    query = question.copy()
    query.pop("page", None)
    if str(number) != "1":
        query["page"] = str(number)
    return f"?{query.urlencode()}" if query else ""


@register.simple_tag(takes_context=True)
def canonical_url(context: dict[str, Any]) -> str:
    """The one absolute address, by whichever name the site was reached; of its question, only the number of the page."""
    articles = context.get("articles")
    number = getattr(articles, "number", 1)
    address = settings.SITE_URL + escape_uri_path(context["request"].path)
    return address + (f"?page={number}" if number > 1 else "")


@register.simple_tag(takes_context=True)
def page_link(context: dict[str, Any], number: int) -> str:
    """Of the list as it is addressed, unless its view says by `list_query` how it is addressed better."""
    request = context["request"]
    return _question(context.get("list_query") or request.GET, number) or request.path


@register.simple_tag
def page_numbers(articles: ListPage) -> Iterator[int | str]:
    """First, last, and those around the current one, with ellipses between."""
    return articles.paginator.get_elided_page_range(articles.number, on_each_side=1, on_ends=1)


@register.simple_tag(takes_context=True)
def breadcrumbs(context: dict[str, Any], page: Any) -> list[dict[str, str]]:
    """The pages between the edition's home and what is read; the index itself where that is a part of it."""
    request = context["request"]
    trail = getattr(request, "trail", None)
    if not page or page.depth < 3:
        return []
    ancestors = trail[1:] if trail else page.get_ancestors().filter(depth__gt=2, live=True)
    crumbs = [ancestor for ancestor in ancestors if ancestor.pk != page.pk]
    if trail and request.path != unquote(urlsplit(page.get_url(request)).path):
        crumbs.append(page)
    return [{"label": crumb.title, "url": crumb.get_url(request)} for crumb in crumbs]


@register.simple_tag
def player(url: str) -> Player:
    return player_for(url)


@register.simple_tag
def email_parts(address: str) -> tuple[str, str]:
    """What stands before and after the @."""
    name, _, host = address.rpartition("@")
    return name, host
