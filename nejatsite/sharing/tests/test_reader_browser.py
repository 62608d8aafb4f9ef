"""The share row and the way to a Mastodon server in Chromium, on a phone, in both directions."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from nejatsite.testing.factories import ImageFactory, NewsPageFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
RULES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
PHONE = {"viewport": {"width": 390, "height": 800}, "has_touch": True, "reduced_motion": "reduce"}
TITLES = {"en": "A night of stories", "fa": "شب قصه‌ها و موسیقی"}
#: What a phone's browser has: it keeps what it was given, and fails as it is told.
DEVICE = """
  window.given = [];
  window.failure = null;
  navigator.canShare = () => true;
  navigator.share = async (what) => {
    window.given.push(what);
    if (window.failure) throw new DOMException("", window.failure);
  };
"""


def barriers(window: Any, context: str) -> list[tuple[str, Any]]:
    found = Axe().run(window, context=context, options={"runOnly": RULES, "resultTypes": ["violations"]})
    return [(each["id"], each["nodes"][0]["target"]) for each in found.response["violations"]]


def is_big_enough(window: Any, selector: str) -> None:
    for box in [each.bounding_box() for each in window.locator(selector).all() if each.is_visible()]:
        assert box["width"] >= 44
        assert box["height"] >= 44


def pasted(window: Any) -> str:
    """What the next paste brings, into the search box of the page."""
    window.locator("details.drawer > summary").click()
    box = window.locator("details.drawer input[type=search]")
    box.fill("")
    box.press("Control+V")
    return box.input_value()


@pytest.mark.parametrize("code", TITLES)
def test_a_reader_shares_in_each_way_a_browser_has(
    editions: Any, live_server: Any, chromium: Any, code: str
) -> None:
    page = NewsPageFactory(edition=code, title=TITLES[code], lead_image=ImageFactory(pixels=(640, 340)))
    address = live_server.url + page.url
    asked: set[str] = set()

    # Without the permission, or the means, to use the clipboard.
    window = chromium.new_context(**PHONE).new_page()
    window.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    window.goto(address)
    row = window.locator(".share")
    copy, said = row.locator("[data-share-copy]"), row.locator("[role=status]")
    expect(copy).to_be_visible()
    expect(row.locator("[data-share-native]")).to_be_hidden()
    expect(row.locator("#share-links")).to_be_visible()
    is_big_enough(window, ".share a, .share button")
    window.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    copy.focus()
    copy.press("Enter")
    expect(said).to_have_text(said.get_attribute("data-copied"))
    expect(copy).to_be_focused()
    assert barriers(window, ".share") == []
    assert pasted(window) == page.full_url
    assert window.evaluate("document.documentElement.scrollWidth <= innerWidth")
    window.evaluate("document.execCommand = () => false")
    copy.click()
    expect(said).to_contain_text(page.full_url)

    # Mastodon: asked once, explained when it is wrong, remembered by the browser.
    mastodon = row.locator("[data-network=mastodon]")
    mastodon.click()
    server = window.locator("#server")
    server.fill("mastodon")
    server.press("Enter")
    expect(window.locator("#server-problem")).to_be_visible()
    expect(server).to_be_focused()
    assert barriers(window, "main") == []
    is_big_enough(window, "main button, main input:not([type=hidden])")
    server.fill("@mina@example.social")
    server.press("Enter")
    onwards = window.locator(".share-on a")
    expect(onwards).to_contain_text("example.social")
    assert onwards.get_attribute("href").startswith("https://example.social/share?text=")
    assert barriers(window, "main") == []
    assert window.context.cookies() == []
    window.goto(f"{live_server.url}/{code}/share/mastodon/?page={page.pk}")
    expect(server).to_have_value("example.social")
    window.goto(address)
    remembered = f"{live_server.url}/{code}/share/mastodon/?page={page.pk}&server=example.social"
    expect(mastodon).to_have_attribute("href", remembered)

    # Where the device shares by itself, that comes first.
    context = chromium.new_context(**PHONE)
    context.add_init_script(DEVICE)
    window = context.new_page()
    window.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    window.goto(address)
    row = window.locator(".share")
    first, more, links = (
        row.locator(each) for each in ("[data-share-native]", "[data-share-more]", "#share-links")
    )
    expect(first).to_be_visible()
    expect(links).to_be_hidden()
    is_big_enough(window, ".share a, .share button")
    first.click()
    assert window.evaluate("window.given") == [{"title": page.title, "url": page.full_url}]
    window.evaluate("window.failure = 'AbortError'")
    first.click()
    expect(links).to_be_hidden()
    more.press("Enter")
    expect(more).to_have_attribute("aria-expanded", "true")
    expect(links).to_be_visible()
    assert barriers(window, ".share") == []
    more.press("Space")
    expect(links).to_be_hidden()
    window.evaluate("window.failure = 'NotAllowedError'")
    first.click()
    expect(links).to_be_visible()

    assert asked == {urlsplit(live_server.url).netloc}


def test_without_script_links_and_form_do_the_same(editions: Any, live_server: Any, chromium: Any) -> None:
    page = NewsPageFactory(edition="fa", title=TITLES["fa"])
    window = chromium.new_context(java_script_enabled=False, **PHONE).new_page()
    window.goto(live_server.url + page.url)

    expect(window.locator(".share a")).to_have_count(7)
    expect(window.locator(".share a").first).to_be_visible()
    assert [each.is_visible() for each in window.locator(".share button").all()] == [False] * 3
    window.locator("[data-network=mastodon]").click()
    window.locator("#server").fill("example.social")
    window.locator("main form button").click()
    text = parse_qs(urlsplit(window.locator(".share-on a").get_attribute("href")).query)["text"]
    assert text == [f"{page.title}\n\n{page.full_url}"]

    window.goto(live_server.url + page.url)
    window.emulate_media(media="print")
    expect(window.locator(".share")).to_be_hidden()
