"""What readers share a page by: plain links, each with the right text, and the way to a Mastodon server."""

from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils.translation import override
from wagtail.models import PageViewRestriction

from nejatsite.sharing import links, text
from nejatsite.sharing.server_names import server_name
from nejatsite.testing.factories import ImageFactory, NewsPageFactory, translated

pytestmark = pytest.mark.django_db

TITLES = {
    "en": "Night of stories & music",
    "fa": "شب قصه‌ها و موسیقی در کتابخانهٔ کوچک",
    "ar": "ليلة الحكايات والموسيقى في المكتبة",
    "sq": "Nata e përrallave dhe e muzikës në bibliotekë",
}


def soup(page: Any) -> BeautifulSoup:
    return BeautifulSoup(Client().get(page.url).content.decode(), "html.parser")


def shared(page: Any) -> dict[str, str]:
    """By network: the address of its link."""
    return {link["data-network"]: link["href"] for link in soup(page).select("#share-links a")}


def question(address: str) -> dict[str, str]:
    return {name: value for name, [value] in parse_qs(urlsplit(address).query).items()}


@pytest.mark.parametrize("code", TITLES)
def test_each_network_gets_the_editions_own_title_and_address(editions: Any, code: str) -> None:
    source = NewsPageFactory(title=TITLES["en"])
    page = source if code == "en" else translated(source, code, title=TITLES[code])
    title, url = page.title, page.full_url
    found = shared(page)

    assert url == soup(page).select_one("link[rel=canonical]")["href"]
    assert unquote(urlsplit(url).path) == f"/{code}/news/{page.slug}/"
    assert {network: question(address) for network, address in found.items()} == {
        "facebook": {"u": url},
        "x": {"text": title, "url": url},
        "telegram": {"url": url, "text": title},
        "whatsapp": {"text": f"{title}\n{url}"},
        "mastodon": {"page": str(page.pk)},
        "bluesky": {"text": f"{title}\n\n{url}"},
        "email": {"subject": title, "body": f"{title}\r\n\r\n{url}"},
    }
    # Encoded once: the address in the question decodes to the address, not to something half encoded.
    assert f"u={quote(url, safe='')}" in found["facebook"]


def test_the_links_ask_nothing_of_others_and_tell_them_nothing(editions: Any) -> None:
    row = soup(NewsPageFactory()).select_one(".share")

    assert {link["rel"][0] for link in row.select("a")} == {"noopener"}
    assert all({"noreferrer", "nofollow"} <= set(link["rel"]) for link in row.select("a"))
    assert row.select("img, iframe, script, object") == []
    # Without script, there is nothing that would do nothing.
    assert all(button.has_attr("hidden") for button in row.select("button"))
    assert all(link.get_text(strip=True) for link in row.select("a"))


def test_pinterest_wants_a_picture_of_the_pages_own(editions: Any) -> None:
    bare, small = NewsPageFactory(), NewsPageFactory(lead_image=ImageFactory())
    page = NewsPageFactory(lead_image=ImageFactory(pixels=(1200, 640)), edition="fa", title=TITLES["fa"])

    assert "pinterest" not in shared(bare)
    assert "pinterest" not in shared(small)
    asked = question(shared(page)["pinterest"])
    media = soup(page).select_one('meta[property="og:image"]')["content"]
    assert asked == {"url": page.full_url, "media": media, "description": page.title}


def test_x_and_bluesky_cut_what_they_would_refuse_between_words() -> None:
    long = "کتابخانه‌ای که با سه قفسه آغاز شد… " * 8
    url = "https://example.org/fa/news/%DA%A9/"

    assert links.x_weight("ab كتاب…") == 9
    assert links.x_weight(links.for_x(long)) + 1 + 23 <= 280
    post = links.for_bluesky(long, url)
    assert text.graphemes(post.removesuffix(url)) + len("example.org") + 20 <= 300
    assert links.for_bluesky("کوتاه", url) == f"کوتاه\n\n{url}"


# The page that asks for the server


def ask(client: Client, page: Any, code: str = "en", **more: str) -> Any:
    return client.get(f"/{code}/share/mastodon/", {"page": page.pk, **more})


@pytest.mark.parametrize("code", TITLES)
def test_it_asks_in_the_language_of_the_edition(editions: Any, client: Client, code: str) -> None:
    page = NewsPageFactory(edition=code, title=TITLES[code])
    found = BeautifulSoup(client.get(shared(page)["mastodon"]).content, "html.parser")

    assert found.html["lang"] == code
    assert found.select_one("main a")["href"] == page.url
    form = found.select_one("form.form")
    assert (form.get("method", "get"), form["action"]) == ("get", f"/{code}/share/mastodon/")
    assert form.select_one("#server").get("value", "") == ""


def test_a_server_leads_to_a_post_that_is_begun(editions: Any, client: Client) -> None:
    page = NewsPageFactory(edition="fa", title=TITLES["fa"])
    response = ask(client, page, "fa", server="Example.Social")
    link = BeautifulSoup(response.content, "html.parser").select_one(".share-on a")

    assert "example.social" in link.get_text()
    assert link["href"].startswith("https://example.social/share?text=")
    assert question(link["href"]) == {"text": f"{page.title}\n\n{page.full_url}"}


def test_it_sets_no_cookie_and_is_neither_kept_nor_found_nor_told(editions: Any, client: Client) -> None:
    for more in ({}, {"server": "example.social"}, {"server": "?"}):
        response = ask(client, NewsPageFactory(), **more)
        assert not response.cookies
        assert "no-store" in response["Cache-Control"]
        assert "public" not in response["Cache-Control"]
        assert response["X-Robots-Tag"] == "noindex"
        assert response["Referrer-Policy"] == "same-origin"
        assert "form-action 'self'" in response["Content-Security-Policy"]
    robots = client.get("/robots.txt").content.decode()
    assert "Disallow: /fa/share/" in robots


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("mastodon.social", "mastodon.social"),
        (" MASTODON.social. ", "mastodon.social"),
        ("@mina@example.social", "example.social"),
        ("https://example.social/@mina", "example.social"),
        ("example.social/share?x=1", "example.social"),
        ("پارسی.example", "xn--mgbug11aqn.example"),
        ("soziales.münchen.example", "soziales.xn--mnchen-3ya.example"),
    ],
)
def test_a_server_is_known_by_whatever_readers_take_for_its_name(typed: str, name: str) -> None:
    assert server_name(typed) == name


WRONG = [
    "",
    "mastodon",
    "localhost",
    "127.0.0.1",
    "[::1]",
    "example.social:8080",
    "javascript:alert(1)",
    "-a-.social",
    "a..social",
    "a b.social",
    'x".social',
    "example.123",
    "x" * 400,
    "\x00.social",
]


@pytest.mark.parametrize("typed", WRONG)
def test_what_is_no_server_is_said_with_an_example(editions: Any, client: Client, typed: str) -> None:
    with pytest.raises(ValueError, match=r"no host name|too long"):
        server_name(typed)
    response = ask(client, NewsPageFactory(), server=typed)
    found = BeautifulSoup(response.content, "html.parser")

    assert response.status_code == 400
    assert "mastodon.social" in found.select_one("#server-problem").get_text()
    assert "server-problem" in found.select_one("#server")["aria-describedby"]
    assert found.select(".share-on") == []
    assert found.select_one("#server")["value"] == typed.strip()[:80].replace("\x00", "")


def test_it_passes_on_public_pages_of_its_edition_alone(editions: Any, client: Client) -> None:
    page, draft = NewsPageFactory(edition="fa"), NewsPageFactory(edition="fa", live=False)
    hidden = NewsPageFactory(edition="fa")
    PageViewRestriction.objects.create(
        page=hidden, restriction_type=PageViewRestriction.PASSWORD, password="x"
    )

    assert ask(client, page, "fa").status_code == 200
    assert ask(client, page, "en").status_code == 404
    for other in (draft, hidden):
        assert ask(client, other, "fa").status_code == 404
    for wrong in ("", "0", "-1", "x", "1 or 1", "٣", "9" * 30, "\x00", "https://example.com/"):
        assert client.get("/fa/share/mastodon/", {"page": wrong}).status_code == 404
    assert client.get("/fa/share/mastodon/").status_code == 404
    assert client.post("/fa/share/mastodon/", {"page": page.pk}).status_code == 405


def test_a_page_may_not_take_its_address(editions: Any) -> None:
    assert "share" in editions["fa"].reserved_slugs


def test_asking_takes_few_queries(editions: Any, client: Client, django_assert_max_num_queries: Any) -> None:
    page = NewsPageFactory()
    with django_assert_max_num_queries(8), override("en"):
        ask(client, page, server="example.social")
