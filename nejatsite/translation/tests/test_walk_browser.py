"""One article's way through the desk in Chromium, as each role: two rounds of review, a change of the source while it is
reviewed, a common release, an update, a retraction. After each step: what the person sees, and what is public.
"""

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect
from wagtail.models import Page
from wagtail.users.models import UserProfile

from nejatsite.testing import factories
from nejatsite.translation.models import Job
from nejatsite.translation.services import content
from nejatsite.translation.states import JobState

from . import conftest

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TITLE, NEW_TITLE = "A reading room opens by the river", "A reading room and a café open by the river"
BODY = 'Volunteers carried four thousand books upstairs. <a href="https://example.org/">Nobody</a> was paid.'
#: The translator of Arabic works right to left in an English interface.
PEOPLE = {
    "author.en": "en",
    "editor.en": "en",
    "translator.fa": "fa",
    "editor.fa": "fa",
    "translator.ar": "en",
    "editor.ar": "ar",
}
MENDED = "قرائت‌خانه‌ای کنار رودخانه گشایش می‌یابد"
UPDATED = "قرائت‌خانه و کافه‌ای کنار رودخانه گشایش می‌یابد"
CORRECTED = "قرائت‌خانه و کافه کنار رودخانه گشوده می‌شود"
COMMENT = "در تیتر «قرائت‌خانه» بنویسید، نه «کتابخانه»."


def linked(texts: dict[str, str]) -> dict[str, str]:
    """With a link in the body, which must not be lost."""
    return texts | {"body": texts["body"].replace("<b>", '<a id="a1">').replace("</b>", "</a>")}


PERSIAN, ARABIC = linked(conftest.PERSIAN), linked(conftest.ARABIC)


class Walk:
    """One window, in which one person after the other signs in, and the article that they work on."""

    def __init__(self, chromium: Any, site: str, people: dict[str, Any]) -> None:
        self.site, self.source = site, None
        # One context for all: the admin's scripts are fetched once.
        self.context = chromium.new_context(viewport={"width": 1366, "height": 850})
        self.window = self.context.new_page()
        self.window.set_default_timeout(20_000)
        self.keys = {name: self._key_of(user) for name, user in people.items() if name in PEOPLE}

    def _key_of(self, user: Any) -> str:
        profile = UserProfile.get_for_user(user)
        profile.preferred_language = PEOPLE[user.username]
        profile.save()
        client = Client()
        client.force_login(user)
        return client.cookies[settings.SESSION_COOKIE_NAME].value

    def as_(self, name: str, address: str) -> Any:
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": self.keys[name], "url": self.site}
        self.context.add_cookies([cookie])
        self.window.goto(self.site + address)
        return self.window

    def home(self, name: str) -> Any:
        return self.as_(name, reverse("wagtailadmin_home"))

    def work(self, name: str) -> Any:
        """The article among what waits for this person, on the front page of the admin."""
        row = self.home(name).locator("li.desk-work__row", has_text=self.source.title)
        expect(row).to_have_count(1)
        return row

    def edit(self, name: str) -> Any:
        return self.as_(name, reverse("wagtailadmin_pages:edit", args=[self.source.pk]))

    def job(self, code: str) -> Job:
        return Job.objects.current().get(source_page_id=self.source.pk, target_locale__language_code=code)

    def open(self, name: str) -> Any:
        return self.as_(name, reverse("translation_job", args=[self.job(name.partition(".")[2]).pk]))

    def field(self, window: Any, code: str, path: str) -> Any:
        segment = next(
            one for one in content.segments_of(self.job(code)) if one.path.partition(".")[0] == path
        )
        return window.locator(f"#text-{segment.id}")

    def write(self, window: Any, code: str, **texts: str) -> None:
        for path, text in texts.items():
            field = self.field(window, code, path)
            field.fill(text)
            field.press("Control+Enter")
            window.wait_for_selector(field_status(field, "saved"))

    def press(self, window: Any, button: str, code: str) -> None:
        address = reverse(f"translation_{button}", args=[self.job(code).pk])
        window.locator(f"button[formaction='{address}'], form[action='{address}'] button").first.click()

    def submit(self, window: Any, code: str) -> None:
        self.press(window, "submit", code)
        on_the_desk(window)

    def approve(self, window: Any, code: str) -> None:
        self.press(window, "approve", code)
        on_the_desk(window)

    def public(self) -> dict[str, str]:
        """What a reader finds: the title by edition."""
        pages = Page.objects.live().filter(translation_key=self.source.translation_key)
        return {page.locale.language_code: page.title for page in pages.select_related("locale")}

    def reader(self, code: str) -> str:
        page = Page.objects.get(pk=self.job(code).target_page_id)
        answer = Client().get(page.url)
        return answer.content.decode() if answer.status_code == 200 else str(answer.status_code)


def field_status(field: Any, kind: str) -> str:
    return f"#status-{field.get_attribute('data-segment')}[data-kind={kind}]"


def on_the_desk(window: Any) -> None:
    window.wait_for_url("**" + reverse("translation_desk"))


def publish(window: Any, button: str) -> None:
    window.get_by_role("button", name="More actions").click()
    window.get_by_role("button", name=button).first.click()
    window.locator(".messages .success").first.wait_for()


def violations(window: Any) -> list[Any]:
    """Of this site's own part of the screen."""
    window.emulate_media(reduced_motion="reduce")
    rules = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
    found = Axe().run(window, context="#main", options={"runOnly": rules, "resultTypes": ["violations"]})
    return [(each["id"], each["nodes"][0]["target"]) for each in found.response["violations"]]


def test_an_article_goes_its_whole_way(chromium: Any, live_server: Any, people: dict[str, Any]) -> None:
    walk = Walk(chromium, live_server.url, people)
    walk.source = factories.NewsPageFactory(
        live=False, title=TITLE, owner=people["author.en"], body=[("text", f"<p>{BODY}</p>")]
    )
    walk.source.save_revision(user=people["author.en"])

    written_and_published(walk)
    translated_and_stopped_by_checks(walk)
    returned_and_mended(walk)
    translated_right_to_left_in_an_english_interface(walk)
    held_together_while_the_source_changes(walk)
    approved_and_public_together(walk)
    update_begun_undone_begun_again(walk)
    withdrawn_and_decided_by_each_edition(walk)
    public_again(walk)


def written_and_published(walk: Walk) -> None:
    publish(walk.edit("author.en"), "Submit to Moderation")
    assert walk.public() == {}
    editor = walk.home("editor.en")
    editor.get_by_role("link", name=TITLE, exact=True).first.click()
    publish(editor, "Approve and publish")
    assert walk.public() == {"en": TITLE}
    assert {walk.job(code).state for code in ("fa", "ar", "sq")} == {JobState.WANTED}


def translated_and_stopped_by_checks(walk: Walk) -> None:
    walk.work("translator.fa").locator("button").click()
    window = walk.window
    window.wait_for_selector("#tr-form textarea")
    assert window.locator("html").get_attribute("dir") == "rtl"
    walk.write(window, "fa", title=PERSIAN["title"])
    body = walk.field(window, "fa", "body")
    without_link = re.sub(r"<[^>]*>", "", PERSIAN["body"])
    body.fill(without_link)
    window.wait_for_selector(field_status(body, "failed"))

    # Refused, and submitted once more without a change: what was typed stays, and is not taken for saved.
    for _again in range(2):
        walk.press(window, "submit", "fa")
        window.wait_for_load_state()
        window.wait_for_selector(".messages .error")
        expect(body).to_have_value(without_link)
        expect(body).to_be_focused()
    window.wait_for_url(f"**{reverse('translation_job', args=[walk.job('fa').pk])}")
    walk.write(window, "fa", body=PERSIAN["body"])
    walk.press(window, "submit", "fa")
    window.wait_for_selector(".tr-attention")
    expect(walk.field(window, "fa", "summary")).to_be_focused()
    walk.write(window, "fa", summary=PERSIAN["summary"])
    walk.submit(window, "fa")
    assert walk.public() == {"en": TITLE}


def returned_and_mended(walk: Walk) -> None:
    editor = walk.open("editor.fa")
    walk.press(editor, "return", "fa")
    expect(editor.locator("#tr-comment")).to_be_focused()
    expect(editor.locator("#tr-comment-error")).to_be_visible()
    editor.fill("#tr-comment", COMMENT)
    walk.press(editor, "return", "fa")
    on_the_desk(editor)

    row = walk.work("translator.fa")
    expect(row.locator("blockquote")).to_have_text(COMMENT)
    row.locator("a.button").click()
    window = walk.window
    expect(window.locator(".tr-comment")).to_have_text(COMMENT)
    walk.write(window, "fa", title=MENDED)
    walk.submit(window, "fa")
    assert walk.job("fa").state == JobState.IN_REVIEW


def translated_right_to_left_in_an_english_interface(walk: Walk) -> None:
    window = walk.open("translator.ar")
    window.get_by_role("button", name="Take this job").click()
    window.wait_for_selector("#tr-form textarea")
    assert window.locator("html").get_attribute("dir") == "ltr"
    title = walk.field(window, "ar", "title")
    assert (title.get_attribute("dir"), title.evaluate("one => getComputedStyle(one).direction")) == (
        "rtl",
        "rtl",
    )
    assert window.locator(".tr-text[lang=en]").first.get_attribute("dir") == "ltr"
    walk.write(window, "ar", **ARABIC)
    assert violations(window) == []
    walk.submit(window, "ar")


def held_together_while_the_source_changes(walk: Walk) -> None:
    editor = walk.edit("editor.en")
    editor.fill("#id_title", NEW_TITLE)
    publish(editor, "Publish")
    walk.source.title = NEW_TITLE
    assert walk.public() == {"en": NEW_TITLE}

    editor = walk.as_("editor.en", reverse("translation_want", args=[walk.source.pk]))
    editor.get_by_label("Albanian").uncheck()
    editor.get_by_role("button", name="Release together").click()
    editor.locator(".messages .success").first.wait_for()
    assert {job.target_locale.language_code for job in Job.objects.filter(release__isnull=False)} == {
        "fa",
        "ar",
    }

    # The translator is told what has happened and that the editors come first.
    window = walk.open("translator.fa")
    assert window.locator("textarea[data-segment]").count() == 0
    assert window.locator(".tr-state--late").count() == 1
    expect(window.locator(".tr-notice .icon-lock")).to_have_count(0)


def approved_and_public_together(walk: Walk) -> None:
    editor = walk.open("editor.fa")
    # What was submitted is what is shown, beside the source of then.
    expect(editor.locator(".tr-rows")).to_contain_text(MENDED)
    expect(editor.locator(".tr-rows")).to_contain_text(TITLE)
    walk.approve(editor, "fa")
    assert walk.job("fa").state == JobState.APPROVED
    assert walk.public() == {"en": NEW_TITLE}
    assert walk.reader("fa") == "404"

    walk.approve(walk.open("editor.ar"), "ar")
    assert walk.public() == {"en": NEW_TITLE, "fa": MENDED, "ar": ARABIC["title"]}
    assert walk.job("fa").out_of_date
    assert 'class="notice' in walk.reader("fa")


def update_begun_undone_begun_again(walk: Walk) -> None:
    walk.work("translator.fa").locator("button, a.button").first.click()
    window = walk.window
    window.wait_for_selector("#tr-form textarea")
    changed = window.locator(".tr-row--changed")
    expect(changed).to_have_count(1)
    expect(changed.locator("ins")).to_contain_text("café")
    changed.locator("[data-use-old]").click()
    title = walk.field(window, "fa", "title")
    expect(title).to_have_value(MENDED)
    window.wait_for_selector(field_status(title, "saved"))
    undo = reverse("translation_undo_update", args=[walk.job("fa").pk])
    window.locator(f"details:has(form[action='{undo}']) summary").click()
    walk.press(window, "undo_update", "fa")
    window.locator(".messages .success").first.wait_for()
    job = walk.job("fa")
    assert (job.state, job.out_of_date, walk.public()["fa"]) == (JobState.PUBLISHED, True, MENDED)

    walk.press(window, "claim", "fa")
    window.wait_for_selector("#tr-form textarea")
    walk.write(window, "fa", title=UPDATED)
    walk.submit(window, "fa")
    assert walk.public()["fa"] == MENDED

    editor = walk.open("editor.fa")
    walk.write(editor, "fa", title=CORRECTED)
    walk.approve(editor, "fa")
    job = walk.job("fa")
    assert (job.state, job.out_of_date) == (JobState.PUBLISHED, False)
    assert walk.public() == {"en": NEW_TITLE, "fa": CORRECTED, "ar": ARABIC["title"]}


def withdrawn_and_decided_by_each_edition(walk: Walk) -> None:
    editor = walk.as_("editor.en", reverse("wagtailadmin_pages:unpublish", args=[walk.source.pk]))
    editor.get_by_role("button", name="Yes, unpublish it").click()
    editor.locator(".messages .success").first.wait_for()
    assert set(walk.public()) == {"fa", "ar"}

    walk.work("editor.fa").locator("a.button").click()
    persian = walk.window
    persian.fill("#tr-keep", "هنوز درست است")
    walk.press(persian, "keep_public", "fa")
    persian.locator(".messages .success").first.wait_for()
    arabic = walk.open("editor.ar")
    walk.press(arabic, "take_down", "ar")
    arabic.locator(".messages .success").first.wait_for()
    assert walk.public() == {"fa": CORRECTED}
    assert walk.reader("ar") == "404"


def public_again(walk: Walk) -> None:
    factories.publish(Page.objects.get(pk=walk.source.pk).specific)
    expect(walk.work("editor.ar").locator(".desk-work__act")).not_to_be_empty()
    window = walk.open("editor.ar")
    walk.press(window, "publish_again", "ar")
    window.locator(".messages .success").first.wait_for()
    assert walk.public() == {"en": NEW_TITLE, "fa": CORRECTED, "ar": ARABIC["title"]}
    desk = walk.as_("editor.fa", reverse("translation_desk") + "?state=all")
    assert desk.locator("tr[data-row]").count() >= 1
    assert violations(desk) == []
