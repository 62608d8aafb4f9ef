"""The front of an edition and the menus that every page of it shows."""

import re
from typing import Any

import pytest
from django.test import Client

from nejatsite.testing.factories import (
    NewsPageFactory,
    StandardPageFactory,
    TopicPageFactory,
    section,
    translated,
)


def fill(home: Any, **streams: list) -> Any:
    for name, blocks in streams.items():
        stream = home._meta.get_field(name).stream_block
        setattr(home, name, stream.to_python([{"type": kind, "value": value} for kind, value in blocks]))
    home.save()
    return home


def latest(page: Any, count: int = 3, title: str = "تازه‌ها") -> tuple[str, dict]:
    return ("latest", {"title": title, "page": page.pk, "count": count})


def shown(client: Client, address: str = "/fa/") -> list[str]:
    return re.findall(r'class="card__title"><a [^>]*>([^<]*)', client.get(address).content.decode())


def test_the_newest_article_leads_and_is_not_shown_again_below(editions, client: Client) -> None:
    for title in ("یک", "دو", "سه"):
        NewsPageFactory(edition="fa", title=title)
    fill(editions["fa"], body=[latest(section("news", "fa"))])

    assert shown(client) == ["سه", "دو", "یک"]


def test_a_chosen_story_leads_while_it_is_public(editions, client: Client) -> None:
    chosen = NewsPageFactory(edition="fa", title="برگزیده")
    NewsPageFactory(edition="fa", title="تازه")
    home = fill(editions["fa"], body=[])
    home.lead_story = chosen
    home.save()

    assert shown(client) == ["برگزیده"]

    chosen.unpublish()

    assert shown(client) == ["تازه"]


def test_a_block_shows_as_many_as_it_is_told(editions, client: Client) -> None:
    for _ in range(5):
        NewsPageFactory(edition="fa")
    fill(editions["fa"], body=[latest(section("news", "fa"), count=2)])

    assert len(shown(client)) == 1 + 2


def test_a_block_of_another_editions_topic_shows_this_editions_articles(editions, client: Client) -> None:
    topic = TopicPageFactory(edition="en", title="Libraries")
    translated(topic, "fa", title="کتابخانه‌ها")
    NewsPageFactory(edition="fa", title="دربارهٔ کتابخانه", topics=[topic])
    NewsPageFactory(edition="en", title="About a library", topics=[topic])
    NewsPageFactory(edition="fa", title="پیشوا")
    fill(editions["fa"], body=[latest(topic)])

    assert shown(client) == ["پیشوا", "دربارهٔ کتابخانه"]


def test_an_empty_section_leaves_no_heading_behind(editions, client: Client) -> None:
    fill(editions["fa"], body=[latest(section("blogs", "fa"), title="یادداشت‌های تازه")])

    assert "یادداشت‌های تازه" not in client.get("/fa/").content.decode()


@pytest.fixture
def menu(editions) -> list[tuple[str, dict]]:
    about = StandardPageFactory(edition="en", title="Our work")
    translated(about, "fa", title="کار ما")
    hidden = StandardPageFactory(edition="fa", title="پنهان", live=False)
    return [
        ("page", {"page": section("news", "fa").pk, "label": "", "path": ""}),
        ("page", {"page": section("publications", "fa").pk, "label": "کتاب‌ها", "path": "books/"}),
        ("page", {"page": about.pk, "label": "", "path": ""}),
        ("page", {"page": hidden.pk, "label": "", "path": ""}),
        ("address", {"label": "همکاران", "url": "https://example.org/"}),
    ]


def items(client: Client, address: str) -> list[tuple[str, str]]:
    bar = client.get(address).content.decode().split('class="sections ui"')[1].split("</nav>")[0]
    return re.findall(r'<a href="([^"]*)"[^>]*>([^<]*)</a>', bar)


def test_a_menu_shows_pages_in_the_editions_language_and_leaves_out_what_is_not_public(
    editions, menu, client: Client
) -> None:
    fill(editions["fa"], main_menu=menu)

    assert [label for _, label in items(client, "/fa/")] == ["خبرها", "کتاب‌ها", "کار ما", "همکاران"]
    assert [url for url, _ in items(client, "/fa/")][1] == "/fa/publications/books/"


def test_a_menu_marks_where_the_reader_is(editions, menu, client: Client) -> None:
    fill(editions["fa"], main_menu=menu)
    page = NewsPageFactory(edition="fa")

    assert 'href="/fa/news/" aria-current="page"' in client.get("/fa/news/").content.decode()
    assert 'href="/fa/news/" aria-current="true"' in client.get(page.url).content.decode()


def test_the_copyright_counts_in_the_editions_calendar(editions, client: Client, time_machine) -> None:
    time_machine.move_to("2026-11-22 12:00 +0000")

    assert "© ۱۳۸۲–۱۴۰۵" in client.get("/fa/").content.decode()
    assert "© 2003–2026" in client.get("/en/").content.decode()
