"""What changed in the source since the translation was last approved, or since the translator saw it last."""

from collections import defaultdict
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from nejatsite.translation.models import Job, StoredSegments

from .content import Segment


@dataclass(frozen=True)
class Before:
    """What stood in the place of a segment."""

    source: str
    translation: str


@dataclass
class Changes:
    #: By segment id: what stood there before; None for a text that is new.
    changed: dict[int, Before | None] = field(default_factory=dict)
    #: Texts that the source no longer has.
    removed: list[Before] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.changed or self.removed)


def baseline_of(job: Job) -> StoredSegments | None:
    """The last approved segments; for a translation that was never approved, those before the last refresh."""
    stored = job.stored_segments.exclude(kind=StoredSegments.Kind.SUBMITTED)
    return stored.filter(kind=StoredSegments.Kind.APPROVED).first() or stored.first()


def changes_of(job: Job, segments: list[Segment]) -> Changes:
    """All texts of one rich text share a path, so only their order tells them apart: compared place by place."""
    baseline = baseline_of(job)
    return compare(baseline.segments, segments) if baseline is not None else Changes()


def compare(old: list[dict[str, Any]], new: list[Segment]) -> Changes:
    changes = Changes()
    known = {entry["source"] for entry in old}
    still_there = {segment.source for segment in new}
    old_by_path: dict[str, list[dict[str, Any]]] = defaultdict(list)
    new_by_path: dict[str, list[Segment]] = defaultdict(list)
    for entry in old:
        old_by_path[entry["path"]].append(entry)
    for segment in new:
        new_by_path[segment.path].append(segment)
    for path in dict.fromkeys([*old_by_path, *new_by_path]):
        _compare_place(old_by_path[path], new_by_path[path], known, still_there, changes)
    return changes


def _compare_place(
    old: list[dict[str, Any]], new: list[Segment], known: set[str], still_there: set[str], changes: Changes
) -> None:
    matcher = SequenceMatcher(
        None, [entry["source"] for entry in old], [s.source for s in new], autojunk=False
    )
    for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if tag == "equal":
            continue
        # A text that is elsewhere on the page too has only moved.
        gone = [entry for entry in old[old_from:old_to] if entry["source"] not in still_there]
        come = [segment for segment in new[new_from:new_to] if segment.source not in known]
        for number, segment in enumerate(come):
            entry = gone[number] if number < len(gone) else None
            changes.changed[segment.id] = Before(entry["source"], entry["translation"]) if entry else None
        changes.removed += [Before(entry["source"], entry["translation"]) for entry in gone[len(come) :]]
