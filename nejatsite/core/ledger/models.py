from datetime import datetime
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .querysets import LedgerQuerySet
from .states import State


class LedgerRow(models.Model):
    """One piece of work, from the change that asked for it to its end.

    A subclass with a Meta of its own inherits `LedgerRow.Meta`, or loses the indexes that keep a sweep over
    a hundred thousand finished rows cheap.
    """

    state = models.CharField(_("state"), max_length=16, choices=State, default=State.WAITING)
    due_at = models.DateTimeField(_("due"), default=timezone.now)
    attempts = models.PositiveIntegerField(
        _("attempts"), default=0, help_text=_("Counted before the work, so that a worker's death counts too.")
    )
    deaths = models.PositiveSmallIntegerField(
        _("worker deaths"), default=0, help_text=_("How often a worker vanished while it had this row.")
    )
    lease_until = models.DateTimeField(_("lease until"), null=True, blank=True, editable=False)
    claimed_by = models.CharField(_("claimed by"), max_length=120, blank=True, editable=False)
    last_error = models.TextField(_("last error"), blank=True)
    created_at = models.DateTimeField(_("created"), default=timezone.now, editable=False)
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True, editable=False)

    #: Where a row names a page, that is no use of the page which an editor should be warned of.
    wagtail_reference_index_ignore = True

    objects = LedgerQuerySet.as_manager()

    class Meta:
        abstract = True
        indexes = [
            models.Index(
                fields=["due_at"], name="%(app_label)s_%(class)s_due", condition=models.Q(state="waiting")
            ),
            models.Index(
                fields=["lease_until"],
                name="%(app_label)s_%(class)s_run",
                condition=models.Q(state="running"),
            ),
            models.Index(
                fields=["state", "finished_at"],
                name="%(app_label)s_%(class)s_end",
                condition=models.Q(finished_at__isnull=False),
            ),
        ]

    @property
    def is_open(self) -> bool:
        return self.state in (State.WAITING, State.RUNNING)

    def leave(self, state: str, **changes: Any) -> bool:
        """End or put back a row that this process has claimed; False if the claim was lost meanwhile.

        Conditional on the claim, so a worker that was thought dead cannot overwrite what its successor did.
        """
        changes = {"state": state, "lease_until": None, "claimed_by": ""} | changes
        mine = type(self)._default_manager.filter(pk=self.pk, state=State.RUNNING, claimed_by=self.claimed_by)
        if not mine.update(**changes):
            return False
        for name, value in changes.items():
            setattr(self, name, value)
        return True

    def end(self, state: str, now: datetime, last_error: str = "", **changes: Any) -> bool:
        return self.leave(state, finished_at=now, last_error=last_error, **changes)

    def put_back(self, due_at: datetime, last_error: str, **changes: Any) -> bool:
        return self.leave(State.WAITING, due_at=due_at, last_error=last_error, **changes)
