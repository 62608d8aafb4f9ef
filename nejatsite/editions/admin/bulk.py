"""What is done to many pages at once, without telling of other editions' drafts."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin.views.pages import bulk_actions
from wagtail.models import Page

from nejatsite.editions.visibility import is_visible, visible_pages

from .choosers import hide_draft_title


def refused(request: HttpRequest, action: Any, pages: list[Page], message: str) -> HttpResponse:
    """The answer to a bulk action that is not carried out: back to the list it was chosen in."""
    messages.error(request, message)
    if action.next_url != request.path:
        return redirect(action.next_url)
    return redirect("wagtailadmin_explore", pages[0].get_parent().pk)


class _ByEdition:
    """Wagtail's lists by title the pages on which one may not do it, whosever they are."""

    request: HttpRequest

    def get_actionable_objects(self) -> tuple[list[Page], dict[str, Any]]:
        pages, others = super().get_actionable_objects()
        user = self.request.user
        known = [page for page in others["items_with_no_access"] if is_visible(user, page)]
        return pages, others | {"items_with_no_access": [hide_draft_title(user, page) for page in known]}


class Delete(_ByEdition, bulk_actions.DeleteBulkAction):
    pass


class Move(_ByEdition, bulk_actions.MoveBulkAction):
    def get_form_kwargs(self) -> dict[str, Any]:
        # The answer to a wrong place names the place, and so does the field that it was chosen in.
        kwargs = super().get_form_kwargs()
        wanted = self.request.POST.get("chooser", "")
        known = visible_pages(self.request.user, Page.objects.all())
        if wanted and not (wanted.isdecimal() and known.filter(pk=wanted).exists()):
            kwargs["data"] = kwargs["data"].copy()
            kwargs["data"]["chooser"] = ""
        return kwargs


class Publish(_ByEdition, bulk_actions.PublishBulkAction):
    pass


class Unpublish(_ByEdition, bulk_actions.UnpublishBulkAction):
    pass


#: They take the place of Wagtail's of the same names.
ACTIONS = (Delete, Move, Publish, Unpublish)
