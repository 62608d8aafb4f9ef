"""The share row and what networks read of a page: `{% share_row page %}`, `{% social_meta page %}`."""

from typing import Any

from django import template

from nejatsite.sharing.links import links_for
from nejatsite.sharing.meta import tags_of
from nejatsite.sharing.pictures import shared_picture

register = template.Library()


@register.inclusion_tag("components/share_row.html", takes_context=True)
def share_row(context: dict[str, Any], page: Any) -> dict[str, Any]:
    picture = shared_picture(page, context.get("home"), context["edition"])
    return {"links": links_for(page, picture), "page": page, "url": page.full_url}


@register.inclusion_tag("components/social_meta.html", takes_context=True)
def social_meta(context: dict[str, Any], page: Any = None) -> dict[str, Any]:
    """The one set of tags for a page, or for a screen of an edition that is no page."""
    # A page that does not exist is an empty text in a template.
    return {"tags": tags_of(context, page or None)}
