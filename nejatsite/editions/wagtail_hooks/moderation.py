from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.action_menu import PublishMenuItem
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from nejatsite.core.wording import in_a_row, quoted
from nejatsite.editions import review
from nejatsite.editions.admin.approval import AwaitingReview, refusal
from nejatsite.editions.admin.bulk import refused


@hooks.register("register_log_actions")
def moderation_log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(
        "editions.self_approval",
        gettext_lazy("Approve a text of one's own"),
        gettext_lazy("Approved and published by the one who wrote it"),
    )


# Before the translation editor's, which leads elsewhere or answers itself.
@hooks.register("before_edit_page", order=-150)
def decide_on_what_was_seen(request: HttpRequest, page: Page) -> HttpResponse | None:
    if request.method == "POST" and "action-workflow-action" in request.POST:
        return refusal(request, page)
    return None


@hooks.register("construct_homepage_panels")
def list_what_waits(request: HttpRequest, panels: list[Any]) -> None:
    kind = AwaitingReview.__mro__[1]
    panels[:] = [AwaitingReview() if type(panel) is kind else panel for panel in panels]


def _must_be_approved_by_another(page: Page, user: Any) -> bool:
    return review.is_own_text(page, user) and not review.may_approve(page, user)


@hooks.register("construct_page_action_menu")
def offer_no_publishing_of_own_text(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    page = context.get("page")
    own = page is None or review.is_own_text(page, request.user)
    if own and not review.may_publish_own(page or context["parent_page"], request.user):
        items[:] = [item for item in items if not isinstance(item, PublishMenuItem)]


@hooks.register("before_publish_page")
def publish_no_text_of_ones_own(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Where the edition wants two people, publishing directly would be the way around."""
    if not _must_be_approved_by_another(page, request.user):
        return None
    messages.error(
        request, _("“{title}” is kept as a draft: somebody else has to approve it.").format(title=page.title)
    )
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("after_publish_page")
def note_publishing_of_own_text(request: HttpRequest, page: Page) -> None:
    if review.is_own_text(page, request.user):
        review.log_self_approval(page, request.user, page.latest_revision)


@hooks.register("before_bulk_action")
def publish_no_own_texts_in_bulk(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    if action_type != "publish" or action.model is not Page:
        return None
    pages = list(objects)
    if action.cleaned_form.cleaned_data.get("include_descendants"):
        pages += [below for page in objects for below in page.get_descendants().not_live()]
    own = [page.title for page in pages if _must_be_approved_by_another(page, request.user)]
    if not own:
        return None
    titles = in_a_row(map(quoted, own))
    message = _("Nothing was published: somebody else has to approve {titles}.").format(titles=titles)
    return refused(request, action, objects, message)
