from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page, Revision

from nejatsite.core import duties, ledger
from nejatsite.core.sweep import sweep
from nejatsite.core.taskrow import TaskRow
from nejatsite.testing import factories

from .conftest import make_rows
from .sample_tasks import note, seen

pytestmark = pytest.mark.django_db


@pytest.fixture
def own_duties(monkeypatch):
    """Only the duties of the test."""
    found: dict[str, duties.Duty] = {}
    monkeypatch.setattr(duties, "_duties", found)
    return found


def test_a_duty_that_fails_does_not_hold_up_the_others(own_duties):
    done = []

    def fail() -> None:
        raise ValueError("no")

    duties.register("a", fail, timedelta(minutes=1))
    duties.register("b", lambda: done.append("b"), timedelta(minutes=1))
    assert duties.run_due() == {"a": False, "b": True}
    assert done == ["b"]
    assert "ValueError: no" in duties.DutyRow.objects.get(name="a").last_error
    assert ledger.health()["failing_duties"] == ["a"]


def test_a_duty_is_done_when_it_is_due_again(own_duties):
    done = []
    duties.register("a", lambda: done.append(1), timedelta(minutes=5))
    now = timezone.now()
    for minutes in (0, 4, 5, 9):
        duties.run_due(now + timedelta(minutes=minutes))
    assert len(done) == 2


def test_a_duty_never_runs_twice_at_once_and_comes_back_after_a_death(own_duties):
    within = []
    duties.register("a", lambda: within.append(duties.run_due()), timedelta(0))
    duties.run_due()
    assert within == [{}]

    now = timezone.now()
    assert duties.take("a", now, timedelta(minutes=2)) is not None, "the process that took it is killed"
    assert duties.run_due(now + timedelta(seconds=119)) == {}
    assert duties.run_due(now + timedelta(seconds=120)) == {"a": True}


def test_sweeps_do_not_pile_up(own_duties):
    within = []
    duties.register("a", lambda: within.append(sweep()), timedelta(0))
    assert sweep() is not None
    assert within == [None]


def test_a_sweep_by_hand_goes_ahead_beside_one_that_was_killed():
    sweep()
    # Due again a moment after its end, however long it took.
    assert duties.take("sweep", timezone.now() + timedelta(seconds=1), timedelta(seconds=90)) is not None
    note.enqueue("یک")
    seen.clear()
    assert sweep() is None
    assert sweep(alone=False)["done"] == 1
    assert seen == [("یک", 1)]


def test_the_command_does_what_the_sweeper_does(empty_ledgers):
    note.enqueue("یک")
    out = StringIO()
    call_command("run_due", stdout=out)
    assert "done 1" in out.getvalue()
    assert ledger.health()["swept_seconds_ago"] < 60


def test_scheduled_pages_go_live_and_expire(editions):
    soon = timezone.now() + timedelta(minutes=1)
    coming = factories.NewsPageFactory(title="Njoftim", edition="sq", live=False, go_live_at=soon)
    coming.save_revision().publish()
    going = factories.NewsPageFactory(title="إعلان", edition="ar", expire_at=soon)
    sweep()
    assert not Page.objects.get(pk=coming.pk).live
    with time_machine.travel(soon + timedelta(seconds=1)):
        sweep()
    assert Page.objects.get(pk=coming.pk).live
    assert not Page.objects.get(pk=going.pk).live


def test_a_scheduled_page_that_fails_holds_up_no_other_and_is_reported(editions):
    soon = timezone.now() + timedelta(minutes=1)
    broken = factories.NewsPageFactory(title="Njoftim i prishur", edition="sq", live=False, go_live_at=soon)
    revision = broken.save_revision()
    revision.publish()
    later = soon + timedelta(seconds=1)
    coming = factories.NewsPageFactory(title="Njoftim", edition="sq", live=False, go_live_at=later)
    coming.save_revision().publish()
    Revision.objects.filter(pk=revision.pk).update(content={"title": "Njoftim i prishur"})
    with time_machine.travel(soon + timedelta(seconds=2)):
        assert duties.run_due()["publish_scheduled"] is False
    assert Page.objects.get(pk=coming.pk).live
    assert not Page.objects.get(pk=broken.pk).live
    assert "1 pages could not" in duties.DutyRow.objects.get(pk="publish_scheduled").last_error


def test_old_finished_rows_are_pruned_and_those_set_aside_are_kept():
    old, new = timezone.now() - timedelta(days=8), timezone.now() - timedelta(days=6)
    make_rows(2, state="done", finished_at=old)
    make_rows(1, state="cancelled", finished_at=old)
    make_rows(1, state="done", finished_at=new)
    make_rows(1, state="set_aside", finished_at=old)
    assert ledger.prune() == 3
    assert sorted(TaskRow.objects.values_list("state", flat=True)) == ["done", "set_aside"]
