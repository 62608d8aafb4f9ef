"""What may be stored as a text with markup and as the target of a link, whoever writes it.

The editing screen produces nothing else. Imports, translations and scripts write past it, and Wagtail shows what
is stored as it is, so it is cleaned on its way into the database and into revisions.
"""

import re

import nh3

TAGS = {"p", "br", "b", "strong", "i", "em", "a", "ul", "ol", "li", "sup", "sub", "h2", "h3", "h4", "hr"}
ATTRIBUTES = {"a": {"href", "linktype", "id"}, "*": {"data-block-key"}}
SCHEMES = {"http", "https", "mailto", "tel"}
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*(?=:)")
# Browsers overlook these when they read an address: “java\tscript:” runs.
_OVERLOOKED = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\ufeff\ufffd]+")


def clean_rich_text(html: str) -> str:
    """The text in Wagtail's stored form with nothing in it that could run, and only safe link targets."""
    if not html or "<" not in html:
        return html
    cleaned = nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)
    # Back to the spelling that Wagtail itself stores.
    return cleaned.replace("<br>", "<br/>").replace("<hr>", "<hr/>").replace("&nbsp;", "\N{NO-BREAK SPACE}")


def clean_address(address: str) -> str:
    """The address if a reader may follow it: of a scheme above, or relative; else nothing."""
    scheme = _SCHEME.match(_OVERLOOKED.sub("", address or "").lower())
    return "" if scheme and scheme[0] not in SCHEMES else address
