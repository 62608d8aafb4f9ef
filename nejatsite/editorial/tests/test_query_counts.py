"""Every public page costs a fixed number of queries, however much there is to show."""

from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from nejatsite.testing.factories import (
    EPOCH,
    AuthorPageFactory,
    BlogPageFactory,
    DocumentFactory,
    GalleryItemPageFactory,
    ImageFactory,
    NewsPageFactory,
    PublicationPageFactory,
    StatementPageFactory,
    TopicPageFactory,
)

ARTICLES = [
    NewsPageFactory,
    StatementPageFactory,
    BlogPageFactory,
    GalleryItemPageFactory,
    PublicationPageFactory,
]
LISTINGS = [
    "",
    "news/",
    "statements/",
    "blogs/",
    "gallery/",
    "publications/",
    "articles/",
    "archive/2025/10/",
]


class World:
    """Articles that have everything: picture, topics, bylines, related pages."""

    def __init__(self) -> None:
        self.minutes = count()
        self.topics = [TopicPageFactory() for _ in range(2)]
        self.authors = [AuthorPageFactory(), AuthorPageFactory(edition="fa")]
        self.related = [NewsPageFactory(lead_image=ImageFactory()) for _ in range(3)]

    def add(self, make: Any, times: int = 1, **fields: Any) -> list[Page]:
        return [
            make(
                lead_image=ImageFactory(pixels=(64, 40)),
                lead_image_alt="A lamp",
                topics=self.topics,
                bylines=self.authors,
                related=self.related,
                date=EPOCH + timedelta(days=1, minutes=next(self.minutes)),
                **fields,
            )
            for _ in range(times)
        ]


@pytest.fixture
def world(editions) -> World:
    return World()


def queries(address: str) -> int:
    """Of a second reader: the first one has the pictures scaled."""
    Client().get(address)
    with CaptureQueriesContext(connection) as captured:
        response = Client().get(address)
    assert response.status_code == 200
    return len(captured)


@pytest.mark.parametrize("make", ARTICLES, ids=lambda make: make._meta.model.__name__)
def test_an_article_with_everything_takes_at_most_20(world: World, make: Any) -> None:
    rich = [("text", "<p>One.</p>"), ("heading", {"text": "Two", "level": "2"}), ("quote", {"text": "Three"})]
    [page] = world.add(make, body=rich)

    assert queries(page.url) <= 20


@pytest.mark.parametrize("edition", ["en", "fa"])
def test_so_does_a_statement_with_attachments_signatories_and_a_correction(
    world: World, edition: str
) -> None:
    [page] = world.add(
        StatementPageFactory,
        edition=edition,
        attachments=[{"document": DocumentFactory(), "title": f"List {number}"} for number in (1, 2)],
        signatories=[{"person": "Rosa Fielding"}, {"person": "رزا فیلدینگ"}],
        corrections=[{"note": "The reading room opened in 2019, not in 2018."}],
    )

    assert queries(page.url) <= 20


def test_a_listing_takes_at_most_25_the_same_for_one_and_for_many(world: World) -> None:
    for make in ARTICLES:
        world.add(make)
    one = {address: queries(f"/en/{address}") for address in LISTINGS}
    for make in ARTICLES * 5:
        world.add(make)

    assert {address: queries(f"/en/{address}") for address in LISTINGS} == one
    assert {address: number for address, number in one.items() if number > 25} == {}


def test_so_does_the_page_of_a_topic(world: World) -> None:
    world.add(NewsPageFactory)
    one = queries(world.topics[0].url)
    world.add(NewsPageFactory, times=9)

    assert queries(world.topics[0].url) == one <= 25


def test_so_does_the_page_of_an_author(world: World) -> None:
    world.add(NewsPageFactory)
    one = queries(world.authors[0].url)
    world.add(NewsPageFactory, times=9)

    assert queries(world.authors[0].url) == one <= 25


@pytest.mark.parametrize(
    ("address", "make"), [("/en/topics/", TopicPageFactory), ("/en/authors/", AuthorPageFactory)]
)
def test_so_do_the_lists_of_topics_and_authors(editions, address: str, make: Any) -> None:
    fields = {"portrait": ImageFactory()} if make is AuthorPageFactory else {}
    make(**fields)
    one = queries(address)
    for _ in range(9):
        make(**({"portrait": ImageFactory()} if fields else {}))

    assert queries(address) == one <= 25
