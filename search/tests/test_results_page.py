"""What a reader sees and can choose on the results page."""

from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import escape

from nejatsite.testing.factories import (
    AuthorPageFactory,
    BlogPageFactory,
    ImageFactory,
    NewsPageFactory,
    TopicPageFactory,
    publish,
    translated,
)
from search.models import SearchTerm
from search.results import in_one_line
from search.snippets import Part

pytestmark = pytest.mark.django_db


def ask(client: Any, edition: str = "en", **question: str) -> str:
    response = client.get(f"/{edition}/search/", question)
    assert response.status_code == 200
    return response.content.decode()


def titles(client: Any, edition: str = "en", **question: str) -> list[str]:
    response = client.get(f"/{edition}/search/", question)
    assert response.status_code == 200
    return ["".join(part.text for part in result.title) for result in response.context["articles"]]


def news(title: str, edition: str = "en", **fields: Any) -> Any:
    return NewsPageFactory(edition=edition, title=title, summary="", body=[], **fields)


@pytest.fixture
def orchards(work: Any) -> dict[str, Any]:
    topic = TopicPageFactory(title="Water", slug="water")
    author = AuthorPageFactory(title="Ada Marlow", slug="ada-marlow")
    for number in range(3):
        news(f"Orchard {number}", topics=[topic], date=datetime(2020 + number, 5, 1, tzinfo=UTC))
    news("Orchard and Ada", bylines=[author], date=datetime(2024, 5, 1, tzinfo=UTC))
    BlogPageFactory(title="Orchard orchard", summary="", body=[], date=datetime(2019, 5, 1, tzinfo=UTC))
    work()
    return {"topic": topic, "author": author}


def test_choices_are_links_with_counts_and_readable_addresses(
    engine: str, client: Any, orchards: Any
) -> None:
    html = ask(client, q="orchard")
    facets = html.split('class="facets"')[1].split("</nav>")[0]
    for choice in ("section=news", "section=blogs", "topic=water", "author=ada-marlow", "year=2024"):
        assert f'href="?q=orchard&amp;{choice}" rel="nofollow"' in facets
    assert '<bdi>Water</bdi> <span class="facet__count">3</span>' in facets


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ({"section": "blogs"}, {"Orchard orchard"}),
        ({"topic": "water"}, {"Orchard 0", "Orchard 1", "Orchard 2"}),
        ({"author": "ada-marlow"}, {"Orchard and Ada"}),
        ({"year": "٢٠٢١"}, {"Orchard 1"}),
        ({"topic": "water", "year": "2022", "section": "news"}, {"Orchard 2"}),
    ],
)
def test_a_choice_narrows_and_can_be_removed(
    choice: dict[str, str], expected: set[str], client: Any, orchards: Any
) -> None:
    assert set(titles(client, q="orchard", **choice)) == expected
    html = ask(client, q="orchard", **choice)
    chosen = html.split('class="chips chosen"')[1].split("</ul>")[0]
    assert chosen.count("Remove:") == len(choice)
    assert ("Remove all" in chosen) == (len(choice) > 1)
    if len(choice) == 1:
        assert 'href="?q=orchard"' in chosen


@pytest.mark.parametrize(
    "choice",
    [
        {"section": "nowhere"},
        {"section": "home"},
        {"topic": "no-such-topic"},
        {"topic": "ada-marlow"},
        {"author": "\x00' OR 1=1 --"},
        {"author": "x" * 5000},
        {"year": "abc"},
        {"year": "99999999"},
        {"year": "1404", "topic": "<script>"},
    ],
)
def test_a_choice_that_there_is_not_is_said_and_can_be_removed(
    choice: dict[str, str], client: Any, orchards: Any
) -> None:
    html = ask(client, q="orchard", **choice)
    assert "Nothing that has all you chose" in html
    assert 'href="?q=orchard"' in html
    assert "<script>" not in html.split("<main")[1]


def test_another_choice_of_the_kind_that_finds_nothing_is_offered(
    engine: str, client: Any, orchards: Any
) -> None:
    html = ask(client, q="orchard", section="gallery")
    assert "section=news" in html.split('class="facets"')[1]


def test_what_every_page_has_is_nothing_to_choose(client: Any, work: Any) -> None:
    for year in (2020, 2021, 2022, 2023):
        news("Orchard", date=datetime(year, 5, 1, tzinfo=UTC))
    work()
    facets = ask(client, q="orchard").split('class="facets"')[1].split("</nav>")[0]
    assert "section=" not in facets
    assert facets.count("year=") == 4


def test_the_newest_come_first_by_a_link(engine: str, client: Any, orchards: Any) -> None:
    assert 'href="?q=orchard&amp;order=newest" rel="nofollow"' in ask(client, q="orchard")
    assert titles(client, q="orchard", order="newest")[:2] == ["Orchard and Ada", "Orchard 2"]


def test_of_repeated_parameters_the_last_counts(client: Any, orchards: Any) -> None:
    address = "/en/search/?q=zzyzx&q=orchard&section=x&section=blogs&order=x&utm=1"
    response = client.get(address)
    assert [result.url for result in response.context["articles"]] != []
    assert response.context["list_query"].urlencode() == "q=orchard&section=blogs"


def test_a_year_is_of_the_editions_calendar_and_in_its_numerals(client: Any, work: Any) -> None:
    for year in (2023, 2024, 2024, 2024):
        news("باغ", "fa", date=datetime(year, 5, 1, tzinfo=UTC))
    work()
    html = ask(client, "fa", q="باغ")
    assert f'href="?q={quote("باغ")}&amp;year=1403" rel="nofollow"' in html
    assert "<bdi>۱۴۰۳</bdi>" in html
    assert len(titles(client, "fa", q="باغ", year="۱۴۰۲")) == 1


def test_a_topic_is_called_as_the_edition_calls_it_else_as_the_original_is_called(
    client: Any, work: Any
) -> None:
    known, foreign = TopicPageFactory(title="Water", slug="water"), TopicPageFactory(title="Bread")
    translated(known, "fa", title="آب", slug="آب")
    for topic in (known, known, foreign, foreign):
        news("باغ", "fa", topics=[topic])
    work()
    html = ask(client, "fa", q="باغ")
    assert "<bdi>آب</bdi>" in html
    assert '<bdi lang="en">Bread</bdi>' in html
    # By the edition's own address of it, and by the original's.
    assert len(titles(client, "fa", q="باغ", topic="آب")) == 2
    assert len(titles(client, "fa", q="باغ", topic="water")) == 2
    assert len(titles(client, "fa", q="باغ", topic=foreign.slug)) == 2


def test_a_private_topic_is_not_named(client: Any, work: Any, orchards: Any) -> None:
    orchards["topic"].unpublish()
    assert "topic=water" not in ask(client, q="orchard")


def test_a_result_has_its_picture_without_moving_the_page(client: Any, work: Any) -> None:
    news("Orchard", lead_image=ImageFactory())
    work()
    picture = ask(client, q="orchard").split('class="result__picture"')[1].split(">")[0]
    assert 'alt=""' in picture
    assert 'width="' in picture
    assert 'height="' in picture


def test_a_picture_whose_file_is_gone_is_left_out(client: Any, work: Any) -> None:
    image = ImageFactory()
    news("Orchard", lead_image=image)
    work()
    image.file.storage.delete(image.file.name)
    assert "result__picture" not in ask(client, q="orchard")


def test_text_that_runs_against_the_edition_says_so(client: Any, work: Any) -> None:
    news("سازمان NATO", "fa")
    news("NATO and the orchard", "fa")
    work()
    html = ask(client, "fa", q="nato")
    assert '"result__title"><a' in html
    assert html.count('dir="ltr"><mark>NATO</mark> and') == 1
    assert html.count("سازمان <mark>NATO</mark>") == 1
    assert 'dir="ltr">سازمان' not in html


def test_a_page_found_by_its_author_or_topic_names_it_and_shows_its_summary(client: Any, work: Any) -> None:
    author, topic = AuthorPageFactory(title="Ada Marlow"), TopicPageFactory(title="Water")
    NewsPageFactory(title="Evening", summary="It rained.", bylines=[author], topics=[topic])
    work()
    evening = ask(client, q="marlow").split(">Evening")[1].split("</li>")[0]
    assert "Ada <mark>Marlow</mark>" in evening
    assert "Water" not in evening
    assert "It rained." in evening


def test_lines_that_are_no_sentences_are_kept_apart() -> None:
    parts = [Part("The first.\nA name\nAnother ", False), Part("name", True), Part("\nA role", False)]
    assert "".join(part.text for part in in_one_line(parts)) == "The first. A name · Another name · A role"


def test_the_other_editions_say_what_they_have(engine: str, client: Any, work: Any) -> None:
    news("Quincunx")
    news("Quincunx", "fa")
    publish(news("Quincunx", "fa"))
    work()
    for question in ({"q": "quincunx"}, {"q": "quincunx", "order": "newest"}):
        html = ask(client, "en", **question)
        elsewhere = html.split('class="elsewhere"')[1]
        assert (
            '<a href="/fa/search/?q=quincunx" hreflang="fa"><span lang="fa" dir="rtl">فارسی</span>'
            in elsewhere
        )
        assert "2 results in Persian" in elsewhere
        assert "Arabic" not in elsewhere.split("</ul>")[0]
    assert 'class="elsewhere"' in ask(client, "sq", q="quincunx")
    assert 'class="elsewhere"' not in ask(client, "en", q="quincunx", section="news")


def test_the_nearest_words_are_asked_when_nothing_is_found(engine: str, client: Any, orchards: Any) -> None:
    html = ask(client, q="orchrad")
    assert "Nothing was found for “<bdi>orchrad</bdi>”." in html
    link = html.split('class="meant"')[1].split("</p>")[0].lower()
    assert '<a href="?q=orchard"><bdi><mark>orchard</mark>' in link
    assert html.count('class="result__title"') == 5
    # What is chosen next is asked of the right words.
    assert "q=orchrad&amp;" not in html


def test_a_correction_that_finds_nothing_is_not_offered(client: Any, orchards: Any) -> None:
    SearchTerm.objects.create(edition="en", term="quincunx", shown="quincunx", documents=9)
    html = ask(client, q="quincumx")
    assert "quincunx" not in html
    assert "Nothing in this edition matches" in html


def test_where_little_is_found_a_more_usual_word_is_offered(client: Any, orchards: Any, work: Any) -> None:
    news("Orchart")
    work()
    html = ask(client, q="orchart")
    assert "Did you mean:" in html
    assert "?q=orchard" in html.lower()
    assert "Did you mean:" not in ask(client, q="orchard")


def test_an_empty_page_shows_topics_and_the_newest_articles(client: Any, orchards: Any) -> None:
    html = ask(client, q="zzyzx").split('class="ways-on"')
    assert orchards["topic"].get_url() in html[1]
    assert "Orchard and Ada" in html[2]


@pytest.mark.parametrize("asked", ["\u202eorchard", "orchard\x00\x07", "orch\u2066ard", "  orchard 😀 "])
def test_what_nobody_sees_is_taken_out_of_a_question(client: Any, asked: str, orchards: Any) -> None:
    html = ask(client, q=asked)
    assert not {"\u202e", "\u2066", "\x00", "\x07"} & set(html)


def test_the_question_is_escaped_wherever_it_stands(client: Any) -> None:
    asked = "zz\"><img src=x onerror='1'>"
    html = ask(client, q=asked)
    assert "<img src=x" not in html
    assert escape(asked) in html


def test_choices_and_results_cost_as_many_queries_for_one_as_for_ten(
    engine: str, client: Any, work: Any
) -> None:
    def queries(**choice: str) -> int:
        ask(client, q="orchard", **choice)
        cache.clear()
        with CaptureQueriesContext(connection) as captured:
            ask(client, q="orchard", **choice)
        return len(captured)

    fields = {
        "topics": [TopicPageFactory(slug="water")],
        "bylines": [AuthorPageFactory(slug="ada")],
        "date": datetime(2024, 5, 1, tzinfo=UTC),
    }
    choice = {"section": "news", "topic": "water", "author": "ada", "year": "2024"}
    news("Orchard", lead_image=ImageFactory(), **fields)
    work()
    one, one_chosen = queries(), queries(**choice)
    for number in range(9):
        news(f"Orchard {number}", lead_image=ImageFactory(), **fields)
    work()
    assert (queries(), queries(**choice)) == (one, one_chosen)
    assert max(one, one_chosen) <= 15


def test_finding_nothing_and_looking_for_what_was_meant_costs_no_more(
    engine: str, client: Any, work: Any
) -> None:
    """Four words that nobody knows, two of them near to one that somebody does."""
    news("Orchard and harvest")
    work()
    asked = {"q": "orchrda harvets xylquophone zzwortbrx"}
    ask(client, **asked)
    cache.clear()
    with CaptureQueriesContext(connection) as captured:
        ask(client, **asked)
    assert len(captured) <= 15
