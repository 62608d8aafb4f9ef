from typing import Any

import pytest
from django.core import mail
from django.utils import translation
from django.utils.translation import gettext
from wagtail.models import Page, TaskState, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected
from wagtail.users.models import UserProfile

from nejatsite.core import ledger
from nejatsite.editions import notices, services
from nejatsite.testing.factories import NewsPageFactory

pytestmark = pytest.mark.django_db


def sent() -> list[tuple[str, str]]:
    """What has been written since the last time, as (recipient, subject)."""
    mail.outbox.clear()
    ledger.run_due("core.TaskRow")
    return [(message.to[0], message.subject) for message in mail.outbox]


@pytest.fixture
def draft(people: dict[str, Any]) -> Page:
    page = NewsPageFactory(edition="sq", live=False, title="Letra nga kopshti", owner=people["editor.en"])
    page.save_revision(user=people["editor.en"])
    services.submit_for_approval(page, people["editor.en"])
    return page


def test_the_editions_editors_are_told_of_what_was_submitted(draft):
    with translation.override("sq"):
        subject = gettext("For approval: {title}").format(title="Letra nga kopshti")
    assert sent() == [("editor.sq@example.org", subject)]
    assert f"/admin/pages/{draft.pk}/edit/" in mail.outbox[0].body


def test_nobody_is_written_to_while_the_sender_waits(people) -> None:
    draft = NewsPageFactory(edition="sq", live=False, owner=people["author.sq"])
    draft.save_revision(user=people["author.sq"])
    services.submit_for_approval(draft, people["author.sq"])
    assert mail.outbox == []


def test_the_author_is_told_of_an_approval(draft, people):
    sent()
    services.approve(draft, people["editor.sq"], draft.latest_revision_id)
    assert ("editor.en@example.org", "Approved: Letra nga kopshti") in sent()


def test_the_author_is_told_why_a_page_was_returned(draft, people):
    sent()
    services.return_with_comment(draft, people["editor.sq"], "Shkruani datën.")
    assert sent() == [("editor.en@example.org", "Returned: Letra nga kopshti")]
    assert "Shkruani datën." in mail.outbox[0].body


def test_a_page_that_is_submitted_again_is_told_of_again(draft, people):
    services.return_with_comment(draft, people["editor.sq"], "Shkruani datën.")
    sent()
    services.submit_for_approval(Page.objects.get(pk=draft.pk), people["editor.en"])
    assert [to for to, _subject in sent()] == ["editor.sq@example.org"]


def test_everybody_is_written_to_in_their_own_language(people):
    UserProfile.objects.create(user=people["editor.fa"], preferred_language="ar")
    page = NewsPageFactory(edition="fa", live=False)
    page.save_revision()
    services.submit_for_approval(page, people["author.fa"])
    sent()
    assert [message.extra_headers["Content-Language"] for message in mail.outbox] == ["ar"]


def test_those_who_work_in_one_edition_are_written_to_in_its_language(draft):
    sent()
    assert mail.outbox[0].extra_headers["Content-Language"] == "sq"


@pytest.mark.parametrize(
    ("signal", "sender", "name", "own"),
    [
        (
            task_submitted,
            TaskState,
            "group_approval_task_submitted_email_notification",
            notices.on_submission,
        ),
        (workflow_approved, WorkflowState, "workflow_state_approved_email_notification", notices.on_approval),
        (workflow_rejected, WorkflowState, "workflow_state_rejected_email_notification", notices.on_return),
    ],
)
def test_wagtails_own_mail_leaves_its_place_to_ours(signal, sender, name, own):
    receivers = [row[1] for row in signal.receivers if row[0][0] == name]
    assert [receiver() for receiver in receivers] == [own]


def test_a_page_that_another_app_writes_about_is_left_to_it(draft, people, monkeypatch):
    sent()
    monkeypatch.setattr(notices, "_answered_elsewhere", [lambda page: page.pk == draft.pk])
    services.approve(draft, people["editor.sq"], draft.latest_revision_id)
    assert ("editor.en@example.org", "Approved: Letra nga kopshti") not in sent()
