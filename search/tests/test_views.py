from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from nejatsite.testing.factories import (
    AuthorPageFactory,
    NewsPageFactory,
    StatementPageFactory,
    publish,
    section,
)
from search.models import SearchDocument
from search.results import PER_PAGE

pytestmark = pytest.mark.django_db


def ask(client: Any, edition: str = "en", **question: str) -> Any:
    return client.get(f"/{edition}/search/", question)


def test_without_a_question_the_page_says_what_can_be_found(client: Any) -> None:
    response = ask(client)
    assert response.status_code == 200
    assert "Type words or names" in response.content.decode()


def test_the_form_needs_no_script_and_search_engines_are_kept_out(client: Any) -> None:
    html = ask(client, "fa", q="کتاب").content.decode()
    assert 'action="/fa/search/"' in html
    assert 'value="کتاب"' in html
    assert '<meta name="robots" content="noindex">' in html


def test_no_cookie_is_set(client: Any, work: Any) -> None:
    NewsPageFactory(title="Orchard")
    work()
    assert not ask(client, q="orchard").cookies


def test_nothing_found_says_so_and_helps(client: Any) -> None:
    html = ask(client, q="zzyzx").content.decode()
    assert "Nothing in this edition matches “<bdi>zzyzx</bdi>”." in html
    assert "/en/articles/" in html


def test_nothing_found_leads_to_the_list_of_all_articles_wherever_it_stands(
    client: Any, editions: Any
) -> None:
    stream = section("articles", "fa")
    stream.slug = "همه-مطالب"
    stream.save()
    html = ask(client, "fa", q="zzyzx").content.decode()
    assert f'href="{stream.get_url()}"' in html
    assert "/fa/articles/" not in html.split('class="empty"')[1].split("</div>")[0]
    stream.unpublish()
    assert "All articles" not in ask(client, q="zzyzx").content.decode().split('class="empty"')[0]


def test_a_result_shows_title_kind_date_and_the_place_that_matches(client: Any, work: Any) -> None:
    body = "<p>" + "روزها گذشت و باران بارید. " * 30 + "سپس چراغ‌های کتابخانه روشن شد.</p>"
    page = StatementPageFactory(edition="fa", title="شب‌های روشن", summary="", body=[("text", body)])
    work()
    html = ask(client, "fa", q="كتابخانه").content.decode()
    assert "<mark>کتابخانه</mark>" in html
    assert page.get_url() in html
    assert 'class="result__text">… ' in html
    assert "۱ آبان ۱۴۰۴" in html


def test_the_number_of_results_is_written_in_the_numerals_of_the_edition(client: Any, work: Any) -> None:
    for _number in range(3):
        NewsPageFactory(edition="fa", title="باغ")
    work()
    count = ask(client, "fa", q="باغ").content.decode().split("results__count")[1].split("</p>")[0]
    assert "۳" in count


def test_markup_in_a_question_and_in_a_text_stays_text(client: Any, work: Any) -> None:
    NewsPageFactory(title="Script <script>alert(1)</script> tag")
    work()
    html = ask(client, q="<script>alert(1)</script>").content.decode()
    assert "<script>alert" not in html
    assert "&lt;" in html


def test_a_question_of_200_characters_is_answered_and_one_more_is_refused(client: Any) -> None:
    assert ask(client, q="a" * 200).status_code == 200
    response = ask(client, q="a" * 201)
    assert response.status_code == 400
    assert "longer than 200 characters" in response.content.decode()


def test_a_question_of_ten_kilobytes_is_refused_with_a_sentence(client: Any) -> None:
    response = ask(client, "fa", q="کتاب " * 2000)
    assert response.status_code == 400
    assert len(response.content) < 60_000


@pytest.mark.parametrize("asked", ["?!", "***", '"', "«»", "—", "\x00", "()", "\u200c", "َ", "😀"])
def test_a_question_without_a_word_is_told_so(client: Any, asked: str) -> None:
    response = ask(client, q=asked)
    assert response.status_code == 200
    assert (
        "There is no word to search for" in response.content.decode()
        or "Type words" in response.content.decode()
    )


@pytest.mark.parametrize(
    "asked",
    [
        'lamp"',
        "lamp AND",
        "NOT lamp",
        "lamp OR",
        "NEAR(lamp, 2)",
        "title:lamp",
        "lamp*",
        "(lamp",
        "lamp' OR 1=1 --",
        "lamp & | ! <->",
        "\x00lamp\x1b\x08",
        "lamp\\",
        "{lamp} [^ ~2",
        "* " * 90 + "lamp",
        " ".join(f"lamp{n}" for n in range(30)),
    ],
)
def test_operators_and_control_characters_are_only_text(
    engine: str, client: Any, work: Any, asked: str
) -> None:
    NewsPageFactory(title="The lamp and not near the title or 1 2")
    work()
    assert ask(client, q=asked).status_code == 200


@pytest.mark.parametrize("page", ["0", "-1", "999999", "2", "x", "1.5", "", "9" * 5000, "٢", "²"])
def test_a_page_that_there_is_not_is_answered_with_a_sentence(
    engine: str, client: Any, work: Any, page: str
) -> None:
    NewsPageFactory(title="Orchard")
    work()
    response = ask(client, q="orchard", page=page)
    assert response.status_code == 404
    assert "The results have no page" in response.content.decode()


def test_persian_digits_name_a_page_too(client: Any, work: Any) -> None:
    NewsPageFactory(edition="fa", title="باغ")
    work()
    assert ask(client, "fa", q="باغ", page="۱").status_code == 200


def test_results_go_on_over_pages_without_repeating(engine: str, client: Any, work: Any) -> None:
    for number in range(PER_PAGE + 3):
        NewsPageFactory(title=f"Orchard {number}")
    work()
    first, second = ask(client, q="orchard"), ask(client, q="orchard", page="2")
    urls = [[result.url for result in each.context["articles"]] for each in (first, second)]
    assert [len(each) for each in urls] == [PER_PAGE, 3]
    assert not set(urls[0]) & set(urls[1])
    assert "?q=orchard&amp;page=2" in first.content.decode()


def test_a_match_in_the_title_comes_before_one_in_the_text(engine: str, client: Any, work: Any) -> None:
    in_text = NewsPageFactory(title="An evening", body=[("text", "<p>They lit a lantern.</p>")])
    in_title = NewsPageFactory(title="The lantern")
    work()
    results = ask(client, q="lantern").context["articles"]
    assert [result.url for result in results] == [in_title.get_url(), in_text.get_url()]


def test_what_stopped_being_public_is_not_shown_before_the_index_knows(
    engine: str, client: Any, work: Any
) -> None:
    page = publish(NewsPageFactory(title="Secret orchard", summary="Nobody may read this."))
    work()
    page.unpublish()
    html = ask(client, q="orchard").content.decode()
    assert "Secret" not in html
    assert "Nobody may read" not in html


def test_what_a_page_no_longer_says_is_not_shown_before_the_index_knows(client: Any, work: Any) -> None:
    page = publish(NewsPageFactory(title="Orchard", summary="A name that had to go, orchard."))
    work()
    page.summary = "Harmless."
    publish(page)
    assert "had to go" not in ask(client, q="orchard").content.decode()


def test_ten_results_take_as_many_queries_as_one(engine: str, client: Any, work: Any) -> None:
    def queries() -> int:
        cache.clear()
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert ask(client, q="orchard").status_code == 200
        return len(captured)

    NewsPageFactory(title="Orchard")
    work()
    queries()
    one = queries()
    for factory in (NewsPageFactory, StatementPageFactory, AuthorPageFactory):
        for _number in range(3):
            factory(title="Orchard")
    work()
    assert len(ask(client, q="orchard").context["articles"].object_list) == 10
    assert queries() == one
    assert one <= 15


def test_an_unknown_edition_has_no_search(client: Any) -> None:
    assert ask(client, "xx", q="lamp").status_code == 404


def test_a_document_of_the_wrong_edition_is_passed_over(client: Any, work: Any) -> None:
    NewsPageFactory(title="Orchard")
    work()
    SearchDocument.objects.filter(title="Orchard").update(edition="fa")
    response = ask(client, "fa", q="orchard")
    assert response.status_code == 200
    assert list(response.context["articles"]) == []
