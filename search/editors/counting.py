"""Counting what readers ask, without costing them anything: in memory first, in the database after an answer is out.

Nothing of the reader is kept. What is lost when a process is killed is a count of some seconds.
"""

import logging
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from django.conf import settings
from django.db import Error, connection, transaction
from django.utils import timezone

from nejatsite.core.folding import fold
from nejatsite.editions.registry import get_edition

from .keys import count_key
from .models import QueryCount

logger = logging.getLogger(__name__)

#: Longer ones are pasted texts, not what many ask.
MAX_LENGTH = 100
#: Telephone numbers, numbers of identity cards and bank accounts; the digits of all scripts.
PRIVATE_DIGITS = 6
#: Different questions of one edition and day: what a machine types in at random does not fill the database.
MOST_A_DAY = 500
MOST_IN_MEMORY = 1000
#: Seconds between two writes of a process.
WRITE_EVERY = 5.0
#: So long a write waits for others. Nobody reads the counts at that moment.
PATIENCE_MS = 200


class Asked(NamedTuple):
    edition: str
    day: date
    key: str


class Times(NamedTuple):
    question: str
    asked: int
    fruitless: int


_pending: dict[Asked, Times] = {}
_lock = threading.Lock()
_written_at = 0.0


def count(edition: str, question: str, total: int) -> None:
    """Note that the question was asked and how much was found. Costs no query and never fails."""
    text = " ".join(question.split())
    if not settings.SEARCH_QUERIES_KEPT_DAYS or not is_kept(text):
        return
    asked = Asked(edition, datetime.now(get_edition(edition).zone).date(), count_key(text))
    _add(asked, Times(text, 1, int(not total)))


def is_kept(question: str) -> bool:
    if not question or len(question) > MAX_LENGTH or "@" in question or "\x00" in question:
        return False
    return len(re.findall(r"[0-9]", fold(question))) < PRIVATE_DIGITS


def _add(asked: Asked, times: Times) -> None:
    with _lock:
        before = _pending.get(asked)
        if before:
            times = Times(before.question, before.asked + times.asked, before.fruitless + times.fruitless)
        if before or len(_pending) < MOST_IN_MEMORY:
            _pending[asked] = times


def write_after_answer(sender: Any, **kwargs: Any) -> None:
    """Called when a request has been answered."""
    if _pending and time.monotonic() - _written_at >= WRITE_EVERY:
        write()


def write() -> None:
    """Write down what was counted. What cannot be written now is written later."""
    global _written_at
    with _lock:
        taken = dict(_pending)
        _pending.clear()
        _written_at = time.monotonic()
    if not taken:
        return
    try:
        with _impatient(), transaction.atomic():
            _limit_wait()
            _upsert(_within_limits(taken))
    except Error as error:
        logger.warning("Counts of searches have to wait: %s", error)
        for asked, times in taken.items():
            _add(asked, times)


def start_anew() -> None:
    """Forget what is not written yet."""
    global _written_at
    with _lock:
        _pending.clear()
        _written_at = 0.0


def forget() -> None:
    """The duty that keeps counts for as long as the setting says."""
    kept = timedelta(days=settings.SEARCH_QUERIES_KEPT_DAYS)
    QueryCount.objects.filter(day__lt=timezone.now().date() - kept).delete()


def _within_limits(taken: dict[Asked, Times]) -> dict[Asked, Times]:
    """Without new questions of an edition's day that has enough of them; those that were asked most go first."""
    kept: dict[Asked, Times] = {}
    for edition, day in sorted({(asked.edition, asked.day) for asked in taken}):
        of_day = {
            asked: times for asked, times in taken.items() if (asked.edition, asked.day) == (edition, day)
        }
        rows = QueryCount.objects.filter(edition=edition, day=day)
        known = set(rows.filter(key__in=[asked.key for asked in of_day]).values_list("key", flat=True))
        room = max(0, MOST_A_DAY - rows.count())
        new = sorted(
            (asked for asked in of_day if asked.key not in known), key=lambda one: -of_day[one].asked
        )
        wanted = {*new[:room], *(asked for asked in of_day if asked.key in known)}
        kept |= {asked: of_day[asked] for asked in wanted}
    return kept


def _upsert(counts: dict[Asked, Times]) -> None:
    if not counts:
        return
    table = QueryCount._meta.db_table
    # In one order, so that two processes do not wait for each other.
    rows = [(*asked, *counts[asked]) for asked in sorted(counts)]
    values = ", ".join(["(%s, %s, %s, %s, %s, %s)"] * len(rows))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} (edition, day, key, question, asked, fruitless) VALUES {values} "  # noqa: S608
            "ON CONFLICT (edition, day, key) DO UPDATE SET "
            f"asked = {table}.asked + EXCLUDED.asked, fruitless = {table}.fruitless + EXCLUDED.fruitless",
            [value for row in rows for value in row],
        )


@contextmanager
def _impatient() -> Iterator[None]:
    """On SQLite a writer waits at its beginning, for as long as the connection says."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        usual = cursor.execute("PRAGMA busy_timeout").fetchone()[0]
        cursor.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {usual}")


def _limit_wait() -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL lock_timeout = {PATIENCE_MS}")
