"""What is suggested while a reader types."""

from typing import Any
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from nejatsite.testing.factories import AuthorPageFactory, NewsPageFactory, TopicPageFactory, publish

pytestmark = pytest.mark.django_db


def news(title: str, edition: str = "en") -> Any:
    return NewsPageFactory(edition=edition, title=title, summary="", body=[])


def suggest(client: Any, typed: str, edition: str = "en") -> list[dict[str, str]]:
    response = client.get(f"/{edition}/search/suggest/", {"q": typed})
    assert response.status_code == 200
    return response.json()["suggestions"]


def texts(client: Any, typed: str, edition: str = "en") -> list[str]:
    return [each["text"] for each in suggest(client, typed, edition) if not each["url"]]


def pages(client: Any, typed: str, edition: str = "en") -> list[str]:
    return [each["text"] for each in suggest(client, typed, edition) if each["url"]]


def test_the_last_word_is_completed_by_the_words_that_the_edition_has(client: Any, work: Any) -> None:
    for title in ("Human rights", "Human rights day", "Human rivers"):
        news(title)
    work()
    assert texts(client, "Human ri") == ["Human rights", "Human rivers"]
    assert texts(client, "human rights") == []
    assert texts(client, "human ri ") == []


def test_a_page_is_suggested_by_the_words_of_its_title_with_what_it_is(client: Any, work: Any) -> None:
    page, topic = news("The reading room of Tirana"), TopicPageFactory(title="Reading rooms")
    work()
    found = [each for each in suggest(client, "reading roo") if each["url"]]
    assert found == [
        {"text": "Reading rooms", "url": topic.get_url(), "kind": "Topic"},
        {"text": "The reading room of Tirana", "url": page.get_url(), "kind": "News"},
    ]
    assert pages(client, "room reading") == ["Reading rooms", "The reading room of Tirana"]


@pytest.mark.parametrize("typed", ["کتا", "كتا", "كِتا", "کـتا"])
def test_every_keyboard_is_understood(typed: str, client: Any, work: Any) -> None:
    news("کتاب‌خانهٔ ما", "fa")
    work()
    assert texts(client, typed, "fa") == ["کتاب‌خانهٔ"]
    assert pages(client, typed, "fa") == ["کتاب‌خانهٔ ما"]


def test_what_stands_only_in_a_text_is_no_title(client: Any, work: Any) -> None:
    NewsPageFactory(title="Evening", summary="Quincunx", body=[])
    work()
    assert pages(client, "quinc") == []


def test_what_stopped_being_public_is_not_suggested(client: Any, work: Any) -> None:
    page = publish(news("Quincunx"))
    work()
    page.unpublish()
    assert pages(client, "quinc") == []


@pytest.mark.parametrize(
    "typed",
    ["", "q", "e\u0301", " q ", "?!", "\x00", "😀😀", "qu" * 31, "qu" * 5000, "q\x00", "\u202e\u202e", "* *"],
)
def test_what_is_too_short_too_long_or_no_word_suggests_nothing(typed: str, client: Any, work: Any) -> None:
    news("Quincunx")
    work()
    assert suggest(client, typed) == []


@pytest.mark.parametrize("typed", ["'); --", "title:q", 'qu"* OR', "qu & !:*", "qu\\", "qu%", "qu_", "{qu}"])
def test_nothing_is_an_operator(typed: str, client: Any, work: Any) -> None:
    news("Quincunx")
    work()
    suggest(client, typed)


def test_the_answer_is_short_kept_briefly_and_sets_no_cookie(client: Any, work: Any) -> None:
    for number in range(9):
        news(f"Quin{'abcdefghi'[number]} and quincunx{'abcdefghi'[number]}")
    work()
    response = client.get("/fa/search/suggest/", {"q": "quin"})
    assert response.json() == {"suggestions": [], "said": ""}
    response = client.get("/en/search/suggest/", {"q": "quin"})
    assert len(response.json()["suggestions"]) == 8
    assert response.json()["said"] == "8 suggestions"
    assert "max-age=60" in response["Cache-Control"]
    assert response["X-Robots-Tag"] == "noindex"
    assert not response.cookies
    assert client.post("/en/search/suggest/").status_code == 405


def test_eight_suggestions_cost_as_many_queries_as_two(client: Any, work: Any) -> None:
    def queries() -> int:
        cache.clear()
        with CaptureQueriesContext(connection) as captured:
            suggest(client, "quin")
        return len(captured)

    news("Quincunx")
    work()
    suggest(client, "quin")
    few = queries()
    for _number in range(4):
        AuthorPageFactory(title=f"Quin{uuid4().hex[:6]}")
    work()
    assert queries() == few <= 8
