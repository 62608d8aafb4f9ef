"""What waits for a person, on the admin's first page."""

from collections.abc import Mapping
from typing import Any

from django.middleware.csrf import get_token
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component

from nejatsite.users.roles import Role, editions_of

from . import rights
from .models import Job
from .next_action import next_action
from .states import IN_HAND, JobState

SHOWN = 8


class MyWorkPanel(Component):
    """One query for each list that the person's roles include."""

    name = "translation_work"
    template_name = "translation/home_panel.html"
    order = 50

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        request = parent_context["request"]
        user = request.user
        groups = []
        for heading, jobs, query in self._lists(user):
            found = list(jobs.with_people_and_pages().order_by("-state_since", "-pk")[: SHOWN + 1])
            if found:
                rows = [(job, next_action(user, job)) for job in found[:SHOWN]]
                groups.append({"heading": heading, "rows": rows, "more": len(found) > SHOWN, "query": query})
        # A component's template gets what is returned here and nothing of the page's own context.
        return {
            "request": request,
            "csrf_token": get_token(request),
            "groups": groups,
            "shown": bool(rights.desk_editions(user)),
        }

    def _lists(self, user: Any) -> list[tuple[Any, Any, str]]:
        lists: list[tuple[Any, Any, str]] = []
        reviewing = editions_of(user, Role.EDITOR)
        translating = editions_of(user, Role.TRANSLATOR)
        if reviewing:
            lists.append(
                (
                    _("For approval"),
                    Job.objects.into(*reviewing).filter(state=JobState.IN_REVIEW),
                    "state=in_review",
                )
            )
        mine = Job.objects.filter(assignee=user, target_locale__language_code__in=reviewing | translating)
        if translating or reviewing:
            lists.append((_("Returned to me"), mine.filter(state=JobState.RETURNED), "state=returned"))
            lists.append(
                (
                    _("I am translating"),
                    mine.filter(state__in=IN_HAND).exclude(state=JobState.RETURNED),
                    "state=mine",
                )
            )
        if translating:
            into = Job.objects.into(*translating).filter(source_page__live=True)
            lists.append((_("Out of date"), into.out_of_date(), "state=out_of_date"))
            lists.append((_("Wanted"), into.filter(state=JobState.WANTED), "state=wanted"))
        return lists
