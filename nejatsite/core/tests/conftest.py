import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from celery import current_app
from django.conf import settings
from django.db import connection

from nejatsite.core import ledger
from nejatsite.core.ledger import registry, waking
from nejatsite.core.ledger.registry import all_ledgers
from nejatsite.core.taskrow import TaskRow, fingerprint_of


@pytest.fixture(autouse=True)
def _rested_broker() -> None:
    waking.forget_failures()


@pytest.fixture(autouse=True)
def _no_rows_yet(request: pytest.FixtureRequest, _django_db_marker: None) -> None:
    """Rows that the building of the editions has left."""
    if request.node.get_closest_marker("django_db"):
        TaskRow.objects.all().delete()


@pytest.fixture
def working_ledger() -> Iterator[Callable[..., registry.Ledger]]:
    """Gives the ledger of tasks another handler, for one test."""
    before = registry._ledgers["core.TaskRow"]

    def work(handler: Any = None, **options: Any) -> registry.Ledger:
        return ledger.register(TaskRow, handler, **options)

    yield work
    registry._ledgers["core.TaskRow"] = before


def make_rows(number: int = 1, **fields: Any) -> list[TaskRow]:
    rows = [TaskRow(path="x.y", args=[n], fingerprint=fingerprint_of(n)) for n in range(number)]
    for row in rows:
        for name, value in fields.items():
            setattr(row, name, value)
    return TaskRow.objects.bulk_create(rows)


class Messages:
    """What lies in the broker's queue: the real one that the settings name."""

    def __init__(self) -> None:
        self.connection = current_app.connection_for_write()
        self.queue = current_app.amqp.queues[settings.CELERY_TASK_DEFAULT_QUEUE](
            self.connection.default_channel
        )
        self.queue.declare()
        self.queue.purge()

    def __len__(self) -> int:
        return self.queue.queue_declare().message_count


@pytest.fixture
def messages() -> Iterator[Messages]:
    found = Messages()
    yield found
    found.queue.purge()
    found.connection.release()


def start_worker(name: str, *args: str, **environment: str) -> "subprocess.Popen[str]":
    """A process of its own on the test database, running a function of `processes.py`."""
    code = f"from nejatsite.core.tests import processes; processes.{name}(*{list(args)!r})"
    database = connection.settings_dict
    if connection.vendor == "sqlite":
        url = f"sqlite:///{database['NAME']}"
    else:
        server = f"{database['HOST']}:{database['PORT']}".rstrip(":")
        socket = database["OPTIONS"].get("host", "")
        url = (
            f"postgres://{database['USER']}:{database['PASSWORD']}@{server}/{database['NAME']}?host={socket}"
        )
        url = url.removesuffix("?host=")
    env = os.environ | {
        "DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "nejatsite.settings.development",
        "VAR_DIR": str(settings.VAR_DIR),
    }
    return subprocess.Popen(
        [sys.executable, "-c", f"import django; django.setup(); {code}"],
        env=env | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=settings.BASE_DIR,
    )


@pytest.fixture
def empty_ledgers(db):
    """Nothing waits: what making the editions left behind is not what the test is about."""
    for each in all_ledgers():
        each.rows.all().delete()
