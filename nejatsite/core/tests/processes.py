"""What the tests run in processes of their own."""

import os
import signal
import time
from pathlib import Path

from django.db import connections
from django.utils import timezone

from nejatsite.core import ledger
from nejatsite.core.taskrow import TaskRow


def die_in_the_middle(times: str) -> None:
    """As often as said: a worker claims a row, is killed while it works on it, and its lease runs out."""
    ledger.register(TaskRow, lambda row: os.kill(os.getpid(), signal.SIGKILL))
    for _ in range(int(times)):
        connections.close_all()
        worker = os.fork()
        if worker == 0:
            ledger.run_due("core.TaskRow")
            os._exit(1)
        _, status = os.waitpid(worker, 0)
        assert os.WTERMSIG(status) == signal.SIGKILL
        TaskRow.objects.filter(state="running").update(lease_until=timezone.now())


def note_rows(path: str) -> None:
    """Works everything off, and writes down which rows it had."""
    with Path(path).open("w") as file:

        def handle(row: TaskRow) -> None:
            file.write(f"{row.pk}\n")
            time.sleep(0.001)

        ledger.register(TaskRow, handle)
        ledger.run_due("core.TaskRow")


def enqueue(word: str) -> None:
    """Enqueues as a web request does, and prints how many seconds it took: with the broker met before, and anew."""
    from nejatsite.core.ledger import waking
    from nejatsite.core.tests.sample_tasks import note

    waking.send("core.TaskRow")
    for number in range(3):
        waking.forget_failures()
        started = time.monotonic()
        note.enqueue(word, number)
        print(f"{time.monotonic() - started:.3f}")  # noqa: T201
