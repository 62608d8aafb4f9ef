"""What changed in the source since the translation was last approved, or since the translator saw it last."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from nejatsite.translation.models import Job, StoredSegments

from .content import Segment

#: How much of two texts has to be the same for one to be a new version of the other.
SIMILAR = 0.55
MOST_COMPARISONS = 900


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
    kinds = StoredSegments.Kind
    stored = job.stored_segments.exclude(kind__in=[kinds.SUBMITTED, kinds.BEFORE_UPDATE])
    return stored.filter(kind=StoredSegments.Kind.APPROVED).first() or stored.first()


def changes_of(job: Job, segments: list[Segment]) -> Changes:
    baseline = baseline_of(job)
    return compare(baseline.segments, segments) if baseline is not None else Changes()


def compare(old: list[dict[str, Any]], new: list[Segment]) -> Changes:
    """Place by place; then across the page, for a text may have been moved, or moved and changed at once."""
    blocks = _blocks(old, new)
    _take_out_moved(blocks, {entry["source"] for entry in old})
    changes = Changes()
    for block in blocks:
        _pair_similar(block, changes)
        _pair_in_order(block, changes)
    rest = Block([e for block in blocks for e in block.gone], [s for block in blocks for s in block.come])
    _pair_similar(rest, changes)
    changes.changed |= {segment.id: None for segment in rest.come}
    still_there = {segment.source for segment in new}
    changes.removed = [_before(entry) for entry in rest.gone if entry["source"] not in still_there]
    order = {segment.id: number for number, segment in enumerate(new)}
    changes.changed = dict(sorted(changes.changed.items(), key=lambda item: order[item[0]]))
    return changes


@dataclass
class Block:
    """Texts that stood in one place and are not there any more, and those that came instead."""

    gone: list[dict[str, Any]]
    come: list[Segment]


def _before(entry: dict[str, Any]) -> Before:
    return Before(entry["source"], entry["translation"])


def _blocks(old: list[dict[str, Any]], new: list[Segment]) -> list[Block]:
    """All texts of one rich text share a path, so only their order tells them apart."""
    old_by_path: dict[str, list[dict[str, Any]]] = defaultdict(list)
    new_by_path: dict[str, list[Segment]] = defaultdict(list)
    for entry in old:
        old_by_path[entry["path"]].append(entry)
    for segment in new:
        new_by_path[segment.path].append(segment)
    blocks = []
    for path in dict.fromkeys([*old_by_path, *new_by_path]):
        before, after = old_by_path[path], new_by_path[path]
        matcher = SequenceMatcher(
            None, [entry["source"] for entry in before], [s.source for s in after], autojunk=False
        )
        for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
            if tag != "equal":
                blocks.append(Block(before[old_from:old_to], after[new_from:new_to]))
    return blocks


def _take_out_moved(blocks: list[Block], known: set[str]) -> None:
    """A text that was on the page before has only moved, or stands there once more: it is not changed."""
    arrived = Counter(segment.source for block in blocks for segment in block.come)
    for block in blocks:
        left = []
        for entry in block.gone:
            if arrived[entry["source"]]:
                arrived[entry["source"]] -= 1
            else:
                left.append(entry)
        block.gone = left
        block.come = [segment for segment in block.come if segment.source not in known]


def _pair_similar(block: Block, changes: Changes) -> None:
    """The most similar first. A page that was written anew altogether is not worth the comparing."""
    if not block.gone or not block.come or len(block.gone) * len(block.come) > MOST_COMPARISONS:
        return
    pairs = []
    for new_at, segment in enumerate(block.come):
        matcher = SequenceMatcher(None, b=segment.source, autojunk=False)
        for old_at, entry in enumerate(block.gone):
            matcher.set_seq1(entry["source"])
            if matcher.real_quick_ratio() >= SIMILAR and matcher.quick_ratio() >= SIMILAR:
                ratio = matcher.ratio()
                if ratio >= SIMILAR:
                    pairs.append((-ratio, new_at, old_at))
    used_new: set[int] = set()
    used_old: set[int] = set()
    for _ratio, new_at, old_at in sorted(pairs):
        if new_at not in used_new and old_at not in used_old:
            used_new.add(new_at)
            used_old.add(old_at)
            changes.changed[block.come[new_at].id] = _before(block.gone[old_at])
    block.gone = [entry for at, entry in enumerate(block.gone) if at not in used_old]
    block.come = [segment for at, segment in enumerate(block.come) if at not in used_new]


def _pair_in_order(block: Block, changes: Changes) -> None:
    for entry, segment in zip(block.gone, block.come, strict=False):
        changes.changed[segment.id] = _before(entry)
    paired = min(len(block.gone), len(block.come))
    block.gone, block.come = block.gone[paired:], block.come[paired:]
