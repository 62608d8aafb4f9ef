"""The segments as the editor shows them."""

import re
from dataclasses import dataclass
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail.models import Page

from nejatsite.translation import errors
from nejatsite.translation.labels import label_of, limit_of
from nejatsite.translation.services.changes import Changes
from nejatsite.translation.services.content import Segment
from nejatsite.translation.services.saving import version_of
from nejatsite.translation.services.validation import from_stored

_TAG = re.compile(r"(<[^<>]+>)")


@dataclass
class Row:
    id: int
    label: str
    source: SafeString
    text: str
    version: str
    is_rich: bool
    limit: int | None
    missing: bool
    is_new: bool
    is_changed: bool
    before: SafeString | None
    before_translation: str
    tags: list[str]
    by: Any
    at: Any
    error: str = ""

    @property
    def size(self) -> int:
        """Lines to begin with, for browsers without script."""
        return max(1, min(12, len(self.text or str(self.source)) // 60 + 1))


def marked(stored: str, is_rich: bool) -> SafeString:
    """A text for reading: placeholder tags stand out, line ends are kept."""
    text = from_stored(stored, is_rich)
    if not is_rich:
        return format_html("{}", text)
    return format_html_join(
        "",
        "{}",
        (
            (format_html('<code class="tr-tag" dir="ltr">{}</code>', part),)
            if _TAG.fullmatch(part)
            else (_unescaped(part),)
            for part in _TAG.split(text)
            if part
        ),
    )


def _unescaped(part: str) -> SafeString:
    """The text between the tags is HTML already; showing it must not escape it twice."""
    return format_html("{}", from_stored(part, False))


def _tags_of(stored: str) -> list[str]:
    """Opening tags of the source that have to be closed, each once."""
    return list(dict.fromkeys(tag for tag in _TAG.findall(stored) if not tag.startswith(("</", "<br"))))


def rows_of(segments: list[Segment], model: type[Page], changes: Changes) -> list[Row]:
    rows = []
    for segment in segments:
        before = changes.changed.get(segment.id)
        rows.append(
            Row(
                id=segment.id,
                label=label_of(model, segment.field_path, segment.path),
                source=marked(segment.source, segment.is_rich),
                text=from_stored(segment.text, segment.is_rich) if segment.text else "",
                version=version_of(segment.text),
                is_rich=segment.is_rich,
                limit=None if segment.is_rich else limit_of(model, segment.field_path),
                missing=not segment.text,
                is_new=segment.id in changes.changed and before is None,
                is_changed=before is not None,
                before=marked(before.source, segment.is_rich) if before else None,
                before_translation=from_stored(before.translation, segment.is_rich) if before else "",
                tags=_tags_of(segment.source) if segment.is_rich else [],
                by=segment.translation.last_translated_by if segment.translation else None,
                at=segment.translation.updated_at if segment.translation else None,
            )
        )
    return rows


def stored_rows(entries: list[dict[str, Any]], model: type[Page]) -> list[Row]:
    """For reading only: a submission as it was made, when the source has gone on since."""
    return [
        Row(
            id=number,
            label=label_of(model, entry["field_path"], entry["path"]),
            source=marked(entry["source"], entry["rich"]),
            text=from_stored(entry["translation"], entry["rich"]),
            version="",
            is_rich=entry["rich"],
            limit=None,
            missing=not entry["translation"],
            is_new=False,
            is_changed=False,
            before=None,
            before_translation="",
            tags=[],
            by=None,
            at=None,
        )
        for number, entry in enumerate(entries, start=1)
    ]


def _lines(text: str) -> list[str]:
    return text.strip().splitlines()


def show_again(rows: list[Row], typed: dict[int, str], refused: dict[int, errors.TranslationError]) -> None:
    """What was refused stays in its field, with the reason. What is stored just so needs none."""
    for row in rows:
        if row.id in refused and _lines(typed[row.id]) != _lines(row.text):
            row.text = typed[row.id]
            row.error = str(refused[row.id])
