import re
import signal
import threading
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.core.management.base import OutputWrapper
from django.utils import timezone
from wagtail.models import Page

from nejatsite.core import duties, ledger
from nejatsite.testing.factories import NewsPageFactory, publish
from search import claims, fulltext
from search.checking import check
from search.elastic import asking, indexes, names
from search.elastic.client import Unavailable, client
from search.models import SearchDocument, SearchLabel, SearchRow, SearchTerm
from search.progress import Progress
from search.question import read
from search.rebuilding import rebuild
from search.status import ensure_indexes, sentence

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


def test_an_interrupted_rebuild_is_told_until_repaired(engine: str, work: Any) -> None:
    NewsPageFactory()
    work()

    def stop(step: str, done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rebuild("en", stop)
    assert check().interrupted == ["en"]
    call_command("check_search", "--repair", stdout=StringIO())
    assert claims.unfinished() == []
    assert "No difference" in differences()


def test_two_rebuilds_do_not_run_at_once(engine: str, work: Any) -> None:
    NewsPageFactory()
    work()

    def again(step: str, done: int, total: int) -> None:
        with pytest.raises(CommandError, match="“en” is being rebuilt by another process"):
            call_command("rebuild_search", stderr=StringIO())

    rebuild("en", again)
    assert not claims.is_held("en")


def test_one_that_was_killed_is_taken_over_when_it_has_been_silent_for_long() -> None:
    with claims.claim("en") as first:
        duties.DutyRow.objects.filter(name=first.name).update(lease_until=timezone.now())
        with claims.claim("en"), pytest.raises(claims.Busy, match="took the rebuild over"):
            first.alive()
    assert not claims.is_held("en")


def differing(edition: str) -> set[int]:
    """In the other editions the standard pages were never indexed in these tests."""
    return check().pages & set(
        Page.objects.filter(locale__language_code=edition).values_list("pk", flat=True)
    )


def stop_at(wanted: str) -> Any:
    """As ctrl-C does, at a step."""

    def report(step: str, done: int, total: int) -> None:
        if step.endswith(wanted) and done:
            raise KeyboardInterrupt

    return report


def test_a_rebuild_that_was_stopped_goes_on_where_it_stopped(
    engine: str, work: Any, found: Any, monkeypatch: Any
) -> None:
    monkeypatch.setattr("search.checking.BATCH", 2)
    pages = [NewsPageFactory(title=f"Orchard {number}") for number in range(4)]
    work()
    with pytest.raises(KeyboardInterrupt):
        rebuild("en", stop_at("documents"))
    assert "A rebuild of en was interrupted" in sentence()
    assert len(found("orchard")) == 4
    steps: list[int] = []
    rebuild("en", lambda step, done, total: steps.append(done) if "documents" in step else None)
    assert steps[0] > 0
    assert SearchTerm.objects.get(edition="en", term="orchard").documents == len(pages)
    assert not differing("en")
    assert "interrupted" not in sentence()


@pytest.mark.elasticsearch
def test_one_that_was_stopped_while_the_index_was_filled_leaves_none_and_says_so(
    index: str, work: Any, found: Any
) -> None:
    page = NewsPageFactory(title="Orchard")
    work()
    before = indexes.current(client(), "en")
    with pytest.raises(KeyboardInterrupt):
        rebuild("en", stop_at("index"))
    assert indexes.current(client(), "en") == before
    assert indexes.orphans(client(), "en") == []
    assert found("orchard") == [page.title]
    call_command("rebuild_search", "--edition", "en", stdout=StringIO(), stderr=StringIO())
    assert not differing("en")


@pytest.mark.elasticsearch
def test_what_a_killed_rebuild_left_is_finished_by_the_workers(index: str, work: Any) -> None:
    NewsPageFactory()
    work()
    left = names.new("en")
    client().indices.create(index=left, aliases={names.coming("en"): {}})
    SearchDocument.objects.filter(edition="en").update(digest="x")
    duties.DutyRow.objects.update_or_create(
        name=f"search_index:{names.live('en')}",
        defaults={
            "claimed_by": "dead",
            "lease_until": timezone.now(),
            "last_error": "Interrupted after page 1",
        },
    )
    assert claims.killed() == claims.unfinished() == ["en"]
    ensure_indexes()
    assert indexes.orphans(client(), "en") == []
    assert claims.killed() == claims.unfinished() == []
    assert not differing("en")


@pytest.mark.elasticsearch
def test_the_index_of_a_killed_rebuild_is_removed_by_the_workers_unless_somebody_fills_it(
    index: str, work: Any
) -> None:
    NewsPageFactory()
    work()
    left = names.new("en")
    client().indices.create(index=left, aliases={names.coming("en"): {}})
    with claims.claim("en"):
        ensure_indexes()
        assert indexes.orphans(client(), "en") == [left]
        assert check().orphans == []
    ensure_indexes()
    assert indexes.orphans(client(), "en") == []


@pytest.mark.elasticsearch
def test_an_alias_with_two_indexes_is_found_and_repaired(index: str, work: Any) -> None:
    NewsPageFactory()
    work()
    client().indices.create(index=names.new("en"), aliases={names.live("en"): {}})
    assert check().doubled == ["en"]
    call_command("check_search", "--repair", stdout=StringIO())
    assert len(indexes.current(client(), "en")) == 1
    assert "No difference" in differences()


@pytest.mark.elasticsearch
def test_readers_are_answered_all_the_time_while_an_index_is_filled_and_swapped(
    index: str, work: Any
) -> None:
    for number in range(6):
        NewsPageFactory(title=f"Orchard {number}")
    work()
    over, answers = threading.Event(), list[int | str]()

    def ask() -> None:
        while not over.is_set():
            try:
                answers.append(asking.search(read("orchard"), "en", 0, 10)[0])
            except Unavailable as error:
                answers.append(str(error))

    thread = threading.Thread(target=ask)
    thread.start()
    try:
        for _time in range(3):
            indexes.rebuild("en", batch_size=2)
    finally:
        over.set()
        thread.join(10)
    assert len(answers) > 10
    assert set(answers) == {6}


def test_a_page_that_cannot_be_read_does_not_keep_the_others_from_being_found(work: Any, found: Any) -> None:
    NewsPageFactory(title="Orchard")
    broken = NewsPageFactory(title="Orchard, broken")
    type(broken).objects.filter(pk=broken.pk).update(
        body='[{"type": "text", "value": {"not": 1}, "id": 5}, 7]'
    )
    SearchRow.objects.all().delete()
    rebuild("en")
    assert found("orchard") == ["Orchard"]
    assert SearchRow.objects.filter(page_id=broken.pk).exists()
    SearchRow.objects.all().delete()
    assert check().unreadable == {broken.pk}


def test_a_rebuild_says_how_far_it_is_in_lines_for_a_log() -> None:
    err = StringIO()
    NewsPageFactory()
    call_command("rebuild_search", "--edition", "en", stdout=StringIO(), stderr=err)
    assert re.search(r"^en: documents \d+ of \d+$", err.getvalue(), re.MULTILINE)
    assert "\r" not in err.getvalue()


def test_in_a_terminal_a_bar_moves() -> None:
    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    out = OutputWrapper(Terminal())
    progress = Progress(out)
    progress.show("fa: index", 0, 4)
    progress.show("fa: index", 2, 4)
    progress.end()
    assert "\rfa: index [###############...............] 2 of 4" in out.getvalue()
    assert out.getvalue().endswith("\n")


@pytest.fixture
def interruptible() -> Iterator[None]:
    """What a shell starts in the background ignores ctrl-C, and so does what that starts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize("signum", [signal.SIGINT, signal.SIGTERM])
def test_a_rebuild_that_is_told_to_stop_says_in_what_state_it_leaves_the_search(
    signum: signal.Signals, interruptible: None, monkeypatch: Any
) -> None:
    def stopped(edition: str, report: Any) -> None:
        report("en: documents", 200, 800)
        signal.raise_signal(signum)

    monkeypatch.setattr("search.management.commands.rebuild_search.rebuild", stopped)
    with pytest.raises(
        CommandError, match=r"Stopped at en: documents 200 of 800.*goes on from there"
    ) as stop:
        call_command("rebuild_search", stderr=StringIO())
    assert stop.value.returncode == 130


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


def test_check_finds_and_repairs_labels_and_counts_of_words(work: Any) -> None:
    page = NewsPageFactory(title="Orchard")
    work()
    call_command("check_search", "--repair", stdout=StringIO())
    SearchLabel.objects.filter(page_id=page.pk).delete()
    SearchTerm.objects.filter(edition="en", term="orchard").update(documents=7)
    found = check()
    assert (found.stale, found.miscounted) == ({page.pk}, ["en"])
    call_command("check_search", "--repair", stdout=StringIO())
    assert SearchTerm.objects.get(edition="en", term="orchard").documents == 1
    assert "No difference" in differences()


def test_pages_that_wait_in_the_ledger_are_no_difference(work: Any) -> None:
    NewsPageFactory()
    assert ledger.get(SearchRow).rows.due().exists()
    assert not check().pages
