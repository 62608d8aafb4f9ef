"""Saving what a translator typed."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from nejatsite.translation import errors, rights
from nejatsite.translation.labels import limit_of
from nejatsite.translation.models import Job
from nejatsite.translation.states import IN_HAND, JobState, TextOrigin

from .content import Segment, put_texts, recount, segments_of, source_of, with_translations
from .jobs import locked, move, refuse_locked, target_of
from .reviewing import rebuild_in_review
from .validation import from_stored, to_stored


def version_of(stored: str) -> str:
    """What a browser sends along to say which text it began from."""
    return hashlib.sha256(stored.encode()).hexdigest()[:16] if stored else ""


@dataclass(frozen=True)
class Typed:
    text: str
    version: str


@dataclass
class Saved:
    job: Job
    #: Every segment that shows the text now: the same sentence twice in one place has one translation.
    segments: list[Segment]
    #: By segment id, what was refused and why.
    refused: dict[int, errors.TranslationError]


def save_segment(job: Job, user: Any, segment_id: int, text: str, version: str) -> Saved:
    saved = save_segments(job, user, {segment_id: Typed(text, version)})
    for error in saved.refused.values():
        raise error
    return saved


@dataclass
class Opened:
    """A job that the user may write in, held until the transaction ends."""

    job: Job
    target: Page
    source: TranslationSource
    segments: list[Segment]

    @property
    def model(self) -> type[Page]:
        return self.source.specific_content_type.model_class()


def open_for_writing(job: Job, user: Any) -> Opened:
    job = locked(job)
    rights.require(rights.may_translate(user, job))
    if not rights.may_write(user, job):
        raise _why_not(job, user)
    if job.state == JobState.IN_REVIEW and job.out_of_date:
        raise errors.SourceChangedInReview()
    target = target_of(job)
    refuse_locked(target, user)
    source = source_of(job)
    return Opened(job, target, source, segments_of(job, source))


def write(
    opened: Opened,
    user: Any,
    store: dict[tuple[int, int], str],
    origin: str = TextOrigin.TYPED,
    tool: str = "",
) -> None:
    """Store texts by (string, context), an empty one to take it out, and bring the job along."""
    job = opened.job
    put_texts(job, store, user, origin, tool)
    opened.segments = with_translations(job, opened.segments)
    recount(job, opened.segments)
    _show_title(job, opened.target, opened.segments)
    move(job, JobState.IN_TRANSLATION if job.state == JobState.CLAIMED else job.state)
    rebuild_in_review(job, user, opened.target, opened.source, opened.segments)


@transaction.atomic
def save_segments(job: Job, user: Any, typed: Mapping[int, Typed]) -> Saved:
    """Store the texts that changed. A text that is refused keeps none of the others from being saved."""
    opened = open_for_writing(job, user)
    by_id = {segment.id: segment for segment in opened.segments}
    store: dict[tuple[int, int], str] = {}
    refused: dict[int, errors.TranslationError] = {}
    for segment_id, wanted in typed.items():
        try:
            changed = _checked(by_id, segment_id, wanted, opened.model)
        except errors.TranslationError as error:
            refused[segment_id] = error
            continue
        if changed is not None:
            segment = by_id[segment_id]
            store[segment.string_id, segment.context_id] = changed
    if store:
        write(opened, user, store)
    touched = [s for s in opened.segments if s.id in typed or (s.string_id, s.context_id) in store]
    return Saved(job=opened.job, segments=touched, refused=refused)


def _why_not(job: Job, user: Any) -> errors.TranslationError:
    if job.state in IN_HAND and job.assignee is not None:
        return errors.AlreadyClaimed(name=job.assignee.display_name, since=job.claimed_at)
    return errors.WrongState(state=job.get_state_display())


def _checked(by_id: Mapping[int, Segment], segment_id: int, wanted: Typed, model: type[Page]) -> str | None:
    """The text to store; None where it is what is stored already."""
    segment = by_id.get(segment_id)
    if segment is None:
        raise errors.SegmentGone()
    limit = limit_of(model, segment.field_path)
    data = to_stored(segment.source, wanted.text, segment.is_rich, limit)
    if data == segment.text:
        return None
    if wanted.version != version_of(segment.text):
        # A browser that sends back what it was given has changed nothing.
        if wanted.version == version_of(data):
            return None
        raise errors.SegmentConflict()
    return data


def _show_title(job: Job, target: Page, segments: list[Segment]) -> None:
    """A draft is listed under its translated title at once; a live page is not touched."""
    if target.live:
        return
    for segment in segments:
        if segment.path == "title" and segment.text:
            Page.objects.filter(pk=target.pk).update(draft_title=from_stored(segment.text, False)[:255])
