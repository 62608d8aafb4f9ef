"""What stood in a text before, and putting it back."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from nejatsite.translation import errors
from nejatsite.translation.labels import limit_of
from nejatsite.translation.models import Job
from nejatsite.translation.states import JobAction, TextOrigin

from .content import Segment
from .jobs import record
from .saving import Saved, open_for_writing, version_of, write
from .validation import from_stored, to_stored

#: Nobody looks further back.
MOST = 50


@dataclass(frozen=True)
class Version:
    id: int
    #: As it is seen in the field; empty where the text was taken out.
    text: str
    #: What stood there before it.
    before: str
    by: str
    origin: str
    at: datetime
    is_present: bool
    is_rich: bool


def versions_of(job: Job, segment: Segment) -> list[Version]:
    """The newest first. One query."""
    rows = list(
        job.segment_versions.filter(string_id=segment.string_id, context_id=segment.context_id)[: MOST + 1]
    )
    texts = [_seen(row.text, segment) for row in rows] + [""]
    present = next((at for at, row in enumerate(rows) if row.text == segment.text), None)
    return [
        Version(
            id=row.pk,
            text=texts[at],
            before=texts[at + 1],
            by=row.user_name,
            origin=row.get_origin_display(),
            at=row.at,
            is_present=at == present,
            is_rich=segment.is_rich,
        )
        for at, row in enumerate(rows[:MOST])
    ]


@transaction.atomic
def put_back(job: Job, user: Any, segment_id: int, version_id: int, version: str) -> Saved:
    """An earlier text stands in its field again; `version` says which text the person saw there before."""
    opened = open_for_writing(job, user)
    segment = next((each for each in opened.segments if each.id == segment_id), None)
    if segment is None:
        raise errors.SegmentGone()
    earlier = opened.job.segment_versions.filter(
        pk=version_id, string_id=segment.string_id, context_id=segment.context_id
    ).first()
    if earlier is None:
        raise errors.SegmentGone()
    text = to_stored(
        segment.source,
        _seen(earlier.text, segment),
        segment.is_rich,
        limit_of(opened.model, segment.field_path),
    )
    if text != segment.text:
        if version != version_of(segment.text):
            raise errors.SegmentConflict()
        write(opened, user, {(segment.string_id, segment.context_id): text}, TextOrigin.PUT_BACK)
        record(opened.job, JobAction.PUT_BACK, user)
    touched = [
        each
        for each in opened.segments
        if (each.string_id, each.context_id) == (segment.string_id, segment.context_id)
    ]
    return Saved(job=opened.job, segments=touched, refused={})


def _seen(stored: str, segment: Segment) -> str:
    return from_stored(stored, segment.is_rich) if stored else ""
