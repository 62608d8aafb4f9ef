from pathlib import Path
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.test import Client

from nejatsite.images.specs import SHARED_PICTURE
from nejatsite.testing.factories import AuthorPageFactory, ImageFactory, NewsPageFactory, TopicPageFactory

ATOM = "{http://www.w3.org/2005/Atom}"
LISTINGS = ["news", "statements", "blogs", "articles", "topics", "authors", "gallery", "publications"]


def feed(client: Client, address: str) -> ElementTree.Element:
    response = client.get(address)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(response.content)  # noqa: S314


@pytest.mark.parametrize("edition", settings.EDITIONS)
@pytest.mark.parametrize("slug", LISTINGS)
def test_every_listing_has_a_feed_in_its_language(editions, client: Client, slug: str, edition: str) -> None:
    root = feed(client, f"/{edition}/{slug}/feed/")

    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == edition


def test_a_feed_has_what_the_format_asks_for(editions, client: Client) -> None:
    page = NewsPageFactory(edition="fa")

    root = feed(client, "/fa/news/feed/")

    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links == {"self": "http://testserver/fa/news/feed/", "alternate": "http://testserver/fa/news/"}
    assert root.find(f"{ATOM}author/{ATOM}name").text
    assert root.find(f"{ATOM}updated").text
    [entry] = root.findall(f"{ATOM}entry")
    assert entry.find(f"{ATOM}title").text == page.title
    assert entry.find(f"{ATOM}id").text == f"http://testserver{page.url}"
    assert entry.find(f"{ATOM}link").get("href") == f"http://testserver{page.url}"
    assert entry.find(f"{ATOM}summary").text == page.summary
    assert entry.find(f"{ATOM}published").text.startswith("2025-10-23T")
    assert entry.find(f"{ATOM}updated").text


def test_an_entry_has_its_picture_and_one_whose_file_is_gone_has_none(editions, client: Client) -> None:
    lost = ImageFactory()
    NewsPageFactory(edition="fa", lead_image=lost)
    page = NewsPageFactory(edition="fa", lead_image=ImageFactory(pixels=(1200, 640)))
    Path(lost.file.path).unlink()

    newest, other = feed(client, "/fa/news/feed/").findall(f"{ATOM}entry")

    [picture] = newest.findall(f"{ATOM}link[@rel='enclosure']")
    assert picture.get("href") == page.lead_image.get_rendition(SHARED_PICTURE).full_url
    assert (picture.get("type"), int(picture.get("length")) > 1000) == ("image/jpeg", True)
    assert other.findall(f"{ATOM}link[@rel='enclosure']") == []


@pytest.mark.parametrize("make", [AuthorPageFactory, TopicPageFactory])
def test_an_author_and_a_topic_have_a_feed(editions, client: Client, make) -> None:
    about = make(edition="ar")
    links = {"bylines": [about]} if make is AuthorPageFactory else {"topics": [about]}
    page = NewsPageFactory(edition="ar", **links)

    root = feed(client, f"{about.url}feed/")

    assert [entry.find(f"{ATOM}title").text for entry in root.findall(f"{ATOM}entry")] == [page.title]


def test_a_title_with_a_control_character_does_not_break_the_feed(editions, client: Client) -> None:
    NewsPageFactory(title="Bell\x07 & <b>ring</b>", slug="bell")

    root = feed(client, "/en/news/feed/")

    assert root.find(f"{ATOM}entry/{ATOM}title").text == "Bell & ring"


def test_a_feed_costs_the_same_for_one_entry_and_for_many(
    editions, client, django_assert_num_queries
) -> None:
    NewsPageFactory(lead_image=ImageFactory())
    client.get("/en/articles/feed/")
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured:
        client.get("/en/articles/feed/")
    one = len(captured)
    for _ in range(9):
        NewsPageFactory(lead_image=ImageFactory())
    # The first reader has the pictures cut.
    client.get("/en/articles/feed/")

    with django_assert_num_queries(one):
        client.get("/en/articles/feed/")
