"""Quiet hours, pace, and that a slow channel keeps nobody else waiting."""

import time
from datetime import UTC, datetime, timedelta
from datetime import time as clock_time

import pytest
import time_machine
from django.utils import timezone

from nejatsite.sharing import services, waiting
from nejatsite.sharing.adapters.base import Failed
from nejatsite.sharing.models import Channel, Delivery
from nejatsite.testing.factories import publish

from .conftest import draft, only, published, work

pytestmark = pytest.mark.django_db


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


@pytest.mark.parametrize(
    ("edition", "hours", "now", "until"),
    [
        # Tirana is an hour ahead in winter, two in summer; Tehran three and a half, all year.
        ("sq", (22, 7), "2026-01-10T20:59+00:00", None),
        ("sq", (22, 7), "2026-01-10T21:00+00:00", "2026-01-11T06:00+00:00"),
        ("sq", (22, 7), "2026-01-11T05:59+00:00", "2026-01-11T06:00+00:00"),
        ("sq", (22, 7), "2026-01-11T06:00+00:00", None),
        ("sq", (13, 15), "2026-07-01T11:30+00:00", "2026-07-01T13:00+00:00"),
        # The clocks are put forward at 2 in the night, and back at 3.
        ("sq", (22, 7), "2026-03-28T23:00+00:00", "2026-03-29T05:00+00:00"),
        ("sq", (22, 7), "2026-10-24T22:00+00:00", "2026-10-25T06:00+00:00"),
        # An end that does not exist in that night, and one that comes twice.
        ("sq", (22, 2.5), "2026-03-29T00:30+00:00", "2026-03-29T01:30+00:00"),
        ("sq", (22, 2.5), "2026-10-25T00:10+00:00", "2026-10-25T00:30+00:00"),
        ("sq", (22, 2.5), "2026-10-25T01:10+00:00", "2026-10-25T01:30+00:00"),
        ("fa", (0, 8), "2026-07-01T21:00+00:00", "2026-07-02T04:30+00:00"),
        ("fa", (8, 8), "2026-07-01T21:00+00:00", None),
    ],
)
def test_quiet_hours_are_those_of_the_editions_clocks(make_channel, edition, hours, now, until):
    start, end = (clock_time(int(hour), int(hour % 1 * 60)) for hour in hours)
    channel = make_channel(edition, quiet_from=start, quiet_until=end)
    assert waiting.quiet_until(channel, moment(now)) == (until and moment(until))


def test_what_is_published_in_quiet_hours_waits_visibly_and_costs_no_attempt(make_channel, board):
    make_channel("sq", "board", quiet_from=clock_time(22), quiet_until=clock_time(7))
    with time_machine.travel(moment("2026-01-10T23:00+00:00"), tick=False) as clock:
        published("sq")
        published("sq")
        work()
        rows = Delivery.objects.values_list("state", "attempts", "due_at")
        assert list(rows) == [("waiting", 0, moment("2026-01-11T06:00+00:00"))] * 2
        assert all(Delivery.objects.values_list("last_error", flat=True))
        assert board.calls == []
        clock.move_to(moment("2026-01-11T06:00:01+00:00"))
        assert work()["done"] == 2


def test_a_test_does_not_wait_for_the_end_of_quiet_hours(make_channel, board, people):
    channel = make_channel("sq", "board", quiet_from=clock_time(22), quiet_until=clock_time(7))
    with time_machine.travel(moment("2026-01-10T23:00+00:00"), tick=False):
        services.send_test(channel, people["editor.sq"])
        assert work()["done"] == 1


def test_the_pace_lets_one_go_after_the_other(make_channel, board):
    make_channel(kind="board", pace_minutes=30)
    with time_machine.travel(datetime.now(UTC), tick=False) as clock:
        for _number in range(3):
            published()
        sent = []
        for _turn in range(3):
            work()
            sent.append(len(board.posts))
            clock.shift(timedelta(minutes=30, seconds=1))
        assert sent == [1, 2, 3]
    assert set(Delivery.objects.values_list("attempts", flat=True)) == {1}


def test_of_two_workers_that_ask_at_once_one_gets_the_turn(make_channel):
    channel = make_channel(pace_minutes=10)
    published()
    published()
    first, second = Delivery.objects.all()
    assert waiting.take_turn(first, channel) is True
    with pytest.raises(waiting.ledger.Retry) as told:
        waiting.take_turn(second, Channel.objects.get())
    assert told.value.counts is False


def test_a_turn_that_failed_is_given_back(make_channel, board):
    make_channel(kind="board", pace_minutes=60)
    published()
    board.answers = [Failed("busy", 503), None]
    with time_machine.travel(datetime.now(UTC), tick=False) as clock:
        work()
        clock.shift(60)
        assert work()["done"] == 1


def test_a_pause_puts_everything_off_with_one_look_and_putting_right_ends_it(web_hook, server):
    channel = web_hook()
    for _number in range(5):
        published()
    server.answers = [(503, {"Retry-After": "3600"}, b""), (200, {}, b"")]
    # One was tried; none of the others had to be taken in hand.
    assert work() == {"retried": 1}
    held = Delivery.objects.filter(attempts=0)
    assert set(held.values_list("last_error", flat=True)) == {"The channel is pausing after an error."}
    channel.refresh_from_db()
    assert held.get(pk=held.first().pk).due_at == channel.resting_until
    assert services.release(channel) == 5
    assert work()["done"] == 5


@pytest.fixture
def slow_channel(web_hook, server):
    def behave(handler):
        time.sleep(2.1)
        handler.send_response(200)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    server.behave = behave
    return web_hook(name="slow")


def test_a_slow_receiver_keeps_others_waiting_for_one_request_at_most(slow_channel, make_channel, board):
    for _number in range(4):
        published()
    fast = make_channel(kind="board")
    for _number in range(3):
        publish(draft())
    Delivery.objects.filter(channel=slow_channel).update(due_at=timezone.now() - timedelta(hours=1))
    counts = work(limit=4)
    assert counts["done"] == 4
    assert Delivery.objects.filter(channel=fast, state="done").count() == 3
    late = Delivery.objects.filter(channel=slow_channel, state="waiting")
    assert set(late.values_list("last_error", flat=True)) == {"The channel answers slowly. Others go first."}


def test_a_receiver_that_never_answers_is_left_alone_while_others_go_on(make_channel, web_hook, board):
    web_hook(settings={"url": "http://127.0.0.1:9/hook"})
    fast = make_channel(kind="board")
    for _number in range(3):
        published()
    counts = work()
    assert (counts["retried"], counts["done"]) == (1, 3)
    assert Delivery.objects.filter(channel=fast, state="done").count() == 3


def test_what_failed_before_keeps_saying_why_while_it_is_put_off(make_channel, board):
    channel = make_channel(kind="board")
    published()
    Delivery.objects.update(attempts=2, last_error="The receiver answered 500.")
    waiting.put_off(channel, timezone.now() + timedelta(hours=1), "The channel is pausing after an error.")
    assert only().last_error == "The receiver answered 500."
