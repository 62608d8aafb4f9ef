"""What every action on a job has in common: the row lock, the change of state, the log, the counts."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone
from wagtail.models import Page, Revision

from nejatsite.translation import errors
from nejatsite.translation.models import Job, JobEvent
from nejatsite.translation.states import JobAction, JobState

from .change_kinds import graver


def locked(job: Job) -> Job:
    """The job as it is now, held until the transaction ends."""
    return Job.objects.select_for_update(of=("self",)).with_people_and_pages().get(pk=job.pk)


def expect(job: Job, *states: str) -> None:
    if job.state not in states:
        raise errors.WrongState(state=JobState(job.state).label)


def move(job: Job, state: str, **fields: Any) -> None:
    """Into a state, together with whatever else changes at that moment."""
    if job.state != state:
        job.state_since = timezone.now()
    job.state = state
    for name, value in fields.items():
        setattr(job, name, value)
    job.save()


def give_back(job: Job, state: JobState, **fields: Any) -> None:
    """Into the translator's hands, who goes on from the source as it is now."""
    if job.source_is_public:
        fields["source_revision_id"] = job.source_page.live_revision_id
    move(job, state, assignee=job.assignee or job.submitted_by, **fields)


def fall_behind(job: Job, kind: str) -> None:
    """What is public is behind its source, since the first change and by the gravest of them; the caller saves."""
    job.behind_since = job.behind_since or timezone.now()
    job.behind_by = graver(job.behind_by, kind)


def record(
    job: Job, action: JobAction, user: Any = None, comment: str = "", revision: Revision | None = None
) -> JobEvent:
    name = user.display_name if user is not None else ""
    return JobEvent.objects.create(
        job=job, action=action, user=user, user_name=name, comment=comment, revision=revision
    )


def record_all(jobs: Iterable[Job], action: JobAction, user: Any = None) -> None:
    name = user.display_name if user is not None else ""
    JobEvent.objects.bulk_create(JobEvent(job=job, action=action, user=user, user_name=name) for job in jobs)


def target_of(job: Job) -> Page:
    """The translated page, as its own type."""
    if job.target_page is None:
        raise errors.WrongState(state=job.get_state_display())
    return job.target_page.specific


def refuse_locked(page: Page, user: Any) -> None:
    """Segment saves of wagtail-localize pass by page locks; ours do not."""
    lock = page.get_lock()
    if lock is not None and lock.for_user(user):
        raise errors.PageLocked()
