"""Drafts by wagtail-localize's machine translators. A person confirms or changes each before it can be submitted."""

import re
import time
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import requests
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.strings import StringValue

from nejatsite.core.wording import number
from nejatsite.translation import errors, rights
from nejatsite.translation.labels import limit_of
from nejatsite.translation.models import Job
from nejatsite.translation.states import IN_HAND, JobAction, TextOrigin

from .content import Segment, segments_of
from .jobs import expect, record
from .saving import Saved, open_for_writing, version_of, write
from .validation import from_stored, to_stored

#: Of one request to the translator.
BATCH_TEXTS, BATCH_CHARACTERS = 20, 4000
#: After so many seconds no further request is begun: a person waits for the answer.
PATIENCE = 40
_TAG = re.compile(r"<[^<>]+>")


@dataclass
class Drafted:
    job: Job
    #: Those that have a draft now.
    segments: list[Segment] = field(default_factory=list)
    #: Drafts that lost a placeholder or do not fit.
    dropped: int = 0
    #: Why there are no more.
    error: errors.TranslationError | None = None


def is_configured(job: Job) -> bool:
    translator = get_machine_translator()
    return translator is not None and translator.can_translate(job.source_locale, job.target_locale)


def draft(job: Job, user: Any, segment_ids: Collection[int] | None = None) -> Drafted:
    """Draft these texts, or every text that is missing. What a person wrote is never replaced.

    The translator is asked outside of any transaction: its answer takes seconds, in which others go on saving.
    """
    _require_open(job, user)
    wanted = [
        segment
        for segment in segments_of(job)
        if (not segment.text or (segment_ids is not None and segment.is_machine_made))
        and (segment_ids is None or segment.id in segment_ids)
    ]
    found, error = _translated(job, wanted)
    return _store(job, user, found, error)


def confirm(job: Job, user: Any, segment_ids: Mapping[int, str] | Collection[int]) -> Saved:
    """The person found these drafts right; a mapping names the version of each text that they saw."""
    versions = segment_ids if isinstance(segment_ids, Mapping) else {}
    with transaction.atomic():
        opened = open_for_writing(job, user)
        drafts = {segment.id: segment for segment in opened.segments if segment.is_machine_made}
        seen = [drafts[pk] for pk in segment_ids if pk in drafts]
        refused: dict[int, errors.TranslationError] = {
            segment.id: errors.SegmentConflict()
            for segment in seen
            if versions.get(segment.id, version_of(segment.text)) != version_of(segment.text)
        }
        store = {(s.string_id, s.context_id): s.text for s in seen if s.id not in refused}
        if store:
            write(opened, user, store)
        touched = [s for s in opened.segments if s.id in segment_ids or (s.string_id, s.context_id) in store]
        return Saved(job=opened.job, segments=touched, refused=refused)


def _require_open(job: Job, user: Any) -> None:
    rights.require(rights.may_translate(user, job))
    expect(job, *IN_HAND)
    rights.require(rights.may_write(user, job))
    if not is_configured(job):
        raise errors.MachineFailed(reason=_("No machine translator knows these two languages."))


def _translated(
    job: Job, segments: list[Segment]
) -> tuple[dict[tuple[int, int], str], errors.TranslationError | None]:
    translator = get_machine_translator()
    found: dict[tuple[int, int], str] = {}
    began = time.monotonic()
    for batch in _batches(segments):
        if time.monotonic() - began > PATIENCE:
            return found, errors.MachineFailed(
                reason=_("The machine translator is slow; ask again for the texts that are left.")
            )
        try:
            answer = translator.translate(
                job.source_locale, job.target_locale, [StringValue(segment.source) for segment in batch]
            )
            for segment in batch:
                found[segment.string_id, segment.context_id] = str(answer[StringValue(segment.source)].data)
        except (requests.JSONDecodeError, ValueError, LookupError, TypeError, AttributeError):
            reason = _("The machine translator’s answer cannot be understood.")
            return found, errors.MachineFailed(reason=reason)
        except requests.RequestException as error:
            return found, errors.MachineFailed(reason=_in_words(error))
    return found, None


def _batches(segments: list[Segment]) -> Iterator[list[Segment]]:
    batch: list[Segment] = []
    characters = 0
    for segment in segments:
        if batch and (len(batch) == BATCH_TEXTS or characters + len(segment.source) > BATCH_CHARACTERS):
            yield batch
            batch, characters = [], 0
        batch.append(segment)
        characters += len(segment.source)
    if batch:
        yield batch


def _in_words(error: requests.RequestException) -> str:
    """In words of our own: the library's repeat the address, which may hold a key."""
    if isinstance(error, requests.Timeout):
        return _("The machine translator did not answer in time. Try again later.")
    if isinstance(error, requests.HTTPError) and error.response is not None:
        status = error.response.status_code
        if status in (401, 403):
            return _("The machine translator refuses this site’s key. Tell who looks after the site.")
        if status in (429, 456):
            return _("The machine translator has had enough requests for now. Try again later.")
        return _("The machine translator answers with error {status}. Try again later.").format(
            status=number(status)
        )
    return _("The machine translator cannot be reached. Try again later.")


@transaction.atomic
def _store(
    job: Job,
    user: Any,
    found: dict[tuple[int, int], str],
    error: errors.TranslationError | None,
) -> Drafted:
    """Meanwhile others may have written: only what is still without a person's text is filled."""
    opened = open_for_writing(job, user)
    expect(opened.job, *IN_HAND)
    store: dict[tuple[int, int], str] = {}
    dropped = 0
    for segment in opened.segments:
        key = segment.string_id, segment.context_id
        if key not in found or key in store or (segment.text and not segment.is_machine_made):
            continue
        text = _fitting(segment, found[key], limit_of(opened.model, segment.field_path))
        if text:
            store[key] = text
        else:
            dropped += 1
    translator = get_machine_translator()
    if store:
        write(opened, user, store, TextOrigin.MACHINE, translator.display_name)
        record(opened.job, JobAction.MACHINE_USED, user, str(len(store)))
    filled = [segment for segment in opened.segments if (segment.string_id, segment.context_id) in store]
    return Drafted(opened.job, filled, dropped, error)


def _fitting(segment: Segment, text: str, limit: int | None) -> str:
    """The draft in the stored form; empty if it lost a placeholder, invented one or is too long."""
    try:
        stored = to_stored(segment.source, from_stored(text, segment.is_rich), segment.is_rich, limit)
    except errors.InvalidText:
        return ""
    tags = (Counter(_TAG.findall(one)) for one in (segment.source, stored))
    return stored if not segment.is_rich or len({frozenset(its.items()) for its in tags}) == 1 else ""
