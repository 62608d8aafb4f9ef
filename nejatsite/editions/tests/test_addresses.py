import pytest
from django.conf import settings
from django.test import Client

from nejatsite.testing.factories import NewsPageFactory, translated


@pytest.mark.parametrize(
    ("wish", "edition"),
    [
        ("fa-IR,fa;q=0.9,en;q=0.8", "fa"),
        ("ar-EG", "ar"),
        ("sq", "sq"),
        ("de-DE,de;q=0.9", "en"),
        ("de,ar;q=0.5", "ar"),
        ("", "en"),
        ("*", "en"),
        ("; drop table", "en"),
        ("x" * 2000, "en"),
    ],
)
def test_the_bare_address_leads_to_the_best_edition(db, client: Client, wish: str, edition: str) -> None:
    response = client.get("/", headers={"Accept-Language": wish})

    assert (response.status_code, response.url) == (302, f"/{edition}/")
    assert response.headers["Vary"] == "Accept-Language"


@pytest.mark.parametrize("address", ["/xx/", "/xx/news/", "/de/news/", "/nothing/"])
def test_an_unknown_edition_is_not_found_in_the_readers_language(
    editions, client: Client, address: str
) -> None:
    response = client.get(address, headers={"Accept-Language": "ar"})

    assert response.status_code == 404
    assert '<html lang="ar" dir="rtl">' in response.content.decode()
    assert "masthead" in response.content.decode()


@pytest.mark.parametrize("edition", settings.EDITIONS)
def test_what_is_missing_in_an_edition_is_not_found_in_its_language(
    editions, client: Client, edition
) -> None:
    response = client.get(f"/{edition}/news/nothing/", headers={"Accept-Language": "en"})

    assert response.status_code == 404
    assert f'<html lang="{edition}"' in response.content.decode()


def test_a_page_that_is_not_translated_does_not_exist_there(editions, client: Client) -> None:
    page = NewsPageFactory(edition="en")

    assert client.get(page.url).status_code == 200
    assert client.get(page.url.replace("/en/", "/fa/")).status_code == 404


def test_the_switcher_leads_to_the_translation_and_says_where_there_is_none(editions, client: Client) -> None:
    page = NewsPageFactory(edition="en")
    persian = translated(page, "fa", title="گشایش کتابخانه")
    translated(page, "sq", title="Hapja", live=False)

    entries = {entry.code: entry for entry in client.get(page.url).context["entries"]}

    assert entries["fa"].url == persian.url
    assert entries["ar"].url is None
    assert entries["sq"].url is None
    assert entries["en"].current


def test_translations_name_each_other_for_search_engines(editions, client: Client) -> None:
    page = NewsPageFactory(edition="en")
    persian = translated(page, "fa", title="گشایش کتابخانه")
    wanted = {
        f'<link rel="alternate" hreflang="en" href="{page.full_url}">',
        f'<link rel="alternate" hreflang="fa" href="{persian.full_url}">',
    }

    for each in (page, persian):
        text = client.get(each.url).content.decode()
        assert {
            line.strip() for line in text.splitlines() if "hreflang=" in line and "<link" in line
        } == wanted
        assert f'<link rel="canonical" href="{each.full_url}">' in text


PUBLIC = ["", "news/", "articles/", "archive/", "authors/", "topics/", "gallery/", "publications/", "about/"]


@pytest.mark.parametrize("address", PUBLIC)
def test_anonymous_readers_get_no_cookie_and_pages_that_may_be_kept(editions, address: str) -> None:
    response = Client().get(f"/fa/{address}")

    assert response.status_code == 200
    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")
    assert response.headers["Content-Language"] == "fa"
    assert response.headers["Cache-Control"] == "public, max-age=60"


def test_a_page_is_the_same_for_whoever_asks(editions) -> None:
    assert "Accept-Language" not in Client().get("/fa/").headers.get("Vary", "")


def test_who_is_signed_in_gets_pages_that_are_not_kept_for_others(editions, people, client: Client) -> None:
    client.force_login(people["editor.fa"])

    response = client.get("/fa/")

    assert "public" not in response.headers.get("Cache-Control", "")
    assert "Cookie" in response.headers["Vary"]


def test_a_page_behind_a_password_asks_for_it_and_is_kept_by_nobody(editions) -> None:
    page = NewsPageFactory(edition="fa")
    page.view_restrictions.create(restriction_type="password", password="گل سرخ")

    response = Client().get(page.url)

    assert page.summary not in response.content.decode()
    assert "public" not in response.headers.get("Cache-Control", "")
