"""How the screens of announcements show a post."""

import re

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

register = template.Library()
_MARKED = re.compile(r"(https?://\S+|(?<!\w)#[\w_\u200c]+)")


@register.filter
def post_lines(text: str) -> SafeString:
    """The text as a network shows it: lines kept, links and hashtags set off. None of them leads anywhere."""
    parts = (
        ('<span class="an-post__link">', part, "</span>") if number % 2 else ("", part, "")
        for number, part in enumerate(_MARKED.split(text))
    )
    return mark_safe("".join(a + conditional_escape(b) + c for a, b, c in parts))
