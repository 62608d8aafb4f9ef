"""Building the translated page's draft from the segments."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify
from wagtail.coreutils import find_available_slug
from wagtail.models import Page, Revision
from wagtail_localize.models import SegmentOverride

from nejatsite.translation import errors
from nejatsite.translation.models import Job, StoredSegments

from .composing import compose
from .content import Segment, as_stored, segments_of, source_of
from .jobs import target_of
from .validation import is_safe_address, require_safe_address

#: What an editor may have set on the translated page itself; the row of a live page lags behind its draft.
KEPT_FROM_DRAFT = ("slug", "go_live_at", "expire_at")
SLUG_LENGTH = 100
ZERO_WIDTH_NON_JOINER = "\u200c"


def slug_for(title: str) -> str:
    """Persian and Arabic letters stay; a zero-width non-joiner separates, as a hyphen does."""
    slug = slugify(title.replace(ZERO_WIDTH_NON_JOINER, "-"), allow_unicode=True)
    if len(slug) > SLUG_LENGTH:
        slug = slug[: SLUG_LENGTH + 1].rpartition("-")[0] or slug[:SLUG_LENGTH]
    return slug


def translated_page(job: Job, segments: list[Segment] | None = None) -> Page:
    """The target page with what is translated so far, not saved; texts that are missing stand in the source's language."""
    target = target_of(job)
    source = source_of(job)
    page = compose(source, job.target_locale, segments_of(job, source) if segments is None else segments)
    latest = target.get_latest_revision_as_object()
    for name in KEPT_FROM_DRAFT:
        setattr(page, name, getattr(latest, name))
    if not target.live and not _slug_was_chosen(job, latest):
        page.slug = find_available_slug(
            target.get_parent(), slug_for(page.title) or f"page-{target.pk}", ignore_page_id=target.pk
        )
    return page


def build_draft(job: Job, user: Any, segments: list[Segment] | None = None) -> Revision:
    """A new revision of the target page, made from complete segments. A live page's own row is not touched."""
    if segments is None:
        segments = segments_of(job)
    missing = sum(not segment.text for segment in segments)
    if missing:
        raise errors.SegmentsMissing(count=missing)
    unconfirmed = sum(segment.is_machine_made for segment in segments)
    if unconfirmed:
        raise errors.MachineDraftsUnconfirmed(count=unconfirmed)
    _require_safe_links(job, segments)
    page = translated_page(job, segments)
    try:
        with transaction.atomic():
            if not page.live:
                page.save()
            revision = page.save_revision(user=user, clean=page.live)
    except ValidationError as error:
        raise errors.InvalidPage(reason=" ".join(error.messages)) from error
    StoredSegments.objects.update_or_create(
        job=job,
        kind=StoredSegments.Kind.SUBMITTED,
        defaults={
            "source_revision_id": job.source_revision_id,
            "target_revision": revision,
            "segments": as_stored(segments),
        },
    )
    return revision


def _slug_was_chosen(job: Job, latest: Page) -> bool:
    if latest.latest_revision_id == job.submitted_revision_id or job.source_page is None:
        return False
    return not latest.slug.startswith(job.source_page.slug)


def _require_safe_links(job: Job, segments: list[Segment]) -> None:
    """Links of the source and the addresses that were put in their place: none of them may run script."""
    for segment in segments:
        for attrs in segment.attrs.values():
            if "href" in attrs and not is_safe_address(attrs["href"]):
                require_safe_address(attrs["href"])
    for override in SegmentOverride.objects.filter(
        context__object_id=job.translation_key, locale_id=job.target_locale_id, context__path__contains="'"
    ):
        require_safe_address(override.data)
