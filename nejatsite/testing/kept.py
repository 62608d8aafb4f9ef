"""What fixtures make in the database, made once by each test process and put back as rows for the tests after.

A step is kept for one place in one order of steps, and only where nothing else has been written since the ground:
`once` then knows the whole content of the database, and that the step would make the same again. Where it does not
know, in a test that commits, below a module's own ground, after another fixture's writing or under changed
settings, the step is simply done.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.conf import UserSettingsHolder, settings
from django.core.cache import cache
from django.db import connection

from . import ground

Made = TypeVar("Made")
READS = re.compile(r"\s*(SELECT|BEGIN|SAVEPOINT|RELEASE|PRAGMA|EXPLAIN|WITH)\b", re.IGNORECASE)


@dataclass
class Content:
    """How the database came to hold what it holds: the ground, and these steps. None if nobody knows."""

    steps: tuple[str, ...] | None = None
    #: All writing of this process, and how much of it was done when the steps were named.
    writes: int = 0
    named_at: int = 0

    def name(self, steps: tuple[str, ...] | None) -> None:
        self.steps, self.named_at = steps, self.writes

    @property
    def known(self) -> tuple[str, ...] | None:
        changed_settings = isinstance(settings._wrapped, UserSettingsHolder)
        return None if changed_settings or self.writes != self.named_at else self.steps


Row = tuple[Any, ...]


@dataclass
class Difference:
    """Rows of one table, whose first column is its key."""

    columns: list[str]
    added: list[Row] = field(default_factory=list)
    #: The new values of the columns that are others, with the key last.
    changed: list[tuple[list[str], Row]] = field(default_factory=list)
    removed: list[Row] = field(default_factory=list)


_content = Content()
_kept: dict[tuple[str, ...], dict[str, Difference]] = {}


def watch(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
    """Around every statement: whatever may write, a return to a savepoint too, is counted."""
    if not READS.match(sql):
        _content.writes += 1
    return execute(sql, params, many, context)


def begin() -> None:
    """Before each test: the ground alone, if no module has begun a transaction of its own above it."""
    if connection.in_atomic_block:
        _content.name(None)
    else:
        name_ground()


def name_ground() -> None:
    """To be called where the database is known to hold the ground and nothing else."""
    _content.name(())


def once(step: str, make: Callable[[], Any], find: Callable[[], Made]) -> Made:
    """What the step makes, as `find` finds it in the database."""
    known = _content.known if connection.in_atomic_block else None
    if known is None:
        make()
        return find()
    steps = (*known, step)
    if steps in _kept:
        _put_back(_kept[steps])
        # What was asked before must not stand for what is there now.
        cache.clear()
    else:
        before = ground.snapshot()
        make()
        _kept[steps] = _differences(before, ground.snapshot())
    _content.name(steps)
    return find()


def _differences(before: ground.Rows, after: ground.Rows) -> dict[str, Difference]:
    found = {}
    for table in before.keys() | after.keys():
        columns, rows = after.get(table, ([], []))
        old = {row[0]: row for row in before.get(table, ([], []))[1]}
        one = Difference(columns or before[table][0])
        for row in rows:
            was = old.pop(row[0], None)
            if was is None:
                one.added.append(row)
            elif was != row:
                others = [number for number, value in enumerate(row) if value != was[number]]
                values = (*(row[number] for number in others), row[0])
                one.changed.append(([columns[number] for number in others], values))
        one.removed = [(key,) for key in old]
        if one.added or one.changed or one.removed:
            found[table] = one
    return found


def _put_back(tables: dict[str, Difference]) -> None:
    """As in `ground.insert`, the statements are made of quoted names that the database gave, and nothing else."""
    quote = connection.ops.quote_name
    with connection.cursor() as cursor:
        for table, one in tables.items():
            key = quote(one.columns[0])
            if one.removed:
                cursor.executemany(f"DELETE FROM {quote(table)} WHERE {key} = %s", one.removed)  # noqa: S608
            for names, values in one.changed:
                setting = ", ".join(f"{quote(name)} = %s" for name in names)
                cursor.execute(f"UPDATE {quote(table)} SET {setting} WHERE {key} = %s", values)  # noqa: S608
            if one.added:
                ground.insert(cursor, table, one.columns, one.added)
