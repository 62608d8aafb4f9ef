"""Elasticsearch away, slow, or with an index lost: readers get answers, and nothing is forgotten."""

import socket
import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

import search
from nejatsite.core import ledger
from nejatsite.testing.factories import NewsPageFactory, publish
from search.breaker import Breaker
from search.elastic import indexes, names
from search.elastic.client import Unavailable, breaker, client
from search.models import SearchRow
from search.status import ensure_indexes, sentence

pytestmark = pytest.mark.django_db

AWAY = "http://127.0.0.1:9"


@pytest.fixture
def silent_server() -> Iterator[str]:
    """Takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"


def retry_now() -> None:
    SearchRow.objects.filter(state="waiting").update(due_at=timezone.now() - timedelta(seconds=1))


def test_readers_get_the_answer_of_the_database_while_it_is_away(
    settings: Any, work: Any, found: Any
) -> None:
    page = publish(NewsPageFactory(title="Orchard"))
    settings.ELASTICSEARCH_URL = AWAY
    work()
    assert found("orchard") == [page.title]


def test_readers_do_not_wait_for_one_that_says_nothing(
    settings: Any, work: Any, found: Any, silent_server: str
) -> None:
    page = NewsPageFactory(title="Orchard")
    work()
    settings.ELASTICSEARCH_URL = silent_server
    began = time.monotonic()
    assert found("orchard") == [page.title]
    assert time.monotonic() - began < 2.5
    began = time.monotonic()
    assert found("orchard") == [page.title]
    assert time.monotonic() - began < 0.5


def test_rows_wait_without_using_up_their_attempts(settings: Any, work: Any) -> None:
    settings.ELASTICSEARCH_URL = AWAY
    page = publish(NewsPageFactory())
    for _time in range(3):
        retry_now()
        work()
    row = SearchRow.objects.get(page_id=page.pk)
    assert (row.state, row.attempts) == (ledger.State.WAITING, 0)


def test_publishing_works_and_is_quick_while_it_is_away(settings: Any) -> None:
    settings.ELASTICSEARCH_URL = AWAY
    page = NewsPageFactory(live=False)
    began = time.monotonic()
    assert publish(page).live
    assert time.monotonic() - began < 2


@pytest.mark.elasticsearch
def test_when_it_is_back_everything_catches_up(index: str, settings: Any, work: Any, found: Any) -> None:
    back = settings.ELASTICSEARCH_URL
    gone = publish(NewsPageFactory(title="Ferry"))
    kept = publish(NewsPageFactory(title="Orchard"))
    work()
    settings.ELASTICSEARCH_URL = AWAY
    gone.delete()
    kept.title = "Vineyard"
    publish(kept)
    publish(NewsPageFactory(title="Windmill"))
    work()
    settings.ELASTICSEARCH_URL = back
    breaker.reset()
    retry_now()
    work()
    assert not SearchRow.objects.open().exists()
    assert indexed("en") >= {str(kept.pk)}
    assert str(gone.pk) not in indexed("en")
    assert found("vineyard") == ["Vineyard"]
    assert found("windmill") == ["Windmill"]
    assert found("orchard") == []


@pytest.mark.elasticsearch
def test_a_lost_index_is_made_again_with_everything_in_it(index: str, work: Any, found: Any) -> None:
    page = NewsPageFactory(title="Orchard")
    work()
    for name in client().indices.get(index=names.every("en")):
        client().indices.delete(index=name)
    assert found("orchard") == [page.title]
    assert "no index" in sentence()
    ensure_indexes()
    assert indexed("en") >= {str(page.pk)}
    assert sentence() == ""


@pytest.mark.elasticsearch
def test_a_read_only_index_makes_rows_wait(index: str, work: Any, found: Any) -> None:
    NewsPageFactory(title="Orchard")
    work()
    block = {"index.blocks.read_only_allow_delete": True}
    client().indices.put_settings(index=names.live("en"), settings=block)
    late = publish(NewsPageFactory(title="Late apples"))
    work()
    assert SearchRow.objects.get(page_id=late.pk, state="waiting").attempts == 0
    client().indices.put_settings(
        index=names.live("en"), settings={"index.blocks.read_only_allow_delete": None}
    )
    retry_now()
    work()
    assert found("apples") == [late.title]


@pytest.mark.elasticsearch
@pytest.mark.parametrize(
    "block", ["index.blocks.read_only", "index.blocks.read_only_allow_delete", "index.blocks.write"]
)
def test_health_names_an_index_that_takes_no_changes(index: str, work: Any, block: str) -> None:
    """`read_only_allow_delete` is what a full disk does."""
    for edition in ("en", "fa", "ar", "sq"):
        NewsPageFactory(edition=edition)
    work()
    assert sentence() == ""
    client().indices.put_settings(index=names.live("en"), settings={block: True})
    assert "takes no changes" in sentence()
    client().indices.put_settings(index=names.live("en"), settings={block: None})
    assert sentence() == ""


@pytest.mark.elasticsearch
def test_a_rebuild_into_a_full_disk_leaves_the_old_index_to_readers(
    index: str, work: Any, found: Any
) -> None:
    NewsPageFactory(title="Orchard")
    work()
    before = indexes.current(client(), "en")

    def fills_up(done: int, total: int) -> None:
        full = {"index.blocks.read_only_allow_delete": True}
        client().indices.put_settings(index=names.every("en"), settings=full)

    NewsPageFactory(title="Orchard 2")
    work()
    with pytest.raises(Unavailable, match="takes no documents"):
        indexes.rebuild("en", fills_up, batch_size=1)
    assert indexes.current(client(), "en") == before
    assert indexes.orphans(client(), "en") == []
    assert len(found("orchard")) == 2


def test_health_names_changes_that_wait_for_long(settings: Any) -> None:
    SearchRow.objects.all().delete()
    page = publish(NewsPageFactory())
    assert sentence() == ""
    long_ago = timezone.now() - timedelta(minutes=2)
    SearchRow.objects.filter(page_id=page.pk).update(created_at=long_ago)
    assert "The oldest change has waited for 120 s" in sentence()


def test_one_reader_at_a_time_tries_again_after_a_failure() -> None:
    breaker = Breaker(rest=0.05, patience=5)
    assert breaker.lets_through()
    breaker.fail()
    assert not breaker.lets_through()
    time.sleep(0.06)
    assert [breaker.lets_through(), breaker.lets_through()] == [True, False]
    breaker.reset()
    assert breaker.lets_through()


@pytest.mark.elasticsearch
def test_an_older_reading_never_replaces_a_newer_one(index: str, work: Any) -> None:
    page = NewsPageFactory(title="Orchard")
    work()
    from search.elastic.bulk import bulk, delete_action, index_action
    from search.models import SearchDocument

    document = SearchDocument.objects.get(pk=page.pk)
    document.version -= 1
    document.title = "Old"
    failures = [*bulk(client(), [index_action(names.live("en"), document)])]
    failures += bulk(client(), [delete_action(names.live("en"), page.pk, document.version)])
    client().indices.refresh(index=names.live("en"))
    assert failures == []
    assert str(page.pk) in indexed("en")


@pytest.mark.elasticsearch
def test_changed_analyzers_make_a_new_index(index: str, work: Any) -> None:
    NewsPageFactory()
    work()
    (before,) = indexes.current(client(), "en")
    assert indexes.ensure("en") is False
    client().indices.put_mapping(index=before, meta={"fingerprint": "of another release"})
    assert indexes.ensure("en") is True
    (after,) = indexes.current(client(), "en")
    assert after != before


def test_health_says_which_engine_answers_and_why(settings: Any) -> None:
    SearchRow.objects.all().delete()
    assert search.health()["engine"] == "database"
    assert search.health()["degraded"] == ""
    settings.ELASTICSEARCH_URL = AWAY
    health = search.health()
    assert (health["wanted"], health["engine"]) == ("elasticsearch", "database")
    assert "does not answer" in health["degraded"]


def indexed(edition: str) -> set[str]:
    client().indices.refresh(index=names.live(edition))
    hits = client().search(index=names.live(edition), size=1000, source=False)["hits"]["hits"]
    return {hit["_id"] for hit in hits}
