"""Editors are told once when a channel fails, and once when it works again."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core import mail
from wagtail.users.models import UserProfile

from nejatsite.core import ledger
from nejatsite.sharing import services
from nejatsite.sharing.adapters.base import Failed, Refused
from nejatsite.sharing.models import Channel, Delivery

from .conftest import published, work

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock():
    with time_machine.travel(datetime.now(UTC), tick=False) as clock:
        yield clock


@pytest.fixture
def failing(make_channel, board, people):
    channel = make_channel(kind="board", name="Hall")
    board.answers = [Failed("The network answered 503.", 503)] * 50
    published()
    return channel


def subjects() -> list[str]:
    ledger.run_due("core.TaskRow")
    return [letter.subject for letter in mail.outbox if "Hall" in letter.subject]


def fail(clock, times: int) -> None:
    for _attempt in range(times):
        work()
        clock.move_to(max(Delivery.objects.latest("pk").due_at, datetime.now(UTC)) + timedelta(seconds=1))


def test_a_channel_that_fails_for_longer_is_told_of_once(failing, clock):
    fail(clock, 5)
    assert subjects() == []
    fail(clock, 1)
    assert subjects() == ["Announcements on “Hall” fail"]
    fail(clock, 3)
    assert len(subjects()) == 1


def test_many_failures_in_a_moment_are_not_told(failing, clock):
    for _number in range(5):
        published()
    work()
    channel = Channel.objects.get()
    assert (channel.failures, channel.failing_since) == (6, datetime.now(UTC))
    assert subjects() == []


def test_what_a_person_has_to_put_right_is_told_at_once(failing, board, clock):
    board.answers = [Refused("The token has expired.", 401)]
    work()
    assert subjects() == ["Announcements on “Hall” fail"]
    assert "The token has expired." in mail.outbox[-1].body
    assert f"/admin/channels/edit/{failing.pk}/" in mail.outbox[-1].body


def test_a_secret_that_cannot_be_read_is_told_at_once(web_hook, people, settings):
    settings.SECRETS_KEY = ["lost"]
    web_hook(name="Hall")
    published()
    settings.SECRETS_KEY = ["other"]
    work()
    assert subjects() == ["Announcements on “Hall” fail"]


def test_a_channel_that_works_again_is_told_of_once(failing, board, clock):
    board.answers = [Refused("The token has expired.", 401)]
    work()
    published()
    published()
    assert work()["done"] == 2
    assert subjects() == ["Announcements on “Hall” fail", "Announcements on “Hall” get through again"]
    channel = Channel.objects.get()
    assert (channel.failures, channel.failing_since, channel.failing_told_at) == (0, None, None)


def test_a_channel_that_recovers_before_anybody_was_told_is_not_mentioned(failing, board, clock):
    fail(clock, 2)
    board.answers = []
    fail(clock, 1)
    assert subjects() == []
    assert Channel.objects.get().failures == 0


def test_a_receiver_that_wants_no_more_sends_one_mail_and_not_two(web_hook, server, people):
    web_hook(name="Hall")
    published()
    published()
    server.answers = [(410, {}, b"")]
    work()
    assert subjects() == ["The channel “Hall” was switched off"]


def test_a_test_that_fails_is_seen_by_who_asked_for_it_and_told_to_nobody(failing, board, people, clock):
    Delivery.objects.all().delete()
    board.answers = [Refused("The token has expired.", 401)]
    services.send_test(failing, people["editor.en"])
    work()
    assert (subjects(), Channel.objects.get().failures) == ([], 0)


def test_each_editor_is_told_in_their_own_language(failing, board, people, clock):
    UserProfile.objects.update_or_create(user=people["editor.en"], defaults={"preferred_language": "fa"})
    board.answers = [Refused("The token has expired.", 401)]
    work()
    ledger.run_due("core.TaskRow")
    (letter,) = mail.outbox
    assert letter.extra_headers["Content-Language"] == "fa"
