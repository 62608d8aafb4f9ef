"""Filling the memory from what editors approved."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from nejatsite.translation.models import Job, MemoryEntry, MemoryKey, StoredSegments

from .likeness import (
    ASKED,
    COMMON,
    KEPT,
    has_words,
    hash_of,
    joined,
    keys_of,
    length_of,
    numbered,
    words_of,
)

#: More than are kept, for those that turn out to be common.
TRIED = 60
CHANGING = ("source", "translation", "context_hash", "source_words", "translation_words")


def pair_of(source_locale_id: int, target_locale_id: int) -> int:
    """The two editions in one number."""
    return source_locale_id << 20 | target_locale_id


def context_of(field_path: str, sources: list[str], position: int) -> str:
    """Of the field and the neighbours, each `numbered`."""
    before = sources[position - 1] if position else ""
    after = sources[position + 1] if position + 1 < len(sources) else ""
    return hash_of(field_path, before, after)


@transaction.atomic(savepoint=False)
def remember(job: Job, user: Any = None) -> int:
    """What was approved last in this job becomes the memory's; returns how many texts.

    A text that the source no longer has stays: its translation was approved, and the text may come again.
    """
    stored = job.stored_segments.filter(kind=StoredSegments.Kind.APPROVED).first()
    if stored is None:
        return 0
    entries = _entries_of(job, stored.segments, user, timezone.now())
    return _write(job, entries, {entry.source_hash for entry in entries.values()})


@transaction.atomic(savepoint=False)
def rebuild(job: Job) -> int:
    """The job's memory again from all its approvals, whatever stood there."""
    entries: dict[str, MemoryEntry] = {}
    for stored in job.stored_segments.filter(kind=StoredSegments.Kind.APPROVED).order_by("taken_at", "pk"):
        now = _entries_of(job, stored.segments, None, stored.taken_at)
        hashes = {entry.source_hash for entry in now.values()}
        entries = {place: entry for place, entry in entries.items() if entry.source_hash not in hashes} | now
    return _write(job, entries, None)


def _entries_of(job: Job, segments: list[dict[str, Any]], user: Any, at: datetime) -> dict[str, MemoryEntry]:
    sources = [numbered(segment["source"]) for segment in segments]
    entries: dict[str, MemoryEntry] = {}
    for position, segment in enumerate(segments):
        if not segment["translation"] or segment.get("machine") or not has_words(segment["source"]):
            continue
        place = hash_of(segment["path"], sources[position])
        entries[place] = MemoryEntry(
            job=job,
            place=place,
            source_locale_id=job.source_locale_id,
            target_locale_id=job.target_locale_id,
            source=segment["source"],
            translation=segment["translation"],
            source_hash=hash_of(sources[position]),
            context_hash=context_of(segment.get("field_path", ""), sources, position),
            source_words=joined(words_of(segment["source"])),
            translation_words=joined(words_of(segment["translation"])),
            approved_at=at,
            approved_by=user,
        )
    return entries


def _write(job: Job, wanted: dict[str, MemoryEntry], replaced: set[str] | None) -> int:
    """`replaced` are the texts of which nothing else may stay in the job; None means all."""
    gone, changed, there = [], [], {}
    for entry in MemoryEntry.objects.filter(job=job):
        new = wanted.get(entry.place)
        if new is None:
            if replaced is None or entry.source_hash in replaced:
                gone.append(entry.pk)
            continue
        there[entry.place] = entry
        if entry.translation != new.translation:
            entry.approved_at, entry.approved_by = new.approved_at, new.approved_by
        if any(getattr(entry, name) != getattr(new, name) for name in CHANGING):
            for name in CHANGING:
                setattr(entry, name, getattr(new, name))
            changed.append(entry)
    if gone:
        MemoryEntry.objects.filter(pk__in=gone).delete()
    if changed:
        MemoryEntry.objects.bulk_update(changed, [*CHANGING, "approved_at", "approved_by"], batch_size=200)
    made = MemoryEntry.objects.bulk_create(entry for place, entry in wanted.items() if place not in there)
    write_keys([*there.values(), *made])
    return len(wanted)


def write_keys(entries: Iterable[MemoryEntry]) -> None:
    """Numbers for texts of one pair of editions that have none yet. One of many equal texts is enough to be found by."""
    texts = {entry.source_hash: entry for entry in entries}
    if not texts:
        return
    one = next(iter(texts.values()))
    for known in MemoryKey.objects.filter(
        entry__target_locale_id=one.target_locale_id,
        entry__source_locale_id=one.source_locale_id,
        entry__source_hash__in=list(texts),
    ).values_list("entry__source_hash", flat=True):
        texts.pop(known, None)
    pair = pair_of(one.source_locale_id, one.target_locale_id)
    words = {entry: entry.source_words.split() for entry in texts.values()}
    tried = {entry: keys_of(pair, its, TRIED) for entry, its in words.items()}
    counts = _counts({key for keys in tried.values() for key in keys})
    rows = []
    for entry, keys in tried.items():
        rare = [key for key in keys if counts[key] < COMMON][:KEPT]
        chosen = rare or sorted(keys, key=counts.__getitem__)[:2]
        counts.update(chosen)
        length = length_of(words[entry])
        rows += [MemoryKey(entry_id=entry.pk, key=key, length=length) for key in chosen]
    MemoryKey.objects.bulk_create(rows, batch_size=5000)


def _counts(keys: set[int]) -> Counter[int]:
    found: Counter[int] = Counter()
    asked = sorted(keys)
    for start in range(0, len(asked), ASKED):
        found.update(key for key, _entry, _length in rows_of(asked[start : start + ASKED]))
    return found


def rows_of(keys: list[int]) -> list[tuple[int, int, int]]:
    """Key, entry and length of each row with one of these keys.

    The numbers stand in the statement itself: as parameters, thousands of them cost more than the query.
    """
    if not keys:
        return []
    table = MemoryKey._meta.db_table
    with connection.cursor() as cursor:
        numbers = ",".join(str(int(key)) for key in keys)
        cursor.execute(f"SELECT key, entry_id, length FROM {table} WHERE key IN ({numbers})")  # noqa: S608
        return cursor.fetchall()
