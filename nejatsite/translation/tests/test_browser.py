"""What a translator and an editor do in a browser, with script, in Persian."""

from typing import Any

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail.users.models import UserProfile

from nejatsite.testing import factories
from nejatsite.translation.models import Job
from nejatsite.translation.services import content
from nejatsite.translation.states import JobState

from .conftest import text_for


def sign_in(chromium: Any, live_server: Any, user: Any) -> Any:
    page = chromium.new_context(locale="fa", viewport={"width": 1280, "height": 900}).new_page()
    page.goto(live_server.url + reverse("wagtailadmin_login"))
    page.fill("[name=username]", user.username)
    page.fill("[name=password]", factories.PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_selector("#translation-work, .tr-panel-group, .tr-panel-empty")
    return page


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_a_person_claims_types_submits_and_another_approves(
    chromium: Any, live_server: Any, article: Page, people: dict[str, Any]
) -> None:
    for name in ("translator.fa", "editor.fa"):
        profile = UserProfile.get_for_user(people[name])
        profile.preferred_language = "fa"
        profile.save()
    job = Job.objects.get(source_page_id=article.pk, target_locale__language_code="fa")

    page = sign_in(chromium, live_server, people["translator.fa"])
    assert page.locator("html").get_attribute("dir") == "rtl"
    page.click(f"form[action='{reverse('translation_claim', args=[job.pk])}'] button")
    page.wait_for_selector("#tr-form textarea")
    for segment in content.segments_of(Job.objects.get(pk=job.pk)):
        field = page.locator(f"#text-{segment.id}")
        assert (field.get_attribute("lang"), field.get_attribute("dir")) == ("fa", "rtl")
        field.fill(text_for(segment.path, "fa"))
        field.press("Control+Enter")
        page.wait_for_selector(f"#status-{segment.id}[data-kind=saved]")
    job.refresh_from_db()
    assert (job.state, job.segments_left) == (JobState.IN_TRANSLATION, 0)
    page.click(f"button[formaction='{reverse('translation_submit', args=[job.pk])}']")
    page.wait_for_url("**" + reverse("translation_desk"))

    page = sign_in(chromium, live_server, people["editor.fa"])
    page.click(f"a.button[href='{reverse('translation_job', args=[job.pk])}']")
    title = page.locator("textarea[data-segment]").first
    seen = page.locator("[data-job-revision]").input_value()
    title.fill("کتابخانه‌ای تازه کنار رودخانه")
    page.wait_for_selector(".tr-status[data-kind=saved]")
    assert page.locator("[data-job-revision]").input_value() != seen
    page.click(f"button[formaction='{reverse('translation_approve', args=[job.pk])}']")
    page.wait_for_url("**" + reverse("translation_desk"))

    target = Page.objects.get(pk=job.target_page_id or Job.objects.get(pk=job.pk).target_page_id)
    assert (target.live, target.title) == (True, "کتابخانه‌ای تازه کنار رودخانه")
    assert target.slug == "کتابخانه-ای-تازه-کنار-رودخانه"
    page.goto(live_server.url + target.url)
    assert page.locator("html").get_attribute("lang") == "fa"
    assert page.locator("h1").inner_text() == "کتابخانه‌ای تازه کنار رودخانه"
