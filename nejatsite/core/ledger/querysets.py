import os
import socket
import uuid
from datetime import datetime, timedelta
from typing import Any, Self

from django.db import connections, models, transaction
from django.db.models import F
from django.utils import timezone

from .states import State


class LedgerQuerySet(models.QuerySet):
    """Rows as a worker asks for them."""

    #: The order in which due rows are taken.
    claim_order: tuple[Any, ...] = ("due_at", "pk")

    def open(self) -> Self:
        return self.filter(state__in=[State.WAITING, State.RUNNING])

    def due(self, now: datetime | None = None) -> Self:
        return self.filter(state=State.WAITING, due_at__lte=now or timezone.now())

    def set_aside(self) -> Self:
        # finished_at says nothing new here, but lets the database use the index of finished rows.
        return self.filter(state=State.SET_ASIDE, finished_at__isnull=False)

    def in_hand(self) -> Self:
        """Rows as the handler gets them. A ledger whose work needs more than the row fetches it along here."""
        return self

    def claim(
        self, limit: int = 1, now: datetime | None = None, lease: timedelta = timedelta(minutes=2)
    ) -> list[Any]:
        """Take up to `limit` due rows for this process. The attempt is counted and committed here.

        Where the database can skip locked rows two workers pass each other by; elsewhere (SQLite) the
        transaction is IMMEDIATE, so they take turns. The update is conditional in either case.
        """
        now = now or timezone.now()
        token = f"{socket.gethostname()[:60]}:{os.getpid()}:{uuid.uuid4().hex}"
        features = connections[self.db].features
        locking = {"skip_locked": True} if features.has_select_for_update_skip_locked else {}
        if features.has_select_for_update_of:
            locking["of"] = ("self",)
        with transaction.atomic(using=self.db, durable=True):
            chosen = self.due(now).order_by(*self.claim_order).in_hand()
            rows = list(chosen.select_for_update(**locking)[:limit])
            if not rows:
                return []
            pks = [row.pk for row in rows]
            changes = {"state": State.RUNNING, "lease_until": now + lease, "claimed_by": token}
            taken = self._rows(pks).filter(state=State.WAITING).update(attempts=F("attempts") + 1, **changes)
        if taken < len(rows):
            return list(self._rows(pks).filter(claimed_by=token).order_by(*self.claim_order).in_hand())
        for row in rows:
            row.attempts += 1
            for name, value in changes.items():
                setattr(row, name, value)
        return rows

    def extend_lease(self, rows: list[Any], lease: timedelta, now: datetime | None = None) -> int:
        """More time for rows in hand; how many of them are still ours."""
        until = (now or timezone.now()) + lease
        mine = {row.claimed_by for row in rows}
        return (
            self._rows([row.pk for row in rows])
            .filter(state=State.RUNNING, claimed_by__in=mine)
            .update(lease_until=until)
        )

    def abandoned(self, now: datetime | None = None) -> Self:
        """Rows whose worker let the lease run out: it was killed, or it hangs."""
        return self.filter(state=State.RUNNING, lease_until__lte=now or timezone.now())

    def try_again(self, now: datetime | None = None) -> int:
        """Make rows that were set aside due again, with all their attempts before them."""
        return self.filter(state=State.SET_ASIDE).update(
            state=State.WAITING,
            due_at=now or timezone.now(),
            attempts=0,
            deaths=0,
            finished_at=None,
        )

    def _rows(self, pks: list[Any]) -> Self:
        return self.model._default_manager.using(self.db).filter(pk__in=pks)
