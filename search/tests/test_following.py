"""Whatever an editor does to a page, what is searchable follows; and nothing is lost by dying in between."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.dispatch import Signal
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move

from nejatsite.core.scheduled import publish_scheduled
from nejatsite.editions import registry
from nejatsite.testing.factories import (
    AuthorPageFactory,
    BlogPageFactory,
    NewsPageFactory,
    StandardPageFactory,
    TopicPageFactory,
    home_of,
    publish,
    section,
)
from search.checking import check
from search.closing import closed, forget_closed_editions
from search.elastic import indexes, names
from search.elastic.client import client as elasticsearch_client
from search.models import SearchDocument, SearchLabel, SearchRow, SearchTerm

pytestmark = pytest.mark.django_db


@pytest.fixture
def later(work: Any) -> Callable[[], Any]:
    """What the worker does after a while, for rows that were due later."""

    def run() -> Any:
        SearchRow.objects.open().update(due_at=timezone.now() - timedelta(seconds=1))
        return work()

    return run


@pytest.fixture
def dies_before() -> Any:
    """A process that is killed right after the commit: its receivers of the signal are never called."""
    silenced: list[tuple[Signal, Any]] = []

    def silence(*signals: Signal) -> None:
        for signal in signals:
            silenced.append((signal, signal.receivers))
            signal.receivers = []
            signal.sender_receivers_cache.clear()

    yield silence
    for signal, receivers in silenced:
        signal.receivers = receivers
        signal.sender_receivers_cache.clear()


def test_a_page_that_moves_below_a_private_one_is_gone_and_comes_back(work: Any, found: Any) -> None:
    private = StandardPageFactory(title="For members")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    page = StandardPageFactory(title="Lantern")
    StandardPageFactory(title="Lantern oil", parent=page)
    work()
    assert len(found("lantern")) == 2
    page.move(private, pos="last-child")
    work()
    assert not SearchDocument.objects.filter(title__startswith="Lantern").exists()
    Page.objects.get(pk=page.pk).move(home_of("en"), pos="last-child")
    work()
    assert len(found("lantern")) == 2


def test_a_page_with_another_slug_is_found_at_its_new_address(engine: str, client: Any, work: Any) -> None:
    page = NewsPageFactory(title="Orchard", slug="before")
    work()
    page.slug = "after"
    publish(page)
    (result,) = client.get("/en/search/", {"q": "orchard"}).context["articles"]
    assert result.url.endswith("/after/")
    work()
    assert not check().pages & {page.pk}


def test_a_page_that_expires_is_gone_and_one_whose_time_has_come_is_found(work: Any, found: Any) -> None:
    old, new = NewsPageFactory(title="Ferry, old"), NewsPageFactory(title="Ferry, new", live=False)
    work()
    old.expire_at = timezone.now() + timedelta(hours=1)
    publish(old)
    new.go_live_at = timezone.now() + timedelta(hours=1)
    publish(new)
    Page.objects.filter(pk=old.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    for revision in new.revisions.exclude(approved_go_live_at=None):
        revision.approved_go_live_at = timezone.now() - timedelta(minutes=1)
        revision.content["go_live_at"] = revision.approved_go_live_at.isoformat()
        revision.save()
    publish_scheduled()
    work()
    assert found("ferry") == ["Ferry, new"]


@pytest.mark.parametrize(
    ("action", "left"), [("unpublish", []), ("delete", []), ("publish", ["Ferry 1", "Ferry 2"])]
)
def test_what_is_done_to_many_pages_at_once_is_followed(
    action: str, left: list[str], admin_client: Any, work: Any, found: Any
) -> None:
    pages = [NewsPageFactory(title=f"Ferry {number}", live=action != "publish") for number in (1, 2)]
    for page in pages:
        page.save_revision()
    work()
    query = "&".join(f"id={page.pk}" for page in pages)
    response = admin_client.post(f"/admin/bulk/wagtailcore/page/{action}/?{query}&next=/admin/")
    assert response.status_code == 302
    work()
    assert sorted(found("ferry")) == left


def test_going_back_to_an_older_revision_is_followed(work: Any, found: Any) -> None:
    page = NewsPageFactory(title="Orchard")
    first = page.save_revision()
    page.title = "Vineyard"
    publish(page)
    work()
    first.publish()
    work()
    assert found("orchard") == ["Orchard"]
    assert found("vineyard") == []


@pytest.mark.parametrize(("factory", "links"), [(AuthorPageFactory, "bylines"), (TopicPageFactory, "topics")])
def test_a_rename_is_followed_though_the_process_dies_after_the_commit(
    factory: Any, links: str, work: Any, found: Any, dies_before: Any
) -> None:
    named = factory(title="Ashgrove")
    BlogPageFactory(title="Lamps", **{links: [named]})
    work()
    named.title = "Birchwood"
    dies_before(page_published)
    publish(named)
    work()
    assert "Lamps" in found("birchwood")
    assert found("ashgrove") == []


def test_an_author_who_is_taken_down_is_named_no_more_though_the_process_dies(
    work: Any, found: Any, dies_before: Any
) -> None:
    author = AuthorPageFactory(title="Ashgrove")
    BlogPageFactory(title="Lamps", bylines=[author])
    work()
    dies_before(page_unpublished)
    author.unpublish()
    work()
    assert found("ashgrove") == []


def test_a_move_is_followed_though_the_process_dies_after_the_commit(
    work: Any, later: Any, found: Any, dies_before: Any
) -> None:
    private = StandardPageFactory(title="For members")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    page = StandardPageFactory(title="Lantern")
    below = StandardPageFactory(title="Lantern oil", parent=page)
    work()
    dies_before(post_page_move)
    page.move(private, pos="last-child")
    later()
    assert not SearchDocument.objects.filter(pk=below.pk).exists()


def test_a_restriction_is_followed_though_the_process_dies_after_the_commit(
    work: Any, later: Any, dies_before: Any
) -> None:
    page = NewsPageFactory(title="Lantern")
    work()
    restriction = PageViewRestriction(page=section("news", "en"), restriction_type="login")
    # As a process that is killed between the two: what is said before is said, then the row of the restriction is there.
    from search.receivers import privacy_to_be_changed

    privacy_to_be_changed(PageViewRestriction, restriction)
    PageViewRestriction.objects.bulk_create([restriction])
    later()
    assert not SearchDocument.objects.filter(pk=page.pk).exists()


def test_a_change_that_was_only_announced_is_due_later_and_then_does_no_harm(
    work: Any, later: Any, found: Any
) -> None:
    from search.receivers import page_to_be_moved

    page = NewsPageFactory(title="Lantern")
    work()
    page_to_be_moved(Page, page)
    assert not SearchRow.objects.due().exists()
    later()
    assert found("lantern") == ["Lantern"]


def test_a_private_home_page_closes_its_edition_to_the_search(engine: str, work: Any, found: Any) -> None:
    NewsPageFactory(edition="sq", title="Fanar")
    work()
    restriction = PageViewRestriction.objects.create(page=home_of("sq"), restriction_type="login")
    assert found("fanar", "sq") == []
    work()
    assert not SearchDocument.objects.filter(edition="sq").exists()
    restriction.delete()
    work()
    assert found("fanar", "sq") == ["Fanar"]


@pytest.fixture
def without_albanian(settings: Any) -> Any:
    """As after a release whose settings no longer have that edition."""

    def close() -> None:
        settings.EDITIONS = {code: facts for code, facts in settings.EDITIONS.items() if code != "sq"}
        registry._editions.cache_clear()

    yield close
    registry._editions.cache_clear()


def test_an_edition_that_was_closed_leaves_no_document_word_or_index(
    engine: str, work: Any, without_albanian: Any
) -> None:
    NewsPageFactory(edition="sq", title="Fanar")
    NewsPageFactory(edition="en", title="Lantern")
    work()
    without_albanian()
    assert closed() == ["sq"]
    forget_closed_editions()
    for model in (SearchDocument, SearchLabel, SearchTerm):
        assert not model.objects.filter(edition="sq").exists()
        assert model.objects.filter(edition="en").exists()
    assert closed() == []
    if engine == "elasticsearch":
        assert indexes.current(elasticsearch_client(), "sq") == {}
        assert not elasticsearch_client().indices.get(index=names.every("sq"), allow_no_indices=True)
        assert indexes.current(elasticsearch_client(), "en")


@pytest.mark.elasticsearch
def test_a_row_that_waits_for_a_page_of_a_closed_edition_makes_no_index(
    index: str, work: Any, without_albanian: Any
) -> None:
    NewsPageFactory(edition="sq", title="Fanar")
    without_albanian()
    work()
    assert not SearchRow.objects.open().exists()
    assert not elasticsearch_client().indices.get(index=names.every("sq"), allow_no_indices=True)
