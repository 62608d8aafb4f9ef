"""What a job does when something happens to its pages, by whichever way it happened."""

from typing import Any

from django.utils import timezone
from wagtail.models import Page, Revision, TaskState

from nejatsite.editions.registry import get_edition
from nejatsite.translation.models import Job, StoredSegments
from nejatsite.translation.states import IN_HAND, JobAction, JobState

from . import notices
from .adopting import adopt
from .canonical import canonical_source
from .claiming import resting_state
from .content import recount, segments_of
from .jobs import move, record
from .privacy import keep_private
from .refreshing import frozen
from .remembering import remember
from .wanting import want


def job_of_target(page: Page) -> Job | None:
    return (
        Job.objects.current()
        .of_target(page)
        .select_related("source_page", "source_locale", "target_locale", "target_page", "assignee")
        .first()
    )


def entered_review(page: Page, user: Any, revision: Revision) -> None:
    """Submitted, by our editor or by the stock action."""
    job = job_of_target(page)
    if job is None or job.state not in (*IN_HAND, JobState.WANTED, JobState.PUBLISHED):
        return
    move(
        job,
        JobState.IN_REVIEW,
        submitted_revision=revision,
        submitted_at=timezone.now(),
        submitted_by=user or job.submitted_by,
    )
    record(job, JobAction.SUBMITTED, user, revision=revision)
    notices.submitted(job, user)


def was_returned(page: Page, user: Any, comment: str) -> None:
    job = job_of_target(page)
    if job is None or job.state != JobState.IN_REVIEW:
        return
    move(job, JobState.RETURNED, return_comment=comment, assignee=job.assignee or job.submitted_by)
    record(job, JobAction.RETURNED, user, comment)
    notices.returned(job, user)


def left_review(page: Page, user: Any) -> None:
    """The workflow was cancelled without a decision: the translator has it in hand again."""
    job = job_of_target(page)
    if job is None or job.state not in (JobState.IN_REVIEW, JobState.RETURNED):
        return
    if job.assignee_id is None and job.submitted_by_id is None:
        move(job, resting_state(job))
    else:
        move(job, JobState.IN_TRANSLATION, assignee=job.assignee or job.submitted_by)
    record(job, JobAction.WITHDRAWN, user)


def was_approved(page: Page, user: Any) -> None:
    """Approved and not yet public: the page waits for its release."""
    job = job_of_target(page)
    if job is None or job.state != JobState.IN_REVIEW:
        return
    move(job, JobState.APPROVED)
    _keep_approved(job, user)
    record(job, JobAction.APPROVED, user, revision=job.submitted_revision)
    notices.approved(job, user)


def target_published(page: Page, user: Any, revision: Revision | None) -> None:
    """The translation is public. Whoever published it has reviewed it; the job is done."""
    job = job_of_target(page) or _job_for_new_translation(page)
    if job is None:
        return
    if job.source_page is not None:
        keep_private(page, job.source_page)
    was_in_review = job.state == JobState.IN_REVIEW
    as_submitted = revision is not None and revision.pk == job.submitted_revision_id
    if was_in_review and as_submitted:
        # A revision names who wrote it; who approved it is known to the workflow.
        user = _approver(revision) or user
        record(job, JobAction.APPROVED, user, revision=revision)
        _keep_approved(job, user)
    source = frozen(job.source_page) if job.source_page is not None else None
    if not as_submitted and source is not None and adopt(job, source, user):
        recount(job, segments_of(job, source))
        record(job, JobAction.ADOPTED, user, revision=revision)
    # Approving what was submitted from an older source does not bring it up to date.
    behind = job.out_of_date and job.state in (JobState.IN_REVIEW, JobState.APPROVED, JobState.PUBLISHED)
    already = job.state == JobState.PUBLISHED
    move(
        job,
        JobState.PUBLISHED,
        published_at=timezone.now(),
        submitted_revision=revision or job.submitted_revision,
        out_of_date=behind,
        return_comment="",
    )
    record(job, JobAction.PUBLISHED, user, revision=revision)
    if not already:
        notices.published(job, user)


def target_unpublished(page: Page, user: Any) -> None:
    """The edition took its translation down: it lies there as a draft that can be taken up again."""
    job = job_of_target(page)
    if job is None or job.state != JobState.PUBLISHED:
        return
    move(job, JobState.IN_TRANSLATION if job.assignee_id else JobState.WANTED)
    record(job, JobAction.UNPUBLISHED, user)


def target_deleted(page: Page, user: Any) -> None:
    job = job_of_target(page)
    if job is None:
        return
    move(job, JobState.CANCELLED, target_page=None, assignee=None)
    record(job, JobAction.TARGET_DELETED, user)


def source_unpublished(page: Page, user: Any) -> None:
    """Every edition's editors are told: their translation may still be public."""
    for job in _jobs_of_source(page):
        record(job, JobAction.SOURCE_UNPUBLISHED, user)
        notices.source_withdrawn(job)


def source_deleted(page: Page, user: Any) -> None:
    """Without its source nothing can be taken further; what is live stays, and its editors are told."""
    for job in _jobs_of_source(page):
        notices.source_withdrawn(job)
        rest = resting_state(job)
        move(
            job,
            rest if rest == JobState.PUBLISHED else JobState.CANCELLED,
            source_page=None,
            assignee=None,
            out_of_date=False,
        )
        record(job, JobAction.SOURCE_DELETED, user)


def was_moved(page: Page, user: Any) -> None:
    """The translations of a page that moved stay where they are: their editions decide."""
    for job in _jobs_of_source(page):
        record(job, JobAction.SOURCE_MOVED, user)
    job = job_of_target(page)
    if job is not None:
        record(job, JobAction.TARGET_MOVED, user)


def _approver(revision: Revision) -> Any:
    state = (
        TaskState.objects.filter(revision=revision, status=TaskState.STATUS_APPROVED)
        .select_related("finished_by")
        .order_by("-finished_at")
        .first()
    )
    return state.finished_by if state is not None else None


def _jobs_of_source(page: Page) -> Any:
    return (
        Job.objects.current()
        .of_source(page)
        .select_related("source_page", "source_locale", "target_locale", "target_page", "assignee")
    )


def _job_for_new_translation(page: Page) -> Job | None:
    """A translation that was made by hand closes the job that asked for it."""
    if page.alias_of_id:
        return None
    source = canonical_source(page)
    if source.pk == page.pk or not Job.objects.current().of_source(source).exists():
        return None
    job = want(source, get_edition(page.locale.language_code))
    if job.target_page_id is None:
        job.target_page = page
    return job if job.target_page_id == page.pk else None


def _keep_approved(job: Job, user: Any) -> None:
    """The segments of this submission are reviewed now; an update is compared with them."""
    job.stored_segments.filter(
        kind=StoredSegments.Kind.SUBMITTED, target_revision_id=job.submitted_revision_id
    ).update(kind=StoredSegments.Kind.APPROVED)
    remember(job, user)
