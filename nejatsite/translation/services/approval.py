"""The moderation workflow of the target edition, asked for a job's page."""

from typing import Any

from wagtail.models import Page, TaskState, WorkflowState

from nejatsite.translation import errors
from nejatsite.translation.models import Job


def _state(page: Page) -> WorkflowState | None:
    return page.current_workflow_state


def submit_for_approval(job: Job, page: Page, user: Any) -> None:
    state = _state(page)
    if state is not None and state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        state.resume(user=user)
        return
    workflow = page.get_workflow()
    if workflow is None:
        raise errors.NoModeration(edition=job.target_edition.name)
    workflow.start(page, user)


def task_in_progress(page: Page) -> TaskState:
    state = _state(page)
    if state is None or state.status != WorkflowState.STATUS_IN_PROGRESS or state.current_task_state is None:
        raise errors.RevisionChanged()
    return state.current_task_state


def act(page: Page, user: Any, action: str, comment: str) -> None:
    task_state = task_in_progress(page)
    task_state.task.specific.on_action(task_state, user, action, comment=comment)
