"""Who is told what happened to a job. Words and ways are `notice_texts`' and `telling`'s.

Nobody is told of what they did themselves.
"""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from nejatsite.translation.models import Comment, Job, Notice, NoticeKind
from nejatsite.translation.states import Withdrawal
from nejatsite.users.roles import Role, has_role, people_by_edition, people_with

from .privacy import is_private
from .telling import tell, tell_of_each


def job_url(job: Job) -> str:
    return settings.WAGTAILADMIN_BASE_URL + reverse("translation_job", args=[job.pk])


def writes_about(page: Any) -> bool:
    """Whether moderation's own mail about this page is left to this module."""
    return Job.objects.of_target(page).current().exists()


def wanted(jobs: list[Job], by: Any = None) -> None:
    """To those who could take them."""
    whom = _who_can_take_each({job.target_locale.language_code for job in jobs})
    tell_of_each(NoticeKind.WANTED, [(job, whom[job.target_locale.language_code]) for job in jobs], by)


def assigned(job: Job, by: Any) -> None:
    tell(NoticeKind.ASSIGNED, [job.assignee], job, by)


def taken_over(job: Job, from_user: Any, by: Any, reason: str) -> None:
    tell(NoticeKind.TAKEN_OVER, [from_user], job, by, comment=reason)


def submitted(job: Job, by: Any) -> None:
    tell(NoticeKind.SUBMITTED, _editors(job), job, by)


def returned(job: Job, by: Any) -> None:
    tell(NoticeKind.RETURNED, _translators(job), job, by, comment=job.return_comment)


def approved(job: Job, by: Any) -> None:
    """Approved, and not public yet."""
    tell(NoticeKind.APPROVED, _translators(job), job, by)


def published(job: Job, by: Any) -> None:
    tell(NoticeKind.PUBLISHED, _translators(job), job, by)


def source_changed(job: Job, by: Any) -> None:
    """To those who have the translation in hand, else to those who could bring it up to date."""
    tell(NoticeKind.SOURCE_CHANGED, _translators(job) or _who_can_take(job), job, by)


def source_withdrawn(job: Job, by: Any = None) -> None:
    """To the target edition's editors, who decide what becomes of their translation, and to those who are at it."""
    live, private = job.target_is_public, is_private(job.target_page)
    tell(NoticeKind.SOURCE_WITHDRAWN, [*_editors(job), *_at_it(job)], job, by, live=live, private=private)


def source_back(job: Job, by: Any = None) -> None:
    """To the same people. That it was gone is no news any more."""
    Notice.objects.filter(job=job, kind=NoticeKind.SOURCE_WITHDRAWN, read_at=None).update(
        read_at=timezone.now()
    )
    hidden = job.withdrawal == Withdrawal.TAKEN_DOWN
    tell(NoticeKind.SOURCE_BACK, [*_editors(job), *_at_it(job)], job, by, hidden=hidden)


def question(comment: Comment) -> None:
    """To the source's author, who may not know the desk: who wrote it, else who edits that edition."""
    job = comment.job
    page = job.source_page
    people = _authors(page) if page is not None else []
    code = job.source_locale.language_code
    tell(
        NoticeKind.QUESTION,
        people or people_with(Role.EDITOR, code),
        job,
        comment.author,
        about=comment,
        comment=comment.text,
    )


def commented(comment: Comment) -> None:
    """To everybody who has said something there, and to those who have the job in hand or in review."""
    job = comment.job
    people = [*_translators(job)]
    first = comment.answer_to or comment
    people += [said.author for said in [first, *first.answers.select_related("author")] if said.author]
    if comment.answer_to_id is None and job.submitted_revision_id:
        people += list(_editors(job))
    code = job.target_locale.language_code
    # The source's author answers on a screen of their own and learns nothing of the translation.
    people = [
        one for one in people if has_role(one, Role.TRANSLATOR, code) or has_role(one, Role.EDITOR, code)
    ]
    tell(NoticeKind.COMMENT, people, job, comment.author, about=comment, comment=comment.text)


def due(job: Job, kind: str) -> None:
    """Due soon, or overdue: to whoever has it, else to those who could take it. Once for each due date."""
    people = [job.assignee] if job.assignee is not None else _who_can_take(job)
    tell(kind, people, job, None, occasion=str(job.due_on), day=job.due_on.isoformat())


def _editors(job: Job) -> Iterable[Any]:
    return people_with(Role.EDITOR, job.target_locale.language_code)


def _who_can_take(job: Job) -> list[Any]:
    code = job.target_locale.language_code
    return _who_can_take_each({code})[code]


def _who_can_take_each(codes: set[str]) -> dict[str, list[Any]]:
    """An edition's translators; where it has none, its editors."""
    people = people_by_edition(Role.TRANSLATOR, codes)
    without = {code for code, found in people.items() if not found}
    return people | people_by_edition(Role.EDITOR, without) if without else people


def _translators(job: Job) -> list[Any]:
    return [person for person in (job.submitted_by, job.assignee) if person is not None]


def _at_it(job: Job) -> list[Any]:
    return _translators(job) if job.is_in_hand else []


def _authors(page: Page) -> list[Any]:
    latest = page.latest_revision
    people = [page.owner, latest.user if latest is not None else None]
    code = page.locale.language_code
    return [
        person
        for person in people
        if person is not None
        and person.is_active
        and (has_role(person, Role.AUTHOR, code) or has_role(person, Role.EDITOR, code))
    ]
