"""What announcements ask of the database, and of an editor who publishes while nothing else works."""

import time

import pytest
from celery import Celery
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from nejatsite.celery import app
from nejatsite.core.ledger.waking import forget_failures
from nejatsite.settings.celery import REDIS_OPTIONS
from nejatsite.sharing.models import Channel, Delivery
from nejatsite.testing.factories import AuthorPageFactory, TopicPageFactory, publish

from .conftest import draft, only, published, work

pytestmark = pytest.mark.django_db

#: Statements that only begin and end transactions ask for nothing.
FRAMES = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK")


def asked(queries) -> list[str]:
    return [each["sql"] for each in queries if not each["sql"].startswith(FRAMES)]


def per_delivery(**options) -> list[str]:
    """All that is asked from the claim of one delivery to its end, the next claim included, without the run's own."""
    with CaptureQueriesContext(connection) as few:
        assert work(limit=1, **options)["done"] == 1
    with CaptureQueriesContext(connection) as many:
        assert work(limit=2, **options)["done"] == 2
    statements = asked(many)
    return statements[: len(statements) - len(asked(few))]


@pytest.fixture
def rich(image):
    """Pages with all that a card shows: topics, authors, a picture."""

    def make(count: int) -> None:
        for _number in range(count):
            published(topics=[topic], bylines=[author], lead_image=image)

    topic, author = TopicPageFactory(), AuthorPageFactory()
    return make


@pytest.mark.parametrize("channels", [1, 4])
def test_a_delivery_asks_the_database_eight_times_at_most(web_hook, server, rich, channels):
    for number in range(channels):
        web_hook(name=str(number))
    rich(5)
    work(limit=1)
    assert len(per_delivery()) <= 8


def test_a_network_with_a_pace_of_its_own_does_so_too(make_channel, board, rich):
    make_channel(kind="board", pace_minutes=1, quiet_from="03:00", quiet_until="03:00")
    rich(5)
    work(limit=1)
    Channel.objects.update(next_at=None)
    Delivery.objects.filter(state="waiting").update(due_at=timezone.now())
    with CaptureQueriesContext(connection) as queries:
        assert work(limit=1)["done"] == 1
    # Two are the run's own: rows of workers that died, and whether there is more.
    assert len(asked(queries)) - 2 <= 8


@pytest.fixture
def no_broker():
    """Tasks are sent to a port where nobody listens."""
    gone = Celery("gone", broker="redis://127.0.0.1:1/0", broker_transport_options=REDIS_OPTIONS)
    gone.set_current()
    forget_failures()
    yield
    app.set_current()
    forget_failures()


def test_publishing_with_the_broker_gone_and_all_channels_down_takes_no_time(
    web_hook, no_broker, django_capture_on_commit_callbacks, caplog
):
    for number in range(5):
        web_hook(name=str(number), settings={"url": "http://127.0.0.1:9/hook"})
    page = draft()
    begun = time.monotonic()
    with django_capture_on_commit_callbacks(execute=True):
        publish(page)
    assert time.monotonic() - begun < 2
    assert "The broker is away" in caplog.text
    assert Delivery.objects.filter(state="waiting").count() == 5


def test_a_finished_row_costs_a_sweep_nothing(make_channel):
    """The indexes that a sweep asks leave out what is finished, however much that is."""
    make_channel()
    published()
    row = only()
    plans = []
    for rows in (Delivery.objects.due(), Delivery.objects.abandoned()):
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute("SET LOCAL enable_seqscan = off")
            sql, parameters = rows.order_by("due_at").query.sql_with_params()
            cursor.execute(
                f"EXPLAIN {'QUERY PLAN ' if connection.vendor == 'sqlite' else ''}{sql}", parameters
            )
            plans.append(" ".join(str(part) for line in cursor.fetchall() for part in line))
    assert row._meta.db_table + "_due" in plans[0]
    assert row._meta.db_table + "_run" in plans[1]
