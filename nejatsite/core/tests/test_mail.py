import pytest
from django.core import mail
from django.db import transaction
from django.utils.translation import gettext_lazy

from nejatsite.core import ledger
from nejatsite.core.mail import send_later
from nejatsite.core.taskrow import TaskRow

pytestmark = pytest.mark.django_db


def test_mail_is_sent_from_the_ledger_to_each_recipient():
    assert send_later("خبر تازه\nبرای شما", "متن نامه", ["a@example.org", "b@example.org"], "fa") == 2
    assert mail.outbox == []
    assert ledger.run_due("core.TaskRow") == {"done": 2}
    assert [message.to for message in mail.outbox] == [["a@example.org"], ["b@example.org"]]
    message = mail.outbox[0]
    assert (message.subject, message.body) == ("خبر تازه برای شما", "متن نامه")
    assert message.extra_headers["Content-Language"] == "fa"


def test_no_mail_tells_of_a_change_that_was_rolled_back():
    with transaction.atomic():
        send_later("Subject", "Body", "a@example.org")
        transaction.set_rollback(True)
    assert TaskRow.objects.count() == 0


def test_lazy_texts_are_read_in_the_language_of_the_mail():
    send_later(gettext_lazy("Monday"), "x", "a@example.org", "ar")
    assert TaskRow.objects.get().kwargs["subject"] == "الاثنين"


def test_the_same_mail_twice_is_two_mails():
    for _ in range(2):
        send_later("Kujtesë", "Ju lutem", "a@example.org", "sq")
    assert ledger.run_due("core.TaskRow") == {"done": 2}


def test_a_mail_that_is_tried_again_keeps_its_message_id(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_PORT = 1
    send_later("Subject", "Body", "a@example.org")
    message_id = TaskRow.objects.get().kwargs["message_id"]
    assert ledger.run_due("core.TaskRow") == {"retried": 1}
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    TaskRow.objects.update(due_at="2026-01-01T00:00Z")
    assert ledger.run_due("core.TaskRow") == {"done": 1}
    assert mail.outbox[0].extra_headers["Message-ID"] == message_id


def test_a_mail_that_was_sent_leaves_no_text_behind_and_is_not_sent_again():
    send_later("Your invitation", "https://example.org/secret", "a@example.org")
    ledger.run_due("core.TaskRow")
    assert TaskRow.objects.get().kwargs == {}
    TaskRow.objects.update(state="waiting")
    assert ledger.run_due("core.TaskRow") == {"done": 1}
    assert len(mail.outbox) == 1


def test_in_development_a_mail_is_printed_as_a_person_reads_it(capsys):
    backend = mail.get_connection("nejatsite.core.console_mail.EmailBackend")
    to = ["shirin@example.org"]
    message = mail.EmailMultiAlternatives("دعوت به کار", "پیوند:\nhttps://example.org/؟", to=to)
    message.attach_alternative("<p>HTML</p>", "text/html")
    assert backend.send_messages([message]) == 1
    printed = capsys.readouterr().out
    assert "To: shirin@example.org\nSubject: دعوت به کار\n\nپیوند:\nhttps://example.org/؟\n" in printed
    assert "HTML" not in printed
