"""Taking a change of the source into a translation: undone as one step, or found to be needless."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import F
from django.utils.dateparse import parse_datetime
from wagtail.models import Page, Revision

from nejatsite.translation import errors, rights
from nejatsite.translation.labels import limit_of
from nejatsite.translation.models import Job, StoredSegments
from nejatsite.translation.states import IN_HAND, JobAction, JobState, TextOrigin

from . import approval, remembering
from .adopting import adopt
from .changes import changes_of
from .content import (
    Segment,
    as_stored,
    open_translation,
    put_texts,
    recount,
    segments_of,
    source_of,
    store_all,
)
from .jobs import expect, locked, move, record, refuse_locked, target_of
from .refreshing import freeze
from .validation import from_stored, to_stored

Kind = StoredSegments.Kind
#: What an update changes in a job beside its texts.
KEPT_IDS = ("assignee_id", "submitted_by_id", "source_revision_id", "submitted_revision_id")


def keep_before_update(job: Job, segments: Iterable[Segment]) -> None:
    """Called when a published job is taken up; one that was given back meanwhile began earlier."""
    if before_update(job) is not None:
        return
    StoredSegments.objects.create(
        job=job,
        kind=Kind.BEFORE_UPDATE,
        source_revision_id=job.source_revision_id,
        target_revision_id=job.target_page.live_revision_id,
        segments=as_stored(segments),
        job_values={name: getattr(job, name) for name in KEPT_IDS}
        | {
            "claimed_at": job.claimed_at.isoformat() if job.claimed_at else None,
            "out_of_date": job.out_of_date,
            "return_comment": job.return_comment,
        },
    )


def before_update(job: Job) -> StoredSegments | None:
    """How the job was before the update that it is in; None where it is in none."""
    return job.stored_segments.filter(kind=Kind.BEFORE_UPDATE).first()


def end_update(job: Job) -> None:
    """The update is public, undone or needless: the texts from before it are history."""
    job.stored_segments.filter(kind=Kind.BEFORE_UPDATE).update(kind=Kind.BEFORE_REFRESH)


def can_undo(job: Job) -> bool:
    return job.state in IN_HAND and job.target_is_public and before_update(job) is not None


@transaction.atomic
def undo_update(job: Job, user: Any) -> Job:
    """Texts, state, assignee and draft as they were before the update was taken up. What is public was never touched."""
    job = locked(job)
    rights.require(rights.may_translate(user, job))
    before = before_update(job)
    if before is None or not job.target_is_public:
        raise errors.NothingToUndo()
    if job.state in (JobState.IN_REVIEW, JobState.APPROVED):
        raise errors.TooLateToUndo()
    if job.state not in IN_HAND:
        raise errors.NothingToUndo()
    rights.require(rights.may_write(user, job))
    target = target_of(job)
    refuse_locked(target, user)
    _put_texts_back(job, user, before)
    _put_draft_back(target, user)
    recount(job, segments_of(job))
    values = dict(before.job_values)
    out_of_date = values.pop("out_of_date", False) or job.behind_since is not None
    claimed_at = values.pop("claimed_at", None)
    move(
        job,
        JobState.PUBLISHED,
        out_of_date=out_of_date,
        claimed_at=parse_datetime(claimed_at) if claimed_at else None,
        **_still_there(values),
    )
    record(job, JobAction.UPDATE_UNDONE, user)
    end_update(job)
    approval.call_off(target, user)
    return job


@transaction.atomic
def no_change_needed(job: Job, user: Any, reason: str) -> Job:
    """The translation that is public says what the new source says: it is up to date again, with its texts.

    Somebody who took the update up and then saw that nothing has to be done gives it back by this.
    """
    reason = reason.strip()
    if not reason:
        raise errors.ReasonMissing()
    job = locked(job)
    rights.require(rights.may_translate(user, job))
    if job.state in IN_HAND:
        job = undo_update(job, user)
    expect(job, JobState.PUBLISHED)
    if not job.out_of_date or not job.target_is_public:
        raise errors.NotBehind()
    if not job.source_is_public:
        raise errors.SourceNotPublic()
    page = job.source_page.specific
    source = freeze(page)
    open_translation(source, job)
    adopt(job, source)
    segments = segments_of(job, source)
    _keep_what_stands(job, user, segments, source.specific_content_type.model_class())
    segments = segments_of(job, source)
    StoredSegments.objects.create(
        job=job,
        kind=Kind.APPROVED,
        source_revision_id=page.live_revision_id,
        target_revision_id=job.target_page.live_revision_id,
        segments=as_stored(segments),
    )
    recount(job, segments)
    move(
        job,
        JobState.PUBLISHED,
        out_of_date=False,
        behind_since=None,
        behind_by="",
        source_revision_id=page.live_revision_id,
    )
    end_update(job)
    remembering.remember(job, user)
    record(job, JobAction.NO_CHANGE_NEEDED, user, reason)
    return job


def _keep_what_stands(job: Job, user: Any, segments: list[Segment], model: type[Page]) -> None:
    """The texts of the public page become the translations of the changed texts, where their tags fit."""
    stood = changes_of(job, segments).changed
    texts = {}
    for segment in segments:
        before = stood.get(segment.id)
        if segment.text or before is None or not before.translation:
            continue
        try:
            text = to_stored(
                segment.source,
                from_stored(before.translation, segment.is_rich),
                segment.is_rich,
                limit_of(model, segment.field_path),
            )
        except errors.InvalidText:
            continue
        if text:
            texts[segment.string_id, segment.context_id] = text
    if texts:
        store_all(job, texts, by=user, origin=TextOrigin.CARRIED_OVER)


def _put_texts_back(job: Job, user: Any, before: StoredSegments) -> None:
    """What was typed since stays in the history of its text."""
    kept = {(entry["path"], entry["source"]): entry for entry in before.segments}
    earlier = _earlier_texts(job, before)
    by_hand: dict[tuple[int, int], str] = {}
    by_machine: dict[tuple[int, int], str] = {}
    for segment in segments_of(job, source_of(job)):
        key = segment.string_id, segment.context_id
        entry = kept.get((segment.path, segment.source))
        if entry is None and key not in earlier:
            continue
        text = entry["translation"] if entry is not None else earlier[key]
        if text != segment.text:
            (by_machine if entry and entry.get("machine") else by_hand)[key] = text
    put_texts(job, by_hand, user, TextOrigin.PUT_BACK)
    put_texts(job, by_machine, user, TextOrigin.MACHINE)


def _earlier_texts(job: Job, before: StoredSegments) -> dict[tuple[int, int], str]:
    """Of the texts that people have written since: what stood there then."""
    versions = job.segment_versions.order_by("at", "pk").values_list(
        "string_id", "context_id", "text", "at", "origin"
    )
    touched, texts = set(), {}
    for string_id, context_id, text, at, origin in versions:
        if at < before.taken_at:
            texts[string_id, context_id] = text
        elif origin != TextOrigin.CARRIED_OVER:
            touched.add((string_id, context_id))
    return {key: texts.get(key, "") for key in touched}


def _put_draft_back(target: Page, user: Any) -> None:
    if target.latest_revision_id == target.live_revision_id or target.live_revision is None:
        return
    live = target.live_revision.as_object()
    live.save_revision(user=user, changed=False, clean=False, previous_revision=target.live_revision)
    Page.objects.filter(pk=target.pk).update(has_unpublished_changes=False, draft_title=F("title"))


def _still_there(values: dict[str, Any]) -> dict[str, Any]:
    """People and revisions may have been deleted since."""
    people, revisions = get_user_model().objects, Revision.objects
    for name in KEPT_IDS:
        found = revisions if name.endswith("revision_id") else people
        if values.get(name) and not found.filter(pk=values[name]).exists():
            values[name] = None
    return values
