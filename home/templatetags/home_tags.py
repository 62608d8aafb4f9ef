from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

from django import template
from django.db.models import Q
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
    path = unquote(urlsplit(url).path)
    if request.path == path:
        return "page"
    return "true" if path.count("/") > 2 and request.path.startswith(path) else ""


def _pages_of_menus(request: HttpRequest, home: Any) -> dict[int, Page]:
    """The pages that the menus name, by the number they are named by, in the edition's language where it has them.

    One query for all menus of the request. It reads the menus as they are stored: their blocks would ask once each.
    """
    if not hasattr(request, "_pages_of_menus"):
        rows = [row for menu in (home.main_menu, home.footer_menu) for row in menu.raw_data]
        named = {row["value"].get("page") for row in rows if row["type"] == "page"} - {None}
        keys = Page.objects.filter(pk__in=named).values("translation_key")
        found = Page.objects.live().filter(
            Q(pk__in=named) | Q(translation_key__in=keys, locale_id=home.locale_id)
        )
        pages = list(found)
        here = {page.translation_key: page for page in pages if page.locale_id == home.locale_id}
        request._pages_of_menus = {
            page.pk: here.get(page.translation_key, page) for page in pages if page.pk in named
        }
    return request._pages_of_menus


@register.simple_tag(takes_context=True)
def menu_items(context: dict[str, Any], name: str) -> list[MenuItem]:
    """The entries of the edition's "main_menu" or "footer_menu"."""
    request, home = context["request"], context["home"]
    if not home:
        return []
    pages = _pages_of_menus(request, home)
    items = []
    for row in getattr(home, name).raw_data:
        value = row["value"]
        if row["type"] == "address":
            items.append(MenuItem(value["label"], value["url"], ""))
        elif page := pages.get(value.get("page")):
            url = (page.get_url(request) or "/") + (value.get("path") or "")
            items.append(MenuItem(value.get("label") or page.title, url, _current(request, url)))
    return items


@register.simple_tag
def copyright_years(home: Any) -> str:
    """From the first year to this one, in the edition's calendar and numerals."""
    edition = current_edition()
    last = month_of(timezone.now(), edition).year
    first = getattr(home, "founded", None) or last
    if edition.calendar == "jalali" and first > JALALI_OFFSET * 2:
        first -= JALALI_OFFSET
    return digits(last if first >= last else f"{first}–{last}", edition)
