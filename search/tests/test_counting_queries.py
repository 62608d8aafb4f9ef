"""What is kept of readers' questions, what is not, and what editors are shown of it."""

import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale

from nejatsite.testing.factories import NewsPageFactory
from search.editors import counting
from search.models import Promotion, QueryCount

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def counted(settings: Any) -> Iterator[None]:
    settings.SEARCH_QUERIES_KEPT_DAYS = 90
    counting.start_anew()
    yield
    counting.start_anew()


def asked(edition: str = "fa") -> list[tuple[str, int, int]]:
    counting.write()
    rows = QueryCount.objects.filter(edition=edition).order_by("pk")
    return list(rows.values_list("question", "asked", "fruitless"))


def row(question: str, edition: str = "fa", times: int = 2, misses: int = 0, days_ago: int = 0) -> QueryCount:
    return QueryCount.objects.create(
        edition=edition,
        question=question,
        key=counting.count_key(question),
        day=timezone.now().date() - timedelta(days=days_ago),
        asked=times,
        fruitless=misses,
    )


def test_a_search_is_counted_by_its_words_and_nothing_of_the_reader_is_kept(
    client: Client, work: Any
) -> None:
    NewsPageFactory(edition="fa", title="باغ می‌شود")
    work()
    for question in ("باغ می‌شود", "باغ مي شود", "  باغ میشود "):
        client.get("/fa/search/", {"q": question})
    client.get("/fa/search/", {"q": "zzyzx"})
    assert asked() == [("باغ می‌شود", 3, 0), ("zzyzx", 1, 1)]
    fields = {field.name for field in QueryCount._meta.get_fields()}
    assert fields == {"id", "edition", "day", "key", "question", "asked", "fruitless"}


def test_later_pages_are_not_counted(client: Client, work: Any) -> None:
    for _number in range(21):
        NewsPageFactory(edition="fa", title="باغ")
    work()
    client.get("/fa/search/", {"q": "باغ", "page": "2"})
    assert asked() == []


@pytest.mark.parametrize(
    "question", ["reader@example.org", "0912 345 6789", "۰۹۱۲۳۴۵۶۷۸۹", "١٢٣٤٥٦", "باغ " * 30, "باغ\x00"]
)
def test_what_may_name_a_person_and_what_nobody_else_asks_is_not_kept(question: str) -> None:
    counting.count("fa", question, 0)
    assert asked() == []


def test_nothing_is_counted_where_the_setting_says_so(client: Client, settings: Any) -> None:
    settings.SEARCH_QUERIES_KEPT_DAYS = 0
    client.get("/fa/search/", {"q": "باغ"})
    assert asked() == []


def test_counts_are_added_up_in_one_statement() -> None:
    for question in ("باغ", "درخت"):
        counting.count("fa", question, 1)
    counting.write()
    for question in ("باغ", "باغ", "چراغ"):
        counting.count("fa", question, 0)
    with CaptureQueriesContext(connection) as captured:
        counting.write()
    assert sum("INSERT" in each["sql"] for each in captured) == 1
    assert asked() == [("باغ", 3, 2), ("درخت", 1, 0), ("چراغ", 1, 1)]


def test_a_search_waits_for_no_write_and_writes_are_seconds_apart(client: Client) -> None:
    for question in ("باغ", "درخت", "چراغ"):
        client.get("/fa/search/", {"q": question})
    assert QueryCount.objects.count() == 1
    assert len(asked()) == 3


@pytest.mark.django_db(transaction=True)
def test_a_database_that_is_busy_keeps_nobody_waiting(client: Client, caplog: Any) -> None:
    held, done = threading.Event(), threading.Event()

    def hold() -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute("LOCK TABLE search_querycount")
            held.set()
            done.wait(20)
        connection.close()

    other = threading.Thread(target=hold)
    other.start()
    try:
        assert held.wait(10)
        begun = time.monotonic()
        assert client.get("/fa/search/", {"q": "باغ"}).status_code == 200
        assert time.monotonic() - begun < 5
    finally:
        done.set()
        other.join()
    assert "have to wait" in caplog.text
    assert asked() == [("باغ", 1, 1)]


def test_random_words_do_not_fill_the_database(monkeypatch: Any) -> None:
    monkeypatch.setattr(counting, "MOST_A_DAY", 3)
    counting.count("fa", "باغ", 1)
    counting.write()
    for number in range(10):
        counting.count("fa", f"x{number}", 0)
    for _time in range(2):
        counting.count("fa", "frequent", 0)
        counting.count("fa", "باغ", 1)
    counting.count("en", "orchard", 1)
    counts = {question: times for question, times, _fruitless in asked()}
    assert len(counts) == 3
    assert (counts["باغ"], counts["frequent"]) == (3, 2)
    assert asked("en") == [("orchard", 1, 0)]


def test_memory_is_bounded_too(monkeypatch: Any) -> None:
    monkeypatch.setattr(counting, "MOST_IN_MEMORY", 5)
    for number in range(10):
        counting.count("fa", f"x{number}", 0)
    assert len(asked()) == 5


def test_counts_are_forgotten_after_the_days_of_the_setting() -> None:
    row("قدیمی", days_ago=91)
    row("تازه", days_ago=89)
    counting.forget()
    assert [each.question for each in QueryCount.objects.all()] == ["تازه"]


# The report


def report(client: Client, people: Any, who: str = "editor.fa", **filters: str) -> str:
    client.force_login(people[who])
    response = client.get(reverse("search_queries"), filters)
    assert response.status_code == 200
    return response.content.decode()


def test_the_report_adds_days_up_and_shows_the_edition_alone(client: Client, people: Any) -> None:
    row("باغ", times=2, misses=2, days_ago=1)
    row("باغ", times=3)
    row("orchard", "en")
    html = report(client, people)
    assert '<bdi lang="fa" dir="rtl">باغ</bdi>' in html
    assert "<td>5</td>" in html
    assert "orchard" not in html
    assert "orchard" in report(client, people, "admin")


def test_what_was_asked_once_is_not_shown(client: Client, people: Any) -> None:
    row("یک بار", times=1)
    html = report(client, people)
    assert "یک بار" not in html
    assert "No searches here." in html


def test_the_report_is_narrowed(client: Client, people: Any) -> None:
    row("تازه", misses=1)
    row("کهنه", days_ago=20)
    assert "کهنه" not in report(client, people, days="7")
    assert "کهنه" not in report(client, people, found="nothing")
    assert "تازه" not in report(client, people, found="something")
    assert "تازه" in report(client, people, edition="fa", days="7", found="nothing")
    # Another edition's name is no choice.
    row("orchard", "en")
    assert "orchard" not in report(client, people, edition="en")


def test_a_search_leads_to_the_form_with_its_words_filled_in(client: Client, people: Any) -> None:
    row("باغ & کتاب")
    html = report(client, people)
    address = html.split('class="button button-small"')[0].rpartition('href="')[2].partition('"')[0]
    form = client.get(address.replace("&amp;", "&")).content.decode()
    assert "باغ &amp; کتاب</textarea>" in form
    assert f'<option value="{Locale.objects.get(language_code="fa").pk}" selected>' in form


def test_what_is_recommended_already_leads_to_its_recommendation(client: Client, people: Any) -> None:
    row("باغ")
    fa = Locale.objects.get(language_code="fa")
    promotion = Promotion.objects.create(words="باغ", edition=fa, address="/fa/", title="الف")
    assert reverse("promotions:edit", args=[promotion.pk]) in report(client, people)


def test_words_of_strangers_do_nothing_in_the_form(client: Client, people: Any) -> None:
    client.force_login(people["editor.fa"])
    response = client.get(reverse("promotions:add"), {"words": '"><script>x\x00', "edition": "en"})
    html = response.content.decode()
    assert "<script>x" not in html
    assert response.status_code == 200


def test_the_report_is_exported_as_text(client: Client, people: Any) -> None:
    row("=1+1")
    client.force_login(people["editor.fa"])
    response = client.get(reverse("search_queries"), {"export": "csv"})
    assert "'=1+1" in b"".join(response.streaming_content).decode()
    assert client.get(reverse("search_queries"), {"export": "xlsx"}).getvalue()[:2] == b"PK"


def test_many_rows_take_as_many_queries_as_one(client: Client, people: Any) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            report(client, people)
        return len(captured)

    row("باغ")
    queries()
    one = queries()
    for number in range(5):
        row(f"باغ {number}")
    assert queries() == one


@pytest.mark.parametrize("who", ["author.fa", "translator.fa"])
def test_nobody_but_editors_sees_it(client: Client, people: Any, who: str) -> None:
    client.force_login(people[who])
    assert client.get(reverse("search_queries")).status_code == 302
