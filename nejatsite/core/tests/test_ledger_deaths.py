import signal
from datetime import timedelta

import pytest
from django.utils import timezone

from nejatsite.core import ledger
from nejatsite.core.ledger import State
from nejatsite.core.taskrow import TaskRow

from .conftest import make_rows, start_worker

pytestmark = pytest.mark.django_db(transaction=True)


def kill_a_worker() -> None:
    worker = start_worker("die_in_the_middle")
    output, _ = worker.communicate(timeout=60)
    assert worker.returncode == -signal.SIGKILL, output


def test_a_row_whose_worker_was_killed_is_done_after_the_lease(working_ledger):
    done = []
    working_ledger(lambda row: done.append(row.deaths))
    (row,) = make_rows()
    kill_a_worker()
    row.refresh_from_db()
    assert (row.state, row.attempts) == (State.RUNNING, 1)

    assert ledger.run_due("core.TaskRow") == {}, "the lease still runs"
    after = timezone.now() + timedelta(minutes=10)
    assert ledger.run_due("core.TaskRow", now=after) == {"abandoned": 1, "done": 1}
    row.refresh_from_db()
    assert (row.state, row.attempts, done) == (State.DONE, 2, [1])


def test_a_row_that_kills_its_worker_three_times_is_set_aside():
    (row,) = make_rows()
    for _ in range(3):
        kill_a_worker()
        TaskRow.objects.filter(pk=row.pk).update(lease_until=timezone.now() - timedelta(seconds=1))
    assert ledger.run_due("core.TaskRow") == {"abandoned": 1, "set_aside": 1}
    row.refresh_from_db()
    assert (row.state, row.attempts, row.deaths) == (State.SET_ASIDE, 3, 3)
    assert row.last_error == "The worker vanished while it had this row, 3 times."
