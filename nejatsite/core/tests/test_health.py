import pytest
from django.test import Client
from django.utils import timezone

from nejatsite.core.ledger.states import State
from nejatsite.core.taskrow import TaskRow


@pytest.mark.django_db
def test_a_process_that_lives_says_so_without_the_database(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert Client().get("/healthz/live").json() == {"status": "live"}


@pytest.mark.django_db
def test_ready_when_nothing_waits_for_a_person():
    answer = Client().get("/healthz/ready")
    assert answer.status_code == 200
    assert answer.json()["failed"] == {}


@pytest.mark.django_db
def test_rows_that_were_set_aside_degrade_but_do_not_fail():
    TaskRow.objects.create(state=State.SET_ASIDE, path="gone.task", finished_at=timezone.now())
    answer = Client().get("/healthz/ready")
    assert answer.status_code == 200
    assert "1 rows were set aside" in answer.json()["degraded"]["ledger"]


def test_a_probe_that_knows_no_host_name_is_answered(settings):
    settings.ALLOWED_HOSTS = ["example.org"]
    settings.SECURE_SSL_REDIRECT = True
    answer = Client(headers={"host": "127.0.0.1:8000"}).get("/healthz/live")
    assert (answer.status_code, answer.json()) == (200, {"status": "live"})
