"""What becomes of a translation whose source is not public any more, and when the source is back."""

from typing import Any

from django.db import transaction
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils import timezone
from wagtail.models import Page

from nejatsite.translation import errors, rights
from nejatsite.translation.models import Job, JobEvent
from nejatsite.translation.states import JobAction, JobState, Withdrawal

from . import notices, releasing
from .jobs import locked, move, record, target_of
from .privacy import is_private, keep_private, opens_again

#: What takes a source away from its readers.
CAUSES = (JobAction.SOURCE_UNPUBLISHED, JobAction.SOURCE_PRIVATE, JobAction.SOURCE_DELETED)


def source_left(job: Job, user: Any, cause: JobAction) -> None:
    """The edition's editors are told; its setting says whether their translation waits for them where it is."""
    record(job, cause, user)
    if job.state == JobState.APPROVED and releasing.unschedule(job):
        record(job, JobAction.UNSCHEDULED, user)
    if job.target_is_public:
        if job.target_edition.withdraws == "at_once":
            _take_down(job, user)
        else:
            ask(job)
    notices.source_withdrawn(job, user)


def ask(job: Job) -> None:
    """The translation is public and its source is not: somebody has to decide."""
    move(job, job.state, withdrawal=Withdrawal.PENDING, withdrawn_at=timezone.now())


def left_by_their_source(jobs: QuerySet[Job]) -> QuerySet[Job]:
    """Those who were told that it has gone, and not yet that it is back; each with `cause`."""
    told = JobEvent.objects.filter(job=OuterRef("pk"), action__in=[*CAUSES, JobAction.SOURCE_BACK])
    return jobs.annotate(cause=Subquery(told.values("action")[:1])).filter(
        Q(cause__in=CAUSES) | Q(withdrawal__in=[Withdrawal.PENDING, Withdrawal.KEPT])
    )


def source_back(job: Job, user: Any) -> None:
    """What was taken down for it is offered for publication again; whatever else was to be decided has gone away."""
    still_down = job.withdrawal == Withdrawal.TAKEN_DOWN and not _is_open(job)
    if job.withdrawal and not still_down:
        move(job, job.state, withdrawal="", withdrawn_at=None)
    record(job, JobAction.SOURCE_BACK, user)
    notices.source_back(job, user)


def target_published(job: Job, user: Any) -> None:
    """Whatever was to be decided is, where the source is public. Where it is not, that does not go unnoticed."""
    if job.source_is_public:
        if job.withdrawal and _is_open(job):
            move(job, job.state, withdrawal="", withdrawn_at=None)
    elif job.withdrawal != Withdrawal.KEPT:
        ask(job)
        notices.source_withdrawn(job)


@transaction.atomic
def keep_public(job: Job, user: Any, reason: str) -> Job:
    """The edition's editors find that their readers shall have the page all the same."""
    job = _to_decide(job, user, Withdrawal.PENDING)
    if not reason.strip():
        raise errors.ReasonMissing()
    move(job, job.state, withdrawal=Withdrawal.KEPT)
    record(job, JobAction.KEPT_PUBLIC, user, reason.strip())
    return job


@transaction.atomic
def take_down(job: Job, user: Any) -> Job:
    job = _to_decide(job, user, Withdrawal.PENDING, Withdrawal.KEPT)
    _take_down(job, user)
    return locked(job)


@transaction.atomic
def publish_again(job: Job, user: Any) -> Job:
    """The source is back, and so shall be the translation that was taken down for it."""
    job = locked(job)
    rights.require(rights.may_review(user, job))
    if job.withdrawal != Withdrawal.TAKEN_DOWN:
        raise errors.WrongState(state=job.get_state_display())
    if not job.source_is_public:
        raise errors.SourceNotPublic()
    opens_again(target_of(job), job.source_page)
    if job.state == JobState.APPROVED:
        return releasing.publish_now(job, user)
    if not job.target_is_public:
        raise errors.WrongState(state=job.get_state_display())
    move(job, job.state, withdrawal="", withdrawn_at=None)
    record(job, JobAction.PUBLISHED, user)
    return job


def made_private(page: Page, user: Any) -> None:
    """What hides sources at and below the page hides their translations from now on."""
    for job in _jobs_below(page, "source_page"):
        if job.target_page is not None:
            keep_private(job.target_page, job.source_page)
        source_left(job, user, JobAction.SOURCE_PRIVATE)


def made_open(page: Page, user: Any, was: str) -> None:
    """Nothing is shown by itself: a translation that is still hidden is offered to its editors."""
    for job in _jobs_below(page, "source_page"):
        if is_private(job.source_page):
            continue
        if job.target_is_public and job.target_page.view_restrictions.exists():
            move(job, job.state, withdrawal=Withdrawal.TAKEN_DOWN, withdrawn_at=timezone.now())
            source_back(job, user)
            continue
        if job.target_page is not None and not job.target_page.live:
            # A draft's restriction was its source's; nobody can read a draft anyhow.
            for restriction in job.target_page.view_restrictions.filter(restriction_type=was):
                restriction.delete()
        if job.source_is_public:
            source_back(job, user)


def target_opened(page: Page, user: Any, by_hand: bool) -> None:
    """What hid translations at and below the page is gone; a source that is private still is not shown by that."""
    for job in _jobs_below(page, "target_page"):
        if job.source_page is None or job.withdrawal == Withdrawal.KEPT:
            continue
        if not is_private(job.source_page) or is_private(job.target_page):
            continue
        if not by_hand or job.target_page_id != page.pk or not job.target_is_public:
            keep_private(job.target_page, job.source_page)
        else:
            ask(job)
            notices.source_withdrawn(job, user)


def _to_decide(job: Job, user: Any, *stages: str) -> Job:
    job = locked(job)
    rights.require(rights.may_review(user, job))
    if job.withdrawal not in stages or not job.target_is_public:
        raise errors.NothingToDecide()
    return job


def _take_down(job: Job, user: Any) -> None:
    """The signal of the page moves the job on."""
    target = target_of(job)
    reviewed = job.reviewed_revision
    if job.state == JobState.PUBLISHED:
        # Pages that were made by hand may have no revision; what was public is what is offered again.
        reviewed = target.live_revision or target.save_revision(user=user, changed=False, clean=False)
    move(
        job,
        job.state,
        withdrawal=Withdrawal.TAKEN_DOWN,
        withdrawn_at=timezone.now(),
        reviewed_revision=reviewed,
    )
    record(job, JobAction.TAKEN_DOWN, user)
    target.unpublish(user=user)
    job.refresh_from_db()


def _is_open(job: Job) -> bool:
    return job.target_is_public and not job.target_page.view_restrictions.exists()


def _jobs_below(page: Page, which: str) -> list[Job]:
    return list(
        Job.objects.current().filter(**{f"{which}__path__startswith": page.path}).with_people_and_pages()
    )
