"""Taking a new version of the source into the frozen source that every edition's job shares."""

import json
from typing import Any

from django.db import transaction
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, TranslationSource

from nejatsite.translation.models import Job, StoredSegments
from nejatsite.translation.states import IN_HAND, JobAction, JobState, TextOrigin

from .content import as_stored, recount, segments_of, store_all
from .jobs import move, record

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
    existing = frozen(page)
    if existing is not None and not _differs(existing, page):
        return existing
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
    source, _created = TranslationSource.update_or_create_from_instance(page)
    for job in jobs:
        _carry_over(job, source)
    return source


@transaction.atomic
def source_published(page: Page, user: Any = None) -> None:
    """The source is public in a new version: open jobs advance to it, finished ones become out of date.

    The page that readers of the other editions see stays as it is.
    """
    existing = frozen(page)
    changed = existing is not None and _differs(existing, page)
    source = freeze(page) if changed else existing
    for job in Job.objects.current().of_source(page).select_for_update(of=("self",)):
        first_time = job.source_revision_id in (None, page.live_revision_id)
        job.source_title = page.title[:255]
        if source is not None and changed and job.target_page_id:
            recount(job, segments_of(job, source))
        if job.state == JobState.WANTED or job.state in IN_HAND:
            job.source_revision_id = page.live_revision_id
        elif not first_time and (changed or existing is None):
            job.out_of_date = True
        move(job, job.state)
        if not first_time and changed:
            record(job, JobAction.SOURCE_CHANGED, user, revision=page.live_revision)


def frozen(page: Page) -> TranslationSource | None:
    return TranslationSource.objects.filter(object_id=page.translation_key, locale_id=page.locale_id).first()


def _jobs_with_segments(page: Page) -> Any:
    return (
        Job.objects.current()
        .of_source(page)
        .filter(target_page__isnull=False)
        .select_related("target_locale", "source_locale")
    )


def _differs(source: TranslationSource, page: Page) -> bool:
    return _lasting(source.content_json) != _lasting(page.to_json())


def _lasting(content_json: str) -> dict[str, Any]:
    return {name: value for name, value in json.loads(content_json).items() if name not in VOLATILE}


def _carry_over(job: Job, source: TranslationSource) -> None:
    """A text that only moved to another place of the page keeps its translation."""
    missing = [segment for segment in segments_of(job, source) if not segment.text]
    if not missing:
        return
    known: dict[int, StringTranslation] = {}
    for translation in StringTranslation.objects.filter(
        locale_id=job.target_locale_id,
        context__object_id=job.translation_key,
        translation_of_id__in={segment.string_id for segment in missing},
        has_error=False,
    ).order_by("updated_at"):
        known[translation.translation_of_id] = translation
    store_all(
        job,
        {
            (segment.string_id, segment.context_id): known[segment.string_id].data
            for segment in missing
            if segment.string_id in known
        },
        by={string_id: translation.last_translated_by_id for string_id, translation in known.items()},
        origin=TextOrigin.CARRIED_OVER,
    )
