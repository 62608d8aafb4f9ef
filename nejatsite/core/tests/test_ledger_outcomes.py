from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from nejatsite.core import ledger
from nejatsite.core.ledger import Backoff, Finish, Retry, SetAside, State
from nejatsite.core.taskrow import TaskRow

from .conftest import make_rows

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 21, 12, tzinfo=UTC)


def raising(error: BaseException):
    def handler(row: TaskRow) -> None:
        raise error

    return handler


def test_a_row_whose_handler_returns_is_done(working_ledger):
    working_ledger(lambda row: None)
    (row,) = make_rows()
    assert ledger.run_due("core.TaskRow") == {"done": 1}
    row.refresh_from_db()
    assert (row.state, row.attempts, row.claimed_by, row.lease_until) == (State.DONE, 1, "", None)
    assert row.finished_at is not None


def test_the_attempt_is_counted_before_the_work(working_ledger):
    found = []
    working_ledger(lambda row: found.append(TaskRow.objects.values_list("attempts", "state").get(pk=row.pk)))
    make_rows()
    ledger.run_due("core.TaskRow")
    assert found == [(1, "running")]


def test_an_error_waits_for_the_back_off_and_is_written_down(working_ledger):
    working_ledger(raising(ValueError("پاسخی نیامد")), schedule=lambda attempt: attempt * 100)
    with time_machine.travel(NOON, tick=False):
        (row,) = make_rows()
        assert ledger.run_due("core.TaskRow") == {"retried": 1}
        row.refresh_from_db()
        assert (row.state, row.due_at) == (State.WAITING, NOON + timedelta(seconds=100))
        assert "ValueError: پاسخی نیامد" in row.last_error
    with time_machine.travel(NOON + timedelta(seconds=99), tick=False):
        assert ledger.run_due("core.TaskRow") == {}
    with time_machine.travel(NOON + timedelta(seconds=100), tick=False):
        assert ledger.run_due("core.TaskRow") == {"retried": 1}
        row.refresh_from_db()
        assert (row.attempts, row.due_at) == (2, NOON + timedelta(seconds=300))


def test_the_clock_may_be_given(working_ledger):
    working_ledger(lambda row: None)
    make_rows(due_at=NOON)
    assert ledger.run_due("core.TaskRow", now=NOON - timedelta(seconds=1)) == {}
    assert ledger.run_due("core.TaskRow", now=NOON) == {"done": 1}


def test_a_handler_says_itself_when_to_try_again(working_ledger):
    working_ledger(raising(Retry(after=90, reason="Too many requests")))
    (row,) = make_rows(due_at=NOON)
    ledger.run_due("core.TaskRow", now=NOON)
    row.refresh_from_db()
    assert (row.due_at, row.last_error, row.attempts) == (
        NOON + timedelta(seconds=90),
        "Too many requests",
        1,
    )


def test_being_asked_to_wait_does_not_use_up_attempts(working_ledger):
    working_ledger(raising(Retry(after=5, counts=False)), max_attempts=1)
    (row,) = make_rows(due_at=NOON)
    assert ledger.run_due("core.TaskRow", now=NOON) == {"retried": 1}
    row.refresh_from_db()
    assert row.attempts == 0


def test_a_row_that_fails_too_often_is_set_aside(working_ledger):
    working_ledger(raising(ValueError("no")), max_attempts=2)
    (row,) = make_rows(due_at=NOON)
    assert ledger.run_due("core.TaskRow", now=NOON) == {"retried": 1}
    assert ledger.run_due("core.TaskRow", now=NOON + timedelta(days=1)) == {"set_aside": 1}
    row.refresh_from_db()
    assert (row.state, row.attempts) == (State.SET_ASIDE, 2)
    assert ledger.run_due("core.TaskRow", now=NOON + timedelta(days=9)) == {}


def test_a_handler_may_set_a_row_aside_at_once(working_ledger):
    working_ledger(raising(SetAside("The chat does not exist.")))
    (row,) = make_rows()
    assert ledger.run_due("core.TaskRow") == {"set_aside": 1}
    row.refresh_from_db()
    assert (row.state, row.last_error) == (State.SET_ASIDE, "The chat does not exist.")


def test_a_handler_may_end_a_row_in_a_state_of_its_own(working_ledger):
    working_ledger(raising(Finish("unknown", "It may have arrived.")))
    (row,) = make_rows()
    assert ledger.run_due("core.TaskRow") == {"unknown": 1}
    row.refresh_from_db()
    assert row.state == "unknown"


def test_what_was_set_aside_can_be_tried_again(working_ledger):
    working_ledger(lambda row: None)
    (row,) = make_rows(state=State.SET_ASIDE, finished_at=NOON, attempts=25, deaths=3)
    assert TaskRow.objects.try_again() == 1
    assert ledger.run_due("core.TaskRow") == {"done": 1}
    row.refresh_from_db()
    assert (row.attempts, row.deaths) == (1, 0)


def test_a_stopped_worker_hands_its_row_over(working_ledger):
    working_ledger(raising(SystemExit()))
    (row,) = make_rows()
    with pytest.raises(SystemExit):
        ledger.run_due("core.TaskRow")
    row.refresh_from_db()
    assert (row.state, row.attempts) == (State.WAITING, 0)


def test_rows_are_bounded_by_number_and_by_time(working_ledger):
    working_ledger(lambda row: None)
    make_rows(3)
    assert ledger.run_due("core.TaskRow", limit=2) == {"done": 2, "more": 1}
    assert ledger.run_due("core.TaskRow", time_budget=0) == {"more": 1}
    assert ledger.run_due("core.TaskRow", time_budget=60) == {"done": 1}


def test_the_back_off_doubles_up_to_its_cap_with_full_jitter():
    schedule = Backoff(base=10, cap=3600, jitter=lambda low, high: high)
    assert [schedule(attempt) for attempt in (1, 2, 3, 9, 10, 500)] == [10, 20, 40, 2560, 3600, 3600]
    drawn = [Backoff(base=10)(4) for _ in range(200)]
    assert 1 <= min(drawn) < 20 < 60 < max(drawn) <= 80


def test_a_batch_is_handled_in_one_call_and_its_failures_one_by_one(working_ledger):
    calls = []

    def handle(rows: list[TaskRow]) -> dict[int, BaseException]:
        calls.append(len(rows))
        return {rows[0].pk: ValueError("refused")}

    working_ledger(batch_handler=handle, batch_size=10)
    make_rows(4)
    assert ledger.run_due("core.TaskRow") == {"done": 3, "retried": 1}
    assert calls == [4]


def test_one_bad_row_does_not_fail_the_others_of_its_batch(working_ledger):
    def handle(rows: list[TaskRow]) -> None:
        if any(row.args == [2] for row in rows):
            raise ValueError("row 2")

    working_ledger(batch_handler=handle)
    make_rows(5)
    assert ledger.run_due("core.TaskRow") == {"done": 4, "retried": 1}
    assert TaskRow.objects.get(state=State.WAITING).args == [2]


def test_a_row_that_killed_a_worker_goes_alone(working_ledger):
    calls = []
    working_ledger(batch_handler=lambda rows: calls.append([row.args[0] for row in rows]))
    rows = make_rows(4)
    TaskRow.objects.filter(pk=rows[1].pk).update(deaths=1)
    ledger.run_due("core.TaskRow")
    assert calls == [[0, 2, 3], [1]]
