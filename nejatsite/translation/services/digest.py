"""The daily e-mail, and the reminders that a date brings."""

from collections import defaultdict
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone, translation
from django.utils.translation import ngettext

from nejatsite.core.wording import number
from nejatsite.editions.registry import all_editions, get_edition
from nejatsite.translation.models import Job, Notice, NoticeKind, Way
from nejatsite.translation.states import IN_HAND, JobState
from nejatsite.users.languages import language_of
from nejatsite.users.roles import editions_of

from . import notices, telling

#: The hour of the reader's day from which the daily mail may go out.
HOUR = 7
#: Days before the due date.
SOON = timedelta(days=2)
#: A notice that nobody read is no news any more.
KEPT_UNREAD, KEPT_READ = timedelta(days=180), timedelta(days=30)


def send_daily(now: datetime | None = None) -> int:
    """Once a day to each who has something in it; returns how many mails were written.

    What was read meanwhile, and what is settled, is left out: a job that somebody has taken, say.
    """
    now = now or timezone.now()
    waiting = (
        Notice.objects.filter(way=Way.DAILY, mailed_at__isnull=True)
        .with_news_marked()
        .select_related("recipient__wagtail_userprofile", "job")
        .order_by("recipient_id", "at", "pk")
    )
    by_person: dict[Any, list[Notice]] = defaultdict(list)
    for notice in waiting:
        by_person[notice.recipient].append(notice)
    mailed_lately = _last_mails(by_person)
    return sum(
        _send_to(person, found, now)
        for person, found in by_person.items()
        if _is_time(person, mailed_lately.get(person.pk), now)
    )


@transaction.atomic
def _send_to(person: Any, found: list[Notice], now: datetime) -> int:
    fresh = [notice for notice in found if notice.is_news]
    if not person.email or not person.is_active:
        fresh = []
    stale = {notice.pk for notice in found} - {notice.pk for notice in fresh}
    Notice.objects.filter(pk__in=stale).update(way=Way.HERE)
    if not fresh:
        return 0
    # Taken before it is sent, for another process may be at it.
    unsent = Notice.objects.filter(pk__in=[notice.pk for notice in fresh], mailed_at__isnull=True)
    if unsent.update(mailed_at=now) != len(fresh):
        transaction.set_rollback(True)
        return 0
    with translation.override(language_of(person)):
        subject = ngettext(
            "{count} thing about translations", "{count} things about translations", len(fresh)
        ).format(count=number(len(fresh)))
    telling.mail(person, fresh, subject)
    return 1


def _last_mails(people: Any) -> dict[int, datetime]:
    """By person, when a daily mail went to them last."""
    rows = (
        Notice.objects.filter(recipient__in=people, way=Way.DAILY, mailed_at__isnull=False)
        .order_by("recipient_id")
        .values("recipient_id")
        .annotate(last=Max("mailed_at"))
        .values_list("recipient_id", "last")
    )
    return dict(rows)


def _is_time(person: Any, last: datetime | None, now: datetime) -> bool:
    zone = zone_of(person)
    local = now.astimezone(zone)
    return local.hour >= HOUR and (last is None or last.astimezone(zone).date() < local.date())


def zone_of(person: Any) -> ZoneInfo:
    """The time zone a person chose, else that of the one edition they work in, else the site's."""
    profile = getattr(person, "wagtail_userprofile", None)
    if profile and profile.current_time_zone:
        return ZoneInfo(profile.current_time_zone)
    codes = editions_of(person)
    return get_edition(next(iter(codes))).zone if len(codes) == 1 else ZoneInfo(settings.TIME_ZONE)


def remind(now: datetime | None = None) -> None:
    """Each open job with a due date: once when it is near, once when it has passed. In the target edition's day."""
    now = now or timezone.now()
    for edition in all_editions():
        today = now.astimezone(edition.zone).date()
        jobs = (
            Job.objects.into(edition.code)
            .filter(Q(state=JobState.WANTED) | Q(state__in=IN_HAND), due_on__lte=today + SOON)
            .with_people_and_pages()
        )
        for job in jobs:
            with transaction.atomic():
                notices.due(job, NoticeKind.OVERDUE if job.due_on < today else NoticeKind.DUE_SOON)


def forget(now: datetime | None = None) -> int:
    """Old notices go: those read soon, the others later."""
    now = now or timezone.now()
    old = Q(read_at__lt=now - KEPT_READ) | Q(at__lt=now - KEPT_UNREAD)
    return Notice.objects.filter(old).delete()[0]
