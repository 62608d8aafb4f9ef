from datetime import UTC, datetime

import pytest
from django.test import Client

from nejatsite.testing.factories import BlogPageFactory, NewsPageFactory


def at(*moment: int) -> datetime:
    return datetime(*moment, tzinfo=UTC)


def found(response) -> list[str]:
    return [page.title for page in response.context["articles"]]


def test_a_month_of_the_jalali_calendar(editions, client: Client) -> None:
    NewsPageFactory(edition="fa", title="پایان مهر", date=at(2025, 10, 22, 12))
    NewsPageFactory(edition="fa", title="یکم آبان", date=at(2025, 10, 23, 12))
    BlogPageFactory(edition="fa", title="سی‌ام آبان", date=at(2025, 11, 21, 12))
    NewsPageFactory(edition="fa", title="یکم آذر", date=at(2025, 11, 22, 12))

    response = client.get("/fa/archive/1404/08/")

    assert found(response) == ["سی‌ام آبان", "یکم آبان"]
    assert "آبان ۱۴۰۴" in response.content.decode()


@pytest.mark.parametrize(
    ("edition", "month", "year"), [("fa", "آبان", "۱۴۰۴"), ("en", "October", "2025"), ("sq", "Tetor", "2025")]
)
def test_months_below_their_year_do_not_repeat_it(editions, client: Client, edition, month, year) -> None:
    NewsPageFactory(edition=edition, date=at(2025, 10, 28, 12))

    (entry,) = client.get(f"/{edition}/archive/").context["years"]

    assert (entry["label"], [each["label"] for each in entry["months"]]) == (year, [month])


def test_the_day_is_the_editions_own(editions, client: Client) -> None:
    # 20:45 in London is 00:15 of the first of Aban in Tehran.
    NewsPageFactory(edition="fa", title="نیمه‌شب", date=at(2025, 10, 22, 20, 45))

    assert found(client.get("/fa/archive/1404/08/")) == ["نیمه‌شب"]


def test_a_month_and_a_year_of_the_gregorian_calendar(editions, client: Client) -> None:
    NewsPageFactory(title="In October", date=at(2025, 10, 31, 12))
    NewsPageFactory(title="In November", date=at(2025, 11, 1, 12))

    assert found(client.get("/en/archive/2025/10/")) == ["In October"]
    assert found(client.get("/en/archive/2025/")) == ["In November", "In October"]


def test_a_section_has_its_own_archive(editions, client: Client) -> None:
    NewsPageFactory(title="News", date=at(2025, 10, 31, 12))
    BlogPageFactory(title="Blog", date=at(2025, 10, 31, 12))

    assert found(client.get("/en/news/archive/2025/10/")) == ["News"]


def test_the_index_names_the_months_that_have_something(editions, client: Client) -> None:
    NewsPageFactory(edition="fa", date=at(2025, 10, 23, 12))
    NewsPageFactory(edition="fa", date=at(2025, 10, 24, 12))
    NewsPageFactory(edition="fa", date=at(2024, 3, 25, 12))

    years = client.get("/fa/archive/").context["years"]

    assert [(year["label"], [(m["url"], m["count"]) for m in year["months"]]) for year in years] == [
        ("۱۴۰۴", [("/fa/archive/1404/08/", 2)]),
        ("۱۴۰۳", [("/fa/archive/1403/01/", 1)]),
    ]


def test_the_index_of_an_empty_archive(editions, client: Client) -> None:
    assert client.get("/ar/archive/").status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "/fa/archive/1404/13/",
        "/fa/archive/1404/0/",
        "/fa/archive/2025/",
        "/en/archive/0/",
        "/en/archive/99999999999/",
    ],
)
def test_what_the_calendar_does_not_have_is_not_found(editions, client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_the_first_month_of_the_jalali_year_begins_at_norouz(editions, client: Client) -> None:
    NewsPageFactory(edition="fa", title="نوروز", date=at(2025, 3, 20, 20, 30))
    NewsPageFactory(edition="fa", title="اسفند", date=at(2025, 3, 20, 20, 29))

    assert found(client.get("/fa/archive/1404/01/")) == ["نوروز"]
    assert found(client.get("/fa/archive/1403/12/")) == ["اسفند"]
