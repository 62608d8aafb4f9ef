import threading
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone
from django_tasks import TaskResultStatus, default_task_backend
from django_tasks.exceptions import TaskResultDoesNotExist
from wagtail.tasks import update_reference_index_task

from nejatsite.core import ledger
from nejatsite.core.ledger import State
from nejatsite.core.taskrow import TaskRow
from nejatsite.testing import factories

from . import sample_tasks
from .sample_tasks import seen


@pytest.fixture(autouse=True)
def _nothing_seen() -> None:
    seen.clear()


@pytest.mark.django_db
def test_a_task_is_run_with_its_arguments():
    result = sample_tasks.note.enqueue("سلام", times=2)
    assert (result.status, seen) == (TaskResultStatus.READY, [])
    assert ledger.run_due("core.TaskRow") == {"done": 1}
    assert seen == [("سلام", 2)]
    result.refresh()
    assert (result.status, result.return_value, result.attempts) == (
        TaskResultStatus.SUCCESSFUL,
        "سلامسلام",
        1,
    )


@pytest.mark.django_db
def test_a_task_that_fails_shows_its_error_and_is_tried_again():
    result = sample_tasks.fail.enqueue("گم شد")
    assert ledger.run_due("core.TaskRow") == {"retried": 1}
    result.refresh()
    assert result.status == TaskResultStatus.READY
    assert "ValueError: گم شد" in result.errors[0].traceback


@pytest.mark.django_db
def test_a_task_may_ask_for_its_next_attempt():
    sample_tasks.not_yet.enqueue()
    assert ledger.run_due("core.TaskRow") == {"retried": 1}
    assert TaskRow.objects.get().last_error == "The other side is busy."


@pytest.mark.django_db
def test_a_task_gets_its_context():
    sample_tasks.note_attempt.enqueue()
    ledger.run_due("core.TaskRow")
    assert seen == [1]


@pytest.mark.django_db
def test_a_coroutine_is_run_too():
    sample_tasks.note_later.enqueue("later")
    ledger.run_due("core.TaskRow")
    assert seen == ["later"]


@pytest.mark.django_db
def test_a_task_for_later_waits():
    later = timezone.now() + timedelta(hours=1)
    sample_tasks.note.using(run_after=later).enqueue("بعد")
    assert ledger.run_due("core.TaskRow") == {}
    assert ledger.run_due("core.TaskRow", now=later) == {"done": 1}


@pytest.mark.django_db
def test_what_is_gone_by_then_ends_quietly():
    sample_tasks.look_for_what_is_gone.enqueue("1")
    update_reference_index_task.enqueue("wagtailcore", "page", "999999")
    assert ledger.run_due("core.TaskRow") == {"done": 2}


@pytest.mark.django_db
def test_a_task_that_this_version_does_not_have_is_set_aside():
    sample_tasks.note.enqueue("x")
    TaskRow.objects.update(path="nejatsite.core.tests.sample_tasks.no_more")
    assert ledger.run_due("core.TaskRow") == {"set_aside": 1}
    result_id = str(TaskRow.objects.get().result_id)
    with pytest.raises(TaskResultDoesNotExist):
        default_task_backend.get_result(result_id)


@pytest.mark.django_db
def test_a_result_that_never_was_does_not_exist():
    for result_id in ("nonsense", "00000000-0000-0000-0000-000000000000"):
        with pytest.raises(TaskResultDoesNotExist):
            default_task_backend.get_result(result_id)


@pytest.mark.django_db
def test_a_repeat_is_not_written_again_while_the_first_waits():
    first, second = sample_tasks.note.enqueue("یک"), sample_tasks.note.enqueue("یک")
    assert (first.id, TaskRow.objects.count()) == (second.id, 1)
    sample_tasks.note.enqueue("دو")
    ledger.run_due("core.TaskRow")
    sample_tasks.note.enqueue("یک")
    assert list(TaskRow.objects.values_list("state", flat=True).order_by("pk")) == ["done", "done", "waiting"]


@pytest.mark.django_db
def test_asking_anew_does_not_wait_for_the_back_off_of_the_last_failure():
    sample_tasks.note.enqueue("یک")
    TaskRow.objects.update(due_at=timezone.now() + timedelta(hours=1))
    sample_tasks.note.enqueue("یک")
    assert ledger.run_due("core.TaskRow") == {"done": 1}


@pytest.mark.django_db
def test_a_task_for_later_is_no_repeat_of_one_for_now():
    sample_tasks.note.using(run_after=timezone.now() + timedelta(hours=1)).enqueue("یک")
    sample_tasks.note.enqueue("یک")
    assert TaskRow.objects.count() == 2


@pytest.mark.django_db
def test_repeats_that_two_transactions_wrote_are_run_once():
    sample_tasks.note.enqueue("یک")
    twin = TaskRow.objects.get()
    twin.pk, twin.result_id = None, "6d3bd2a8-7a0d-4b3c-9a51-0d3c9b9b9b9b"
    twin.save(force_insert=True)
    assert ledger.run_due("core.TaskRow") == {"done": 1}
    assert sorted(TaskRow.objects.values_list("state", flat=True)) == [State.CANCELLED, State.DONE]


@pytest.mark.django_db
def test_a_task_waits_while_the_very_same_is_running():
    sample_tasks.note.enqueue("یک")
    (row,) = TaskRow.objects.claim()
    sample_tasks.note.enqueue("یک")
    assert TaskRow.objects.filter(state=State.WAITING).count() == 1
    assert TaskRow.objects.claim() == []
    row.end(State.DONE, timezone.now())
    assert len(TaskRow.objects.claim()) == 1


@pytest.mark.django_db(transaction=True)
def test_a_worker_does_not_run_what_an_open_transaction_counts_on():
    """Else it could work with what was there before the commit, and nobody would come back for the change."""
    if not connection.features.has_select_for_update_skip_locked:
        pytest.skip("SQLite has one writer: a worker cannot claim while a transaction is open.")
    sample_tasks.note.enqueue("یک")
    claimed = []

    def work() -> None:
        claimed.append(TaskRow.objects.claim())
        connection.close()

    with transaction.atomic():
        sample_tasks.note.enqueue("یک")
        worker = threading.Thread(target=work)
        worker.start()
        worker.join()
    assert claimed == [[]]
    assert len(TaskRow.objects.claim()) == 1


@pytest.mark.django_db
def test_creating_and_publishing_a_page_writes_each_task_once(editions):
    page = factories.publish(factories.NewsPageFactory(title="کتابخانه باز شد", edition="fa"))
    rows = [row for row in TaskRow.objects.all() if str(page.pk) in row.args]
    tasks = sorted((row.path.rpartition(".")[2], row.args[1]) for row in rows)
    assert len(tasks) == len(set(tasks))
    assert ("update_reference_index_task", "newspage") in tasks
    TaskRow.objects.exclude(pk__in=[row.pk for row in rows]).delete()
    assert ledger.run_due("core.TaskRow") == {"done": len(rows)}
