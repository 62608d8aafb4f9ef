"""Doing what a `TaskRow` says."""

import logging
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks.base import Task, TaskContext, TaskError, TaskResult, TaskResultStatus
from django_tasks.signals import task_finished, task_started
from django_tasks.utils import normalize_json

from .ledger.outcomes import Finish, Retry, SetAside
from .ledger.states import State
from .taskrow import TaskRow

logger = logging.getLogger(__name__)

STATUS = {
    State.WAITING: TaskResultStatus.READY,
    State.RUNNING: TaskResultStatus.RUNNING,
    State.DONE: TaskResultStatus.SUCCESSFUL,
    State.SET_ASIDE: TaskResultStatus.FAILED,
    State.CANCELLED: TaskResultStatus.FAILED,
}


def result_of(row: TaskRow, task: Task | None = None) -> TaskResult:
    """The row as django-tasks shows it. Raises ImportError if the function is no more."""
    failed = bool(row.last_error)
    result = TaskResult(
        task=task or task_of(row),
        id=str(row.result_id),
        status=STATUS[State(row.state)],
        enqueued_at=row.created_at,
        started_at=row.started_at,
        last_attempted_at=row.started_at,
        finished_at=row.finished_at,
        args=row.args,
        kwargs=row.kwargs,
        backend=row.backend,
        errors=[TaskError(exception_class_path="builtins.Exception", traceback=row.last_error)]
        if failed
        else [],
        worker_ids=[row.claimed_by or "ledger"] * row.attempts,
    )
    # The dataclass is frozen and takes no value at birth; django-tasks' own backends set it like this.
    object.__setattr__(result, "_return_value", row.return_value)
    return result


def task_of(row: TaskRow) -> Task:
    task = import_string(row.path)
    if not isinstance(task, Task):
        raise ImportError(f"{row.path} is not a task.")
    return task.using(priority=row.priority, queue_name=row.queue, backend=row.backend)


def run_task(row: TaskRow) -> None:
    """The handler of the ledger."""
    try:
        task = task_of(row)
    except ImportError as error:
        raise SetAside(f"The task is not part of this version of the site: {error}") from error
    row.started_at = timezone.now()
    TaskRow.objects.filter(pk=row.pk).update(started_at=row.started_at)
    result = result_of(row, task)
    task_started.send(type(task.get_backend()), task_result=result)
    before = [TaskContext(task_result=result)] if task.takes_context else []
    try:
        value = normalize_json(task.call(*before, *row.args, **row.kwargs))
    except ObjectDoesNotExist as gone:
        # Written in the same transaction as the object, so this does not mean "not there yet".
        logger.info("%s: what it was for is gone (%s).", row, gone)
        value = None
    except (Retry, Finish):
        raise
    except Exception:
        object.__setattr__(result, "status", TaskResultStatus.FAILED)
        task_finished.send(type(task.get_backend()), task_result=result)
        raise
    finish(row, result, value)


def finish(row: TaskRow, result: TaskResult, value: Any) -> None:
    if value is not None:
        TaskRow.objects.filter(pk=row.pk).update(return_value=value)
    object.__setattr__(result, "status", TaskResultStatus.SUCCESSFUL)
    task_finished.send(type(result.task.get_backend()), task_result=result)
