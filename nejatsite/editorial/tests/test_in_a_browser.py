"""The public pages in Chromium: readable by everybody, within a strict policy, with and without script."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import override_settings

from nejatsite.core.players import PLAYER_HOSTS
from nejatsite.testing import factories
from nejatsite.testing.factories import (
    AuthorPageFactory,
    GalleryItemPageFactory,
    NewsPageFactory,
    PublicationPageFactory,
    StatementPageFactory,
    TopicPageFactory,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
POLICY = {"DIRECTIVES": {"default-src": ["'self'"], "frame-src": list(PLAYER_HOSTS)}}


def pages_of(edition: str) -> list[str]:
    """One address of each kind of page."""
    image = factories.ImageFactory()
    lead = {"lead_image": image, "lead_image_alt": "اتاق", "edition": edition}
    author, topic = AuthorPageFactory(edition=edition), TopicPageFactory(edition=edition)
    made = [
        NewsPageFactory(bylines=[author], topics=[topic], **lead),
        StatementPageFactory(number=3, signatories=[{"person": "مینا", "role": "سردبیر"}], **lead),
        GalleryItemPageFactory(kind="photos", pictures=[{"image": image, "caption": "اتاق"}], **lead),
        GalleryItemPageFactory(
            kind="video", video_url="https://youtu.be/aqz-KE-bpKQ", transcript="متن", **lead
        ),
        PublicationPageFactory(
            document=factories.DocumentFactory(), contents=[{"title": "پیشگفتار"}], **lead
        ),
        author,
        topic,
    ]
    lists = [
        "",
        "news/",
        "articles/",
        "archive/",
        "gallery/",
        "publications/",
        "search/?q=x",
        "no-such-page/",
    ]
    return [page.url for page in made] + [f"/{edition}/{address}" for address in lists]


@pytest.mark.parametrize("edition", ["en", "fa"])
def test_no_page_has_a_barrier(editions, live_server, chromium: Any, edition: str) -> None:
    addresses = pages_of(edition)
    # Colours that fade into each other would be measured half-way.
    page = chromium.new_context(color_scheme="light", reduced_motion="reduce").new_page()
    found = {}

    for address in addresses:
        page.goto(live_server.url + address)
        # In the dark, the colours alone are others.
        for scheme, rules in (("light", RULES), ("dark", ["color-contrast"])):
            page.emulate_media(color_scheme=scheme)
            result = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]})
            if result.violations_count:
                found[address, scheme] = [
                    (each["id"], each["nodes"][0]["target"]) for each in result.response["violations"]
                ]
        page.emulate_media(color_scheme="light")

    assert found == {}


@pytest.mark.parametrize("edition", ["en", "ar"])
def test_no_page_scrolls_sideways_on_the_smallest_phone(
    editions, live_server, chromium, edition: str
) -> None:
    addresses = pages_of(edition)
    page = chromium.new_context(viewport={"width": 320, "height": 640}).new_page()
    wide = []

    for address in addresses:
        page.goto(live_server.url + address)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(address)

    assert wide == []


def test_a_strict_policy_refuses_nothing_and_no_other_host_is_asked(editions, live_server, chromium) -> None:
    addresses = pages_of("fa")
    page = chromium.new_context().new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))

    with override_settings(CONTENT_SECURITY_POLICY=POLICY):
        for address in addresses:
            page.goto(live_server.url + address, wait_until="networkidle")

    assert [text for text in said if "404" not in text] == []
    assert [url for url in asked if not url.startswith(live_server.url)] == []


def test_a_click_loads_the_player_in_the_place_of_the_picture(editions, live_server, chromium: Any) -> None:
    video = GalleryItemPageFactory(edition="fa", kind="video", video_url="https://youtu.be/aqz-KE-bpKQ")
    context = chromium.new_context()
    context.route("https://**", lambda route: route.fulfill(body="player", content_type="text/html"))
    page = context.new_page()
    page.goto(live_server.url + video.url)

    page.locator(".embed__poster").click()

    frame = page.locator(".embed iframe")
    assert frame.get_attribute("src").startswith("https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ")
    assert frame.get_attribute("title") == video.title


def test_the_menu_of_a_phone_opens_without_script(editions, live_server, chromium: Any) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{live_server.url}/fa/")

    page.locator("details.drawer summary").click()
    page.locator("details.drawer nav a").first.click()

    assert page.url == f"{live_server.url}/fa/news/"


def test_the_first_stop_of_the_keyboard_leads_to_the_content(editions, live_server, chromium: Any) -> None:
    page = chromium.new_context().new_page()
    page.goto(f"{live_server.url}/en/news/")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "main"
