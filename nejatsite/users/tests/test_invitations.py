"""From the superuser's form to the person's first screen."""

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.core.signing import TimestampSigner
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.users.models import UserProfile

from nejatsite.testing.factories import PASSWORD, UserFactory
from nejatsite.testing.screens import messages_of
from nejatsite.users.invitations import Link, invite, tokens, waits
from nejatsite.users.languages import language_of
from nejatsite.users.roles import Role, has_role

pytestmark = pytest.mark.django_db
NEW = {"new_password1": "گلدان آبی روی میز", "new_password2": "گلدان آبی روی میز"}


@pytest.fixture
def person(people):
    found = UserFactory(
        username="narges", first_name="نرگس", last_name="فرهادی", groups=["Translators (Persian)"]
    )
    UserProfile.objects.create(user=found, preferred_language="fa")
    invite(found, by=people["admin"])
    return found


@pytest.fixture
def link(person, mails, link_in):
    return link_in(mails()[-1])


def opened(client, link):
    return client.get(link, follow=True)


def set_password(client, link, **values):
    """As a browser does: the link leads to the page with the form."""
    page = opened(client, link)
    return client.post(page.wsgi_request.path, NEW | values, follow=True)


def test_a_superuser_invites_somebody_who_sets_a_password_and_is_signed_in(admin, invitation, mails, link_in):
    response = admin.post(reverse("wagtailusers_users:add"), invitation(), follow=True)
    assert response.status_code == 200
    narges = get_user_model().objects.get(username="narges")
    assert (narges.email, language_of(narges), waits(narges)) == ("narges@example.org", "fa", True)
    assert has_role(narges, Role.TRANSLATOR, "fa")

    (message,) = mails()
    assert message.to == ["narges@example.org"]
    assert message.extra_headers["Content-Language"] == "fa"
    assert message.reply_to == ["admin@example.org"]
    browser = Client()
    landed = set_password(browser, link_in(message))

    assert landed.wsgi_request.path == reverse("wagtailadmin_home")
    assert landed.status_code == 200
    assert landed.wsgi_request.user == narges
    narges.refresh_from_db()
    assert narges.check_password(NEW["new_password1"])


def test_until_then_nobody_can_sign_in(person):
    assert not person.has_usable_password()
    for password in ("", person.password, "!"):
        values = {"username": "narges", "password": password}
        assert Client().post(reverse("wagtailadmin_login"), values).status_code == 200


def test_a_broken_mail_server_loses_no_invitation(admin, invitation, mails, settings):
    settings.EMAIL_BACKEND, backend = "django.core.mail.backends.smtp.EmailBackend", settings.EMAIL_BACKEND
    settings.EMAIL_PORT = 1
    response = admin.post(reverse("wagtailusers_users:add"), invitation(), follow=True)
    assert response.status_code == 200
    assert mails() == []
    settings.EMAIL_BACKEND = backend
    with time_machine.travel(timezone.now() + timezone.timedelta(hours=2)):
        assert len(mails()) == 1


def test_the_link_works_once(link):
    set_password(Client(), link)
    again = opened(Client(), link)
    assert again.context["link"] == Link.USED.name
    assert reverse("wagtailadmin_login") in again.content.decode()


def test_looking_at_the_link_does_not_use_it_up(link):
    for _ in range(2):
        assert opened(Client(), link).context["validlink"]


def test_the_link_works_for_some_days(link, settings):
    settings.INVITATION_DAYS = 3
    with time_machine.travel(timezone.now() + timezone.timedelta(days=2, hours=23)):
        assert opened(Client(), link).context["validlink"]
    with time_machine.travel(timezone.now() + timezone.timedelta(days=3, hours=1)):
        assert opened(Client(), link).context["link"] == Link.EXPIRED.name


def test_it_may_run_out_while_the_form_is_open(link):
    browser = Client()
    form = opened(browser, link).wsgi_request.path
    with time_machine.travel(timezone.now() + timezone.timedelta(days=8)):
        response = browser.post(form, NEW)
    assert response.status_code == 200
    assert response.context["link"] in {Link.EXPIRED.name, Link.FORGED.name}
    assert not get_user_model().objects.get(username="narges").has_usable_password()


def test_sending_again_makes_the_earlier_link_useless(admin, person, link, mails, link_in):
    response = admin.post(reverse("wagtailusers_users:invite", args=[person.pk]), follow=True)
    assert "narges@example.org" in messages_of(response)[0]
    assert opened(Client(), link).context["link"] == Link.REPLACED.name
    assert opened(Client(), link_in(mails()[-1])).context["validlink"]


def test_a_change_of_address_makes_the_link_useless_and_sends_a_new_one(
    admin, person, link, invitation, mails, link_in
):
    values = invitation(email="narges.farhadi@example.org", is_active="on")
    admin.post(reverse("wagtailusers_users:edit", args=[person.pk]), values)
    assert opened(Client(), link).context["link"] == Link.REPLACED.name
    message = mails()[-1]
    assert message.to == ["narges.farhadi@example.org"]
    assert opened(Client(), link_in(message)).context["validlink"]


def test_the_link_of_an_account_that_was_switched_off_does_not_work(person, link):
    person.is_active = False
    person.save()
    assert opened(Client(), link).context["link"] == Link.SWITCHED_OFF.name


def test_a_password_set_otherwise_makes_the_link_useless(person, link):
    person.set_password(PASSWORD)
    person.save()
    assert opened(Client(), link).context["link"] == Link.USED.name


def test_nobody_can_use_the_link_for_another_account(people, person, link):
    other = UserFactory(username="other")
    invite(other, by=people["admin"])
    assert tokens.examine(other, tokens.make_token(person)) is Link.REPLACED


@pytest.mark.parametrize("token", ["x", "a.b.c", "۱۲۳", "accept", "%00"])
def test_a_broken_link_says_so(person, link, token):
    uid = link.split("/")[3]
    response = Client().get(f"/admin/invitation/{uid}/{token}/", follow=True)
    assert response.status_code == 200
    assert response.context["link"] == Link.FORGED.name


@pytest.mark.parametrize("uid", ["x", "MQ", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5", "AAAA", "۱"])
def test_a_link_to_nobody_says_so(editions, uid):
    response = Client().get(f"/admin/invitation/{uid}/{TimestampSigner().sign('x')}/", follow=True)
    assert response.status_code == 200
    assert not response.context["validlink"]


def test_a_password_that_is_too_weak_is_refused_and_the_link_stays_good(link):
    browser = Client()
    response = set_password(browser, link, new_password1="12345", new_password2="12345")
    assert response.context["form"].errors["new_password2"]
    response = set_password(browser, link, new_password2="something else")
    assert response.context["form"].errors["new_password2"]
    assert set_password(browser, link).wsgi_request.path == reverse("wagtailadmin_home")


@pytest.mark.parametrize(
    ("language", "direction"), [("fa", "rtl"), ("ar", "rtl"), ("sq", "ltr"), ("en", "ltr")]
)
def test_the_page_is_in_the_persons_language_whatever_the_browsers(person, link, language, direction):
    person.wagtail_userprofile.preferred_language = language
    person.wagtail_userprofile.save()
    browser = Client(headers={"accept-language": "de"})
    response = opened(browser, link)
    assert response["Content-Language"] == language
    assert f'lang="{language}" dir="{direction}"' in response.content.decode()


def test_an_expired_links_page_is_in_the_persons_language_too(link):
    with time_machine.travel(timezone.now() + timezone.timedelta(days=8)):
        response = opened(Client(headers={"accept-language": "en"}), link)
    assert 'lang="fa" dir="rtl"' in response.content.decode()


def test_the_link_stays_between_the_person_and_the_site(link):
    response = opened(Client(), link)
    assert response["Referrer-Policy"] == "same-origin"
    assert "no-store" in response["Cache-Control"]
    assert link.split("/")[4] not in response.wsgi_request.path


def test_guessing_links_is_stopped_and_says_for_how_long(person, link):
    browser, uid = Client(), link.split("/")[3]
    for number in range(6):
        assert browser.get(f"/admin/invitation/{uid}/guess{number}/").status_code == 200
    response = browser.get(link)
    assert response.status_code == 429
    assert response["Retry-After"] == str(15 * 60)
    assert "۱۵" in response.content.decode()
    assert Client(REMOTE_ADDR="203.0.113.9").get(link).status_code == 302


def test_old_links_do_not_count_as_guesses(link):
    set_password(Client(), link)
    for _ in range(8):
        assert Client().get(link).status_code == 200


def test_the_passwords_are_not_kept_with_the_guesses(person, link):
    from axes.models import AccessAttempt

    browser = Client()
    browser.post(f"/admin/invitation/{link.split('/')[3]}/accept/", NEW)
    assert "گلدان" not in AccessAttempt.objects.get().post_data
