"""The moderation workflow of the target edition, asked for a job's page. Its refusals become ours."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from wagtail.models import Page, TaskState, WorkflowState

from nejatsite.editions import review, services
from nejatsite.translation import errors
from nejatsite.translation.models import Job


@contextmanager
def _told_as_ours() -> Iterator[None]:
    try:
        yield
    except review.ChangedMeanwhile as error:
        raise errors.RevisionChanged() from error
    except review.ModerationError as error:
        raise errors.InvalidText(reason=str(error)) from error


def submit_for_approval(job: Job, page: Page, user: Any) -> None:
    with _told_as_ours():
        services.submit_for_approval(page, user)


def task_in_progress(page: Page) -> TaskState:
    with _told_as_ours():
        return services.task_in_progress(page)


def approve(page: Page, user: Any, revision_id: int, comment: str) -> None:
    with _told_as_ours():
        services.approve(page, user, revision_id, comment)


def return_with_comment(page: Page, user: Any, comment: str) -> None:
    with _told_as_ours():
        services.return_with_comment(page, user, comment)


def call_off(page: Page, user: Any) -> None:
    """Ends a review that is going on or that waits for corrections; does nothing where there is none."""
    state = page.current_workflow_state
    if state is not None and state.status in (
        WorkflowState.STATUS_IN_PROGRESS,
        WorkflowState.STATUS_NEEDS_CHANGES,
    ):
        state.cancel(user=user)


def may_approve(page: Page, user: Any) -> bool:
    return review.may_approve(page, user)


def who_can_approve(page: Page) -> list[str]:
    return [person.display_name for person in review.approvers(page)]
