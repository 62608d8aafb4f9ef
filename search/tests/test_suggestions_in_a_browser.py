"""The suggestions below the search box in Chromium: by keyboard, read out, in both directions, and without them."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from nejatsite.testing.factories import NewsPageFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def test_a_combobox_is_walked_by_keyboard_and_never_disturbs_typing(
    editions: Any, live_server: Any, chromium: Any, work: Any
) -> None:
    for title in ("Lantern", "Lanterns of the river", "The lantern"):
        NewsPageFactory(title=title, summary="", body=[])
    work()
    page = chromium.new_context(reduced_motion="reduce").new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{live_server.url}/en/search/?q=nothing")
    box, options = page.locator("#search-here"), page.locator("#search-here-list [role=option]")

    box.fill("")
    box.press_sequentially("Lan")
    expect(options).to_have_count(5)
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.locator("form:has(#search-here) [role=status]")).to_have_text("5 suggestions")
    assert box.get_attribute("aria-activedescendant") is None

    box.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    box.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") is None
    box.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    assert box.input_value() == "Lan"
    assert Axe().run(page, options={"runOnly": RULES}).violations_count == 0
    box.press("Home")
    assert box.get_attribute("aria-activedescendant") is None
    box.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    assert box.input_value() == "Lan"
    box.press("Alt+ArrowDown")
    expect(options.first).to_be_visible()
    box.press("Tab")
    expect(options.first).to_be_hidden()

    # What is asked for too late, or not answered, changes nothing.
    page.route("**/suggest/**", lambda route: route.abort())
    box.press("End")
    box.press_sequentially("tx")
    page.wait_for_timeout(300)
    assert (box.input_value(), options.first.is_visible()) == ("Lantx", False)
    page.unroute("**/suggest/**")

    box.press("Backspace")
    box.press("Backspace")
    box.press_sequentially("t")
    expect(options.first).to_be_visible()
    box.press("ArrowDown")
    box.press("Enter")
    page.wait_for_url("**/en/search/?q=lantern")
    assert said == ["Failed to load resource: net::ERR_FAILED"]


def test_an_arabic_keyboard_finds_persian_words_and_a_page_opens_by_a_click(
    editions: Any, live_server: Any, chromium: Any, work: Any
) -> None:
    target = NewsPageFactory(edition="fa", title="کلید کتابخانه", summary="", body=[])
    work()
    page = chromium.new_context(viewport={"width": 360, "height": 640}).new_page()
    page.goto(f"{live_server.url}/fa/")
    page.locator("details.drawer summary").click()
    box, options = page.locator("#search-menu"), page.locator("#search-menu-list [role=option]")

    box.press_sequentially("كليد ك")
    expect(options).to_have_count(1)
    box.press_sequentially("تا")
    expect(options).to_have_text(["كليد کتابخانه", "کلید کتابخانه خبر"])
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    place, of_box = options.first.bounding_box(), box.bounding_box()
    assert place
    assert of_box
    assert abs((place["x"] + place["width"]) - (of_box["x"] + of_box["width"])) < 4
    # One below the other, as wide as the list: the menu's own lists have two columns.
    below = options.last.bounding_box()
    assert below
    assert (below["x"], below["width"]) == (place["x"], place["width"])
    assert below["y"] > place["y"]
    assert place["width"] > of_box["width"] * 0.9
    # The menu around it stays open.
    box.press("Escape")
    expect(options.first).to_be_hidden()
    expect(box).to_be_visible()
    box.press("ArrowDown")
    options.last.click()
    page.wait_for_url(f"**{target.url}")
