import pytest
from django.db import transaction

from nejatsite.core import ledger
from nejatsite.core.taskrow import TaskRow

from .conftest import start_worker
from .sample_tasks import note, seen

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_transaction_rolled_back_leaves_no_row_and_wakes_nobody(messages):
    with transaction.atomic():
        note.enqueue("خبر")
        transaction.set_rollback(True)
    assert (TaskRow.objects.count(), len(messages)) == (0, 0)


def test_nobody_is_woken_before_the_commit_and_once_after_it(messages):
    with transaction.atomic():
        for number in range(20):
            note.enqueue("خبر", number)
        assert len(messages) == 0
    assert (TaskRow.objects.count(), len(messages)) == (20, 1)


def test_a_savepoint_rolled_back_does_not_take_the_waking_of_others_along(messages):
    with transaction.atomic():
        with transaction.atomic():
            note.enqueue("first")
            transaction.set_rollback(True)
        note.enqueue("second")
    assert [row.args for row in TaskRow.objects.all()] == [["second"]]
    assert len(messages) == 1


def test_every_commit_wakes_again(messages):
    note.enqueue("یک")
    note.enqueue("دو")
    assert len(messages) == 2


def test_a_quiet_load_writes_rows_and_wakes_nobody(messages):
    with ledger.quiet(), transaction.atomic():
        note.enqueue("خبر")
    assert (TaskRow.objects.count(), len(messages)) == (1, 0)


def test_with_the_broker_away_enqueuing_is_quick_and_the_sweep_does_everything_once():
    worker = start_worker("enqueue", "بیانیه", REDIS_URL="redis://127.0.0.1:1/0")
    output, _ = worker.communicate(timeout=180)
    assert worker.returncode == 0, output
    assert "The broker is away" in output
    seconds = [float(line) for line in output.splitlines() if line.replace(".", "").isdecimal()]
    assert len(seconds) == 3
    assert sorted(seconds)[1] < 1

    seen.clear()
    assert ledger.run_due("core.TaskRow") == {"done": 3}
    assert ledger.run_due("core.TaskRow") == {}
    assert seen == [("بیانیه", 0), ("بیانیه", 1), ("بیانیه", 2)]
