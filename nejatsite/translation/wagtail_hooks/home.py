"""The admin's front page: what waits for whom, each thing once."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.views.home import UserObjectsInWorkflowModerationPanel
from wagtail.models import Page

from nejatsite.editions.admin.approval import AwaitingReview
from nejatsite.users.roles import Role, editions_of

from ..models import Job
from ..panels import MyWorkPanel
from ..panels_of_authors import MyPagesPanel
from ..rights import desk_editions
from ..states import JobState


def _listed_as_jobs(pages: list[Any]) -> set[int]:
    """Of these pages, the translations that stand in "my work" already. One query."""
    numbers = [page.pk for page in pages if isinstance(page, Page)]
    jobs = Job.objects.filter(target_page__in=numbers, state__in=[JobState.IN_REVIEW, JobState.RETURNED])
    return set(jobs.values_list("target_page", flat=True))


class AwaitingOriginals(AwaitingReview):
    """Wagtail's list of what waits for approval, without the translations."""

    def get_context_data(self, parent_context: Any) -> Any:
        context = super().get_context_data(parent_context)
        jobs = _listed_as_jobs([state["obj"] for state in context["states"]])
        context["states"] = [state for state in context["states"] if state["obj"].pk not in jobs]
        return context


class OriginalsInModeration(UserObjectsInWorkflowModerationPanel):
    """Wagtail's list of what one has handed in, without the translations."""

    def get_context_data(self, parent_context: Any) -> Any:
        context = super().get_context_data(parent_context)
        states = list(context["workflow_states"])
        jobs = _listed_as_jobs([state.content_object for state in states])
        context["workflow_states"] = [state for state in states if state.content_object.pk not in jobs]
        return context


REPLACED = {AwaitingReview: AwaitingOriginals, UserObjectsInWorkflowModerationPanel: OriginalsInModeration}


@hooks.register("construct_homepage_panels", order=100)
def my_work(request: HttpRequest, panels: list[Any]) -> None:
    if desk_editions(request.user):
        panels[:] = [REPLACED[type(panel)]() if type(panel) in REPLACED else panel for panel in panels]
        panels.append(MyWorkPanel())
    if editions_of(request.user, Role.AUTHOR) and not request.user.is_superuser:
        panels.append(MyPagesPanel())
