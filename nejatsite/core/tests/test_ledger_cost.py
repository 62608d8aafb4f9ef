from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from nejatsite.core import ledger
from nejatsite.core.sweep import sweep
from nejatsite.core.taskrow import TaskRow

from .conftest import make_rows

pytestmark = pytest.mark.django_db


def queries_of_a_sweep() -> int:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        sweep()
    return len(queries)


def test_finished_rows_cost_a_sweep_nothing():
    sweep()
    before = queries_of_a_sweep()
    make_rows(500, state="done", finished_at=timezone.now())
    assert queries_of_a_sweep() == before


QUESTIONS = {
    "the next to claim": lambda rows: rows.due().order_by(*rows.claim_order)[:1],
    "the abandoned": lambda rows: rows.abandoned().order_by("lease_until")[:1000],
    "those set aside": lambda rows: rows.set_aside(),
    "a repeat": lambda rows: rows.filter(state="waiting", fingerprint="x").order_by("pk")[:1],
    "the old": lambda rows: rows.filter(state="done", finished_at__lt=timezone.now()).order_by("finished_at")[
        :9
    ],
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_rows_are_found_by_index(question):
    make_rows(2000, state="done", finished_at=timezone.now())
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE core_taskrow")
    plan = QUESTIONS[question](TaskRow.objects.all()).explain()
    assert "core_taskrow_" in plan, plan


def test_health_tells_how_late_the_work_is(empty_ledgers):
    now = timezone.now()
    make_rows(2, due_at=now - timedelta(minutes=3))
    make_rows(1, state="set_aside", finished_at=now)
    report = ledger.health(now)
    assert (report["oldest_due_seconds"], report["set_aside"]) == (180, 1)
    assert report["ledgers"]["core.TaskRow"] == {"oldest_due_seconds": 180, "set_aside": 1}
