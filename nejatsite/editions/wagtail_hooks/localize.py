"""wagtail-localize keeps the segments; its own screens know no editions and publish on their own.

Any of them would let a translator publish, in any edition, past the moderation. So none can be reached.
"""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.models import Page

from .boundaries import not_found

PREFIX = "/localize/"


@hooks.register("register_admin_urls", order=-100)
def shadow_its_addresses() -> list[URLPattern]:
    return [path("localize/", not_found), path("localize/<path:rest>", not_found)]


@hooks.register("before_edit_page", order=-90)
def refuse_its_buttons(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Its hook reads these two from the editing form and acts at once."""
    if request.method == "POST" and {"localize-restart-translation", "localize-convert-to-alias"} & set(
        request.POST
    ):
        raise Http404
    return None


@hooks.register("construct_page_action_menu")
def hide_its_actions(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    items[:] = [item for item in items if not str(item.name).startswith("localize-")]


@hooks.register("construct_page_listing_buttons")
def hide_its_buttons(buttons: list[Any], page: Page, user: Any, context: dict[str, Any]) -> None:
    buttons[:] = [button for button in buttons if PREFIX not in (getattr(button, "url", None) or "")]


@hooks.register("construct_reports_menu")
def hide_its_report(request: HttpRequest, menu_items: list[Any]) -> None:
    menu_items[:] = [item for item in menu_items if PREFIX not in getattr(item, "url", "")]
