import pytest
import time_machine
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.users.models import UserProfile

from nejatsite.testing.factories import UserFactory

pytestmark = pytest.mark.django_db
ASK = "/admin/password_reset/"
NEW = {"new_password1": "گلدان آبی روی میز", "new_password2": "گلدان آبی روی میز"}


@pytest.fixture
def editor(people):
    person = people["editor.fa"]
    UserProfile.objects.create(user=person, preferred_language="fa")
    return person


@pytest.fixture
def link(editor, mails, link_in):
    Client().post(ASK, {"email": editor.email})
    return link_in(mails()[-1])


def test_the_whole_way(editor, mails, link_in):
    browser = Client()
    assert browser.post(ASK, {"email": "Editor.FA@example.org"}).url == f"{ASK}done/"
    (message,) = mails()
    assert message.extra_headers["Content-Language"] == "fa"
    assert editor.username in message.body

    form = browser.get(link_in(message), follow=True)
    assert 'lang="fa" dir="rtl"' in form.content.decode()
    done = browser.post(form.wsgi_request.path, NEW, follow=True)
    assert done.wsgi_request.path == f"{ASK}complete/"

    login = {"username": editor.username, "password": NEW["new_password1"]}
    assert browser.post(reverse("wagtailadmin_login"), login).url == reverse("wagtailadmin_home")


def test_the_sign_in_page_leads_there(client):
    assert ASK in client.get(reverse("wagtailadmin_login")).content.decode()


def test_nothing_tells_which_addresses_have_an_account(editor, mails):
    UserFactory(username="gone", is_active=False)
    waiting = UserFactory(username="waiting")
    waiting.set_unusable_password()
    waiting.save()
    answers = set()
    for address in (editor.email, "gone@example.org", waiting.email, "nobody@example.org"):
        response = Client().post(ASK, {"email": address}, follow=True)
        text = BeautifulSoup(response.content, "html5lib").find("main").get_text()
        answers.add((response.status_code, response.wsgi_request.path, text))
    assert len(answers) == 1
    assert [message.to for message in mails()] == [[editor.email]]


@pytest.mark.parametrize(
    "address", ["", "x", "a@", "a" * 400 + "@example.org", "a@example.org\nBcc: b@example.org"]
)
def test_what_is_no_address_is_asked_for_again(client, mails, address):
    response = client.post(ASK, {"email": address})
    assert response.status_code == 200
    assert response.context["form"].errors["email"]
    assert mails() == []


def test_a_forged_host_gets_into_no_mail(editor, mails):
    Client(HTTP_HOST="evil.example").post(ASK, {"email": editor.email})
    assert "evil" not in mails()[0].body


def test_the_link_works_once(link):
    browser = Client()
    browser.post(browser.get(link).url, NEW)
    response = Client().get(link)
    assert not response.context["validlink"]
    assert ASK in response.content.decode()


def test_the_link_works_for_a_day(link):
    with time_machine.travel(timezone.now() + timezone.timedelta(hours=23)):
        assert Client().get(link).status_code == 302
    with time_machine.travel(timezone.now() + timezone.timedelta(hours=25)):
        assert not Client().get(link).context["validlink"]


@pytest.mark.parametrize("path", ["x/y", "MQ/set-password", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5/a-b", "۱/۲"])
def test_a_broken_link_says_so(client, editions, path):
    response = client.get(f"{ASK}confirm/{path}/")
    assert response.status_code == 200
    assert not response.context["validlink"]


def test_an_invitations_link_is_none_for_a_new_password(link, editor):
    assert (
        not Client()
        .get(link.replace("password_reset/confirm", "invitation"), follow=True)
        .context["validlink"]
    )


def test_a_new_password_ends_other_sessions(editor, mails, link_in):
    other, browser = Client(), Client()
    other.force_login(editor)
    browser.post(ASK, {"email": editor.email})
    link = link_in(mails()[-1])
    browser.post(browser.get(link).url, NEW)
    assert other.get(reverse("wagtailadmin_home")).status_code == 302


def test_one_address_is_not_flooded(editor, mails):
    for number in range(4):
        Client(REMOTE_ADDR=f"203.0.113.{number}").post(ASK, {"email": editor.email.upper()})
    assert len(mails()) == 1


def test_asking_too_often_is_stopped_with_a_clear_answer(editor):
    browser = Client()
    for number in range(10):
        assert browser.post(ASK, {"email": f"{number}@example.org"}).status_code == 302
    response = browser.post(ASK, {"email": editor.email})
    assert response.status_code == 429
    assert response["Retry-After"] == "3600"
    assert response.context["form"].non_field_errors()


def test_a_new_password_ends_the_wait_after_wrong_ones(link, editor):
    browser, login = Client(), reverse("wagtailadmin_login")
    for _ in range(6):
        browser.post(login, {"username": editor.username, "password": "wrong"})
    browser.post(browser.get(link).url, NEW)
    response = browser.post(login, {"username": editor.username, "password": NEW["new_password1"]})
    assert response.status_code == 302
