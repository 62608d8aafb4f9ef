from datetime import timedelta
from xml.etree import ElementTree

from django.conf import settings
from django.test import Client
from django.utils import timezone

from nejatsite.editions import sitemaps
from nejatsite.testing.factories import NewsPageFactory, translated

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def xml(client: Client, address: str) -> ElementTree.Element:
    response = client.get(address)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/xml; charset=utf-8"
    return ElementTree.fromstring(response.content)  # noqa: S314


def test_the_sitemap_names_a_map_for_each_edition(editions, client: Client) -> None:
    found = [loc.text.rsplit("8000", 1)[-1] for loc in xml(client, "/sitemap.xml").iter(f"{MAP}loc")]

    assert found == [f"http://testserver/{code}/sitemap.xml" for code in settings.EDITIONS]


def test_an_editions_map_has_its_public_pages_with_their_translations(editions, client: Client) -> None:
    page = NewsPageFactory(title="Opening")
    persian = translated(page, "fa", title="گشایش")
    hidden = NewsPageFactory(title="Hidden")
    hidden.view_restrictions.create(restriction_type="password", password="secret")
    draft = NewsPageFactory(live=False)

    root = xml(client, "/en/sitemap.xml")

    entries = {url.find(f"{MAP}loc").text: url for url in root.iter(f"{MAP}url")}
    assert page.full_url in entries
    assert persian.full_url not in entries
    assert hidden.full_url not in entries
    assert draft.full_url not in entries
    assert {(a.get("hreflang"), a.get("href")) for a in entries[page.full_url].iter(f"{XHTML}link")} == {
        ("en", page.full_url),
        ("fa", persian.full_url),
    }


def test_a_page_without_translations_has_no_alternates(editions, client: Client) -> None:
    page = NewsPageFactory()

    root = xml(client, "/en/sitemap.xml")

    [entry] = [url for url in root.iter(f"{MAP}url") if url.find(f"{MAP}loc").text == page.full_url]
    assert list(entry.iter(f"{XHTML}link")) == []


def test_a_long_map_is_cut_into_several(editions, client: Client, monkeypatch) -> None:
    monkeypatch.setattr(sitemaps, "ADDRESSES", 5)

    maps = [loc.text for loc in xml(client, "/sitemap.xml").iter(f"{MAP}loc")]
    seen = [loc.text for each in maps if "/en/" in each for loc in xml(client, each).iter(f"{MAP}loc")]

    assert len(seen) == len(set(seen)) == sitemaps.public_pages("en").count()


def test_a_part_of_the_map_that_is_none_is_not_found(editions, client: Client) -> None:
    assert client.get("/en/sitemap.xml?p=99").status_code == 404
    assert client.get("/en/sitemap.xml?p=x").status_code == 404


def test_the_news_map_has_the_last_two_days_of_every_edition(editions, client: Client) -> None:
    now = timezone.now()
    fresh = NewsPageFactory(edition="fa", date=now - timedelta(hours=47))
    NewsPageFactory(edition="en", date=now - timedelta(hours=49))

    root = xml(client, "/news-sitemap.xml")

    assert [loc.text for loc in root.iter(f"{MAP}loc")] == [fresh.full_url]
    assert [language.text for language in root.iter(f"{NEWS}language")] == ["fa"]
    assert [title.text for title in root.iter(f"{NEWS}title")] == [fresh.title]


def test_a_map_costs_the_same_for_one_page_and_for_many(
    editions, client, django_assert_max_num_queries
) -> None:
    for _ in range(10):
        NewsPageFactory()
    client.get("/en/sitemap.xml")

    with django_assert_max_num_queries(5):
        client.get("/en/sitemap.xml")


def test_robots_are_kept_from_the_admin_and_shown_the_maps(editions, client: Client) -> None:
    lines = client.get("/robots.txt").content.decode().splitlines()

    assert "Disallow: /admin/" in lines
    assert "Disallow: /fa/search/" in lines
    assert "Sitemap: http://testserver/sitemap.xml" in lines
    assert "Sitemap: http://testserver/news-sitemap.xml" in lines
