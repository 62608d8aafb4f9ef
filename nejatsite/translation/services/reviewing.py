"""Submitting a translation, correcting it in review, approving it, returning it, calling it off."""

from typing import Any

from django.db import transaction
from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from nejatsite.translation import errors, rights
from nejatsite.translation.models import Job, StoredSegments
from nejatsite.translation.states import IN_HAND, OPEN, JobAction, JobState

from . import approval, notices, releasing, remembering
from .accepting import require_checked
from .claiming import resting_state
from .content import Segment, segments_of, source_of
from .drafting import build_draft
from .jobs import expect, give_back, locked, move, record, refuse_locked, target_of
from .transitions import into_review


@transaction.atomic
def submit(job: Job, user: Any, accept_all: bool = False) -> Job:
    """Build the draft and give it to the edition's editors.

    Warnings of the checks stop it until each is answered; with `accept_all` they stand as they are.
    """
    job = locked(job)
    rights.require(rights.may_translate(user, job))
    expect(job, *IN_HAND)
    rights.require(rights.may_write(user, job))
    if not job.source_is_public:
        raise errors.SourceNotPublic()
    target = target_of(job)
    refuse_locked(target, user)
    source = source_of(job)
    segments = segments_of(job, source)
    require_checked(job, user, segments, accept_all)
    revision = build_draft(job, user, target, source, segments)
    job.submitted_by, job.out_of_date = user, False
    into_review(job, user, revision)
    approval.submit_for_approval(job, target, user)
    return job


def rebuild_in_review(
    job: Job, user: Any, target: Page, source: TranslationSource, segments: list[Segment]
) -> None:
    """An editor's correction: the new revision becomes the one under review, and so the one that gets approved."""
    if job.state != JobState.IN_REVIEW:
        return
    approval.task_in_progress(target)
    revision = build_draft(job, user, target, source, segments)
    move(job, job.state, submitted_revision=revision)
    record(job, JobAction.CORRECTED, user, revision=revision)


@transaction.atomic
def approve(job: Job, user: Any, revision_id: int, comment: str = "") -> Job:
    """Publish exactly the revision that the approver saw; anything newer has to be looked at first."""
    job = locked(job)
    rights.require(rights.may_review(user, job))
    expect(job, JobState.IN_REVIEW)
    if not job.source_is_public:
        raise errors.SourceNotPublic()
    target = target_of(job)
    refuse_locked(target, user)
    if revision_id != job.submitted_revision_id or target.latest_revision_id != revision_id:
        raise errors.RevisionChanged()
    approval.approve(target, user, revision_id, comment)
    return locked(job)


@transaction.atomic
def return_with_comment(job: Job, user: Any, comment: str) -> Job:
    job = locked(job)
    rights.require(rights.may_review(user, job))
    expect(job, JobState.IN_REVIEW)
    approval.return_with_comment(target_of(job), user, comment.strip())
    return locked(job)


@transaction.atomic
def take_approval_back(job: Job, user: Any, comment: str) -> Job:
    """What is approved and not public yet goes back to the translator; a date that it had is taken away."""
    job = locked(job)
    rights.require(rights.may_review(user, job))
    expect(job, JobState.APPROVED)
    if not comment.strip():
        raise errors.ReasonMissing()
    releasing.unschedule(job)
    job.stored_segments.filter(
        kind=StoredSegments.Kind.APPROVED, target_revision_id=job.reviewed_revision_id
    ).exclude(target_revision_id=job.target_page.live_revision_id).update(kind=StoredSegments.Kind.SUBMITTED)
    remembering.rebuild(job)
    give_back(job, JobState.RETURNED, return_comment=comment.strip())
    record(job, JobAction.APPROVAL_WITHDRAWN, user, comment.strip())
    notices.returned(job, user)
    return job


@transaction.atomic
def cancel(job: Job, user: Any, comment: str = "") -> Job:
    """Nobody will translate this. What was translated is kept; what is live stays."""
    job = locked(job)
    rights.require(rights.may_review(user, job))
    expect(job, *OPEN)
    releasing.unschedule(job)
    release = job.release
    rest = JobState.PUBLISHED if resting_state(job) == JobState.PUBLISHED else JobState.CANCELLED
    move(job, rest, assignee=None, release=None)
    record(job, JobAction.CANCELLED, user, comment.strip())
    if job.target_page is not None:
        approval.call_off(job.target_page.specific, user)
    releasing.settle(release, user)
    return job
