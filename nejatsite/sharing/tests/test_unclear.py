"""Nobody knows whether it arrived: looked for where the network lets us look, else a person's to settle."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from nejatsite.sharing import services
from nejatsite.sharing.adapters.base import Failed, Refused, Unclear
from nejatsite.sharing.models import Delivery

from .conftest import hang_up, only, published, work

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock():
    with time_machine.travel(datetime.now(UTC), tick=False) as clock:
        yield clock


def broke() -> Unclear:
    return Unclear("The connection broke before there was an answer.")


def test_a_post_that_is_there_counts_as_sent_with_its_address(make_channel, board, clock):
    make_channel(kind="board")
    published()
    board.answers = [broke()]
    work()
    assert (only().state, only().attempts) == ("waiting", 1)
    board.posts[str(only().message_id)] = "arrived after all"
    clock.shift(31)
    work()
    row = only()
    assert (row.state, row.post_url) == ("done", f"https://board.example/{row.message_id}")
    assert board.calls == ["send", "find"]


def test_a_post_that_is_certainly_not_there_is_sent_once_more(make_channel, board, clock):
    make_channel(kind="board")
    published()
    board.answers = [broke()]
    work()
    clock.shift(31)
    work()
    assert (only().state, board.calls) == ("done", ["send", "find", "send"])
    assert len(board.posts) == 1


def test_a_network_that_cannot_be_seen_is_asked_again_and_in_the_end_a_person(make_channel, board, clock):
    make_channel(kind="board")
    published()
    board.answers = [broke(), *[Failed("The network answered 503.", 503)] * 20]
    for _attempt in range(12):
        work()
        clock.move_to(max(only().due_at, datetime.now(UTC)) + timedelta(seconds=1))
    assert board.calls == ["send", *["find"] * 11]
    assert only().state == "unknown"
    assert "The network answered 503." in only().last_error


def test_a_look_that_is_refused_is_a_persons_and_not_a_failure_to_send(make_channel, board, clock):
    make_channel(kind="board")
    published()
    board.answers = [broke(), Refused("The token has expired.", 401)]
    work()
    clock.shift(31)
    work()
    assert (only().state, only().request_at) == ("unknown", None)


def test_a_worker_that_died_after_the_request_is_followed_by_a_look(make_channel, board, clock):
    make_channel(kind="board")
    published()
    Delivery.objects.update(
        state="running",
        claimed_by="dead",
        attempts=1,
        request_at=datetime.now(UTC),
        lease_until=datetime.now(UTC) - timedelta(seconds=1),
    )
    work()
    assert (only().state, board.calls) == ("done", ["find", "send"])


def test_a_key_that_is_known_for_an_hour_is_not_trusted_later(make_channel, board, clock):
    board.repeats_safely, board.repeats_for = True, timedelta(hours=1)
    make_channel(kind="board")
    published()
    board.answers = [broke(), broke()]
    work()
    clock.shift(31)
    work()
    assert board.calls == ["send", "send"]
    clock.shift(timedelta(hours=1))
    work()
    assert board.calls == ["send", "send", "find", "send"]


def test_a_failure_after_an_unclear_attempt_does_not_settle_it(make_channel, board, clock):
    board.repeats_safely, board.repeats_for = True, timedelta(hours=1)
    make_channel(kind="board")
    published()
    asked = datetime.now(UTC)
    board.answers = [broke(), Failed("busy", 503)]
    work()
    clock.shift(31)
    work()
    assert only().request_at == asked


def test_trying_again_earlier_than_planned_still_looks_first(make_channel, board, clock):
    make_channel(kind="board")
    published()
    board.answers = [broke()]
    work()
    assert services.try_again(Delivery.objects.all()) == 1
    work()
    assert board.calls == ["send", "find", "send"]


@pytest.fixture
def unknown(telegram, server) -> Delivery:
    telegram()
    published()
    server.behave = hang_up
    work()
    return only()


def test_a_person_who_found_the_post_marks_it_as_sent(unknown):
    assert unknown.state == "unknown"
    assert services.settle_unknown(unknown, there=True, url="https://t.me/hall/9")
    assert (only().state, only().post_url) == ("done", "https://t.me/hall/9")


def test_a_person_who_did_not_find_it_has_it_sent_again(unknown):
    assert services.settle_unknown(unknown, there=False)
    assert (only().state, only().request_at, only().message_id) == ("waiting", None, unknown.message_id)


def test_who_comes_second_changes_nothing(unknown):
    services.settle_unknown(unknown, there=True)
    assert services.settle_unknown(unknown, there=False) is False
    assert only().state == "done"
