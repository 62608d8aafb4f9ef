"""The admin in Chromium, within its Content-Security-Policy: its screens work, and no browser has to refuse anything."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.urls import reverse
from wagtail.models import Page

from nejatsite.testing import factories
from nejatsite.testing.screens import edit_url, signed_in
from nejatsite.translation.models import Job
from nejatsite.translation.services import claiming

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

#: In every document and frame; the console is read from outside.
WATCH = """
document.addEventListener("securitypolicyviolation", (event) => console.error(
  `refused: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile} ${event.sample}`))
"""


@pytest.fixture
def window(chromium: Any, live_server: Any) -> Iterator[Callable[[Any], Any]]:
    """A browser window of a signed-in person. What its policy refused is read at the end of the test."""
    said: list[str] = []
    contexts = []

    def open_for(person: Any) -> Any:
        context = chromium.new_context(viewport={"width": 1400, "height": 1000}, base_url=live_server.url)
        contexts.append(context)
        cookies = signed_in(person).cookies.values()
        context.add_cookies([{"name": c.key, "value": c.value, "url": live_server.url} for c in cookies])
        context.add_init_script(WATCH)
        page = context.new_page()
        page.set_default_timeout(40_000)
        page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
        page.on("pageerror", lambda error: said.append(f"{page.url}: refused or broken: {error}"))
        return page

    yield open_for
    for context in contexts:
        context.close()
    assert [line for line in said if "refused" in line or "Content Security Policy" in line] == []


@pytest.fixture
def article(editions: dict[str, Page]) -> Page:
    author = factories.AuthorPageFactory(title="Helen Ashgrove")
    page = factories.StatementPageFactory(
        live=False,
        bylines=[author],
        signatories=[{"person": "Mina Rahnavard", "role": "Librarian"}],
    )
    return factories.publish(page)


def test_an_article_is_written_with_everything_that_the_form_offers(window, people, article) -> None:
    factories.AuthorPageFactory(title="Arbër Lumasi")
    factories.ImageFactory(title="River at dusk")
    page = window(people["editor.en"])
    page.goto(edit_url(article))

    page.fill("#id_title", "A letter to the libraries of the valley")
    editor = page.locator(".public-DraftEditor-content").first
    editor.click()
    page.keyboard.insert_text("The doors stay open. ")
    page.locator("#id_lead_image-chooser [data-chooser-action-choose]:visible").click()
    page.locator(".modal-body a", has_text="River at dusk").first.click()
    page.locator("#id_lead_image-chooser", has_text="River at dusk").wait_for()
    page.click("#id_signatories-ADD")
    page.fill("#id_signatories-1-person", "Nabil Zaytuni")
    page.get_by_role("tab", name="People and topics").click()
    page.click("#id_bylines-OPEN_MODAL")
    page.locator(".modal-body tr", has_text="Arbër Lumasi").locator("input[type=checkbox]").check()
    page.locator(".modal-body [type=submit]", has_text="Confirm").click()
    page.locator("#id_bylines-1-author-chooser", has_text="Arbër Lumasi").wait_for()
    page.get_by_role("tab", name="Settings").click()
    page.click("#id_date")
    page.locator(".xdsoft_datetimepicker:visible").first.wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Save draft").first.click()
    page.wait_for_function(
        "!document.querySelector('form[data-edit-form] button[disabled].button-longrunning-active')"
    )
    page.locator(".messages .success, [data-w-autosave-target], .w-status").first.wait_for()
    page.wait_for_timeout(500)

    saved = Page.objects.get(pk=article.pk).get_latest_revision_as_object()
    assert saved.title == "A letter to the libraries of the valley"
    assert "The doors stay open." in str(saved.body)
    assert saved.lead_image.title == "River at dusk"
    assert [line.author.title for line in saved.bylines.all()] == ["Helen Ashgrove", "Arbër Lumasi"]
    assert [row.person for row in saved.signatories.all()] == ["Mina Rahnavard", "Nabil Zaytuni"]


def test_the_preview_beside_the_form_shows_the_page(window, people, article) -> None:
    page = window(people["editor.en"])
    page.goto(edit_url(article))
    page.get_by_role("button", name="Toggle preview").click()
    shown = page.frame_locator("iframe#w-preview-iframe, iframe[title=Preview]").first
    shown.locator("h1", has_text=article.title).wait_for()
    # Wagtail takes its first picture of the form some seconds after it opened, and compares with that.
    page.wait_for_timeout(4_000)
    page.fill("#id_title", "What the preview shows next")
    shown.locator("h1", has_text="What the preview shows next").wait_for()


def test_the_translation_editor_works_within_the_policy(window, people, article) -> None:
    job = Job.objects.get(source_page_id=article.pk, target_locale__language_code="fa")
    claiming.claim(job, people["translator.fa"])
    page = window(people["translator.fa"])
    page.goto(reverse("translation_job", args=[job.pk]))
    field = page.locator("textarea[data-segment]").first
    field.fill("نامه‌ای به کتابخانه‌های دره")
    field.press("Control+Enter")
    page.locator(".tr-status[data-kind=saved]").first.wait_for()


SCREENS = [
    "wagtailadmin_home",
    "wagtailadmin_explore_root",
    "wagtailimages:add_multiple",
    "wagtaildocs:index",
    "wagtailusers_users:index",
    "wagtailusers_users:add",
    "wagtailusers_groups:add",
    "wagtailadmin_reports:site_history",
    "wagtailredirects:add",
    "wagtailadmin_workflows:add",
    "wagtailadmin_account",
    "translation_desk",
]


def test_the_other_screens_open_and_nothing_of_them_is_refused(window, people, article) -> None:
    page = window(people["admin"])
    addresses = [reverse(name) for name in SCREENS]
    addresses.append(reverse("wagtailimages:edit", args=[factories.ImageFactory().pk]))
    addresses.append(reverse("wagtailadmin_pages:history", args=[article.pk]))
    addresses.append(
        reverse("wagtailadmin_pages:add", args=["news", "newspage", factories.section("news", "fa").pk])
    )
    for address in addresses:
        answer = page.goto(address)
        assert (address, answer.status) == (address, 200)
        page.locator("#main").wait_for()
