"""What editors recommend: to whom it is shown, and who may say so."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Locale, PageViewRestriction

from nejatsite.testing.factories import NewsPageFactory, section
from search.models import Promotion
from search.promotions import promoted
from search.question import read

pytestmark = pytest.mark.django_db


def promote(words: str, edition: str = "fa", **fields: Any) -> Promotion:
    locale = Locale.objects.get(language_code=edition)
    return Promotion.objects.create(words=words, edition=locale, **fields)


def recommended(client: Client, question: str, edition: str = "fa", **more: str) -> list[str]:
    response = client.get(f"/{edition}/search/", {"q": question, **more})
    return [each.title for each in response.context.get("promoted") or []]


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("کتاب‌های یاران", "كتابهاي ياران"),
        ("کتاب‌های یاران", "یاران کتاب‌های"),
        ("این کار می شود", "این کار می‌شود"),
        ("این کار می‌شود", "این کار می شود"),
        ("گزارش ۱۴۰۴", "گزارش 1404"),
        ("Helen Ashgrove", "ASHGROVE hélen"),
        ("نخستین\nدومین جست‌وجو", "دومین جست و جو"),
    ],
)
def test_a_recommendation_is_shown_for_its_words_in_any_spelling(
    client: Client, words: str, asked: str
) -> None:
    promote(words, page=NewsPageFactory(edition="fa", title="روز درختکاری"))
    assert recommended(client, asked) == ["روز درختکاری"]


@pytest.mark.parametrize("asked", ["کتاب", "کتاب یاران دور", "یار"])
def test_other_questions_do_not_show_it(client: Client, asked: str) -> None:
    promote("کتاب یاران", page=NewsPageFactory(edition="fa"))
    assert recommended(client, asked) == []


def test_another_edition_knows_nothing_of_it(client: Client) -> None:
    promote("Orchard", page=NewsPageFactory(edition="fa"))
    assert recommended(client, "orchard", "en") == []


def test_a_page_that_is_not_public_is_not_shown(client: Client) -> None:
    hidden = NewsPageFactory(edition="fa", live=False)
    closed = NewsPageFactory(edition="fa", title="بسته")
    PageViewRestriction.objects.create(page=section("news", "fa"), restriction_type="login")
    for page in (hidden, closed):
        promote("باغ", page=page)
    assert recommended(client, "باغ") == []


def test_a_deleted_page_leaves_a_row_that_shows_nothing(client: Client) -> None:
    page = NewsPageFactory(edition="fa")
    promotion = promote("باغ", page=page)
    page.delete()
    promotion.refresh_from_db()
    assert promotion.page is None
    assert recommended(client, "باغ") == []


def test_they_stand_in_their_order_and_three_at_most(client: Client) -> None:
    for number in (4, 2, 3, 1):
        promote("باغ", page=NewsPageFactory(edition="fa", title=f"صفحه {number}"), order=number)
    assert recommended(client, "باغ") == ["صفحه 1", "صفحه 2", "صفحه 3"]


def test_they_are_shown_where_nothing_else_is_found_and_on_the_first_page_only(
    client: Client, work: Any
) -> None:
    promote(
        "zzyzx", "en", address="https://example.org/a?b=1&c=2", title="<Elsewhere>", description="Says all."
    )
    html = client.get("/en/search/", {"q": "zzyzx"}).content.decode()
    assert html.index("Recommended") < html.index("Nothing in this edition matches")
    assert 'href="https://example.org/a?b=1&amp;c=2">&lt;Elsewhere&gt;</a>' in html
    assert '<bdi dir="ltr">example.org</bdi>' in html
    assert "Says all." in html
    for _number in range(21):
        NewsPageFactory(title="Zzyzx")
    work()
    assert recommended(client, "zzyzx", "en") == ["<Elsewhere>"]
    assert recommended(client, "zzyzx", "en", page="2") == []


def test_readers_can_be_led_straight_to_a_page(client: Client) -> None:
    page = NewsPageFactory(edition="fa")
    promote("تماس", page=page, leads_straight=True)
    response = client.get("/fa/search/", {"q": "تماس"})
    assert (response.status_code, response["Location"]) == (302, page.url)
    page.live = False
    page.save()
    assert client.get("/fa/search/", {"q": "تماس"}).status_code == 200


def test_all_of_it_costs_one_query(client: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            promoted(request, read("باغ"), "fa")
        return len(captured)

    request = client.get("/fa/search/", {"q": "باغ"}).wsgi_request
    assert queries() == 1
    for _number in range(3):
        promote("باغ", page=NewsPageFactory(edition="fa"))
    assert queries() == 1


# The editors' screens


@pytest.fixture
def form() -> Callable[..., dict[str, Any]]:
    def make(edition: str = "fa", **fields: Any) -> dict[str, Any]:
        locale = Locale.objects.get(language_code=edition)
        blank = {"page": "", "address": "", "title": "", "description": "", "order": "0"}
        return {"edition": locale.pk, "words": "باغ", **blank, **fields}

    return make


def add(client: Client, values: dict[str, Any]) -> str:
    """What the form complains about, or nothing."""
    response = client.post(reverse("promotions:add"), values)
    return "" if response.status_code == 302 else response.content.decode()


def test_an_editor_recommends_a_page_of_the_edition(client: Client, people: Any, form: Any) -> None:
    client.force_login(people["editor.fa"])
    page = NewsPageFactory(edition="fa", title="روز درختکاری")
    assert add(client, form(page=page.pk, words="  باغ \n\nدرخت  کاری\nباغ")) == ""
    assert Promotion.objects.get().words == "باغ\nدرخت کاری"
    assert recommended(client, "درخت كاري") == ["روز درختکاری"]
    html = client.get(reverse("promotions:index")).content.decode()
    assert 'lang="fa" dir="rtl"' in html
    assert "روز درختکاری" in html


def test_who_has_one_edition_finds_it_chosen(client: Client, people: Any) -> None:
    client.force_login(people["editor.fa"])
    form = client.get(reverse("promotions:add")).context["form"]
    assert form["edition"].value() == Locale.objects.get(language_code="fa").pk


def test_the_other_words_of_a_changed_recommendation_show_nothing(
    client: Client, people: Any, form: Any
) -> None:
    client.force_login(people["editor.fa"])
    page = NewsPageFactory(edition="fa")
    promotion = promote("باغ", page=page)
    url = reverse("promotions:edit", args=[promotion.pk])
    assert client.post(url, form(page=page.pk, words="درخت")).status_code == 302
    assert (recommended(client, "باغ"), len(recommended(client, "درخت"))) == ([], 1)


def test_a_page_of_another_edition_is_refused_and_its_title_not_told(
    client: Client, people: Any, form: Any
) -> None:
    client.force_login(people["editor.fa"])
    draft = NewsPageFactory(edition="en", live=False, title="An unpublished orchard")
    html = add(client, form(page=draft.pk))
    assert "Choose a page of the same edition." in html
    assert "unpublished orchard" not in html


def test_who_edits_two_editions_cannot_mix_them(client: Client, people: Any, form: Any) -> None:
    client.force_login(people["admin"])
    assert "same edition" in add(client, form("en", page=NewsPageFactory(edition="fa").pk))


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "Choose the page to recommend, or type an address."),
        ({"words": " \n "}, "This field is required."),
        ({"words": "باغ\n!?"}, "has no word to search for"),
        ({"words": "a" * 201}, "at most 200 characters"),
        ({"words": "\n".join(map(str, range(21)))}, "at most 20 searches"),
        ({"address": "javascript:alert(1)", "title": "x"}, "begins with https://"),
        ({"address": "//example.org", "title": "x"}, "begins with https://"),
        ({"address": "/\\example.org", "title": "x"}, "begins with https://"),
        ({"address": "https://me:secret@example.org", "title": "x"}, "begins with https://"),
        ({"address": "https://[", "title": "x"}, "begins with https://"),
        ({"address": "https://example.org"}, "Type the title"),
        (
            {"address": "https://example.org", "title": "x", "leads_straight": "on"},
            "Only a page of the edition",
        ),
        ({"address": "https://example.org", "title": "x" * 256}, "at most 255 characters"),
        ({"page": "x"}, "same edition"),
        ({"page": "9" * 30}, "same edition"),
    ],
)
def test_bad_input_is_explained_and_nothing_lost(
    client: Client, people: Any, form: Any, fields: dict[str, str], message: str
) -> None:
    client.force_login(people["editor.fa"])
    html = add(client, form(description="شرح", **fields))
    assert message in html
    assert "شرح" in html
    assert not Promotion.objects.exists()


def test_an_address_of_this_site_needs_no_host(client: Client, people: Any, form: Any) -> None:
    client.force_login(people["editor.fa"])
    assert add(client, form(address="/fa/archive/", title="بایگانی")) == ""
    assert recommended(client, "باغ") == ["بایگانی"]


def test_the_list_says_what_is_not_shown_and_why(client: Client, people: Any) -> None:
    client.force_login(people["editor.fa"])
    promote("یک", page=NewsPageFactory(edition="fa", live=False))
    promote("دو")
    promote("three", "en", page=NewsPageFactory(title="Orchard"))
    html = client.get(reverse("promotions:index")).content.decode()
    assert "Not shown: the page is not public" in html
    assert "Not shown: the page was deleted" in html
    assert "Orchard" not in html


def test_the_list_is_searched_in_any_spelling(client: Client, people: Any) -> None:
    client.force_login(people["editor.fa"])
    promote("کتاب‌های یاران", address="/fa/", title="الف")
    html = client.get(reverse("promotions:index"), {"q": "كتابهاي ياران"}).content.decode()
    assert "الف" in html


def test_many_in_the_list_take_as_many_queries_as_one(client: Client, people: Any) -> None:
    client.force_login(people["editor.fa"])

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get(reverse("promotions:index"))
        return len(captured)

    promote("باغ", page=NewsPageFactory(edition="fa"))
    queries()
    one = queries()
    for number in range(5):
        promote(f"باغ {number}", page=NewsPageFactory(edition="fa"))
    assert queries() == one
