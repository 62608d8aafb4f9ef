"""What editors look for in the admin is found in any spelling, in lists and in choosers."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Locale, Page
from wagtail.search.backends import get_search_backend

from nejatsite.core.duties import DutyRow
from nejatsite.testing.factories import DocumentFactory, ImageFactory, NewsPageFactory
from search import refolding
from search.models import Promotion, PromotionKey
from search.tests.test_folding_in_both_engines import CASES

pytestmark = pytest.mark.django_db
BEGINNINGS = [
    ("fa", "اعلامیه جهانی حقوق بشر", "اعلاميه جها"),
    ("fa", "کتاب‌خانهٔ ملی", "کتابخا"),
    ("fa", "این کار می‌شود", "کار می شو"),
    ("fa", "می‌شود در کتاب‌خانه", "می شود در کتاب خانه"),
    ("ar", "الإعلان العالمي", "الاعلان العالمى"),
    ("sq", "Çmimi i paqes", "cmi"),
    ("en", "A café’s résumé", "caf"),
]


def indexed(*things: Any) -> None:
    """Otherwise written after the commit."""
    for thing in things:
        get_search_backend().add(thing)


@pytest.mark.parametrize(("edition", "title", "asked"), [*CASES, *BEGINNINGS])
def test_a_page_is_found_by_its_other_spelling(edition: str, title: str, asked: str) -> None:
    page = NewsPageFactory(edition=edition, title=title, live=False)
    indexed(page, NewsPageFactory(edition=edition, title="Ndryshe دیگر"))
    assert [each.pk for each in Page.objects.autocomplete(asked)] == [page.pk]


@pytest.mark.parametrize(("edition", "title", "asked"), CASES)
def test_whole_words_are_found_in_what_a_page_says(edition: str, title: str, asked: str) -> None:
    page = NewsPageFactory(edition=edition, title="Tjetër", body=[("text", f"<p>{title}</p>")])
    indexed(page)
    assert [each.pk for each in Page.objects.search(asked)] == [page.pk]


def test_pictures_and_documents_are_found_by_title_and_tag(client: Client, people: Any) -> None:
    client.force_login(people["editor.fa"])
    picture, report = ImageFactory(title="کتاب‌های یاران"), DocumentFactory(title="گزارش ۱۴۰۴")
    picture.tags.add("درختکاری")
    indexed(picture, report)
    for space, question, title in (
        ("wagtailimages_chooser", "كتابهاي", picture.title),
        ("wagtailimages_chooser", "درختكاري", picture.title),
        ("wagtaildocs_chooser", "گزارش 1404", report.title),
    ):
        html = client.get(reverse(f"{space}:choose_results"), {"q": question}).content.decode()
        assert title in html
    for model, question in ((get_image_model(), "كتابهاي"), (get_document_model(), "1404")):
        assert len(get_search_backend().autocomplete(question, model)) == 1


@pytest.mark.parametrize("name", ["wagtailadmin_pages:search_results", "wagtailadmin_choose_page_search"])
def test_the_lists_and_choosers_of_pages_fold(client: Client, people: Any, name: str) -> None:
    client.force_login(people["editor.fa"])
    page = NewsPageFactory(edition="fa", title="کتاب‌های یاران")
    indexed(page)
    assert page.title in client.get(reverse(name), {"q": "كتابهاي ياران"}).content.decode()


@pytest.mark.parametrize(
    "asked", ["!?", '"', "''", "a' | b", 'یاران" OR "x', "*", "live:yes", '"كتابهاي ياران"', "\\", "-", "()"]
)
def test_whatever_is_typed_is_answered(client: Client, people: Any, asked: str) -> None:
    client.force_login(people["editor.fa"])
    indexed(NewsPageFactory(edition="fa", title="کتاب‌های یاران"))
    for name in ("wagtailadmin_pages:search_results", "wagtailadmin_choose_page_search"):
        assert client.get(reverse(name), {"q": asked}).status_code == 200


def test_a_phrase_is_folded_too(client: Client, people: Any) -> None:
    client.force_login(people["editor.fa"])
    page = NewsPageFactory(edition="fa", title="جشن کتاب یاران")
    indexed(page)
    html = client.get(reverse("wagtailadmin_pages:search_results"), {"q": '"كتاب ياران"'}).content.decode()
    assert page.title in html


@pytest.fixture
def folded_otherwise() -> None:
    DutyRow.objects.filter(name__startswith=refolding.MARK).delete()


@pytest.mark.usefixtures("folded_otherwise")
def test_after_a_release_that_folds_otherwise_everything_is_folded_anew(monkeypatch: Any) -> None:
    page = NewsPageFactory(edition="fa", title="کتاب‌های یاران")
    fa = Locale.objects.get(language_code="fa")
    Promotion.objects.create(words="باغ", edition=fa, address="/fa/", title="الف")
    PromotionKey.objects.update(key="of another folding")
    assert refolding.refresh_if_folded_otherwise()
    assert [each.pk for each in Page.objects.autocomplete("كتابهاي ياران")] == [page.pk]
    assert Promotion.objects.for_question("باغ").exists()
    assert not refolding.refresh_if_folded_otherwise()
    monkeypatch.setattr(refolding, "fold", str.swapcase)
    refolding.remember()
    monkeypatch.undo()
    # The former release, put back, has another folding again.
    assert refolding.refresh_if_folded_otherwise()


@pytest.mark.usefixtures("folded_otherwise")
def test_folding_anew_goes_on_where_it_stopped(monkeypatch: Any) -> None:
    monkeypatch.setattr(refolding, "CHUNK", 2)
    pages = [NewsPageFactory(edition="fa", title="کتاب یاران") for _number in range(5)]
    turns = 1
    while refolding.refresh_if_folded_otherwise(budget=0):
        turns += 1
        assert turns < 200
    assert turns > 5
    assert {each.pk for each in Page.objects.autocomplete("كتاب ياران")} == {page.pk for page in pages}
