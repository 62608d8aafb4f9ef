"""Submitting, approving and returning a page: what the doors of every app call.

Wagtail starts a workflow, and our task decides, in a transaction of their own.
"""

from typing import Any

from django.db import transaction
from wagtail.models import Page, TaskState, WorkflowState

from . import review


def submit_for_approval(page: Page, user: Any) -> WorkflowState:
    """Give the page's newest revision to the edition's editors; a page that was returned goes on where it stood."""
    state = page.current_workflow_state
    if state is None:
        workflow = page.get_workflow()
        if workflow is None:
            raise review.NoModeration
        return workflow.start(page, user)
    if state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        with transaction.atomic():
            state.resume(user=user)
    return state


def approve(page: Page, user: Any, revision_id: int, comment: str = "") -> None:
    """Publish that revision, the one the approver saw; ChangedMeanwhile if it is not the one under review."""
    task_state = task_in_progress(page)
    if task_state.revision_id != revision_id:
        raise review.ChangedMeanwhile
    task_state.task.specific.on_action(task_state, user, "approve", comment=comment)


def return_with_comment(page: Page, user: Any, comment: str) -> None:
    task_state = task_in_progress(page)
    task_state.task.specific.on_action(task_state, user, "reject", comment=comment)


def task_in_progress(page: Page) -> TaskState:
    state = page.current_workflow_state
    if state is None or state.status != WorkflowState.STATUS_IN_PROGRESS or state.current_task_state is None:
        raise review.NotInReview
    return state.current_task_state
