"""Building the translated page's draft from the segments."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.text import slugify
from wagtail.coreutils import find_available_slug
from wagtail.models import Page, Revision
from wagtail_localize.models import SegmentOverride, TranslationSource

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


def translated_page(job: Job) -> Page:
    """The target page with what is translated so far, not saved; texts that are missing stand in the source's language."""
    source = source_of(job)
    return _translated(job, target_of(job), source, segments_of(job, source))


def _translated(job: Job, page: Page, source: TranslationSource, segments: list[Segment]) -> Page:
    """The target page, written over."""
    kept = _kept_from_draft(page)
    compose(source, job.target_locale, segments, page=page)
    page.locale = job.target_locale
    for name, value in kept.items():
        setattr(page, name, value)
    if not page.live and not _slug_was_chosen(job, page):
        page.slug = find_available_slug(
            page.get_parent(), slug_for(page.title) or f"page-{page.pk}", ignore_page_id=page.pk
        )
    return page


def _kept_from_draft(page: Page) -> dict[str, Any]:
    latest = page.get_latest_revision()
    content = latest.content if latest is not None else {}
    return {
        name: page._meta.get_field(name).to_python(content[name]) if name in content else getattr(page, name)
        for name in KEPT_FROM_DRAFT
    }


def build_draft(
    job: Job, user: Any, page: Page, source: TranslationSource, segments: list[Segment]
) -> Revision:
    """A new revision of the target page, made from complete segments. A live page's own row is not touched.

    `page` is the target page, as its own type, and becomes what the draft says.
    """
    missing = sum(not segment.text for segment in segments)
    if missing:
        raise errors.SegmentsMissing(count=missing)
    unconfirmed = sum(segment.is_machine_made for segment in segments)
    if unconfirmed:
        raise errors.MachineDraftsUnconfirmed(count=unconfirmed)
    _require_safe_links(job, segments)
    _translated(job, page, source, segments)
    try:
        if not page.live:
            page.save()
        revision = page.save_revision(user=user, clean=page.live)
    except ValidationError as error:
        raise errors.InvalidPage(reason=" ".join(error.messages)) from error
    _store_submitted(job, revision, segments)
    return revision


def _store_submitted(job: Job, revision: Revision, segments: list[Segment]) -> None:
    """The caller holds the job, so nobody else writes this row."""
    values = {
        "source_revision_id": job.source_revision_id,
        "target_revision": revision,
        "segments": as_stored(segments),
    }
    if not job.stored_segments.filter(kind=StoredSegments.Kind.SUBMITTED).update(**values):
        job.stored_segments.create(kind=StoredSegments.Kind.SUBMITTED, **values)


def _slug_was_chosen(job: Job, page: Page) -> bool:
    """Asked of the page with its draft's slug."""
    if page.latest_revision_id == job.submitted_revision_id or job.source_page is None:
        return False
    return not page.slug.startswith(job.source_page.slug)


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
