from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.models import Page

from nejatsite.core.wording import in_a_row, number, quoted
from nejatsite.editions.admin.bulk import refused
from nejatsite.editions.usage import guarding_links, pages_naming
from nejatsite.editions.visibility import is_visible, public_title

SHOWN = 5


@hooks.register("before_delete_page")
def keep_what_is_in_use(request: HttpRequest, page: Page) -> HttpResponse | None:
    if refusal := _in_use(request.user, [page]):
        messages.error(request, refusal)
        return redirect("wagtailadmin_explore", page.get_parent().pk)
    return None


@hooks.register("before_bulk_action")
def keep_what_is_in_use_in_bulk(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    if action_type != "delete" or action.model is not Page:
        return None
    if refusal := _in_use(request.user, objects):
        return refused(request, action, objects, refusal)
    return None


def _in_use(user: Any, pages: list[Page]) -> str:
    """Where the first page that is still named by others is named; "" if there is none, children included."""
    for page in pages:
        for one in page.get_descendants(inclusive=True).select_related("content_type"):
            if any(guarding_links(one.specific_class or Page)) and (naming := pages_naming(one)):
                return _message(user, one, naming)
    return ""


def _message(user: Any, page: Page, naming: list[Page]) -> str:
    known = [public_title(user, other) for other in naming if is_visible(user, other)][:SHOWN]
    more = len(naming) - len(known)
    places = in_a_row(map(quoted, known))
    others = ngettext("{count} further page", "{count} further pages", more).format(count=number(more))
    where = (
        _("{places} and {others}").format(places=places, others=others)
        if known and more
        else places or others
    )
    return _("“{title}” is in use and cannot be deleted. First remove it from: {where}.").format(
        title=page.title, where=where
    )
