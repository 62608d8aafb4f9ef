"""An editor answers a search that found nothing, and a reader finds the answer."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from wagtail.search.backends import get_search_backend

from nejatsite.testing.factories import NewsPageFactory
from nejatsite.testing.screens import signed_in
from search.editors.keys import count_key
from search.models import QueryCount

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
RULES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


def barriers(window: Any) -> list[tuple[str, Any]]:
    found = Axe().run(window, context="main", options={"runOnly": RULES, "resultTypes": ["violations"]})
    return [(each["id"], each["nodes"][0]["target"]) for each in found.response["violations"]]


def test_from_the_report_over_the_chooser_to_the_readers(
    chromium: Any, live_server: Any, people: dict[str, Any]
) -> None:
    page = NewsPageFactory(edition="fa", title="رصدخانهٔ کوهستان")
    get_search_backend().add(page)
    question = {"question": "ستاره‌شناسی", "key": count_key("ستاره‌شناسی")}
    QueryCount.objects.create(edition="fa", day=timezone.now().date(), asked=3, fruitless=3, **question)
    window = chromium.new_context(reduced_motion="reduce", color_scheme="light").new_page()
    key = signed_in(people["editor.fa"]).cookies[settings.SESSION_COOKIE_NAME].value
    cookie = {"name": settings.SESSION_COOKIE_NAME, "value": key, "url": live_server.url}
    window.context.add_cookies([cookie])

    window.goto(f"{live_server.url}{reverse('search_queries')}?found=nothing")
    assert barriers(window) == []
    window.get_by_role("link", name="Recommend a page for “ستاره‌شناسی”").click()
    assert window.locator("#id_words").input_value() == "ستاره‌شناسی"
    window.get_by_role("button", name="Choose a page").click()
    # Asked with the letters of an Arabic keyboard, by the beginning of the second word.
    window.locator(".modal input[name=q]").fill("رصدخانه كوه")
    window.get_by_role("link", name=page.title).click()
    window.locator(".modal").wait_for(state="hidden")
    window.locator("#id_page-title", has_text=page.title).wait_for()
    assert barriers(window) == []
    window.get_by_role("button", name="Create").click()
    window.wait_for_url(f"**{reverse('promotions:index')}")
    assert barriers(window) == []

    window.goto(f"{live_server.url}/fa/search/?q=ستاره شناسی")
    window.locator(".promoted").get_by_role("link", name=page.title).click()
    window.wait_for_url("**/fa/news/*/")
