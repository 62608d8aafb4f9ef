"""Mail about moderation, in the recipient's language, in the place of Wagtail's own, which is sent in the request.

Receivers carry the `dispatch_uid` of Wagtail's, which is what makes Wagtail leave the signal to them: apps above
the editions stand before `wagtail.admin` in INSTALLED_APPS, and the first to connect keeps the name.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, TaskState, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected

from nejatsite.core.mail import send_later
from nejatsite.users.languages import language_of

from . import review

_answered_elsewhere: list[Callable[[Page], bool]] = []


def leave_to_others(answers: Callable[[Page], bool]) -> Callable[[Page], bool]:
    """An app that writes its own mail about the pages for which this is true registers that here."""
    _answered_elsewhere.append(answers)
    return answers


def connect() -> None:
    task_submitted.connect(
        on_submission,
        sender=TaskState,
        dispatch_uid="group_approval_task_submitted_email_notification",
    )
    workflow_rejected.connect(
        on_return, sender=WorkflowState, dispatch_uid="workflow_state_rejected_email_notification"
    )
    workflow_approved.connect(
        on_approval, sender=WorkflowState, dispatch_uid="workflow_state_approved_email_notification"
    )


def on_submission(instance: TaskState, user: Any = None, **kwargs: Any) -> None:
    page = _page(instance.workflow_state)
    if page:
        _tell(
            [person for person in review.approvers(page) if person != user],
            page,
            _("For approval: {title}"),
            _("{name} has submitted “{title}” for approval."),
            name=_name(user),
        )


def on_return(instance: WorkflowState, user: Any = None, **kwargs: Any) -> None:
    page = _page(instance)
    if page:
        _tell(
            _authors(instance, page, user),
            page,
            _("Returned: {title}"),
            _("{name} has returned “{title}”:\n\n{comment}"),
            name=_name(user),
            comment=instance.current_task_state.comment,
        )


def on_approval(instance: WorkflowState, user: Any = None, **kwargs: Any) -> None:
    page = _page(instance)
    if page:
        comment = instance.current_task_state.comment if instance.current_task_state else ""
        _tell(
            _authors(instance, page, user),
            page,
            _("Approved: {title}"),
            _("{name} has approved “{title}”.\n\n{comment}")
            if comment
            else _("{name} has approved “{title}”."),
            name=_name(user),
            comment=comment,
        )


def _page(state: WorkflowState) -> Page | None:
    page = state.content_object
    if not isinstance(page, Page) or any(answers(page) for answers in _answered_elsewhere):
        return None
    return page.get_latest_revision_as_object()


def _authors(state: WorkflowState, page: Page, but: Any) -> list[Any]:
    """The one who wrote it and the one who submitted it, without whoever has just decided."""
    people = {person.pk: person for person in (page.owner, state.requested_by) if person}
    return [person for person in people.values() if person != but and person.is_active]


def _name(user: Any) -> str | Promise:
    return user.display_name if user else _("Somebody")


def _tell(people: Iterable[Any], page: Page, subject: Promise, text: Promise, **values: Any) -> None:
    address = settings.WAGTAILADMIN_BASE_URL + reverse("wagtailadmin_pages:edit", args=[page.pk])
    for person in people:
        if not person.email:
            continue
        language = language_of(person)
        with translation.override(language):
            values["title"] = page.get_admin_display_title()
            hello = str(_("Hello {name},")).format(name=person.display_name)
            body = "\n\n".join([hello, str(text).format(**values), address])
            send_later(str(subject).format(**values), body, person.email, language=language)
