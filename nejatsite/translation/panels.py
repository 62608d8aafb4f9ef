"""What waits for a person, on the admin's first page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import Group as PeopleGroup
from django.db.models import Count, F, Q
from django.forms import Media
from django.middleware.csrf import get_token
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component

from nejatsite.users.roles import Role, editions_of, group_name

from . import rights
from .models import Job
from .next_action import next_action
from .states import JobState, Withdrawal
from .views.desk_matrix import Cell, Marks

SHOWN = 6
_URGENT_FIRST = ("-priority", F("due_on").asc(nulls_last=True))
#: Approved, and neither held nor dated: its common release failed or was left, or its date was taken away.
_WAITS_FOR_NOTHING = (
    Q(state=JobState.APPROVED, source_page__live=True, withdrawal__in=["", Withdrawal.KEPT])
    & (Q(release=None) | Q(release__released_at__isnull=False))
    & Q(reviewed_revision__approved_go_live_at=None)
)


@dataclass
class Group:
    heading: str
    wanted: Q
    #: The desk, narrowed to the same.
    query: str
    order: tuple[Any, ...] = (*_URGENT_FIRST, "state_since", "pk")
    count: int = 0
    cells: list[Cell] = field(default_factory=list)
    #: What an editor wrote when returning it stands below.
    with_comment: bool = False

    @property
    def more(self) -> bool:
        return self.count > len(self.cells)


class MyWorkPanel(Component):
    """One query that counts, and one for each list that has something in it, however much."""

    name = "translation_work"
    template_name = "translation/home_panel.html"
    order = 50

    @property
    def media(self) -> Media:
        return Media(css={"all": ["translation/desk.css"]})

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        request = parent_context["request"]
        user = request.user
        codes = rights.desk_editions(user)
        groups = groups_of(user) if codes else []
        jobs = Job.objects.into(*codes)
        counts = jobs.aggregate(
            **{f"n{number}": Count("pk", filter=group.wanted) for number, group in enumerate(groups)}
        )
        marks = Marks()
        for number, group in enumerate(groups):
            group.count = counts[f"n{number}"]
            found = jobs.filter(group.wanted).with_people_and_pages().order_by(*group.order)[:SHOWN]
            group.cells = [_cell(job, user, marks) for job in found] if group.count else []
        # A component's template gets what is returned here and nothing of the page's own context.
        return {
            "request": request,
            "csrf_token": get_token(request),
            "groups": [group for group in groups if group.count],
            "several": len(codes) > 1,
            "shown": bool(codes),
        }


def _cell(job: Job, user: Any, marks: Marks) -> Cell:
    # The heading of the list says the state.
    return Cell(job.target_edition, job, next_action(user, job), marks.of(job)[1:])


def groups_of(user: Any) -> list[Group]:
    reviewing = editions_of(user, Role.EDITOR)
    translating = editions_of(user, Role.TRANSLATOR)
    mine = Q(assignee=user)
    groups = []
    if reviewing:
        here = _into(reviewing)
        groups += [
            Group(
                _("To be decided: the source is no longer public"),
                here & Q(withdrawal=Withdrawal.PENDING),
                "state=to_be_decided",
            ),
            Group(
                _("The source is public again, and the translation was taken down"),
                here
                & Q(withdrawal=Withdrawal.TAKEN_DOWN, source_page__live=True)
                & Q(state__in=[JobState.APPROVED, JobState.PUBLISHED]),
                "state=approved",
            ),
            Group(_("For approval"), here & Q(state=JobState.IN_REVIEW), "state=in_review"),
            Group(_("Approved, to be published"), here & _WAITS_FOR_NOTHING, "state=approved"),
        ]
    groups += [
        Group(
            _("Returned to me"),
            mine & Q(state=JobState.RETURNED),
            "state=returned&assignee=me",
            with_comment=True,
        ),
        Group(
            _("I am translating"),
            mine & Q(state__in=[JobState.CLAIMED, JobState.IN_TRANSLATION]),
            "state=mine",
            # What is overdue comes first.
            order=(F("due_on").asc(nulls_last=True), "-priority", "-state_since", "pk"),
        ),
    ]
    fresh = _into(translating | _without_translators(reviewing - translating)) & Q(source_page__live=True)
    groups += [
        Group(
            _("Out of date"),
            fresh
            & Q(state=JobState.PUBLISHED, out_of_date=True)
            & ~(_into(reviewing) & Q(withdrawal=Withdrawal.TAKEN_DOWN)),
            "state=out_of_date",
        ),
        Group(
            _("Wanted"),
            fresh & Q(state=JobState.WANTED),
            "state=wanted",
            order=(*_URGENT_FIRST, "-requested_at", "-pk"),
        ),
        Group(
            _("Handed in by me"),
            Q(submitted_by=user, state__in=[JobState.IN_REVIEW, JobState.APPROVED]) & ~_into(reviewing),
            "state=in_review",
        ),
    ]
    return groups


def _into(codes: Iterable[str]) -> Q:
    return Q(target_locale__language_code__in=codes)


def _without_translators(codes: Iterable[str]) -> set[str]:
    """Where there is nobody but the editors to translate. One query, unless there are no such editions."""
    names = {group_name(Role.TRANSLATOR, code): code for code in codes}
    if not names:
        return set()
    manned = PeopleGroup.objects.filter(name__in=names, user__is_active=True).values_list("name", flat=True)
    return set(names.values()) - {names[name] for name in manned}
