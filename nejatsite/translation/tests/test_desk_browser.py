"""The desk by keyboard, and many rows at once, in Chromium: right to left and left to right."""

from typing import Any

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail.users.models import UserProfile

from nejatsite.testing import factories
from nejatsite.translation.models import Job
from nejatsite.translation.states import Priority

from .test_browser import sign_in


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("language", ["fa", "en"])
def test_rows_are_walked_opened_and_changed_together_by_keyboard(
    chromium: Any, live_server: Any, article: Page, people: dict[str, Any], language: str
) -> None:
    factories.publish(factories.NewsPageFactory(live=False, title="Zebras cross the river"))
    profile = UserProfile.get_for_user(people["editor.fa"])
    profile.preferred_language = language
    profile.save()
    page = sign_in(chromium, live_server, people["editor.fa"])
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text) if message.type == "error" else None)
    page.goto(f"{live_server.url}{reverse('translation_desk')}?sort=title&kind=news.NewsPage")
    assert page.locator("html").get_attribute("dir") == ("rtl" if language == "fa" else "ltr")
    rows = page.locator("tr[data-row]")
    assert rows.count() == 2

    rows.nth(0).locator("a[data-open]").focus()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.textContent") == "Zebras cross the river"
    page.keyboard.press("d")
    page.wait_for_selector("tr[data-part] .desk-part")
    page.keyboard.press("d")
    assert page.locator("tr[data-part]").count() == 0
    page.keyboard.press("ArrowUp")
    page.keyboard.press("x")
    assert rows.nth(0).locator("input[name=row]").is_checked()
    page.keyboard.press("End")
    page.keyboard.press("x")

    page.select_option("#desk-action", "priority")
    page.locator("#desk-bulk [type=submit]").press("Enter")
    page.locator("input[name=priority][value='1']").check()
    page.locator("button[name=stage][value=count]").press("Enter")
    page.locator("button[name=stage][value=do]").press("Enter")
    page.wait_for_url("**" + reverse("translation_desk") + "?**")
    assert Job.objects.filter(priority=Priority.HIGH, target_locale__language_code="fa").count() == 2

    page.locator("tr[data-row] a[data-open]").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/desk/jobs/**")
    assert refused == []
