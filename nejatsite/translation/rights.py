"""Who may do what with a job: the roles of the target edition decide."""

from typing import Any

from nejatsite.editions.registry import all_editions
from nejatsite.users.roles import Role, editions_of, has_role

from . import errors
from .models import Job
from .querysets import JobQuerySet
from .states import IN_HAND, JobState


def may_review(user: Any, job: Job) -> bool:
    return has_role(user, Role.EDITOR, job.target_locale.language_code)


def may_translate(user: Any, job: Job) -> bool:
    return has_role(user, Role.TRANSLATOR, job.target_locale.language_code) or may_review(user, job)


def may_write(user: Any, job: Job) -> bool:
    """Change its texts, now: the one who has it in hand, or an editor, who corrects in review too."""
    if job.state in IN_HAND:
        return may_review(user, job) or (job.assignee_id == user.pk and may_translate(user, job))
    return job.state == JobState.IN_REVIEW and may_review(user, job)


def require(allowed: bool) -> None:
    if not allowed:
        raise errors.NotAllowed()


def desk_editions(user: Any) -> list[str]:
    """The editions whose jobs the person sees."""
    if user.is_superuser:
        return [edition.code for edition in all_editions()]
    return list(editions_of(user, Role.TRANSLATOR, Role.EDITOR))


def visible_jobs(user: Any) -> JobQuerySet:
    return Job.objects.into(*desk_editions(user))


def may_write_page(user: Any, page: Any) -> bool:
    """Whether the page is a translation that the person has on the desk."""
    return visible_jobs(user).current().of_target(page).exists()
