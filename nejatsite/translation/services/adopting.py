"""Taking into the segments what people changed on a translated page by hand."""

from collections import defaultdict
from typing import Any

from wagtail.models import Page
from wagtail_localize.models import TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from nejatsite.translation import errors
from nejatsite.translation.models import Job, StoredSegments
from nejatsite.translation.states import TextOrigin

from .content import DERIVED_PATHS, Segment, as_stored, segments_of, store_all
from .remembering import remember
from .validation import from_stored, to_stored


def adopt(job: Job, source: TranslationSource, user: Any = None) -> int:
    """Texts of the translated page that no segment knows become translations; returns how many.

    An approved submission is known by its revision. Anything else that is live was written by hand, and
    building the next draft from the segments alone would overwrite it.
    """
    page = job.target_page
    if page is None or _is_known(job, page):
        return 0
    segments = segments_of(job, source)
    written = _texts_of(page.specific if page.live else page.get_latest_revision_as_object())
    found: dict[tuple[int, int], str] = {}
    for segment, text in _pairs(segments, written):
        if text in (segment.text, segment.source):
            continue
        try:
            to_stored(segment.source, from_stored(text, segment.is_rich), segment.is_rich)
        except errors.InvalidText:
            continue
        found[segment.string_id, segment.context_id] = text
    if found:
        store_all(job, found, by=user, origin=TextOrigin.ADOPTED)
    if page.live:
        StoredSegments.objects.create(
            job=job,
            kind=StoredSegments.Kind.APPROVED,
            source_revision_id=job.source_revision_id,
            target_revision_id=page.live_revision_id,
            segments=as_stored(segments_of(job, source)),
        )
        remember(job, user)
    return len(found)


def _is_known(job: Job, page: Page) -> bool:
    revision = page.live_revision_id if page.live else page.latest_revision_id
    if not page.live and job.submitted_revision_id is None and not job.stored_segments.exists():
        # A draft that somebody began by hand before the job was claimed for the first time.
        return job.claimed_at is not None
    # A page that was put there without a revision is known by having been taken in once.
    return (revision is not None and revision == job.submitted_revision_id) or job.stored_segments.filter(
        target_revision_id=revision,
        kind__in=[StoredSegments.Kind.SUBMITTED, StoredSegments.Kind.APPROVED],
    ).exists()


def _texts_of(page: Page) -> list[tuple[str, str]]:
    return [
        (value.path, value.string.data)
        for value in extract_segments(page)
        if isinstance(value, StringSegmentValue) and value.path not in DERIVED_PATHS
    ]


def _pairs(segments: list[Segment], written: list[tuple[str, str]]) -> list[tuple[Segment, str]]:
    """By place on the page; where the number of texts in a place differs, there is no telling which is which."""
    ours: dict[str, list[Segment]] = defaultdict(list)
    theirs: dict[str, list[str]] = defaultdict(list)
    for segment in segments:
        ours[segment.path].append(segment)
    for path, text in written:
        theirs[path].append(text)
    return [
        pair
        for path, group in ours.items()
        if len(group) == len(theirs[path])
        for pair in zip(group, theirs[path], strict=True)
    ]
