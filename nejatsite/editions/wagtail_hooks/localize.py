"""wagtail-localize keeps the segments; its own screens know no editions and publish on their own.

Their addresses are shadowed where the desk is made; here goes what leads to them or acts in their place.
"""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from wagtail import hooks
from wagtail.models import Page

PREFIX = "/localize/"
ACTIONS = {"localize-restart-translation", "localize-convert-to-alias"}


@hooks.register("before_edit_page", order=-150)
def refuse_its_buttons(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Its hook reads these two from the editing form and acts at once."""
    if request.method == "POST" and ACTIONS & set(request.POST):
        raise Http404
    return None


@hooks.register("construct_page_action_menu")
def hide_its_actions(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    items[:] = [item for item in items if item.name not in ACTIONS]


@hooks.register("construct_page_listing_buttons")
def hide_its_buttons(buttons: list[Any], page: Page, user: Any, context: dict[str, Any]) -> None:
    buttons[:] = [button for button in buttons if PREFIX not in (getattr(button, "url", None) or "")]


@hooks.register("construct_reports_menu")
def hide_its_report(request: HttpRequest, menu_items: list[Any]) -> None:
    menu_items[:] = [item for item in menu_items if PREFIX not in getattr(item, "url", "")]
