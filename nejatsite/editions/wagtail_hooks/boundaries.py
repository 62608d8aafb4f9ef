"""A page stays in the edition it was made in: its locale, its address and its people go with the tree."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.models import Page

from nejatsite.editions.admin.api import ReadOnlyPages
from nejatsite.editions.admin.bulk import ACTIONS, refused


@hooks.register("before_move_page")
def stay_in_the_edition(request: HttpRequest, page: Page, destination: Page) -> HttpResponse | None:
    # Wagtail asks for the right to move when it moves; the page that asks “are you sure” shows both titles before.
    if not page.permissions_for_user(request.user).can_move():
        raise PermissionDenied
    if refusal := _other_edition([page], destination):
        messages.error(request, refusal)
        return redirect("wagtailadmin_pages:move", page.pk)
    if not page.permissions_for_user(request.user).can_move_to(destination):
        raise PermissionDenied
    return None


@hooks.register("before_copy_page")
def copy_within_the_edition(request: HttpRequest, page: Page) -> HttpResponse | None:
    if request.method != "POST":
        return None
    wanted = request.POST.get("new_parent_page", "")
    parent = Page.objects.filter(pk=wanted).first() if wanted.isdecimal() else None
    refusal = _("Choose where the copy goes.") if parent is None else _other_edition([page], parent)
    if refusal:
        messages.error(request, refusal)
        return redirect("wagtailadmin_pages:copy", page.pk)
    return None


@hooks.register("before_bulk_action")
def stay_in_the_edition_in_bulk(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    if action_type != "move" or action.model is not Page:
        return None
    if refusal := _other_edition(objects, action.cleaned_form.cleaned_data["chooser"]):
        return refused(request, action, objects, refusal)
    return None


for action in ACTIONS:
    # The last of a name is the one that is taken.
    hooks.register("register_bulk_action", action, order=100)


@hooks.register("construct_admin_api")
def only_reading_by_api(router: Any) -> None:
    router.register_endpoint("pages", ReadOnlyPages)


def _other_edition(pages: list[Page], destination: Page) -> str:
    """Why these pages cannot go there; "" if they can. Titles of the other edition are not told."""
    strangers = [page for page in pages if page.locale_id != destination.locale_id]
    if not strangers:
        return ""
    return _(
        "“{title}” belongs to the edition “{edition}” and cannot be moved or copied into another one. "
        "Ask for its translation instead."
    ).format(title=strangers[0].title, edition=strangers[0].locale.get_display_name())


@hooks.register("before_convert_alias_page")
def make_a_page_of_an_alias_as_an_editor(request: HttpRequest, page: Page) -> None:
    """What comes of it is a public page with a revision of its own; Wagtail asks for no right to publish."""
    if page.live and not page.permissions_for_user(request.user).can_publish():
        raise PermissionDenied


@hooks.register("construct_reports_menu")
def no_link_to_a_report_that_knows_no_editions(request: HttpRequest, menu_items: list[Any]) -> None:
    menu_items[:] = [item for item in menu_items if item.name != "page-types-usage"]
