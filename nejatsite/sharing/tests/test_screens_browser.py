"""The announcements of a page in Chromium: what is typed is shown, what is switched is kept, on a phone too."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import expect

from nejatsite.sharing.models import Plan
from nejatsite.testing.screens import edit_url, signed_in

from .conftest import draft

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
RULES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


def barriers(window: Any, where: str) -> list[tuple[str, Any]]:
    found = Axe().run(window, context=where, options={"runOnly": RULES, "resultTypes": ["violations"]})
    return [(each["id"], each["nodes"][0]["target"]) for each in found.response["violations"]]


def window_of(chromium: Any, live_server: Any, person: Any) -> Any:
    context = chromium.new_context(
        reduced_motion="reduce", color_scheme="light", viewport={"width": 1280, "height": 900}
    )
    cookies = signed_in(person).cookies.values()
    context.add_cookies([{"name": c.key, "value": c.value, "url": live_server.url} for c in cookies])
    window = context.new_page()
    window.set_default_timeout(30_000)
    window.broken = []
    window.on("console", lambda said: said.type == "error" and window.broken.append(said.text))
    window.on("pageerror", lambda error: window.broken.append(str(error)))
    return window


def test_previews_follow_the_page_and_decisions_are_kept(
    chromium: Any, live_server: Any, people: dict[str, Any], make_channel: Any
) -> None:
    channel = make_channel("fa", "telegram", name="تالار")
    page = draft("fa", title="باغ کتاب")
    page.save_revision()
    window = window_of(chromium, live_server, people["editor.fa"])

    # The tab of the editing screen.
    window.goto(live_server.url + edit_url(page))
    window.get_by_role("tab", name="Announcements").click()
    post = window.locator(".an-post")
    expect(post).to_have_attribute("dir", "rtl")
    window.get_by_role("tab", name="Content").click()
    window.fill("#id_title", "باغ کتاب باز شد")
    window.get_by_role("tab", name="Announcements").click()
    expect(post.locator(".an-card__title")).to_have_text("باغ کتاب باز شد")
    window.get_by_label("Text for this page").fill("امشب: {title}\n{link}")
    expect(post.locator(".an-post__text")).to_contain_text("امشب: باغ کتاب باز شد")
    expect(window.locator("[data-said]")).to_have_text("Saved.")
    window.get_by_role("switch", name="Announce this page here").uncheck()
    expect(window.locator("[data-outlook]")).to_contain_text("It was switched off for this page.")
    plan = Plan.objects.get(channel=channel)
    assert (plan.announces, plan.text) == (False, "امشب: {title}\n{link}")
    assert barriers(window, "[data-announcements]") == []

    # The screen of its own, on a phone.
    window.set_viewport_size({"width": 390, "height": 844})
    window.goto(live_server.url + reverse("sharing_page", args=[page.pk]))
    text = window.get_by_label("Text for this page")
    expect(text).to_have_value("امشب: {title}\n{link}")
    text.fill("{nonsense}")
    expect(window.get_by_role("alert")).to_contain_text("{nonsense} is not one of the placeholders")
    assert window.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert barriers(window, "main") == []
    assert [line for line in window.broken if "422" not in line] == []


def test_the_text_of_a_channel_is_shown_as_it_is_written(
    chromium: Any, live_server: Any, people: dict[str, Any], make_channel: Any
) -> None:
    channel = make_channel("fa", "telegram", settings={"chat": "@hall"})
    window = window_of(chromium, live_server, people["editor.fa"])
    window.set_viewport_size({"width": 390, "height": 844})
    window.goto(live_server.url + reverse("channels:edit", args=[channel.pk]))
    window.fill("#id_template", "تازه: {title}")
    expect(window.locator(".an-post__text")).to_contain_text("تازه: ")
    window.fill("#id_template", "{nonsense}")
    expect(window.locator("[data-preview-note]")).to_contain_text("{nonsense} is not one of the placeholders")
    assert window.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert barriers(window, "main") == []
    window.goto(live_server.url + reverse("sharing_deliveries"))
    assert [line for line in window.broken if "422" not in line] == []
