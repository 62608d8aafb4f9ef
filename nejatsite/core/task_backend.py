"""django-tasks over the ledger: Wagtail's index, reference, image and cache tasks, and this site's own."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import router, transaction
from django.utils import timezone
from django_tasks.backends.base import BaseTaskBackend
from django_tasks.base import Task, TaskResult
from django_tasks.exceptions import TaskResultDoesNotExist
from django_tasks.signals import task_enqueued
from django_tasks.utils import normalize_json


class LedgerBackend(BaseTaskBackend):
    """Writes a row in the transaction of whoever enqueues; a worker is woken after the commit.

    Tasks are declared while models load, so nothing here imports a model at the top.
    """

    supports_defer = True
    supports_async_task = True
    supports_get_result = True
    supports_priority = True

    def enqueue(self, task: Task, args: Any, kwargs: Any) -> TaskResult:
        from . import ledger
        from .taskrow import TaskRow
        from .taskwork import result_of

        self.validate_task(task)
        now = timezone.now()
        new = self._row(task, list(args), dict(kwargs), task.run_after or now)
        # Nothing in here is caught and gone on from, so the caller's transaction needs no savepoint.
        with transaction.atomic(using=router.db_for_write(TaskRow), savepoint=False):
            row = TaskRow.objects.repeat_of(new.fingerprint)
            if row is None:
                row = new
                row.save(force_insert=True)
            elif not task.run_after and row.due_at > now:
                # It failed before and waits for its next attempt; somebody who asks anew need not.
                TaskRow.objects.filter(pk=row.pk).update(due_at=now)
            if not task.run_after or task.run_after <= now:
                ledger.wake(TaskRow)
        result = result_of(row, task)
        task_enqueued.send(type(self), task_result=result)
        return result

    def enqueue_new(self, task: Task, many: list[dict[str, Any]]) -> int:
        """For what nobody can have asked for before, such as mails, which have numbers of their own: one statement.

        `many` are the named arguments of each.
        """
        from . import ledger
        from .taskrow import TaskRow
        from .taskwork import result_of

        self.validate_task(task)
        now = timezone.now()
        rows = [self._row(task, [], kwargs, now) for kwargs in many]
        with transaction.atomic(using=router.db_for_write(TaskRow), savepoint=False):
            TaskRow.objects.bulk_create(rows)
            if rows:
                ledger.wake(TaskRow)
        for row in rows:
            task_enqueued.send(type(self), task_result=result_of(row, task))
        return len(rows)

    def _row(self, task: Task, args: list[Any], kwargs: dict[str, Any], due_at: datetime) -> Any:
        """Not saved. Two rows with one fingerprint ask for the same."""
        from .taskrow import TaskRow, fingerprint_of

        args, kwargs = normalize_json(args), normalize_json(kwargs)
        later = task.run_after.isoformat() if task.run_after else None
        return TaskRow(
            path=task.module_path,
            args=args,
            kwargs=kwargs,
            queue=task.queue_name,
            priority=task.priority,
            backend=self.alias,
            fingerprint=fingerprint_of(task.module_path, task.queue_name, args, kwargs, later),
            due_at=due_at,
        )

    def get_result(self, result_id: str) -> TaskResult:
        from .taskrow import TaskRow
        from .taskwork import result_of

        try:
            return result_of(TaskRow.objects.get(result_id=UUID(str(result_id))))
        except (TaskRow.DoesNotExist, ValueError, ImportError) as error:
            raise TaskResultDoesNotExist(result_id) from error
