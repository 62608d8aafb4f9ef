"""The ledger of django-tasks: whatever Wagtail or this site enqueues."""

import hashlib
import json
import uuid
from datetime import datetime, timedelta
from typing import Any, Self

from django.db import connections, models, transaction
from django.db.models import Exists, F, OuterRef
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .ledger.models import LedgerRow
from .ledger.querysets import LedgerQuerySet
from .ledger.states import State


def fingerprint_of(*parts: Any) -> str:
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


class TaskRowQuerySet(LedgerQuerySet):
    claim_order = (F("priority").desc(), "due_at", "pk")

    def due(self, now: datetime | None = None) -> Self:
        """Due, and nobody is doing the very same: the older run could overwrite what the newer wrote."""
        twin = self.model._default_manager.filter(state=State.RUNNING, fingerprint=OuterRef("fingerprint"))
        return super().due(now).filter(~Exists(twin))

    def claim(
        self, limit: int = 1, now: datetime | None = None, lease: timedelta = timedelta(minutes=2)
    ) -> list[Any]:
        rows = super().claim(limit, now, lease)
        for row in rows:
            self.model._default_manager.using(self.db).drop_repeats_of(row, now or timezone.now())
        return rows

    def drop_repeats_of(self, row: "TaskRow", now: datetime) -> int:
        """Cancel waiting rows that ask for what `row`, claimed but not yet begun, is going to do.

        Each of them was committed before this moment, so the run sees their changes too. A row that another
        transaction holds (see `repeat_of`) is left alone: its change is not committed yet.
        """
        skip = connections[self.db].features.has_select_for_update_skip_locked
        with transaction.atomic(using=self.db):
            twins = self.filter(
                state=State.WAITING, fingerprint=row.fingerprint, due_at__lte=now
            ).select_for_update(skip_locked=skip)
            pks = list(twins.values_list("pk", flat=True))
            if not pks:
                return 0
            return self.filter(pk__in=pks).update(
                state=State.CANCELLED, finished_at=now, last_error=f"A repeat of task {row.pk}."
            )

    def repeat_of(self, fingerprint: str) -> "TaskRow | None":
        """A waiting row that does the same, held until the end of the current transaction.

        Held, because a worker that took it before our commit would not see our change. A row that is held
        by somebody else is passed over, so that no editor waits for another, and no two for each other.
        """
        skip = connections[self.db].features.has_select_for_update_skip_locked
        waiting = self.filter(state=State.WAITING, fingerprint=fingerprint).order_by("pk")
        return waiting.select_for_update(skip_locked=skip).first()


class TaskRow(LedgerRow):
    result_id = models.UUIDField(_("result"), default=uuid.uuid4, unique=True, editable=False)
    path = models.CharField(_("task"), max_length=255, help_text=_("The dotted path of the function."))
    args = models.JSONField(_("arguments"), default=list)
    kwargs = models.JSONField(_("named arguments"), default=dict)
    queue = models.CharField(_("queue"), max_length=64, default="default")
    priority = models.SmallIntegerField(_("priority"), default=0)
    backend = models.CharField(_("backend"), max_length=64, default="default")
    fingerprint = models.CharField(max_length=64, editable=False)
    started_at = models.DateTimeField(_("started"), null=True, blank=True, editable=False)
    return_value = models.JSONField(_("result value"), null=True, blank=True, editable=False)

    objects = TaskRowQuerySet.as_manager()

    class Meta(LedgerRow.Meta):
        verbose_name = _("background task")
        verbose_name_plural = _("background tasks")
        indexes = [
            *LedgerRow.Meta.indexes[1:],
            models.Index(
                F("priority").desc(),
                "due_at",
                name="core_taskrow_next",
                condition=models.Q(state="waiting"),
            ),
            # Asked at every enqueuing. Not a partial one: SQLite would not use it.
            models.Index(fields=["fingerprint", "state"], name="core_taskrow_twin"),
        ]

    def __str__(self) -> str:
        shown = [str(arg) for arg in self.args] + [f"{name}={value}" for name, value in self.kwargs.items()]
        return f"{self.path.rsplit('.', 1)[-1]}({', '.join(shown)[:80]})"
