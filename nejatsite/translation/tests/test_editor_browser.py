"""The translation editor in a browser: the preview beside the texts, two people at once, checks, memory, keyboard."""

from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect
from wagtail.models import Page
from wagtail.users.models import UserProfile

from nejatsite.translation.models import Job, Term
from nejatsite.translation.services import content, memory, saving
from nejatsite.translation.services.content import Segment
from nejatsite.translation.services.saving import version_of

from .conftest import PERSIAN, claiming, fill

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TITLE = "کتابخانه‌ای تازه کنار رودخانه"


def open_job(chromium: Any, live_server: Any, user: Any, job: Job, language: str, width: int = 1600) -> Any:
    """The editor in a window of the person, whose interface is in that language."""
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = language
    profile.save()
    client = Client()
    client.force_login(user)
    context = chromium.new_context(locale=language, viewport={"width": width, "height": 900})
    name = settings.SESSION_COOKIE_NAME
    context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": live_server.url}])
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.refused = []
    page.on("console", lambda message: message.type == "error" and page.refused.append(message.text))
    page.goto(live_server.url + reverse("translation_job", args=[job.pk]))
    page.wait_for_selector("#tr-form textarea")
    return page


def by_path(job: Job) -> dict[str, Segment]:
    return {segment.path.split(".")[0]: segment for segment in content.segments_of(job)}


def test_the_preview_follows_what_is_translated(
    chromium: Any, live_server: Any, article: Page, people: dict[str, Any]
) -> None:
    user = people["translator.fa"]
    job = claiming.claim(Job.objects.get(source_page_id=article.pk, target_locale__language_code="fa"), user)
    texts = by_path(job)
    title, body = texts["title"], texts["body"]
    page = open_job(chromium, live_server, user, job, "en")
    assert page.locator("html").get_attribute("dir") == "ltr"
    page.wait_for_selector("#tr-pane[data-ready]")
    frame = page.frame_locator("#tr-pane iframe")
    assert frame.locator("html").get_attribute("dir") == "rtl"

    page.locator(f"#text-{title.id}").fill(TITLE)
    assert frame.locator("h1").inner_text() == TITLE
    assert frame.locator(f"h1 [data-segment='{title.id}'][data-here]").count() == 1

    # A text with tags in it is built by the site, once it is saved.
    page.locator(f"#text-{body.id}").fill(PERSIAN["body"])
    frame.locator("b, strong").filter(has_text="هیچ‌کس").first.wait_for()
    assert frame.locator("h1").inner_text() == TITLE

    frame.locator("h1").click()
    assert page.evaluate("document.activeElement.id") == f"text-{title.id}"
    page.click("[data-pane-close]")
    page.reload()
    assert page.locator("#tr-pane").is_hidden()
    assert page.refused == []


def test_conflict_checks_and_keyboard(
    chromium: Any, live_server: Any, article: Page, people: dict[str, Any]
) -> None:
    user = people["translator.fa"]
    job = claiming.claim(Job.objects.get(source_page_id=article.pk, target_locale__language_code="fa"), user)
    texts = by_path(job)
    title, summary = texts["title"], texts["summary"]
    page = open_job(chromium, live_server, user, job, "fa", width=1280)
    assert page.locator("html").get_attribute("dir") == "rtl"
    first, second = page.locator(f"#text-{title.id}"), page.locator(f"#text-{summary.id}")

    first.focus()
    page.keyboard.press("Alt+ArrowDown")
    assert page.evaluate("document.activeElement.id") == f"text-{summary.id}"
    second.fill("درها  ساعت نه باز می‌شود.")
    finding = page.locator(f"#findings-{summary.id} .tr-finding--warning").first
    finding.wait_for()
    before = page.locator(f"#findings-{summary.id} .tr-finding").count()
    finding.locator("button").click()
    expect(page.locator(f"#findings-{summary.id} .tr-finding")).to_have_count(before - 1)
    assert page.evaluate("document.activeElement.id") == f"text-{summary.id}"

    # Meanwhile an editor writes the title.
    saving.save_segment(job, people["editor.fa"], title.id, "کتابخانه‌ای کنار رود", version_of(""))
    first.fill("کتابخانه‌ای کنار رودخانه")
    theirs = page.locator(f"#segment-{title.id} .tr-theirs")
    theirs.wait_for()
    assert "رودخانه" in theirs.locator("ins").inner_text()
    theirs.locator("[data-keep-mine]").press("Enter")
    page.wait_for_selector(f"#status-{title.id}[data-kind=saved]")
    assert by_path(job)["title"].text == "کتابخانه‌ای کنار رودخانه"

    # What stood there before is put back.
    page.locator(f"#segment-{title.id} [data-part=history]").click()
    page.locator(f"#segment-{title.id} [data-put-back] button").last.click()
    expect(first).to_have_value("کتابخانه‌ای کنار رود")
    assert by_path(job)["title"].text == "کتابخانه‌ای کنار رود"

    # Not all is translated: the first that is missing is led to.
    first.press("Control+Shift+Enter")
    page.wait_for_selector(".tr-attention")
    assert page.evaluate("document.activeElement.dataset.segment") == str(texts["body"].id)


def test_memory_and_terms_are_one_key_away(
    chromium: Any, live_server: Any, article: Page, people: dict[str, Any]
) -> None:
    user = people["translator.fa"]
    job = claiming.claim(Job.objects.get(source_page_id=article.pk, target_locale__language_code="fa"), user)
    Term.objects.create(
        source_locale=job.source_locale,
        target_locale=job.target_locale,
        term="reading room",
        translation="قرائت‌خانه",
        note="نه «سالن مطالعه»",
    )
    fill(job, user)
    segments = content.segments_of(job)
    memory.remember(job, user)
    content.put_texts(job, {(one.string_id, one.context_id): "" for one in segments}, user)
    title = by_path(job)["title"]
    page = open_job(chromium, live_server, user, job, "en", width=390)
    field = page.locator(f"#text-{title.id}")
    assert page.locator(f"#source-{title.id} .tr-term").get_attribute("title").startswith("قرائت‌خانه")
    field.focus()
    page.wait_for_selector(f"#help-{title.id} [data-term]")
    page.keyboard.press("Alt+KeyG")
    assert field.input_value() == "قرائت‌خانه"
    if page.locator(f"#help-{title.id} [data-insert]").count():
        page.keyboard.press("Alt+Digit1")
        assert field.input_value() == PERSIAN["title"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
