import pytest
import time_machine
from axes.models import AccessAttempt, AccessLog
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from nejatsite.core import duties
from nejatsite.testing.factories import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db
LOGIN = "/admin/login/"


def attempt(browser, entered="wrong", username="editor", **extra):
    return browser.post(LOGIN, {"username": username, "password": entered}, **extra)


@pytest.fixture
def editor(editions):
    return UserFactory(username="editor", groups=["Editors (Persian)"])


@pytest.fixture
def locked(editor):
    browser = Client()
    for _ in range(5):
        assert attempt(browser).status_code == 200
    assert attempt(browser).status_code == 429
    return browser


def test_after_six_wrong_passwords_the_right_one_waits_too(locked):
    response = attempt(locked, PASSWORD)
    assert response.status_code == 429
    assert "_auth_user_id" not in locked.session


def test_the_answer_says_how_long_to_wait(locked):
    assert "15 minutes" in attempt(locked).content.decode()
    with time_machine.travel(timezone.now() + timezone.timedelta(minutes=10)):
        response = attempt(locked)
    assert "5 minutes" in response.content.decode()
    assert response["Retry-After"] == "300"
    assert reverse("wagtailadmin_password_reset") in response.content.decode()


@pytest.mark.parametrize(("language", "direction"), [("fa", "rtl"), ("ar", "rtl"), ("sq", "ltr")])
def test_it_is_in_the_language_of_the_browser(locked, language, direction):
    page = attempt(locked, headers={"accept-language": language}).content.decode()
    assert f'lang="{language}" dir="{direction}"' in page


def test_a_quarter_of_an_hour_later_one_can_sign_in_though_one_went_on_trying(locked):
    with time_machine.travel(timezone.now() + timezone.timedelta(minutes=14)):
        assert attempt(locked).status_code == 429
    with time_machine.travel(timezone.now() + timezone.timedelta(minutes=16)):
        assert attempt(locked, PASSWORD).status_code == 302


def test_others_are_not_held_up(locked, editor):
    UserFactory(username="colleague", groups=["Editors (Persian)"])
    assert attempt(locked, PASSWORD, username="colleague").status_code == 302
    assert attempt(Client(REMOTE_ADDR="203.0.113.9"), PASSWORD).status_code == 302


def test_a_right_password_begins_the_count_anew(editor):
    browser = Client()
    for _ in range(2):
        for _ in range(5):
            attempt(browser)
        assert attempt(browser, PASSWORD).status_code == 302


def test_another_browser_name_is_no_way_around(locked):
    assert attempt(Client(HTTP_USER_AGENT="another"), PASSWORD).status_code == 429


def test_an_invented_address_is_no_way_around(locked):
    assert attempt(Client(HTTP_X_FORWARDED_FOR="198.51.100.7"), PASSWORD).status_code == 429


def test_behind_the_front_server_each_reader_is_counted_alone(editor, settings):
    settings.TRUSTED_PROXIES = 1
    for _ in range(6):
        attempt(Client(HTTP_X_FORWARDED_FOR="198.51.100.7"))
    assert attempt(Client(HTTP_X_FORWARDED_FOR="198.51.100.7"), PASSWORD).status_code == 429
    assert attempt(Client(HTTP_X_FORWARDED_FOR="198.51.100.8"), PASSWORD).status_code == 302


def test_a_whole_network_of_the_newer_kind_counts_as_one(editor):
    for number in range(6):
        attempt(Client(REMOTE_ADDR=f"2001:db8::{number}"))
    assert attempt(Client(REMOTE_ADDR="2001:db8::99"), PASSWORD).status_code == 429
    assert attempt(Client(REMOTE_ADDR="2001:db8:0:1::1"), PASSWORD).status_code == 302


@pytest.mark.parametrize("address", ["", "unix", "::ffff:203.0.113.7"])
def test_a_server_that_knows_no_plain_address_still_answers(editor, address):
    assert attempt(Client(REMOTE_ADDR=address)).status_code == 200
    assert attempt(Client(REMOTE_ADDR=address), PASSWORD).status_code == 302


@pytest.mark.parametrize("username", ["", "x" * 10_000, "null\0", "'; --", "(invitation page)"])
def test_a_strange_name_is_refused_like_any_wrong_one(client, editions, username):
    assert attempt(client, username=username).status_code == 200


def test_who_is_switched_off_is_told_no_more_than_others(client, editor):
    wrong = attempt(client).context["form"].non_field_errors()
    editor.is_active = False
    editor.save()
    assert attempt(client, PASSWORD).context["form"].non_field_errors() == wrong


def test_the_password_is_not_kept(editor):
    attempt(Client(), "a secret nearly right")
    assert "secret" not in AccessAttempt.objects.get().post_data


def test_after_thirty_days_it_is_forgotten_who_signed_in_or_tried_to(editor):
    for days, address in ((31, "192.0.2.7"), (29, "192.0.2.9")):
        with time_machine.travel(timezone.now() - timezone.timedelta(days=days)):
            attempt(Client(REMOTE_ADDR=address), PASSWORD)
            attempt(Client(REMOTE_ADDR=address))
    duties.run_due()
    assert [row.ip_address for row in AccessLog.objects.all()] == ["192.0.2.9"]
    assert [row.ip_address for row in AccessAttempt.objects.all()] == ["192.0.2.9"]


def test_wrong_passwords_are_forgotten_where_nobody_tries_again(editor):
    with time_machine.travel(timezone.now() - timezone.timedelta(days=31)):
        attempt(Client())
    assert AccessAttempt.objects.exists()
    duties.run_due()
    assert not AccessAttempt.objects.exists()
