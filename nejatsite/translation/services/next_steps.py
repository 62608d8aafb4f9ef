"""What can be done with a job now, and which roles of its target edition may do it.

Every job that is not cancelled has a step, and so has every cancelled one whose source is public. A superuser holds
every role, so where an edition has nobody there is still somebody. Nothing here asks the database.
"""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.db import models

from nejatsite.translation.models import Job
from nejatsite.translation.states import JobState, Withdrawal
from nejatsite.users.roles import Role, has_role, people_with


class Step(models.TextChoices):
    DECIDE = "decide"
    PUBLISH_AGAIN = "publish_again"
    CLAIM = "claim"
    CONTINUE = "continue"
    SUBMIT = "submit"
    GIVE_BACK = "give_back"
    TAKE_OVER = "take_over"
    APPROVE = "approve"
    RETURN = "return"
    PUBLISH = "publish"
    TAKE_APPROVAL_BACK = "take_approval_back"
    LEAVE_RELEASE = "leave_release"
    UPDATE = "update"
    NO_CHANGE_NEEDED = "no_change_needed"
    REVISE = "revise"
    EDIT_PAGE = "edit_page"
    ASSIGN = "assign"
    CANCEL = "cancel"
    ASK_AGAIN = "ask_again"


EDITORS = frozenset({Role.EDITOR})
TRANSLATORS = frozenset({Role.TRANSLATOR, Role.EDITOR})


@dataclass(frozen=True)
class OpenStep:
    step: Step
    roles: frozenset[Role]
    #: Of these roles only the one who has the job, and the editors.
    of_assignee: bool = False


def open_steps(job: Job) -> list[OpenStep]:
    """The most urgent first. `job` comes with its pages and its release (`with_people_and_pages`)."""
    steps = []
    if job.withdrawal == Withdrawal.PENDING and job.target_is_public:
        steps.append(OpenStep(Step.DECIDE, EDITORS))
    if job.withdrawal == Withdrawal.TAKEN_DOWN and job.source_is_public and _may_come_back(job):
        steps.append(OpenStep(Step.PUBLISH_AGAIN, EDITORS))
    return steps + _BY_STATE[JobState(job.state)](job)


def may_take(user: Any, job: Job, step: OpenStep) -> bool:
    code = job.target_locale.language_code
    if has_role(user, Role.EDITOR, code):
        return Role.EDITOR in step.roles
    if step.of_assignee and job.assignee_id != user.pk:
        return False
    return any(has_role(user, role, code) for role in step.roles)


def steps_for(user: Any, job: Job) -> list[Step]:
    return [step.step for step in open_steps(job) if may_take(user, job, step)]


def takers(job: Job) -> list[Any]:
    """Those who may take one of the job's steps; where the edition has nobody for it, the superusers."""
    code = job.target_locale.language_code
    roles = {role for step in open_steps(job) for role in step.roles}
    people = {person.pk: person for role in roles for person in people_with(role, code)}
    if roles and not people:
        return list(get_user_model().objects.filter(is_superuser=True, is_active=True).order_by("pk"))
    return list(people.values())


def _wanted(job: Job) -> list[OpenStep]:
    steps = []
    if job.source_is_public:
        steps = [OpenStep(Step.CLAIM, TRANSLATORS), OpenStep(Step.ASSIGN, EDITORS)]
    return [*steps, OpenStep(Step.CANCEL, EDITORS)]


def _in_hand(job: Job) -> list[OpenStep]:
    if job.assignee_id is None:
        return [
            OpenStep(Step.CLAIM, TRANSLATORS),
            OpenStep(Step.ASSIGN, EDITORS),
            OpenStep(Step.CANCEL, EDITORS),
        ]
    steps = [OpenStep(Step.CONTINUE, TRANSLATORS, of_assignee=True)]
    if job.source_is_public:
        steps.append(OpenStep(Step.SUBMIT, TRANSLATORS, of_assignee=True))
    return [
        *steps,
        OpenStep(Step.GIVE_BACK, TRANSLATORS, of_assignee=True),
        OpenStep(Step.TAKE_OVER, TRANSLATORS),
        OpenStep(Step.ASSIGN, EDITORS),
        OpenStep(Step.CANCEL, EDITORS),
    ]


def _in_review(job: Job) -> list[OpenStep]:
    steps = [OpenStep(Step.APPROVE, EDITORS)] if job.source_is_public else []
    return [*steps, OpenStep(Step.RETURN, EDITORS), OpenStep(Step.CANCEL, EDITORS)]


def _approved(job: Job) -> list[OpenStep]:
    steps = [OpenStep(Step.PUBLISH, EDITORS)] if job.source_is_public else []
    if is_held(job):
        steps.append(OpenStep(Step.LEAVE_RELEASE, EDITORS))
    return [*steps, OpenStep(Step.TAKE_APPROVAL_BACK, EDITORS), OpenStep(Step.CANCEL, EDITORS)]


def _published(job: Job) -> list[OpenStep]:
    if not job.source_is_public:
        return [OpenStep(Step.EDIT_PAGE, EDITORS)]
    if job.out_of_date:
        return [OpenStep(Step.UPDATE, TRANSLATORS), OpenStep(Step.NO_CHANGE_NEEDED, TRANSLATORS)]
    return [OpenStep(Step.REVISE, TRANSLATORS)]


def _cancelled(job: Job) -> list[OpenStep]:
    return [OpenStep(Step.ASK_AGAIN, TRANSLATORS)] if job.source_is_public else []


_BY_STATE = {
    JobState.WANTED: _wanted,
    JobState.CLAIMED: _in_hand,
    JobState.IN_TRANSLATION: _in_hand,
    JobState.RETURNED: _in_hand,
    JobState.IN_REVIEW: _in_review,
    JobState.APPROVED: _approved,
    JobState.PUBLISHED: _published,
    JobState.CANCELLED: _cancelled,
}


def is_held(job: Job) -> bool:
    return job.release_id is not None and job.release.is_open


def _may_come_back(job: Job) -> bool:
    """A translation that is being worked on comes back by the way of its approval."""
    return job.state in (JobState.APPROVED, JobState.PUBLISHED) or job.target_is_public
