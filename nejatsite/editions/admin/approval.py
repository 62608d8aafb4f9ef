"""The door through which a review's decision comes in, whichever screen it was taken on."""

import json
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin.views.home import WorkflowObjectsToModeratePanel
from wagtail.admin.views.pages.workflow import WorkflowActionView
from wagtail.models import Page

from nejatsite.editions import review, services


def refusal(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Why the decision that comes with the editing form cannot be taken, as an answer; None if it can.

    Wagtail would save the form first and take the decision on whatever was newest.
    """
    try:
        task_state = services.task_in_progress(page)
        action = request.POST.get("workflow-action-name", "")
        if action == "approve":
            check_seen(request, page)
        review.check(page, request.user, action, task_state, _comment(request))
    except review.ModerationError as error:
        messages.error(request, str(error))
        return redirect("wagtailadmin_pages:edit", page.pk)
    return None


def check_seen(request: HttpRequest, page: Page) -> None:
    """The form says which revision it was filled from; autosave, which one it wrote."""
    newest = page.get_latest_revision()
    saved, loaded = request.POST.get("overwrite_revision_id"), request.POST.get("loaded_revision_id")
    if not (saved or loaded):
        raise review.NotSeen
    if saved:
        if saved != str(newest.pk):
            raise review.ChangedMeanwhile
    elif f"{loaded}@{request.POST.get('loaded_revision_created_at')}" != review.seen_mark(newest):
        raise review.ChangedMeanwhile


def _comment(request: HttpRequest) -> str:
    try:
        extra = json.loads(request.POST.get("workflow-action-extra-data") or "{}")
        comment = extra.get("comment", "")
    except (ValueError, AttributeError):
        raise review.ModerationError from None
    if not isinstance(comment, str) or set(extra) - {"comment"}:
        raise review.ModerationError
    return comment


class DecisionView(WorkflowActionView):
    """Wagtail's view for decisions taken outside the editing screen. An approval has to say what was seen."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            if self.action_name == "approve":
                check_seen(request, self.object)
            return super().post(request, *args, **kwargs)
        except review.ModerationError as error:
            messages.error(request, str(error))
        edit = reverse("wagtailadmin_pages:edit", args=[self.object.pk])
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            return self.render_modal_json(request, {"step": "success", "redirect": edit})
        return redirect(edit)


class AwaitingReview(WorkflowObjectsToModeratePanel):
    """The list on the admin's front, without the button that approves what nobody has looked at."""

    template_name = WorkflowObjectsToModeratePanel.template_name

    def get_context_data(self, parent_context: Any) -> Any:
        context = super().get_context_data(parent_context)
        for state in context["states"]:
            state["actions"] = [action for action in state["actions"] if action[0] != "approve"]
        return context
