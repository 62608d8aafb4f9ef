"""The public pages as a reader's browser gets them."""

from typing import Any

import html5lib
import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from wagtail.models import Page

from nejatsite.testing import factories
from nejatsite.testing.factories import (
    AuthorPageFactory,
    BlogPageFactory,
    GalleryItemPageFactory,
    NewsPageFactory,
    PublicationPageFactory,
    StandardPageFactory,
    StatementPageFactory,
    TopicPageFactory,
    translated,
)

ARTICLE_BUDGET = 20
LISTING_BUDGET = 25
SCREENS = [
    "",
    "news/",
    "statements/",
    "blogs/",
    "articles/",
    "archive/",
    "news/archive/",
    "gallery/videos/",
    "publications/books/",
    "authors/",
    "topics/",
    "about/",
    "no-such-page/",
]


def parsed(response: Any) -> Any:
    """The document, in which a browser finds nothing to repair."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(response.content.decode())


def text_of(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def queries(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def full_article(edition: str) -> Page:
    """A statement with everything that a page can show."""
    image, document = factories.ImageFactory(), factories.DocumentFactory()
    author, topic = AuthorPageFactory(edition="en"), TopicPageFactory(edition="en")
    translated(author, "fa", title="مینا رهنورد")
    translated(topic, "fa", title="کتابخانه‌ها")
    body = [
        ("heading", {"text": "یک سرتیتر", "level": "2"}),
        ("text", "<p>متن</p>"),
        ("image", {"image": image.pk, "alt": "اتاق", "caption": "اتاق مطالعه", "credit": ""}),
        ("quote", {"text": "چراغ روشن ماند.", "attribution": "کتابدار"}),
        ("pull_quote", {"text": "چراغ روشن ماند."}),
        ("document", {"document": document.pk, "title": "گزارش"}),
        ("callout", {"title": "چگونه", "text": "<p>بنویسید</p>"}),
        (
            "table",
            {"columns": [{"type": "text", "heading": "روز"}], "rows": [{"values": ["شنبه"]}], "caption": ""},
        ),
    ]
    related = [NewsPageFactory(edition=edition) for _ in range(3)]
    return StatementPageFactory(
        edition=edition,
        number=7,
        addressee="به خوانندگان",
        bylines=[author],
        topics=[topic],
        related=related,
        lead_image=image,
        lead_image_alt="اتاق",
        body=body,
        signatories=[{"person": "مینا رهنورد", "role": "سردبیر"}, {"organization": "شبکهٔ قفسهٔ باز"}],
        attachments=[{"document": document, "title": "متن کامل"}],
    )


@pytest.mark.parametrize("edition", ["en", "fa", "ar", "sq"])
@pytest.mark.parametrize(
    "factory",
    [
        NewsPageFactory,
        StatementPageFactory,
        BlogPageFactory,
        GalleryItemPageFactory,
        PublicationPageFactory,
        AuthorPageFactory,
        TopicPageFactory,
        StandardPageFactory,
    ],
)
def test_a_page_says_its_language_direction_and_title(
    editions, client: Client, factory, edition: str
) -> None:
    page = factory(edition=edition)

    document = parsed(client.get(page.url))

    direction = "rtl" if edition in {"fa", "ar"} else "ltr"
    assert (document.get("lang"), document.get("dir")) == (edition, direction)
    assert text_of(document.find(".//title")) == f"{page.title} — {editions[edition].edition_name}"
    assert [text_of(heading) for heading in document.iter("h1")] == [page.title]


@pytest.mark.parametrize(
    "address",
    SCREENS,
)
@pytest.mark.parametrize("edition", ["en", "fa"])
def test_every_screen_is_sound_html_with_one_main_heading(
    editions, client, edition: str, address: str
) -> None:
    document = parsed(client.get(f"/{edition}/{address}"))

    assert len(list(document.iter("h1"))) == 1
    assert len(list(document.iter("main"))) == 1


def test_a_page_with_every_block_is_sound_html(editions, client: Client) -> None:
    document = parsed(client.get(full_article("fa").url))

    assert [text_of(cell) for cell in document.iter("th")] == ["روز"]
    assert all(image.get("alt") is not None for image in document.iter("img"))


def test_an_article_with_everything_stays_within_its_queries(editions, client: Client) -> None:
    assert queries(client, full_article("fa").url) <= ARTICLE_BUDGET


@pytest.mark.parametrize("address", ["news/", "articles/", "authors/{author}/", "topics/{topic}/", ""])
def test_a_list_asks_as_much_for_one_entry_as_for_many(editions, client: Client, address: str) -> None:
    author, topic = AuthorPageFactory(edition="fa"), TopicPageFactory(edition="fa")
    address = "/fa/" + address.format(author=author.slug, topic=topic.slug)

    def publish(number: int) -> None:
        for _ in range(number):
            NewsPageFactory(
                edition="fa",
                bylines=[author],
                topics=[topic],
                lead_image=factories.ImageFactory(),
                lead_image_alt="اتاق",
            )

    publish(1)
    for_one = queries(client, address)
    publish(9)

    assert queries(client, address) == for_one
    assert for_one <= LISTING_BUDGET


def test_the_stream_of_every_kind_stays_within_its_queries(editions, client: Client) -> None:
    author, topic = AuthorPageFactory(edition="en"), TopicPageFactory(edition="en")
    translated(topic, "fa", title="کتابخانه‌ها")
    for factory in (
        NewsPageFactory,
        StatementPageFactory,
        BlogPageFactory,
        GalleryItemPageFactory,
        PublicationPageFactory,
    ):
        factory(
            edition="fa",
            bylines=[author],
            topics=[topic],
            lead_image=factories.ImageFactory(),
            lead_image_alt="اتاق",
        )

    assert queries(client, "/fa/articles/") <= LISTING_BUDGET


def test_an_author_without_a_profile_here_is_named_in_their_own_language_without_a_link(
    editions, client
) -> None:
    author = AuthorPageFactory(edition="en", title="Arbër Lumasi")
    page = NewsPageFactory(edition="fa", bylines=[author])

    document = parsed(client.get(page.url))

    (name,) = [element for element in document.iter("bdi") if text_of(element) == "Arbër Lumasi"]
    assert name.get("lang") == "en"
    assert "Arbër Lumasi" not in [text_of(link) for link in document.iter("a")]


def test_an_author_with_a_profile_here_is_named_in_the_readers_language(editions, client: Client) -> None:
    author = AuthorPageFactory(edition="en", title="Mina Rahnavard")
    persian = translated(author, "fa", title="مینا رهنورد")
    page = NewsPageFactory(edition="fa", bylines=[author])

    links = {text_of(link): link.get("href") for link in parsed(client.get(page.url)).iter("a")}

    assert links["مینا رهنورد"] == persian.url


def test_an_e_mail_address_is_in_words_that_no_machine_collects(editions, client: Client) -> None:
    author = AuthorPageFactory(edition="en", contact_email="mina@example.org")

    response = client.get(author.url).content.decode()

    assert "mina@example.org" not in response
    assert "mailto:" not in response
    assert "example.org" in response


def test_a_video_loads_nothing_of_its_host_before_a_click(editions, client: Client) -> None:
    page = GalleryItemPageFactory(
        edition="fa", kind="video", video_url="https://www.youtube.com/watch?v=aqz-KE-bpKQ"
    )

    document = parsed(client.get(page.url))

    assert list(document.iter("iframe")) == []
    (box,) = [element for element in document.iter("div") if element.get("data-player")]
    assert box.get("data-player").startswith("https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ")
    assert box.find("a").get("href") == page.video_url


def test_the_pages_of_a_list_lead_to_newer_and_older(editions, client: Client, monkeypatch) -> None:
    monkeypatch.setattr("news.models.NewsIndexPage.per_page", 1)
    for _ in range(3):
        NewsPageFactory(edition="fa")

    links = {link.get("rel"): link.get("href") for link in parsed(client.get("/fa/news/?page=2")).iter("a")}

    assert (links["prev"], links["next"]) == ("/fa/news/", "?page=3")


@pytest.mark.parametrize("template", ["500.html", "400.html"])
@pytest.mark.parametrize(
    ("edition", "direction"), [("en", "ltr"), ("fa", "rtl"), ("ar", "rtl"), ("sq", "ltr")]
)
def test_a_broken_page_speaks_the_readers_language_and_asks_no_database(
    template: str, edition: str, direction: str
) -> None:
    with translation.override(edition):
        source = render_to_string(template)

    document = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(source)
    assert (document.get("lang"), document.get("dir")) == (edition, direction)
    homes = {link.get("href") for link in document.iter("a")}
    assert {"/en/", "/fa/", "/ar/", "/sq/"} <= homes


def test_what_is_below_a_restricted_page_is_in_no_list(editions, client: Client) -> None:
    page = NewsPageFactory(edition="fa", title="برای همکاران")
    page.view_restrictions.create(restriction_type="login")

    assert "برای همکاران" not in client.get("/fa/news/").content.decode()
    assert "برای همکاران" not in client.get("/fa/articles/").content.decode()


@pytest.mark.parametrize(
    ("caption", "shown"), [("", "بنیاد نجات"), ("تالار مطالعه", "تالار مطالعه / بنیاد نجات")]
)
def test_a_line_stands_between_caption_and_credit_only(image: Any, caption: str, shown: str) -> None:
    figure = render_to_string(
        "components/figure.html", {"image": image, "alt": "تالار", "caption": caption, "credit": "بنیاد نجات"}
    )

    assert text_of(html5lib.parseFragment(figure, namespaceHTMLElements=False)) == shown
