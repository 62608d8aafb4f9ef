from datetime import date, datetime
from typing import Any

from django import template
from django.utils.html import format_html

from nejatsite.core.wording import number
from nejatsite.editions import calendar, links
from nejatsite.editions.registry import Edition, all_editions, current_edition, get_edition

register = template.Library()


@register.filter
def edition_number(value: object) -> str:
    """The number in the numerals of the edition being read; in the admin, in those of its language."""
    return number(value)


@register.simple_tag
def edition_date(moment: datetime | None) -> str:
    """A `<time>` with the day as the edition being read writes it; nothing without a date."""
    if moment is None:
        return ""
    return format_html(
        '<time datetime="{}">{}</time>',
        moment.isoformat(timespec="seconds"),
        calendar.format_date(moment, current_edition()),
    )


@register.filter
def edition_moment(moment: datetime | None) -> str:
    """The day and the hour as the edition being read writes them; in the admin, the one of its language."""
    return calendar.format_moment(moment, current_edition()) if moment else ""


@register.simple_tag
def edition_day(day: date) -> str:
    """The same for a day without an hour."""
    return format_html(
        '<time datetime="{}">{}</time>', day.isoformat(), calendar.format_day(day, current_edition())
    )


@register.simple_tag
def editions() -> list[Edition]:
    """Every edition; asks no database, so error pages may call it."""
    return all_editions()


@register.simple_tag
def reading_edition() -> Edition:
    """The edition whose language is active, for templates that are rendered without a request."""
    return current_edition()


@register.simple_tag(takes_context=True)
def edition_switcher(context: dict[str, Any]) -> list[links.SwitcherEntry]:
    """The editions with the page's address in each; worked out once a request."""
    request = context["request"]
    if not hasattr(request, "_edition_switcher"):
        request._edition_switcher = links.switcher(request, context.get("page"), current_edition())
    return request._edition_switcher


@register.simple_tag(takes_context=True)
def hreflang_alternates(context: dict[str, Any]) -> list[tuple[str, str]]:
    return links.alternates(edition_switcher(context))


@register.filter
def text_direction(code: str) -> str:
    """ "rtl" or "ltr" for a language code of ours; "auto" for any other."""
    try:
        return get_edition(code).direction
    except KeyError:
        return "auto"
