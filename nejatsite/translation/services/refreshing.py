"""Taking a new version of the source into the frozen source that every edition's job shares."""

import json
from collections import defaultdict
from typing import Any

from wagtail.models import Page
from wagtail_localize.models import StringTranslation, TranslationSource

from nejatsite.translation import errors
from nejatsite.translation.labels import limit_of
from nejatsite.translation.models import Job, StoredSegments
from nejatsite.translation.states import IN_HAND, JobAction, JobState, TextOrigin

from . import change_kinds, notices
from .content import Segment, as_stored, recount, segments_of, store_all
from .extracting import take_in
from .jobs import fall_behind, record
from .validation import from_stored, to_stored

#: What changes with every publication, and what belongs to one edition's page alone.
VOLATILE = {
    "latest_revision",
    "latest_revision_created_at",
    "live_revision",
    "live",
    "last_published_at",
    "first_published_at",
    "has_unpublished_changes",
    "draft_title",
    "slug",
    "url_path",
    "path",
    "depth",
    "numchild",
    "owner",
    "locked",
    "locked_at",
    "locked_by",
    "expired",
    "expire_at",
    "go_live_at",
    "wagtail_admin_comments",
}


def freeze(page: Page) -> TranslationSource:
    """The frozen source of the page, at the page's present content, with every job's old segments kept."""
    existing, content = frozen(page), page.to_json()
    if existing is not None and not _differs(existing, content):
        return existing
    return _renewed(page, existing, content)


def _renewed(page: Page, existing: TranslationSource | None, content: str) -> TranslationSource:
    jobs = list(_jobs_with_segments(page)) if existing is not None else []
    old = {job.pk: segments_of(job, existing) for job in jobs}
    for job in jobs:
        StoredSegments.objects.create(
            job=job,
            kind=StoredSegments.Kind.BEFORE_REFRESH,
            source_revision_id=job.source_revision_id,
            target_revision_id=job.submitted_revision_id,
            segments=as_stored(old[job.pk]),
        )
    source = take_in(page, content)
    for job in jobs:
        _carry_over(job, source, old[job.pk])
    return source


#: What a new version of the source changes in its jobs.
FOLLOWS_SOURCE = (
    "source_title",
    "source_revision_id",
    "out_of_date",
    "behind_since",
    "behind_by",
    "segments_total",
    "segments_done",
    "segments_machine",
    "words_total",
    "words_left",
)


def source_published(page: Page, user: Any = None) -> None:
    """The source is public in a new version: open jobs advance to it, finished ones become out of date.

    The page that readers of the other editions see stays as it is.
    """
    jobs = _locked_jobs(page)
    existing = frozen(page)
    content = page.to_json() if existing is not None else ""
    changed = existing is not None and _differs(existing, content)
    source = _renewed(page, existing, content) if changed else existing
    # Jobs that were opened by this very publication know all that there is to know.
    behind = [job for job in jobs if job.source_revision_id not in (None, page.live_revision_id)]
    kind = change_kinds.kind_of(page, existing) if behind else ""
    before = {job.pk: _following(job) for job in jobs}
    told = []
    for job in jobs:
        first_time = job not in behind
        job.source_title = page.title[:255]
        if source is not None and changed and job.target_page_id:
            recount(job, segments_of(job, source))
        differs = not first_time and (changed or existing is None)
        if job.state == JobState.WANTED or job.state in IN_HAND:
            job.source_revision_id = page.live_revision_id
        elif differs:
            job.out_of_date = True
        if differs and (job.target_is_public or job.state in (JobState.IN_REVIEW, JobState.APPROVED)):
            fall_behind(job, kind)
        if not first_time and changed:
            record(job, JobAction.SOURCE_CHANGED, user, revision=page.live_revision)
            if job.target_page_id:
                told.append(job)
    _save_following(jobs, before)
    for job in told:
        notices.source_changed(job, user)


def _following(job: Job) -> dict[str, Any]:
    return {name: getattr(job, name) for name in FOLLOWS_SOURCE}


def _save_following(jobs: list[Job], before: dict[int, dict[str, Any]]) -> None:
    """What has changed, of all of them in one statement."""
    changed = [
        name for name in FOLLOWS_SOURCE if any(getattr(job, name) != before[job.pk][name] for job in jobs)
    ]
    if changed:
        Job.objects.bulk_update(jobs, changed)


def _locked_jobs(page: Page) -> list[Job]:
    found = Job.objects.current().of_source(page).with_people_and_pages()
    return list(found.select_for_update(of=("self",)))


def frozen(page: Page) -> TranslationSource | None:
    return TranslationSource.objects.filter(object_id=page.translation_key, locale_id=page.locale_id).first()


def _jobs_with_segments(page: Page) -> Any:
    return (
        Job.objects.current()
        .of_source(page)
        .filter(target_page__isnull=False)
        .select_related("target_locale", "source_locale")
    )


def _differs(source: TranslationSource, content: str) -> bool:
    return _lasting(source.content_json) != _lasting(content)


def _lasting(content_json: str) -> dict[str, Any]:
    return {name: value for name, value in json.loads(content_json).items() if name not in VOLATILE}


def _carry_over(job: Job, source: TranslationSource, old: list[Segment]) -> None:
    """A text that only moved to another place of the page keeps its translation.

    Where it stood in several places, each with a translation of its own, those come first whose place is gone,
    in the order of the page.
    """
    segments = segments_of(job, source)
    missing = [segment for segment in segments if not segment.text]
    if not missing:
        return
    here = {(segment.string_id, segment.context_id) for segment in segments}
    moved: dict[int, list[StringTranslation]] = defaultdict(list)
    for segment in old:
        if segment.text and (segment.string_id, segment.context_id) not in here:
            moved[segment.string_id].append(segment.translation)
    newest = _newest_translations(job, {segment.string_id for segment in missing})
    model = source.specific_content_type.model_class()
    by_hand: dict[tuple[int, int], str] = {}
    by_machine: dict[tuple[int, int], str] = {}
    authors: dict[int, int | None] = {}
    for segment in missing:
        queue = moved[segment.string_id]
        found = queue.pop(0) if queue else newest.get(segment.string_id)
        text = _fitting(segment, found.data, model) if found is not None else ""
        if text:
            machine = found.translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE
            (by_machine if machine else by_hand)[segment.string_id, segment.context_id] = text
            authors[segment.string_id] = found.last_translated_by_id
    store_all(job, by_hand, by=authors, origin=TextOrigin.CARRIED_OVER)
    if by_machine:
        store_all(job, by_machine, by=authors, origin=TextOrigin.MACHINE)


def _newest_translations(job: Job, strings: set[int]) -> dict[int, StringTranslation]:
    found = StringTranslation.objects.filter(
        locale_id=job.target_locale_id,
        context__object_id=job.translation_key,
        translation_of_id__in=strings,
        has_error=False,
    ).order_by("updated_at", "pk")
    return {translation.translation_of_id: translation for translation in found}


def _fitting(segment: Segment, text: str, model: type[Page]) -> str:
    """The text as its new place takes it, which may be shorter or know no tags; empty where it does not fit."""
    try:
        return to_stored(
            segment.source,
            from_stored(text, segment.is_rich),
            segment.is_rich,
            limit_of(model, segment.field_path),
        )
    except errors.InvalidText:
        return ""
