"""Links of the source that lead to another address in the target edition."""

import json
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from wagtail_localize.models import OverridableSegment, SegmentOverride
from wagtail_localize.segments.ingest import unquote_path_component

from nejatsite.translation import errors, rights
from nejatsite.translation.models import Job
from nejatsite.translation.states import JobState

from .content import segments_of, source_of
from .jobs import locked, refuse_locked, target_of
from .reviewing import rebuild_in_review
from .validation import clean_text, require_safe_address


@dataclass
class Link:
    id: int
    context_id: int
    field_path: str
    href: str
    override: str


def links_of(job: Job) -> list[Link]:
    """The addresses that the source's texts link to, in order. Three queries."""
    segments = (
        OverridableSegment.objects.filter(source=source_of(job), context__path__endswith="'")
        .select_related("context")
        .order_by("order", "pk")
    )
    overrides = {
        override.context_id: override.data
        for override in SegmentOverride.objects.filter(
            context__object_id=job.translation_key, locale_id=job.target_locale_id, has_error=False
        )
    }
    return [
        Link(
            id=segment.pk,
            context_id=segment.context_id,
            field_path=segment.context.field_path,
            href=segment.data,
            override=overrides.get(segment.context_id) or "",
        )
        for segment in segments
        if _is_link(segment.context.path)
    ]


@transaction.atomic
def save_links(job: Job, user: Any, wanted: dict[int, str]) -> Job:
    """Addresses by segment id; an empty one takes the source's again. Nothing is stored if one is refused."""
    job = locked(job)
    rights.require(rights.may_write(user, job))
    if job.state == JobState.IN_REVIEW and job.out_of_date:
        raise errors.SourceChangedInReview()
    links = {link.id: link for link in links_of(job)}
    changed = {
        number: clean_text(href)
        for number, href in wanted.items()
        if number in links and clean_text(href) != links[number].override
    }
    if not changed:
        return job
    target = target_of(job)
    refuse_locked(target, user)
    for href in changed.values():
        if href:
            require_safe_address(href)
    SegmentOverride.objects.filter(
        locale_id=job.target_locale_id, context_id__in=[links[number].context_id for number in changed]
    ).delete()
    SegmentOverride.objects.bulk_create(
        SegmentOverride(
            locale_id=job.target_locale_id,
            context_id=links[number].context_id,
            data_json=json.dumps(href),
            last_translated_by=user,
        )
        for number, href in changed.items()
        if href
    )
    if job.state == JobState.IN_REVIEW:
        source = source_of(job)
        rebuild_in_review(job, user, target, source, segments_of(job, source))
    return job


def _is_link(path: str) -> bool:
    """The last part of a link's path is its address in quotes."""
    start = path.find("'")
    try:
        return start >= 0 and bool(unquote_path_component(path[start:]))
    except ValueError:
        return False
