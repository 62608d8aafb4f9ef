from typing import Any, NamedTuple

from django import template
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page

from nejatsite.editions.calendar import digits, month_of
from nejatsite.editions.registry import current_edition

register = template.Library()

#: A Jalali year begins in March of the Gregorian one, this many years behind it.
JALALI_OFFSET = 621


class MenuItem(NamedTuple):
    label: str
    url: str
    current: str  # what `aria-current` says: "page" here, "true" somewhere below, else ""


def _current(request: HttpRequest, url: str) -> str:
    if request.path == url:
        return "page"
    return "true" if url.count("/") > 2 and request.path.startswith(url) else ""


def _in_edition(pages: list[Page], locale_id: int) -> dict[Any, Page]:
    """The chosen pages by translation key, each in the edition's language where it has it."""
    shown = {page.translation_key: page for page in pages if page.live}
    if elsewhere := [key for key, page in shown.items() if page.locale_id != locale_id]:
        shown |= {
            page.translation_key: page
            for page in Page.objects.live().filter(translation_key__in=elsewhere, locale_id=locale_id)
        }
    return shown


@register.simple_tag(takes_context=True)
def menu_items(context: dict[str, Any], menu: Any) -> list[MenuItem]:
    """The entries of a menu of the edition's home page, pages in the edition's language."""
    request, home = context["request"], context["home"]
    if not menu or not home:
        return []
    values = [(block.block_type, block.value) for block in menu]
    chosen = [value["page"] for kind, value in values if kind == "page" and value["page"]]
    shown = _in_edition(chosen, home.locale_id)
    items = []
    for kind, value in values:
        if kind == "address":
            items.append(MenuItem(value["label"], value["url"], ""))
        elif value["page"] and (page := shown.get(value["page"].translation_key)):
            url = (page.get_url(request) or "/") + value["path"]
            items.append(MenuItem(value["label"] or page.title, url, _current(request, url)))
    return items


@register.simple_tag
def copyright_years(home: Any) -> str:
    """From the first year to this one, in the edition's calendar and numerals."""
    edition = current_edition()
    last = month_of(timezone.now(), edition).year
    first = getattr(home, "founded", None) or last
    if edition.calendar == "jalali" and first > JALALI_OFFSET * 2:
        first -= JALALI_OFFSET
    return digits(last if first >= last else f"{first}–{last}", edition)  # noqa: RUF001
