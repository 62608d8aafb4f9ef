"""Writing a notice, in the transaction of what it tells, and mailing it the way its reader wants."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone, translation

from nejatsite.core.mail import send_later
from nejatsite.editions.registry import all_editions
from nejatsite.translation.models import Comment, Job, Notice, NoticeKind, NoticePreference, Way
from nejatsite.users.languages import language_of

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
    """One notice to each, but not to whoever did it, nor to those who want none of this kind. Four queries at most."""
    recipients = {one.pk: one for one in people if one is not None and one.is_active and one != by}
    if not recipients:
        return []
    wishes = dict(
        NoticePreference.objects.filter(user__in=recipients, kind=kind).values_list("user_id", "way")
    )
    known: set[int] = set()
    if occasion:
        known = set(
            Notice.objects.filter(
                kind=kind, job=job, occasion=occasion, recipient__in=recipients
            ).values_list("recipient_id", flat=True)
        )
    facts = {
        "title": job.source_title,
        "name": by.display_name if by is not None else "",
        "source": job.source_edition.code,
        "target": job.target_edition.code,
        **values,
    }
    notices = [
        Notice(
            recipient=person,
            kind=kind,
            job=job,
            comment=about,
            values=facts,
            way=way_for(kind, wishes.get(person.pk)),
            occasion=occasion,
        )
        for person in recipients.values()
        if person.pk not in known
    ]
    now = timezone.now()
    notices = [notice for notice in notices if notice.way != Way.NEVER]
    at_once = [notice for notice in notices if notice.way == Way.AT_ONCE and notice.recipient.email]
    for notice in at_once:
        notice.mailed_at = now
    Notice.objects.bulk_create(notices)
    for notice in at_once:
        mail(notice.recipient, [notice])
    return notices


def mail(person: Any, notices: list[Notice], subject: str = "") -> None:
    """One mail with these notices, in the person's language and its direction."""
    language = language_of(person)
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
        send_later(
            subject or lines[0]["subject"],
            render_to_string("translation/notice_mail.txt", context),
            person.email,
            language=language,
            html=render_to_string("translation/notice_mail.html", context),
        )
