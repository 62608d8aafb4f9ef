import threading
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from nejatsite.core import ledger
from nejatsite.core.ledger import State
from nejatsite.core.taskrow import TaskRow

from .conftest import make_rows, start_worker


@pytest.mark.django_db(transaction=True)
def test_threads_never_claim_a_row_twice():
    make_rows(60)
    claimed: list[int] = []
    start = threading.Barrier(4)

    def work() -> None:
        start.wait()
        try:
            while rows := TaskRow.objects.claim(3):
                claimed.extend(row.pk for row in rows)
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(claimed) == len(set(claimed)) == 60
    assert set(TaskRow.objects.values_list("attempts", flat=True)) == {1}


@pytest.mark.django_db(transaction=True)
def test_processes_never_do_a_row_twice(tmp_path):
    make_rows(200)
    workers = [start_worker("note_rows", str(tmp_path / str(n))) for n in range(2)]
    for worker in workers:
        output, _ = worker.communicate(timeout=180)
        assert worker.returncode == 0, output
    done = [line for n in range(2) for line in (tmp_path / str(n)).read_text().split()]
    assert len(done) == len(set(done)) == 200
    assert set(TaskRow.objects.values_list("state", "attempts")) == {(State.DONE, 1)}


@pytest.mark.django_db(transaction=True)
def test_a_claim_refuses_to_hide_in_a_transaction():
    make_rows()
    with pytest.raises(RuntimeError), transaction.atomic():
        TaskRow.objects.claim()


@pytest.mark.django_db
def test_a_worker_that_was_thought_dead_cannot_overwrite_its_successor(working_ledger):
    def be_overtaken(row: TaskRow) -> None:
        TaskRow.objects.filter(pk=row.pk).update(claimed_by="another")

    working_ledger(be_overtaken)
    (row,) = make_rows()
    assert ledger.run_due("core.TaskRow") == {"lost": 1}
    row.refresh_from_db()
    assert (row.state, row.claimed_by) == (State.RUNNING, "another")


@pytest.mark.django_db
def test_a_lease_can_be_extended_by_its_holder_alone():
    make_rows(1)
    now = timezone.now()
    (row,) = TaskRow.objects.claim(1, now)
    assert TaskRow.objects.extend_lease([row], timedelta(hours=1), now) == 1
    assert not TaskRow.objects.abandoned(now + timedelta(minutes=59)).exists()
    row.claimed_by = "another"
    assert TaskRow.objects.extend_lease([row], timedelta(hours=1), now) == 0


@pytest.mark.django_db
def test_urgent_rows_go_first_and_then_the_oldest():
    now = timezone.now()
    rows = make_rows(3, due_at=now)
    TaskRow.objects.filter(pk=rows[2].pk).update(priority=10)
    TaskRow.objects.filter(pk=rows[1].pk).update(due_at=now - timedelta(minutes=1))
    assert [TaskRow.objects.claim(1, now)[0].args[0] for _ in range(3)] == [2, 1, 0]
