"""The share row and what networks read of a page: `{% share_row page %}`, `{% social_meta page %}`."""

from typing import Any

from django import template

from nejatsite.core.templatetags.page_tags import canonical_url
from nejatsite.sharing.cards import PICTURE, picture_alt, picture_of, summary_of
from nejatsite.sharing.links import links_for

register = template.Library()

#: Networks know places, not languages alone.
LOCALES = {"en": "en_GB", "fa": "fa_IR", "ar": "ar_AR", "sq": "sq_AL"}


@register.inclusion_tag("components/share_row.html")
def share_row(page: Any) -> dict[str, Any]:
    return {"links": links_for(page), "page": page}


@register.inclusion_tag("components/social_meta.html", takes_context=True)
def social_meta(context: dict[str, Any], page: Any = None) -> dict[str, Any]:
    """The one set of tags for a page, or for a screen of an edition that is no page."""
    home, edition = context.get("home"), context["edition"]
    picture = picture_of(page, home)
    rendition = picture.get_rendition(PICTURE) if picture else None
    tagline = getattr(home, "tagline", "") or ""
    return {
        "site_name": getattr(home, "edition_name", ""),
        "kind": "article" if getattr(page, "is_article", False) else "website",
        "title": page.title if page and page.depth > 2 else getattr(home, "edition_name", ""),
        "description": (summary_of(page) if page else "") or tagline,
        "url": canonical_url(context),
        "locale": LOCALES.get(edition.code, edition.code),
        "page": page,
        "image": rendition,
        "image_alt": picture_alt(page, picture),
    }
