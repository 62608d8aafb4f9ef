"""Writing a notice, in the transaction of what it tells, and mailing it the way its reader wants."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone, translation

from nejatsite.core.mail import Letter, send_all_later
from nejatsite.editions.registry import all_editions
from nejatsite.translation.models import Comment, Job, Notice, NoticeKind, NoticePreference, Way
from nejatsite.users.languages import language_of, languages_of

from . import notice_texts

#: What somebody must act on is mailed at once; what fills a day is gathered.
DEFAULTS = {
    NoticeKind.WANTED: Way.DAILY,
    NoticeKind.DUE_SOON: Way.DAILY,
    NoticeKind.SOURCE_CHANGED: Way.DAILY,
}


def way_for(kind: str, wish: str | None = None) -> str:
    return wish or DEFAULTS.get(NoticeKind(kind), Way.AT_ONCE)


def tell(
    kind: str,
    people: Iterable[Any],
    job: Job,
    by: Any,
    *,
    about: Comment | None = None,
    occasion: str = "",
    **values: Any,
) -> list[Notice]:
    """One notice to each, but not to whoever did it, nor to those who want none of this kind.

    Five queries at most, mails included.
    """
    return tell_of_each(kind, [(job, people)], by, about=about, occasion=occasion, **values)


def tell_of_each(
    kind: str,
    whom: Iterable[tuple[Job, Iterable[Any]]],
    by: Any,
    *,
    about: Comment | None = None,
    occasion: str = "",
    **values: Any,
) -> list[Notice]:
    """As `tell`, of several jobs at once, each with its people."""
    told = [
        (job, {one.pk: one for one in people if one is not None and one.is_active and one != by})
        for job, people in whom
    ]
    recipients = {pk for _job, people in told for pk in people}
    if not recipients:
        return []
    wishes = dict(
        NoticePreference.objects.filter(user__in=recipients, kind=kind).values_list("user_id", "way")
    )
    known: set[tuple[int, int]] = set()
    if occasion:
        known = set(
            Notice.objects.filter(
                kind=kind,
                job__in=[job for job, _people in told],
                occasion=occasion,
                recipient__in=recipients,
            ).values_list("job_id", "recipient_id")
        )
    notices = [
        Notice(
            recipient=person,
            kind=kind,
            job=job,
            comment=about,
            values=_facts(job, by) | values,
            way=way_for(kind, wishes.get(person.pk)),
            occasion=occasion,
        )
        for job, people in told
        for person in people.values()
        if (job.pk, person.pk) not in known
    ]
    now = timezone.now()
    notices = [notice for notice in notices if notice.way != Way.NEVER]
    at_once = [notice for notice in notices if notice.way == Way.AT_ONCE and notice.recipient.email]
    for notice in at_once:
        notice.mailed_at = now
    Notice.objects.bulk_create(notices)
    if at_once:
        languages = languages_of(notice.recipient for notice in at_once)
        send_all_later(
            [_letter(notice.recipient, languages[notice.recipient_id], [notice]) for notice in at_once]
        )
    return notices


def _facts(job: Job, by: Any) -> dict[str, Any]:
    return {
        "title": job.source_title,
        "name": by.display_name if by is not None else "",
        "source": job.source_edition.code,
        "target": job.target_edition.code,
    }


def mail(person: Any, notices: list[Notice], subject: str = "") -> None:
    """One mail with these notices, in the person's language and its direction."""
    send_all_later([_letter(person, language_of(person), notices, subject)])


def _letter(person: Any, language: str, notices: list[Notice], subject: str = "") -> Letter:
    with translation.override(language):
        lines = [
            {
                "subject": notice_texts.subject_of(notice),
                "text": notice_texts.text_of(notice),
                "url": settings.WAGTAILADMIN_BASE_URL + notice_texts.path_of(notice),
            }
            for notice in notices
        ]
        context = {
            "person": person,
            "lines": lines,
            "language": language,
            "direction": next((e.direction for e in all_editions() if e.code == language), "ltr"),
            "settings_url": settings.WAGTAILADMIN_BASE_URL + notice_texts.settings_path(),
        }
        return Letter(
            subject=subject or lines[0]["subject"],
            body=render_to_string("translation/notice_mail.txt", context),
            to=person.email,
            language=language,
            html=render_to_string("translation/notice_mail.html", context),
        )
