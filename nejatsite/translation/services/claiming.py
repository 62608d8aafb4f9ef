"""Taking a job, and giving it back."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.actions.copy_for_translation import ParentNotTranslatedError
from wagtail.models import Page

from nejatsite.translation import errors, rights
from nejatsite.translation.models import Job
from nejatsite.translation.states import CLAIMABLE, IN_HAND, JobAction, JobState

from . import notices
from .adopting import adopt
from .content import open_translation, recount, segments_of
from .jobs import expect, locked, move, record
from .privacy import keep_private
from .refreshing import freeze
from .updating import keep_before_update


@transaction.atomic
def claim(job: Job, user: Any, reason: str = "") -> Job:
    """Give the job to the user. One that somebody else has is taken over, if a reason is given."""
    job = locked(job)
    rights.require(rights.may_translate(user, job))
    if job.state in IN_HAND:
        return _take_over(job, user, reason.strip())
    begin(job, user)
    record(job, JobAction.CLAIMED, user)
    return job


def begin(job: Job, user: Any) -> None:
    """Puts a job that nobody has into the hands of the user, with what they need: frozen source, target page.

    The target page is made now and not when the translation is wanted, or drafts in the wrong language would
    lie about in every edition's tree.
    """
    expect(job, *CLAIMABLE)
    if not job.source_is_public:
        raise errors.SourceNotPublic()
    page = job.source_page.specific
    source = freeze(page)
    open_translation(source, job)
    job.target_page, made = _target_page(job, page, user)
    keep_private(job.target_page, page)
    if not made:
        adopt(job, source)
    segments = segments_of(job, source)
    if job.state == JobState.PUBLISHED:
        keep_before_update(job, segments)
    recount(job, segments)
    move(
        job,
        JobState.CLAIMED,
        assignee=user,
        claimed_at=timezone.now(),
        source_revision_id=page.live_revision_id,
        return_comment="",
    )


def hand_over(job: Job, user: Any) -> Any:
    """To another person, in the state in which it is; returns who had it."""
    before = job.assignee
    move(job, job.state, assignee=user, claimed_at=timezone.now())
    return before


def _take_over(job: Job, user: Any, reason: str) -> Job:
    if job.assignee_id == user.pk:
        return job
    if job.assignee is not None and not reason:
        raise errors.AlreadyClaimed(name=job.assignee.display_name, since=job.claimed_at)
    before = hand_over(job, user)
    record(job, JobAction.CLAIMED if before is None else JobAction.TAKEN_OVER, user, reason)
    if before is not None:
        notices.taken_over(job, before, user, reason)
    return job


@transaction.atomic
def release(job: Job, user: Any) -> Job:
    """Give the job back. What was translated stays for whoever takes it next."""
    job = locked(job)
    rights.require(job.assignee_id == user.pk or rights.may_review(user, job))
    expect(job, *IN_HAND)
    move(job, resting_state(job), assignee=None, claimed_at=None)
    record(job, JobAction.RELEASED, user)
    return job


def resting_state(job: Job) -> JobState:
    """Where a job lies that nobody works on: published if the edition has the page, else wanted."""
    return JobState.PUBLISHED if job.target_is_public else JobState.WANTED


def _target_page(job: Job, page: Page, user: Any) -> tuple[Page, bool]:
    """The page, and whether it was made just now."""
    existing = Page.objects.filter(
        translation_key=page.translation_key, locale_id=job.target_locale_id
    ).first()
    if existing is not None:
        if existing.alias_of_id:
            # An alias shows the source's language in this edition; as a target it is a page of its own.
            Page.objects.filter(pk=existing.pk).update(alias_of=None, live=False)
            existing.refresh_from_db()
        return existing, False
    try:
        target = page.copy_for_translation(job.target_locale)
    except ParentNotTranslatedError as error:
        raise errors.NoParent(edition=job.target_edition.name) from error
    Page.objects.filter(pk=target.pk).update(owner=user)
    target.owner = user
    return target, True
