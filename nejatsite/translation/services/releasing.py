"""Editions of one page that go public together, and the publishing of what was approved."""

import logging
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from nejatsite.translation import errors, rights
from nejatsite.translation.models import Job, Release
from nejatsite.translation.states import JobAction, JobState
from nejatsite.users.roles import Role, has_role

from .jobs import expect, locked, move, record, target_of

logger = logging.getLogger(__name__)


def may_hold(user: Any, source_page: Page, jobs: Iterable[Job]) -> bool:
    """Editors of the page's own edition, and of an edition whose translation is held."""
    return has_role(user, Role.EDITOR, source_page.locale.language_code) or any(
        rights.may_review(user, job) for job in jobs
    )


def may_take_out(user: Any, job: Job) -> bool:
    return rights.may_review(user, job) or has_role(user, Role.EDITOR, job.source_locale.language_code)


def open_release(source_page: Page) -> Release | None:
    return Release.objects.filter(source_page_id=source_page.pk, released_at=None).first()


def is_held(page: Any) -> bool:
    """Whether the approved page waits for a common release."""
    return (
        Job.objects.current()
        .of_target(page)
        .filter(release__isnull=False, release__released_at=None)
        .exists()
    )


@transaction.atomic
def hold(user: Any, source_page: Page, jobs: Iterable[Job], at: datetime | None = None) -> Release:
    """Hold these translations of the page until all are approved, or until the time; more join those that are held."""
    jobs = list(jobs)
    rights.require(may_hold(user, source_page, jobs))
    _require_later(at)
    release, _created = Release.objects.get_or_create(
        source_page_id=source_page.pk, released_at=None, defaults={"created_by": user, "at": at}
    )
    if at is not None and release.at != at:
        release.at = at
        release.save(update_fields=["at"])
    for job in jobs:
        _put_in(release, locked(job), user)
    if release.at is None and _all_approved(release):
        raise errors.NothingToWaitFor()
    return release


def add(release: Release, job: Job, user: Any) -> Release:
    if not release.is_open:
        raise errors.ReleaseOver()
    return hold(user, release.source_page, [job])


@transaction.atomic
def leave(job: Job, user: Any) -> Job:
    """Take a job out of its release; an approved one can be published by itself then."""
    job = locked(job)
    rights.require(may_take_out(user, job))
    release = job.release
    if release is None or not release.is_open:
        raise errors.NotInRelease()
    move(job, job.state, release=None)
    record(job, JobAction.LEFT_RELEASE, user)
    settle(release, user)
    return locked(job)


@transaction.atomic
def set_time(release: Release, user: Any, at: datetime | None) -> Release:
    """Another time at the latest; with None the release waits for its last approval."""
    release = _locked_release(release)
    if not release.is_open:
        raise errors.ReleaseOver()
    rights.require(may_hold(user, release.source_page, _jobs_in(release)))
    _require_later(at)
    if at is None and _all_approved(release):
        raise errors.NothingToWaitFor()
    release.at = at
    release.save(update_fields=["at"])
    return release


def release_now(release: Release, user: Any) -> Release:
    """What is approved goes public; the rest goes on by itself. Only by editors of all editions that are published by it."""
    if not release.is_open:
        raise errors.ReleaseOver()
    approved = list(_jobs_in(release).filter(state=JobState.APPROVED))
    rights.require(may_hold(user, release.source_page, approved))
    if not all(rights.may_review(user, job) for job in approved):
        raise errors.NotYoursToRelease()
    _publish_all(release, user)
    release.refresh_from_db()
    return release


def release_due() -> None:
    """The duty: releases whose time has come."""
    for release in Release.objects.filter(released_at=None, at__lte=timezone.now()).order_by("at", "pk"):
        _publish_all(release, None)


def settle(release: Release | None, user: Any = None) -> None:
    """After one of its jobs was approved, went public or left: a release that waits for nothing more is carried out."""
    if release is None:
        return
    release = _locked_release(release)
    if release.is_open and (_all_approved(release) or not _jobs_in(release).exists()):
        _publish_all(release, user)


@transaction.atomic
def publish_now(job: Job, user: Any) -> Job:
    """An editor publishes an approved translation by itself, whatever it waited for."""
    job = locked(job)
    rights.require(rights.may_review(user, job))
    expect(job, JobState.APPROVED)
    release = job.release
    publish_approved(job, user)
    settle(release, user)
    return locked(job)


def publish_approved(job: Job, user: Any) -> None:
    """Exactly the revision that was reviewed, now: a date that it had is over."""
    expect(job, JobState.APPROVED)
    if not job.source_is_public:
        raise errors.SourceNotPublic()
    target, revision = target_of(job), job.reviewed_revision
    lock = target.get_lock()
    if lock is not None and (user is None or lock.for_user(user)):
        raise errors.PageLocked()
    if revision is None:
        raise errors.WrongState(state=job.get_state_display())
    if revision.content.get("go_live_at"):
        revision.content["go_live_at"] = None
        revision.save(update_fields=["content"])
    move(job, job.state, release=None)
    # Who may publish here was asked for in our own words: an editor of the source's edition has no rights in this tree.
    revision.publish(user=user, skip_permission_checks=True)


def unschedule(job: Job) -> bool:
    """Takes away the date of a translation that is approved; returns whether it had one."""
    if job.target_page_id is None:
        return False
    scheduled = target_of(job).revisions.filter(approved_go_live_at__isnull=False)
    had_one = bool(scheduled.update(approved_go_live_at=None))
    if had_one:
        forget_date(job)
    return had_one


def forget_date(job: Job) -> None:
    """Wagtail leaves the date that nobody keeps any more on the page, where the desk would go on waiting for it."""
    Page.objects.filter(pk=job.target_page_id).update(go_live_at=None)


def _put_in(release: Release, job: Job, user: Any) -> None:
    if job.source_page_id != release.source_page_id:
        raise errors.AnotherPage(title=job.source_title)
    if job.state in (JobState.PUBLISHED, JobState.CANCELLED):
        raise errors.NothingToHold(title=job.source_title, edition=job.target_edition.name)
    if job.release_id == release.pk:
        return
    if job.state == JobState.APPROVED:
        unschedule(job)
    move(job, job.state, release=release)
    record(job, JobAction.HELD, user)


def _require_later(at: datetime | None) -> None:
    if at is not None and at <= timezone.now():
        raise errors.TimePast()


def _locked_release(release: Release) -> Release:
    return (
        Release.objects.select_for_update(of=("self",))
        .select_related("source_page", "source_page__locale")
        .get(pk=release.pk)
    )


def _jobs_in(release: Release) -> Any:
    return Job.objects.filter(release=release).select_related("target_locale").order_by("pk")


def _all_approved(release: Release) -> bool:
    states = set(_jobs_in(release).values_list("state", flat=True))
    return states == {JobState.APPROVED}


def _publish_all(release: Release, user: Any) -> None:
    """One that fails holds none of the others, and stays with its editors. Begun again after a break, it goes on."""
    for key in list(_jobs_in(release).filter(state=JobState.APPROVED).values_list("pk", flat=True)):
        try:
            with transaction.atomic():
                job = locked(Job(pk=key))
                if job.state == JobState.APPROVED and job.release_id == release.pk:
                    publish_approved(job, user)
        except errors.TranslationError as error:
            _failed(key, user, str(error))
        except Exception as error:
            logger.exception("The translation of job %s could not be published; the others go on.", key)
            _failed(key, user, str(error))
    with transaction.atomic():
        _jobs_in(release).exclude(state=JobState.APPROVED).update(release=None)
        Release.objects.filter(pk=release.pk, released_at=None).update(released_at=timezone.now())


def _failed(key: int, user: Any, reason: str) -> None:
    with transaction.atomic():
        record(Job.objects.get(pk=key), JobAction.RELEASE_FAILED, user, reason)
