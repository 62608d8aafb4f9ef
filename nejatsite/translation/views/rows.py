"""The segments as the editor shows them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.safestring import SafeString
from wagtail.models import Page

from nejatsite.translation import errors
from nejatsite.translation.checks import Finding
from nejatsite.translation.labels import label_of, limit_of
from nejatsite.translation.services.changes import Before, Changes
from nejatsite.translation.services.content import Segment
from nejatsite.translation.services.saving import Typed, version_of
from nejatsite.translation.services.validation import from_stored

from .marks import difference, marked, tags_of


@dataclass
class Row:
    id: int
    label: str
    source: SafeString
    #: As it is seen in its field.
    text: str
    version: str
    is_rich: bool
    limit: int | None = None
    is_new: bool = False
    #: What stood there before the source changed: the old source with the changes in it, and its translation.
    change: SafeString | None = None
    before_translation: str = ""
    tags: list[str] = field(default_factory=list)
    is_machine_made: bool = False
    findings: list[Finding] = field(default_factory=list)
    #: The translation of the same text elsewhere, for a field that is empty.
    match: Any = None
    match_text: str = ""
    threads: list[Any] = field(default_factory=list)
    by: Any = None
    at: Any = None
    error: str = ""
    #: Two people wrote at once: theirs is stored, and differs from what is in the field by this.
    theirs: SafeString | None = None
    focus: bool = False

    @property
    def comments(self) -> int:
        return sum(1 + len(thread.answers) for thread in self.threads)

    @property
    def missing(self) -> bool:
        return not self.text

    @property
    def is_changed(self) -> bool:
        return self.change is not None

    @property
    def size(self) -> int:
        """Lines to begin with, for browsers without script."""
        return max(1, min(12, len(self.text or str(self.source)) // 60 + 1))


@dataclass
class Beside:
    """What is known of the segments beside their texts, by segment id."""

    changes: Changes = field(default_factory=Changes)
    findings: Mapping[int, list[Finding]] = field(default_factory=dict)
    terms: Mapping[int, list[Any]] = field(default_factory=dict)
    matches: Mapping[int, Any] = field(default_factory=dict)
    threads: Mapping[int | None, list[Any]] = field(default_factory=dict)


def rows_of(segments: Iterable[Segment], model: type[Page], beside: Beside | None = None) -> list[Row]:
    beside = beside or Beside()
    return [_row(segment, model, beside) for segment in segments]


def _row(segment: Segment, model: type[Page], beside: Beside) -> Row:
    changed, before = beside.changes.changed, beside.changes.changed.get(segment.id)
    row = Row(
        id=segment.id,
        label=label_of(model, segment.field_path, segment.path),
        source=marked(segment.source, segment.is_rich, beside.terms.get(segment.id, ())),
        text=from_stored(segment.text, segment.is_rich) if segment.text else "",
        version=version_of(segment.text),
        is_rich=segment.is_rich,
        limit=None if segment.is_rich else limit_of(model, segment.field_path),
        is_new=segment.id in changed and before is None,
        tags=tags_of(segment.source) if segment.is_rich else [],
        is_machine_made=segment.is_machine_made,
        findings=to_show(beside.findings.get(segment.id, [])),
        threads=beside.threads.get(segment.id, []),
        by=segment.translation.last_translated_by if segment.translation else None,
        at=segment.translation.updated_at if segment.translation else None,
    )
    if before is not None:
        row.change, row.before_translation = _change(segment, before)
    match = None if segment.text else beside.matches.get(segment.id)
    if match is not None:
        row.match, row.match_text = match, from_stored(match.translation, segment.is_rich)
    return row


def to_show(findings: Iterable[Finding]) -> list[Finding]:
    """A field that is empty says so itself."""
    return [finding for finding in findings if finding.code != "missing"]


def _change(segment: Segment, before: Before) -> tuple[SafeString, str]:
    old = from_stored(before.source, segment.is_rich)
    new = from_stored(segment.source, segment.is_rich)
    translation = from_stored(before.translation, segment.is_rich) if before.translation else ""
    return difference(old, new, segment.is_rich), translation


def stored_rows(entries: list[dict[str, Any]], model: type[Page]) -> list[Row]:
    """For reading only: a submission as it was made, when the source has gone on since."""
    return [
        Row(
            id=number,
            label=label_of(model, entry["field_path"], entry["path"]),
            source=marked(entry["source"], entry["rich"]),
            text=from_stored(entry["translation"], entry["rich"]) if entry["translation"] else "",
            version="",
            is_rich=entry["rich"],
        )
        for number, entry in enumerate(entries, start=1)
    ]


def removed_of(changes: Changes) -> list[tuple[SafeString, SafeString]]:
    """Texts that the source no longer has, with their translations."""
    return [(marked(before.source, True), marked(before.translation, True)) for before in changes.removed]


def _lines(text: str) -> list[str]:
    return text.strip().splitlines()


def show_again(
    rows: list[Row], typed: Mapping[int, Typed], refused: Mapping[int, errors.TranslationError]
) -> None:
    """What was refused stays in its field, with the reason. What is stored just so needs none."""
    first = True
    for row in rows:
        if row.id not in refused or row.id not in typed or _lines(typed[row.id].text) == _lines(row.text):
            continue
        error, text = refused[row.id], typed[row.id].text
        if isinstance(error, errors.SegmentConflict):
            row.theirs = difference(row.text, text, row.is_rich)
        row.text, row.error = text, str(error)
        row.focus, first = first, False
