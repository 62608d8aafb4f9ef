"""Mail about jobs, in the recipient's language, with a link to the place to act."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from nejatsite.core.mail import send_later
from nejatsite.translation.models import Job
from nejatsite.users.languages import language_of
from nejatsite.users.roles import Role, people_with


def job_url(job: Job) -> str:
    return settings.WAGTAILADMIN_BASE_URL + reverse("translation_job", args=[job.pk])


def writes_about(page: Any) -> bool:
    """Whether moderation's own mail about this page is left to this module."""
    return Job.objects.of_target(page).current().exists()


def submitted(job: Job, by: Any) -> None:
    for person in _editors(job, by):
        with translation.override(language_of(person)):
            _send(
                job,
                person,
                _("For approval: {title}").format(title=job.source_title),
                _("{name} has submitted the translation of “{title}” into {edition} for approval.").format(
                    name=by.display_name if by else _("Somebody"),
                    title=job.source_title,
                    edition=job.target_edition.name,
                ),
            )


def returned(job: Job, by: Any) -> None:
    for person in _translators(job, by):
        with translation.override(language_of(person)):
            _send(
                job,
                person,
                _("Returned: {title}").format(title=job.source_title),
                _("{name} has returned your translation of “{title}”:").format(
                    name=by.display_name if by else _("An editor"), title=job.source_title
                )
                + f"\n\n{job.return_comment}",
            )


def approved(job: Job, by: Any) -> None:
    for person in _translators(job, by):
        with translation.override(language_of(person)):
            _send(
                job,
                person,
                _("Approved: {title}").format(title=job.source_title),
                _("Your translation of “{title}” is approved and waits for its release.").format(
                    title=job.source_title
                ),
            )


def published(job: Job, by: Any) -> None:
    for person in _translators(job, by):
        with translation.override(language_of(person)):
            _send(
                job,
                person,
                _("Published: {title}").format(title=job.source_title),
                _("Your translation of “{title}” is public now.").format(title=job.source_title),
            )


def source_withdrawn(job: Job) -> None:
    """To the target edition's editors, who decide what becomes of their translation."""
    live = job.target_page is not None and job.target_page.live
    for person in _editors(job, None):
        with translation.override(language_of(person)):
            text = _("“{title}” is no longer public in the edition it comes from ({edition}).").format(
                title=job.source_title, edition=job.source_edition.name
            )
            if live:
                text += "\n\n" + _("Your edition's translation is still public. Decide whether it stays.")
            _send(job, person, _("Withdrawn: {title}").format(title=job.source_title), text)


def _editors(job: Job, but: Any) -> Iterable[Any]:
    people = people_with(Role.EDITOR, job.target_locale.language_code).select_related("wagtail_userprofile")
    return [person for person in people if person.email and person != but]


def _translators(job: Job, but: Any) -> Iterable[Any]:
    """Those who did the work; nobody is told of what they did themselves."""
    people = {person.pk: person for person in (job.submitted_by, job.assignee) if person is not None}
    return [person for person in people.values() if person.email and person != but and person.is_active]


def _send(job: Job, person: Any, subject: str, text: str) -> None:
    body = "\n\n".join([_("Hello {name},").format(name=person.display_name), text, job_url(job)])
    send_later(subject, body, person.email, language=translation.get_language())
