"""Asking for a translation."""

from collections.abc import Iterable
from typing import Any

from django.db import IntegrityError, transaction
from wagtail.models import Locale, Page

from nejatsite.editions.registry import Edition, all_editions
from nejatsite.translation import errors
from nejatsite.translation.models import Job, StoredSegments
from nejatsite.translation.states import JobAction, JobState

from . import notices
from .canonical import is_source
from .jobs import move, record, record_all


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
    return _open(page, {edition.code}, user, by_hand)[0]


def _open(page: Page, codes: set[str], user: Any, by_hand: bool) -> list[Job]:
    """The source's job in each of these editions: the one it has, one that lost its source, else a new one."""
    targets = {
        target.locale_id: target
        for target in Page.objects.filter(
            translation_key=page.translation_key, locale__language_code__in=codes, alias_of__isnull=True
        ).order_by("-pk")
    }
    facts = _facts(page)
    jobs = [_go_on_from(orphan, page, facts, user) for orphan in _orphans(targets.values())]
    current = Job.objects.current().of_source(page).filter(target_locale__language_code__in=codes)
    jobs += current.exclude(pk__in=[job.pk for job in jobs])
    there = {job.target_locale_id for job in jobs}
    new = [
        _new(page, locale, targets.get(locale.pk), facts | {"wanted_by": user if by_hand else None})
        for locale in Locale.objects.filter(language_code__in=codes).exclude(pk__in=there)
    ]
    if not new:
        return jobs
    opened = _create(new)
    record_all(opened, JobAction.WANTED, user)
    notices.wanted([job for job in opened if job.state == JobState.WANTED], user)
    return jobs + opened if len(opened) == len(new) else list(current.all())


def _new(page: Page, locale: Locale, target: Page | None, facts: dict[str, Any]) -> Job:
    job = Job(source_page=page, target_locale=locale, target_page=target, **facts)
    if target is not None and target.live:
        job.state, job.published_at = JobState.PUBLISHED, target.last_published_at
    return job


def _create(jobs: list[Job]) -> list[Job]:
    """Those of the jobs that were not there: somebody else may have opened one at the same moment."""
    try:
        with transaction.atomic():
            return Job.objects.bulk_create(jobs)
    except IntegrityError:
        return [made for job in jobs for made in _create([job])] if len(jobs) > 1 else []


def _orphans(targets: Iterable[Page]) -> list[Job]:
    """Jobs of these translated pages whose source was deleted."""
    if not targets:
        return []
    found = Job.objects.current().filter(target_page__in=targets, source_page=None)
    return list(found.select_related("target_page"))


def _facts(page: Page) -> dict[str, Any]:
    return {
        "source_locale": page.locale,
        "translation_key": page.translation_key,
        "source_title": page.title[:255],
        "content_kind": kind_of(page),
        "source_revision_id": page.live_revision_id,
    }


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


def want_everywhere(page: Page, user: Any = None) -> list[Job]:
    """A job in each edition that follows the page's kind, but where it has one or somebody cancelled it.

    Returns those that were missing.
    """
    known = set(Job.objects.of_source(page).values_list("target_locale__language_code", flat=True))
    missing = {edition.code for edition in followers_of(page)} - known
    return _open(page, missing, user, by_hand=False) if missing and is_source(page) else []
