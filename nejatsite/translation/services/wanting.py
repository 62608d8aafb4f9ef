"""Asking for a translation."""

from typing import Any

from django.db import transaction
from wagtail.models import Locale, Page

from nejatsite.editions.registry import Edition, all_editions
from nejatsite.translation import errors
from nejatsite.translation.models import Job, StoredSegments
from nejatsite.translation.states import JobAction, JobState

from . import notices
from .canonical import is_source
from .jobs import move, record


def kind_of(page: Page) -> str:
    """The page's type as `settings.EDITIONS` names it, for example `news.NewsPage`."""
    meta = page.specific_class._meta
    return f"{meta.app_label}.{meta.object_name}"


def followers_of(page: Page) -> list[Edition]:
    """The editions that want every page of this kind, but its own."""
    kind, own = kind_of(page), page.locale.language_code
    return [edition for edition in all_editions() if kind in edition.follows and edition.code != own]


@transaction.atomic
def want(page: Page, edition: Edition, user: Any = None, by_hand: bool = True) -> Job:
    """The job of that page in that edition, opened if there is none.

    Where the edition has the page already, made by hand, the job begins as published.
    """
    if page.locale.language_code == edition.code:
        raise errors.SameEdition()
    if not is_source(page):
        raise errors.NotASource(title=page.title)
    if by_hand and not page.live:
        raise errors.SourceNotPublic()
    locale = Locale.objects.get(language_code=edition.code)
    target = (
        Page.objects.filter(translation_key=page.translation_key, locale=locale, alias_of__isnull=True)
        .order_by("pk")
        .first()
    )
    facts: dict[str, Any] = {
        "source_locale_id": page.locale_id,
        "translation_key": page.translation_key,
        "source_title": page.title[:255],
        "content_kind": kind_of(page),
        "source_revision_id": page.live_revision_id,
    }
    orphan = Job.objects.current().of_target(target).filter(source_page=None).first() if target else None
    if orphan is not None:
        return _go_on_from(orphan, page, facts, user)
    defaults = facts | {"target_page": target, "wanted_by": user if by_hand else None}
    if target is not None and target.live:
        defaults |= {"state": JobState.PUBLISHED, "published_at": target.last_published_at}
    job, created = Job.objects.current().get_or_create(
        source_page_id=page.pk, target_locale=locale, defaults=defaults
    )
    if created:
        record(job, JobAction.WANTED, user)
        if job.state == JobState.WANTED:
            notices.wanted(job, user)
    return job


def _go_on_from(job: Job, page: Page, facts: dict[str, Any], user: Any) -> Job:
    """The source of a translation was deleted, and another edition's page has taken its place.

    What was stored of the old source stays in the job's history; nothing of it is compared with the new one.
    """
    job.stored_segments.update(kind=StoredSegments.Kind.BEFORE_REFRESH)
    move(
        job,
        JobState.PUBLISHED if job.target_page.live else JobState.WANTED,
        source_page=page,
        submitted_revision=None,
        out_of_date=False,
        withdrawal="",
        withdrawn_at=None,
        behind_since=None,
        behind_by="",
        **facts,
    )
    record(job, JobAction.WANTED, user)
    return job


@transaction.atomic
def want_everywhere(page: Page, user: Any = None) -> list[Job]:
    """A job in each edition that follows the page's kind, but where somebody cancelled it before."""
    if not is_source(page):
        return []
    declined = set(
        Job.objects.filter(source_page_id=page.pk, state=JobState.CANCELLED).values_list(
            "target_locale__language_code", flat=True
        )
    )
    current = set(
        Job.objects.current().of_source(page).values_list("target_locale__language_code", flat=True)
    )
    return [
        want(page, edition, user, by_hand=False)
        for edition in followers_of(page)
        if edition.code in current or edition.code not in declined
    ]
