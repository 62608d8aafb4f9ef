from typing import Any

import pytest
from django.db import transaction
from wagtail.models import PageViewRestriction

from nejatsite.core import ledger
from nejatsite.testing.factories import (
    AuthorPageFactory,
    BlogPageFactory,
    GalleryItemPageFactory,
    NewsPageFactory,
    PublicationPageFactory,
    StandardPageFactory,
    StatementPageFactory,
    TopicPageFactory,
    publish,
    section,
)
from search.models import SearchDocument, SearchRow

pytestmark = pytest.mark.django_db


def waiting() -> list[int]:
    return list(SearchRow.objects.filter(state="waiting").values_list("page_id", flat=True))


def test_a_published_page_is_found_and_an_unpublished_one_is_gone(engine: str, work: Any, found: Any) -> None:
    page = publish(NewsPageFactory(edition="fa", title="گشایش کتاب‌خانه در شیراز", live=False))
    work()
    assert found("شیراز", "fa") == [page.title]
    page.unpublish()
    assert found("شیراز", "fa") == []
    work()
    assert not SearchDocument.objects.filter(pk=page.pk).exists()
    assert found("شیراز", "fa") == []


@pytest.mark.parametrize(
    "factory",
    [
        NewsPageFactory,
        StatementPageFactory,
        BlogPageFactory,
        GalleryItemPageFactory,
        PublicationPageFactory,
        AuthorPageFactory,
        TopicPageFactory,
        StandardPageFactory,
    ],
)
def test_every_kind_of_page_is_found(factory: Any, work: Any, found: Any) -> None:
    factory(title="Quincunx")
    work()
    assert found("quincunx") == ["Quincunx"]


def test_lists_and_home_pages_are_not_found(engine: str, work: Any, found: Any) -> None:
    publish(section("news", "en"))
    work()
    assert found("news") == []


def test_nothing_of_another_edition_is_found(engine: str, work: Any, found: Any) -> None:
    NewsPageFactory(edition="ar", title="حقوق الإنسان")
    NewsPageFactory(edition="fa", title="حقوق انسان")
    work()
    assert found("حقوق", "ar") == ["حقوق الإنسان"]
    assert found("حقوق", "fa") == ["حقوق انسان"]
    assert found("حقوق", "en") == []


def test_captions_signatories_and_names_are_searched(work: Any, found: Any) -> None:
    author = AuthorPageFactory(title="Arbër Lumasi")
    topic = TopicPageFactory(title="Archives")
    page = StatementPageFactory(
        title="Open the files",
        bylines=[author],
        topics=[topic],
        signatories=[{"person": "Zuleikha Marwan", "organization": "Ferry Guild"}],
    )
    work()
    assert found("zuleikha ferry") == [page.title]
    assert set(found("lumasi")) == {page.title, author.title}
    assert set(found("archives")) == {page.title, topic.title}


def test_the_names_of_a_renamed_author_follow_in_all_their_pages(engine: str, work: Any, found: Any) -> None:
    author = AuthorPageFactory(title="Helen Ashgrove")
    page = BlogPageFactory(title="Lamps", bylines=[author])
    work()
    author.title = "Helen Birchwood"
    publish(author)
    work()
    assert page.title in found("birchwood")
    assert found("ashgrove") == []


def test_a_rolled_back_change_leaves_no_row() -> None:
    page = NewsPageFactory(live=False)
    with transaction.atomic():
        publish(page)
        assert page.pk in waiting()
        transaction.set_rollback(True)
    assert page.pk not in waiting()


def test_later_changes_join_the_row_that_waits() -> None:
    page = NewsPageFactory(live=False)
    for _time in range(3):
        publish(page)
    assert waiting().count(page.pk) == 1


def test_saving_a_draft_leaves_no_row(work: Any) -> None:
    page = NewsPageFactory()
    work()
    page.title = "Not yet"
    page.save_revision()
    assert waiting() == []


def test_a_draft_of_a_live_page_is_not_searched(work: Any, found: Any) -> None:
    page = NewsPageFactory(title="Orchard")
    page.title = "Quarry"
    page.save_revision()
    work()
    assert found("quarry") == []
    assert found("orchard") == ["Orchard"]


def test_a_deleted_page_leaves_nothing_behind(engine: str, work: Any, found: Any) -> None:
    page = NewsPageFactory(title="Ferry")
    work()
    key = page.pk
    page.delete()
    work()
    assert not SearchDocument.objects.filter(pk=key).exists()
    assert found("ferry") == []


def test_pages_below_a_private_one_are_taken_out_and_come_back(work: Any, found: Any) -> None:
    page = NewsPageFactory(title="Lantern")
    work()
    restriction = PageViewRestriction.objects.create(page=section("news", "en"), restriction_type="login")
    assert found("lantern") == []
    work()
    assert not SearchDocument.objects.filter(pk=page.pk).exists()
    restriction.delete()
    work()
    assert found("lantern") == ["Lantern"]


def test_a_page_saved_live_without_being_published_is_indexed(work: Any, found: Any) -> None:
    page = NewsPageFactory(title="Harbour")
    work()
    page.title = "Lighthouse"
    page.save()
    work()
    assert found("lighthouse") == ["Lighthouse"]
    assert found("harbour") == []


def test_work_done_twice_changes_nothing(work: Any) -> None:
    page = publish(NewsPageFactory())
    work()
    before = SearchDocument.objects.filter(pk=page.pk).values().get()
    publish(page)
    SearchRow.objects.create(page_id=page.pk, edition="en")
    work()
    after = SearchDocument.objects.filter(pk=page.pk).values().get()
    published = {"published_at", "digest", "version"}
    assert {k: v for k, v in before.items() if k not in published} == {
        k: v for k, v in after.items() if k not in published
    }


def test_one_bad_page_does_not_hold_up_the_others(work: Any, found: Any) -> None:
    NewsPageFactory(title="Windmill")
    SearchRow.objects.create(page_id=2**40, edition="en")
    counts = work()
    assert counts["done"] == SearchRow.objects.filter(state=ledger.State.DONE).count()
    assert found("windmill") == ["Windmill"]


def test_what_blocks_are_called_is_not_searched(work: Any, found: Any) -> None:
    page = NewsPageFactory(
        title="Orchard", body=[("heading", {"text": "Opening hours", "level": "2"}), ("text", "<p>Nine.</p>")]
    )
    work()
    assert found("opening hours") == [page.title]
    assert SearchDocument.objects.get(pk=page.pk).body == "Opening hours\nNine."
