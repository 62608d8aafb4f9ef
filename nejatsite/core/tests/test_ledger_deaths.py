from datetime import timedelta

import pytest

from nejatsite.core import ledger
from nejatsite.core.ledger import State

from .conftest import make_rows, start_worker

pytestmark = pytest.mark.django_db(transaction=True)


def kill_workers(times: int) -> None:
    process = start_worker("die_in_the_middle", str(times))
    output, _ = process.communicate(timeout=180)
    assert process.returncode == 0, output


def test_a_row_whose_worker_was_killed_is_done_after_the_lease(working_ledger):
    done = []
    working_ledger(lambda row: done.append(row.deaths))
    (row,) = make_rows()
    kill_workers(1)
    row.refresh_from_db()
    assert (row.state, row.attempts) == (State.RUNNING, 1)

    before = row.lease_until - timedelta(seconds=1)
    assert ledger.run_due("core.TaskRow", now=before) == {}
    assert ledger.run_due("core.TaskRow", now=row.lease_until) == {"abandoned": 1, "done": 1}
    row.refresh_from_db()
    assert (row.state, row.attempts, done) == (State.DONE, 2, [1])


def test_a_row_that_kills_its_worker_three_times_is_set_aside():
    (row,) = make_rows()
    kill_workers(3)
    assert ledger.run_due("core.TaskRow") == {"abandoned": 1, "set_aside": 1}
    row.refresh_from_db()
    assert (row.state, row.attempts, row.deaths) == (State.SET_ASIDE, 3, 3)
    assert row.last_error == "The worker vanished while it had this row, 3 times."
