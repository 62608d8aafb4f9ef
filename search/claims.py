"""Only one process at a time builds the search of an edition anew. How far it came is kept, however it ends."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone

from nejatsite.core import duties

from .elastic import names
from .elastic.client import Unavailable

#: A rebuild says again and again that it lives; one that was killed is taken over after so long.
LEASE = timedelta(seconds=45)
EVERY = 2.0
MARK = "Interrupted after page "


class Busy(Unavailable):
    """The edition's search is being rebuilt by another process."""


@dataclass
class Claim:
    name: str
    token: str
    #: All pages up to this one have been read again; None when nothing is unfinished.
    after: int | None = None
    _said: float = field(default=0.0)

    @property
    def mark(self) -> str:
        return "" if self.after is None else f"{MARK}{self.after}"

    def alive(self) -> None:
        """`Busy` if this process was so slow that another one has taken over."""
        if time.monotonic() - self._said < EVERY:
            return
        self._said = time.monotonic()
        mine = duties.DutyRow.objects.filter(name=self.name, claimed_by=self.token)
        if not mine.update(lease_until=timezone.now() + LEASE, last_error=self.mark):
            raise Busy("Another process took the rebuild over.")


@contextmanager
def claim(edition: str) -> Iterator[Claim]:
    name = f"{_prefix()}{edition}"
    row, _made = duties.DutyRow.objects.get_or_create(name=name)
    token = duties.take(name, timezone.now(), LEASE)
    if token is None:
        raise busy(edition)
    row.refresh_from_db()
    mine = Claim(name, token, _position(row))
    try:
        yield mine
    finally:
        duties.let_go(name, token, timezone.now(), error=mine.mark)


def busy(edition: str) -> Busy:
    return Busy(
        f"The search of “{edition}” is being rebuilt by another process. Wait until it is done; if it was "
        f"killed, the next one may begin {LEASE.seconds} seconds later."
    )


def is_held(edition: str) -> bool:
    return _rows().filter(name=f"{_prefix()}{edition}", lease_until__gt=timezone.now()).exists()


def unfinished() -> list[str]:
    """Editions whose rebuild was stopped or killed before its end."""
    rows = _rows().filter(last_error__startswith=MARK).exclude(lease_until__gt=timezone.now())
    return sorted(row.name.removeprefix(_prefix()) for row in rows)


def killed() -> list[str]:
    """Those of them whose process did not even say goodbye."""
    rows = _rows().exclude(claimed_by="").filter(lease_until__lte=timezone.now())
    return sorted(row.name.removeprefix(_prefix()) for row in rows)


def settle(edition: str) -> None:
    """An interrupted rebuild has nothing left to do."""
    rows = _rows().filter(name=f"{_prefix()}{edition}").exclude(lease_until__gt=timezone.now())
    rows.update(last_error="", claimed_by="", lease_until=None)


def known_editions() -> list[str]:
    """Every edition that ever had an index under this site's prefix."""
    return sorted(row.name.removeprefix(_prefix()) for row in _rows())


def forget(edition: str) -> None:
    _rows().filter(name=f"{_prefix()}{edition}").delete()


def _prefix() -> str:
    return f"search_index:{names.live('')}"


def _rows() -> QuerySet[duties.DutyRow]:
    return duties.DutyRow.objects.filter(name__startswith=_prefix())


def _position(row: duties.DutyRow) -> int | None:
    position = row.last_error.removeprefix(MARK) if row.last_error.startswith(MARK) else ""
    return int(position) if position.isdigit() else None
