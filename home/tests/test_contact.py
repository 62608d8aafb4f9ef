from io import BytesIO

import pytest
from django.core import mail
from django.test import Client
from openpyxl import load_workbook
from wagtail.models import Locale

from home.models import ContactMessage, ContactPage
from nejatsite.core.taskrow import TaskRow
from nejatsite.testing.factories import section

LETTER = {
    "name": "مریم",
    "email": "maryam@example.org",
    "text": "سلام، کتابخانه جمعه‌ها باز است؟",
    "website": "",
}


@pytest.fixture
def contact(editions) -> ContactPage:
    return section("contact", "fa")


def mails_waiting() -> list[dict]:
    return [row.kwargs for row in TaskRow.objects.filter(path__endswith="send_mail")]


def test_a_message_is_stored_and_mailed_to_the_editors(contact, people, client: Client) -> None:
    response = client.post(contact.url, LETTER)

    assert response.status_code == 302
    assert response.url == f"{contact.url}sent/"
    message = ContactMessage.objects.get()
    assert (message.locale.language_code, message.text) == ("fa", LETTER["text"])
    [letter] = mails_waiting()
    assert letter["to"] == "editor.fa@example.org"
    assert letter["reply_to"] == "maryam@example.org"
    assert LETTER["text"] in letter["body"]
    assert mail.outbox == []


def test_a_named_recipient_gets_it_instead(contact, people, client: Client) -> None:
    contact.recipient = "office@example.org"
    contact.save()

    client.post(contact.url, LETTER)

    assert [letter["to"] for letter in mails_waiting()] == ["office@example.org"]


def test_the_reader_is_thanked_in_the_editions_language(contact, client: Client) -> None:
    contact.thanks = "از پیام شما سپاسگزاریم."
    contact.save()

    assert "از پیام شما سپاسگزاریم." in client.get(f"{contact.url}sent/").content.decode()


def test_a_machine_that_fills_the_trap_is_told_nothing_and_leaves_nothing(contact, client: Client) -> None:
    response = client.post(contact.url, LETTER | {"website": "https://spam.example"})

    assert response.status_code == 302
    assert not ContactMessage.objects.exists()
    assert mails_waiting() == []


def test_what_was_written_is_still_there_when_something_is_missing(contact, client: Client) -> None:
    response = client.post(contact.url, LETTER | {"email": "no address"})

    assert response.status_code == 422
    assert LETTER["text"] in response.content.decode()
    assert response.context["form"].errors.keys() == {"email"}


def test_the_sixth_message_of_an_hour_is_refused_and_kept_in_the_form(
    contact, people, client: Client
) -> None:
    for _ in range(5):
        client.post(contact.url, LETTER)

    response = client.post(contact.url, LETTER)

    assert response.status_code == 429
    assert LETTER["text"] in response.content.decode()
    assert ContactMessage.objects.count() == 5


def test_another_address_may_still_write(contact, people, client: Client) -> None:
    for _ in range(6):
        client.post(contact.url, LETTER)

    assert client.post(contact.url, LETTER, REMOTE_ADDR="198.51.100.7").status_code == 302


def test_a_made_up_header_does_not_get_around_the_limit(contact, people, client: Client) -> None:
    for number in range(6):
        response = client.post(contact.url, LETTER, headers={"X-Forwarded-For": f"203.0.113.{number}"})

    assert response.status_code == 429


def test_without_the_forgery_token_nothing_is_taken(contact) -> None:
    client = Client(enforce_csrf_checks=True)

    assert client.post(contact.url, LETTER).status_code == 403
    assert not ContactMessage.objects.exists()


def test_only_the_contact_page_sets_a_cookie(contact) -> None:
    client = Client()
    assert not client.get("/fa/").cookies
    assert client.get(contact.url).cookies.keys() == {"csrftoken"}


def test_editors_see_the_messages_of_their_own_edition(contact, people, client: Client) -> None:
    theirs = ContactMessage.objects.create(
        locale=contact.locale, name="مریم", email="m@example.org", text="سلام"
    )
    ContactMessage.objects.create(
        locale=Locale.objects.get(language_code="en"), name="Thomas", email="t@example.org", text="Hello"
    )
    client.force_login(people["editor.fa"])

    listing = client.get("/admin/messages/").content.decode()

    assert "مریم" in listing
    assert "Thomas" not in listing
    assert "سلام" in client.get(f"/admin/messages/{theirs.pk}/").content.decode()


@pytest.mark.parametrize("who", ["author.fa", "translator.fa"])
def test_others_see_none(contact, people, client: Client, who: str) -> None:
    client.force_login(people[who])

    assert client.get("/admin/messages/").status_code == 302
    assert client.get("/admin/messages/1/").status_code == 302


def test_an_editor_does_not_reach_another_editions_message(contact, people, client: Client) -> None:
    theirs = ContactMessage.objects.create(
        locale=contact.locale, name="مریم", email="m@example.org", text="سلام"
    )
    client.force_login(people["editor.en"])

    assert client.post(f"/admin/messages/{theirs.pk}/", {"action": "delete"}).status_code == 404
    assert ContactMessage.objects.filter(pk=theirs.pk).exists()


def test_a_message_is_marked_as_answered(contact, people, client: Client) -> None:
    theirs = ContactMessage.objects.create(
        locale=contact.locale, name="مریم", email="m@example.org", text="سلام"
    )
    client.force_login(people["editor.fa"])

    client.post(f"/admin/messages/{theirs.pk}/", {"action": "answered"})

    theirs.refresh_from_db()
    assert theirs.answered


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_message_is_exported_as_text_whatever_it_begins_with(
    contact, people, client: Client, kind: str
) -> None:
    ContactMessage.objects.create(
        locale=Locale.objects.get(language_code="fa"),
        name='=HYPERLINK("http://example.org")',
        email="reader@example.org",
        text="+1",
    )
    client.force_login(people["editor.fa"])
    answer = client.get("/admin/messages/", {"export": kind})
    content = b"".join(answer.streaming_content)
    if kind == "csv":
        assert "'=HYPERLINK" in content.decode()
        assert ",'+1," in content.decode()
        return
    values = [cell.value for row in load_workbook(BytesIO(content)).active.iter_rows() for cell in row]
    assert "'+1" in values
    assert "+1" not in values
