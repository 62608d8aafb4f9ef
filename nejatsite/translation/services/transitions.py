"""What a job does when something happens to its translated page, by whichever way it happened."""

from typing import Any

from django.utils import timezone
from wagtail.models import Page, Revision, TaskState

from nejatsite.editions.registry import get_edition
from nejatsite.translation.models import Job, StoredSegments
from nejatsite.translation.states import JobAction, JobState, Withdrawal

from . import approval, notices, releasing, remembering, withdrawing
from .adopting import adopt
from .canonical import canonical_source
from .claiming import resting_state
from .content import recount, segments_of
from .jobs import give_back, move, record
from .privacy import keep_private
from .refreshing import frozen
from .updating import end_update
from .wanting import want


def job_of_target(page: Page) -> Job | None:
    return Job.objects.current().of_target(page).with_people_and_pages().first()


def entered_review(page: Page, user: Any, revision: Revision) -> None:
    """Submitted, by our editor or by the stock action; also what was approved, when it is submitted in another form."""
    job = job_of_target(page)
    if job is None or job.state == JobState.IN_REVIEW:
        return
    into_review(job, user, revision)


def into_review(job: Job, user: Any, revision: Revision) -> None:
    again = job.submitted_by is not None and revision is not None and revision.pk == job.submitted_revision_id
    move(
        job,
        JobState.IN_REVIEW,
        submitted_revision=revision,
        submitted_at=timezone.now(),
        # A review that is begun once more is of the same person's work.
        submitted_by=job.submitted_by if again else user or job.submitted_by,
    )
    record(job, JobAction.SUBMITTED, user, revision=revision)
    notices.submitted(job, user)


def was_returned(page: Page, user: Any, comment: str) -> None:
    job = job_of_target(page)
    if job is None or job.state != JobState.IN_REVIEW:
        return
    give_back(job, JobState.RETURNED, return_comment=comment)
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
        give_back(job, JobState.IN_TRANSLATION)
    record(job, JobAction.WITHDRAWN, user)


def was_approved(page: Page, user: Any, revision: Revision | None) -> None:
    """Approved and not public: the page waits for its release, or for an editor who publishes it."""
    job = job_of_target(page)
    if job is None or job.state != JobState.IN_REVIEW:
        return
    _into_waiting(job, user, revision or job.submitted_revision)
    releasing.settle(job.release, user)


def was_scheduled(page: Page, user: Any, revision: Revision) -> None:
    """An editor has set a time, on approval or directly: that is a review, and what it was about is decided."""
    job = job_of_target(page)
    if job is None:
        return
    _into_waiting(job, _approver(revision) or user, revision)
    approval.call_off(page.specific, user)


def was_unscheduled(page: Page, user: Any) -> None:
    """It stays approved; an editor publishes it, or takes the approval back."""
    job = job_of_target(page)
    if job is not None and job.state == JobState.APPROVED:
        releasing.forget_date(job)
        record(job, JobAction.UNSCHEDULED, user)


def _into_waiting(job: Job, user: Any, revision: Revision | None) -> None:
    news = job.state == JobState.IN_REVIEW
    move(job, JobState.APPROVED, reviewed_revision=revision)
    record(job, JobAction.APPROVED, user, revision=revision)
    _keep_approved(job)
    remembering.remember(job, user)
    if news:
        notices.approved(job, user)


def target_published(page: Page, user: Any, revision: Revision | None) -> None:
    """The translation is public. Whoever published it has reviewed it; the job is done."""
    job = job_of_target(page) or _job_for_new_translation(page)
    if job is None:
        return
    if job.source_page is not None:
        keep_private(page, job.source_page)
    as_submitted = revision is not None and revision.pk == job.submitted_revision_id
    if job.state == JobState.IN_REVIEW and as_submitted:
        # A revision names who wrote it; who approved it is known to the workflow.
        user = _approver(revision) or user
        record(job, JobAction.APPROVED, user, revision=revision)
        _keep_approved(job)
    as_reviewed = as_submitted or (revision is not None and revision.pk == job.reviewed_revision_id)
    if not as_reviewed and job.source_page is not None:
        source = frozen(job.source_page)
        if source is not None and adopt(job, source, user):
            recount(job, segments_of(job, source))
            record(job, JobAction.ADOPTED, user, revision=revision)
    # Approving what was submitted from an older source does not bring it up to date.
    behind = job.out_of_date and job.state in (JobState.IN_REVIEW, JobState.APPROVED, JobState.PUBLISHED)
    already = job.state == JobState.PUBLISHED
    release = job.release
    caught_up = {} if behind else {"behind_since": None, "behind_by": ""}
    move(
        job,
        JobState.PUBLISHED,
        published_at=timezone.now(),
        submitted_revision=revision or job.submitted_revision,
        reviewed_revision=revision or job.reviewed_revision,
        out_of_date=behind,
        return_comment="",
        release=None,
        **caught_up,
    )
    record(job, JobAction.PUBLISHED, user, revision=revision)
    end_update(job)
    remembering.remember(job, user)
    withdrawing.target_published(job, user)
    if not already:
        notices.published(job, user)
    releasing.settle(release, user)


def target_unpublished(page: Page, user: Any) -> None:
    """The edition took its translation down: it lies there as a draft that can be taken up again."""
    job = job_of_target(page)
    if job is None:
        return
    if job.withdrawal:
        job.withdrawal = Withdrawal.TAKEN_DOWN
    if job.state != JobState.PUBLISHED:
        move(job, job.state)
    elif job.source_page_id is None:
        move(job, JobState.CANCELLED, assignee=None)
    elif job.withdrawal:
        move(job, JobState.APPROVED, reviewed_revision=job.reviewed_revision or job.submitted_revision)
    elif job.assignee_id:
        give_back(job, JobState.IN_TRANSLATION, out_of_date=False, behind_since=None, behind_by="")
    else:
        move(job, JobState.WANTED, out_of_date=False, behind_since=None, behind_by="")
    record(job, JobAction.UNPUBLISHED, user)


def target_deleted(page: Page, user: Any) -> None:
    job = job_of_target(page)
    if job is None:
        return
    release = job.release
    move(job, JobState.CANCELLED, target_page=None, assignee=None, release=None, withdrawal="")
    record(job, JobAction.TARGET_DELETED, user)
    releasing.settle(release, user)


def target_moved(page: Page, user: Any) -> None:
    job = job_of_target(page)
    if job is not None:
        record(job, JobAction.TARGET_MOVED, user)
    withdrawing.target_opened(page, user, by_hand=False)


def became_own_page(page: Page) -> None:
    """An alias was made a page of its own: the job that waits for a translated page has found it."""
    source = canonical_source(page)
    if source.pk == page.pk:
        return
    job = Job.objects.current().of_source(source).filter(target_locale_id=page.locale_id).first()
    if job is not None and job.target_page_id is None:
        move(job, job.state, target_page=page)


def _approver(revision: Revision) -> Any:
    state = (
        TaskState.objects.filter(revision=revision, status=TaskState.STATUS_APPROVED)
        .select_related("finished_by")
        .order_by("-finished_at")
        .first()
    )
    return state.finished_by if state is not None else None


def _job_for_new_translation(page: Page) -> Job | None:
    """A translation that was made by hand closes the job that asked for it."""
    if page.alias_of_id:
        return None
    source = canonical_source(page)
    if source.pk == page.pk or not Job.objects.current().of_source(source).exists():
        return None
    job = want(source, get_edition(page.locale.language_code), by_hand=False)
    if job.target_page_id is None:
        job.target_page = page
    return job if job.target_page_id == page.pk else None


def _keep_approved(job: Job) -> None:
    """The segments of this submission are reviewed now; an update is compared with them."""
    job.stored_segments.filter(
        kind=StoredSegments.Kind.SUBMITTED, target_revision_id=job.submitted_revision_id
    ).update(kind=StoredSegments.Kind.APPROVED)
