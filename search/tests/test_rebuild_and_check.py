from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from nejatsite.core import duties, ledger
from nejatsite.testing.factories import NewsPageFactory, publish
from search import fulltext
from search.checking import check
from search.elastic import indexes, names
from search.elastic.client import Unavailable, client
from search.models import SearchDocument, SearchRow
from search.rebuilding import rebuild

pytestmark = pytest.mark.django_db


def differences() -> str:
    out = StringIO()
    call_command("check_search", stdout=out)
    return out.getvalue()


def test_a_rebuild_finds_pages_that_never_had_a_row(engine: str, work: Any, found: Any) -> None:
    page = NewsPageFactory(title="Orchard")
    SearchRow.objects.all().delete()
    call_command("rebuild_search", stdout=StringIO(), stderr=StringIO())
    assert found("orchard") == [page.title]
    assert not check()


def test_a_rebuild_of_one_edition_leaves_the_others(work: Any) -> None:
    NewsPageFactory(edition="fa")
    NewsPageFactory(edition="en")
    SearchRow.objects.all().delete()
    counts = rebuild("fa")
    assert list(counts) == ["fa"]
    assert not SearchDocument.objects.filter(edition="en").exists()


def test_an_unknown_edition_is_refused() -> None:
    with pytest.raises(CommandError, match="xx"):
        call_command("rebuild_search", "--edition", "xx")


@pytest.mark.elasticsearch
def test_changes_during_a_rebuild_are_in_the_new_index(index: str, work: Any, found: Any) -> None:
    # The editions' own standard pages have no row in this test.
    never_indexed = check().pages
    pages = [NewsPageFactory(title=f"Orchard {number}") for number in range(6)]
    work()
    done = []

    def meanwhile(count: int, total: int) -> None:
        if done:
            return
        done.append(count)
        # One that the new index has already, one that it has not yet, one that is new to both.
        for page in (pages[0], pages[5]):
            page.title = f"Vineyard {page.pk}"
            publish(page)
        pages[1].unpublish()
        pages[4].delete()
        NewsPageFactory(title="Vineyard, new")
        work()
        assert len(found("vineyard")) == 3
        assert len(found("orchard")) == 2

    before = indexes.current(client(), "en")
    indexes.rebuild("en", meanwhile, batch_size=2)
    work()
    assert done
    assert not set(before) & set(indexes.current(client(), "en"))
    assert len(found("vineyard")) == 3
    assert len(found("orchard")) == 2
    assert check().pages == never_indexed


@pytest.mark.elasticsearch
def test_a_rebuild_that_fails_leaves_the_old_index_and_nothing_else(
    index: str, work: Any, found: Any
) -> None:
    page = NewsPageFactory(title="Orchard")
    work()
    before = indexes.current(client(), "en")

    def fail(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        indexes.rebuild("en", fail)
    assert indexes.current(client(), "en") == before
    assert indexes.orphans(client(), "en") == []
    assert found("orchard") == [page.title]


@pytest.mark.elasticsearch
def test_what_a_killed_rebuild_left_is_an_orphan_until_repaired(index: str, work: Any) -> None:
    NewsPageFactory()
    work()
    left = names.new("en")
    client().indices.create(index=left, aliases={names.coming("en"): {}})
    assert check().orphans == [left]
    with pytest.raises(CommandError):
        differences()
    call_command("check_search", "--repair", stdout=StringIO())
    assert "No difference" in differences()


@pytest.mark.elasticsearch
def test_two_rebuilds_of_one_edition_do_not_run_at_once(index: str, work: Any) -> None:
    NewsPageFactory()
    work()

    def again(done: int, total: int) -> None:
        with pytest.raises(Unavailable):
            indexes.rebuild("en")

    indexes.rebuild("en", again)
    assert duties.DutyRow.objects.get(name=f"search_index:{names.live('en')}").lease_until is None


def test_a_rebuild_without_elasticsearch_says_so(settings: Any) -> None:
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"
    with pytest.raises(CommandError, match="Elasticsearch is not available"):
        call_command("rebuild_search", stdout=StringIO(), stderr=StringIO())


def test_check_finds_and_repairs_what_the_database_search_lacks(work: Any) -> None:
    lost, wrong, gone = NewsPageFactory(), NewsPageFactory(), NewsPageFactory()
    work()
    SearchDocument.objects.filter(pk=lost.pk).delete()
    SearchDocument.objects.filter(pk=wrong.pk).update(digest="x")
    type(gone).objects.filter(pk=gone.pk).update(live=False)
    silent = NewsPageFactory()
    work()
    fulltext.remove([silent.pk])
    found = check()
    assert found.missing == {lost.pk, silent.pk}
    assert found.stale == {wrong.pk}
    assert found.extra == {gone.pk}
    with pytest.raises(CommandError):
        differences()
    call_command("check_search", "--repair", stdout=StringIO())
    assert "No difference" in differences()


@pytest.mark.elasticsearch
def test_check_finds_and_repairs_what_the_index_lacks_or_has_too_much(index: str, work: Any) -> None:
    lost, wrong = NewsPageFactory(), NewsPageFactory()
    foreign = NewsPageFactory(edition="fa")
    work()
    live = names.live("en")
    client().delete(index=live, id=str(lost.pk))
    client().index(index=live, id=str(wrong.pk), document={"title": "x", "digest": "x"})
    client().index(index=live, id=str(foreign.pk), document={"title": "x", "digest": "x"})
    found = check()
    assert found.index_missing == {lost.pk}
    assert found.index_stale == {wrong.pk}
    assert found.index_extra == {foreign.pk: "en"}
    call_command("check_search", "--repair", stdout=StringIO())
    assert "No difference" in differences()


def test_pages_that_wait_in_the_ledger_are_no_difference(work: Any) -> None:
    NewsPageFactory()
    assert ledger.get(SearchRow).rows.due().exists()
    assert not check().pages
