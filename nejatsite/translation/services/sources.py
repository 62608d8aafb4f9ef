"""What becomes of the jobs of a source page when something happens to it, by whichever way it happened."""

from typing import Any

from wagtail.models import Page

from nejatsite.translation.models import Job
from nejatsite.translation.states import JobAction, JobState

from . import approval, refreshing, releasing, wanting, withdrawing
from .claiming import resting_state
from .jobs import move, record
from .privacy import is_private


def published(page: Page, user: Any) -> None:
    wanting.want_everywhere(page, user)
    for job in withdrawing.left_by_their_source(_jobs_of(page)):
        # Publishing does not open a page that is private.
        if job.cause != JobAction.SOURCE_PRIVATE or not is_private(page):
            withdrawing.source_back(job, user)
    refreshing.source_published(page, user)


def unpublished(page: Page, user: Any) -> None:
    """Every edition's editors are told: their translation may still be public."""
    for job in _jobs_of(page):
        withdrawing.source_left(job, user, JobAction.SOURCE_UNPUBLISHED)


def deleted(page: Page, user: Any) -> None:
    """Without its source nothing can be taken further; what is live waits for its editors' decision."""
    for job in _jobs_of(page):
        target = job.target_page.specific if job.target_page is not None else None
        releasing.unschedule(job)
        rest = resting_state(job)
        move(
            job,
            rest if rest == JobState.PUBLISHED else JobState.CANCELLED,
            source_page=None,
            assignee=None,
            out_of_date=False,
            behind_since=None,
            behind_by="",
            release=None,
        )
        if target is not None:
            approval.call_off(target, user)
        withdrawing.source_left(job, user, JobAction.SOURCE_DELETED)


def moved(page: Page, user: Any, was_hidden: bool, is_hidden: bool, was: str = "") -> None:
    """The translations stay where they are, for their editions decide; but privacy may have changed with the place."""
    for job in _jobs_of(page):
        record(job, JobAction.SOURCE_MOVED, user)
    if is_hidden and not was_hidden:
        withdrawing.made_private(page, user)
    elif was_hidden and not is_hidden:
        withdrawing.made_open(page, user, was)


def _jobs_of(page: Page) -> Any:
    return Job.objects.current().of_source(page).with_people_and_pages()
