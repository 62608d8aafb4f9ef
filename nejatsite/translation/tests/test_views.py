"""The editor and the desk as a person uses them, without script."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from nejatsite.testing import factories
from nejatsite.translation.models import Job
from nejatsite.translation.services import claiming, content, markers, reviewing, saving
from nejatsite.translation.services.saving import version_of
from nejatsite.translation.states import JobState

from .conftest import PERSIAN, text_for


def signed_in(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def form_of(job: Job, **changed: str) -> dict[str, str]:
    """What the browser sends: every text with its version."""
    data = {}
    for segment in content.segments_of(job):
        data[f"text-{segment.id}"] = changed.get(segment.path) or segment.text or text_for(segment.path, "fa")
        data[f"version-{segment.id}"] = version_of(segment.text)
    return data


def url(name: str, job: Job, *more: int) -> str:
    return reverse(f"translation_{name}", args=[job.pk, *more])


JOB_VIEWS = ["job", "preview", "claim", "release", "submit", "approve", "return", "cancel"]


@pytest.mark.parametrize("name", ["translator.ar", "editor.en", "author.fa"])
def test_nobody_else_learns_that_the_job_exists(claimed: Job, people: dict[str, Any], name: str) -> None:
    client = signed_in(people[name])
    for view in JOB_VIEWS:
        assert client.post(url(view, claimed)).status_code in (404, 405)
        assert client.get(url(view, claimed)).status_code in (404, 405)
    title = content.segments_of(claimed)[0]
    assert client.post(url("segment", claimed, title.id), {"text": "x"}).status_code == 404


def test_authors_have_no_desk(editions: Any, people: dict[str, Any]) -> None:
    assert signed_in(people["author.fa"]).get(reverse("translation_desk")).status_code == 404


def test_one_click_claims_and_opens(job: Job, people: dict[str, Any]) -> None:
    client = signed_in(people["translator.fa"])
    home = client.get(reverse("wagtailadmin_home")).content.decode()
    form = home.partition(f'action="{url("claim", job)}"')[2].partition("</form>")[0]
    assert "csrfmiddlewaretoken" in form
    response = client.post(url("claim", job), follow=True)
    assert response.redirect_chain == [(url("job", job), 302)]
    assert Job.objects.get(pk=job.pk).assignee == people["translator.fa"]


def test_source_and_target_stand_in_their_own_language_and_direction(
    filled: Job, people: dict[str, Any]
) -> None:
    html = signed_in(people["translator.fa"]).get(url("job", filled)).content.decode()
    assert 'lang="en" dir="ltr">A reading room opens by the river</div>' in html
    assert 'lang="fa" dir="rtl"' in html
    assert PERSIAN["title"] in html
    assert '<html lang="en" dir="ltr"' in html


def test_the_form_saves_without_script(claimed: Job, people: dict[str, Any]) -> None:
    client = signed_in(people["translator.fa"])
    response = client.post(url("job", claimed), form_of(claimed), follow=True)
    assert response.status_code == 200
    assert Job.objects.get(pk=claimed.pk).segments_left == 0


def test_a_refused_text_stays_in_its_field_with_the_reason(claimed: Job, people: dict[str, Any]) -> None:
    client = signed_in(people["translator.fa"])
    rich = next(segment for segment in content.segments_of(claimed) if segment.is_rich)
    response = client.post(url("job", claimed), form_of(claimed, **{rich.path: "داوطلبان <b>نیمه"}))
    html = response.content.decode()
    assert response.status_code == 422
    assert "داوطلبان &lt;b&gt;نیمه" in html
    assert "&lt;b&gt; is not closed" in html
    assert Job.objects.get(pk=claimed.pk).segments_done == 2


def test_a_text_is_saved_as_it_is_typed(claimed: Job, people: dict[str, Any]) -> None:
    client = signed_in(people["translator.fa"])
    title = content.segments_of(claimed)[0]
    answer = client.post(url("segment", claimed, title.id), {"text": PERSIAN["title"], "version": ""}).json()
    assert answer["segments"][0]["text"] == PERSIAN["title"]
    assert (answer["done"], answer["total"]) == (1, 3)
    stale = client.post(url("segment", claimed, title.id), {"text": "دیگر", "version": ""})
    assert (stale.status_code, stale.json()["theirs"]) == (409, PERSIAN["title"])


def test_a_locked_page_answers_with_a_sentence(claimed: Job, people: dict[str, Any]) -> None:
    Page.objects.filter(pk=claimed.target_page_id).update(locked=True, locked_by=people["editor.fa"])
    client = signed_in(people["translator.fa"])
    title = content.segments_of(claimed)[0]
    response = client.post(url("segment", claimed, title.id), {"text": "x", "version": ""})
    assert (response.status_code, "locked" in response.json()["error"]) == (423, True)
    html = client.get(url("job", claimed)).content.decode()
    assert "The translated page is locked" in html
    assert '<textarea name="text-' not in html


def test_submitting_saves_what_was_typed_last(claimed: Job, people: dict[str, Any]) -> None:
    response = signed_in(people["translator.fa"]).post(url("submit", claimed), form_of(claimed))
    assert response.url == reverse("translation_desk")
    assert Job.objects.get(pk=claimed.pk).state == JobState.IN_REVIEW


def test_submitting_with_missing_texts_says_how_many(claimed: Job, people: dict[str, Any]) -> None:
    response = signed_in(people["translator.fa"]).post(url("submit", claimed), follow=True)
    assert "3 texts have no translation yet" in response.content.decode()
    assert Job.objects.get(pk=claimed.pk).state == JobState.CLAIMED


def test_an_editor_corrects_and_approves_in_one_step(in_review: Job, people: dict[str, Any]) -> None:
    client = signed_in(people["editor.fa"])
    html = client.get(url("job", in_review)).content.decode()
    assert f'name="revision" value="{in_review.submitted_revision_id}"' in html
    data = form_of(in_review, title="عنوان درست‌شده") | {"revision": str(in_review.submitted_revision_id)}
    client.post(url("approve", in_review), data)
    target = Page.objects.get(pk=in_review.target_page_id)
    assert (target.live, target.title) == (True, "عنوان درست‌شده")


@pytest.mark.parametrize("revision", ["", "0", "x", "999999999999999999999"])
def test_approving_without_the_revision_seen_publishes_nothing(
    in_review: Job, people: dict[str, Any], revision: str
) -> None:
    response = signed_in(people["editor.fa"]).post(
        url("approve", in_review), {"revision": revision}, follow=True
    )
    assert "changed since you opened it" in response.content.decode()
    assert not Page.objects.get(pk=in_review.target_page_id).live


def test_a_refused_approval_keeps_what_was_typed(in_review: Job, people: dict[str, Any]) -> None:
    data = form_of(in_review, title="عنوانی که هنوز ذخیره نشده") | {"revision": "1"}
    response = signed_in(people["editor.fa"]).post(url("approve", in_review), data)
    html = response.content.decode()
    assert response.status_code == 422
    assert "changed since you opened it" in html
    assert "عنوانی که هنوز ذخیره نشده" in html
    assert [row.error != "" for row in response.context["rows"]].count(True) == 1
    assert not Page.objects.get(pk=in_review.target_page_id).live


def test_a_return_without_its_comment_keeps_what_was_typed(in_review: Job, people: dict[str, Any]) -> None:
    data = form_of(in_review, title="عنوان درست‌شده") | {"comment": ""}
    response = signed_in(people["editor.fa"]).post(url("return", in_review), data)
    assert "عنوان درست‌شده" in response.content.decode()
    assert Job.objects.get(pk=in_review.pk).state == JobState.IN_REVIEW


def test_a_returned_job_shows_the_comment(in_review: Job, people: dict[str, Any]) -> None:
    comment = "«گشایش» را با «افتتاح» عوض نکنید."
    signed_in(people["editor.fa"]).post(url("return", in_review), {"comment": comment})
    html = signed_in(people["translator.fa"]).get(url("job", in_review)).content.decode()
    assert comment in html
    assert "Submit for approval" in html


def test_the_preview_is_the_page_in_its_own_language(filled: Job, people: dict[str, Any]) -> None:
    html = signed_in(people["translator.fa"]).get(url("preview", filled)).content.decode()
    assert '<html lang="fa" dir="rtl"' in html
    assert PERSIAN["body"] in html
    assert not Page.objects.get(pk=filled.target_page_id).live


def test_a_translated_page_is_edited_in_the_translation_editor(claimed: Job, people: dict[str, Any]) -> None:
    edit = reverse("wagtailadmin_pages:edit", args=[claimed.target_page_id])
    client = signed_in(people["editor.fa"])
    assert client.get(edit).url == url("job", claimed)
    assert client.get(edit + "?whole=1").status_code == 200


def test_wagtails_form_of_the_source_is_untouched(job: Job, article: Page, people: dict[str, Any]) -> None:
    edit = reverse("wagtailadmin_pages:edit", args=[article.pk])
    assert signed_in(people["editor.en"]).get(edit).status_code == 200


def test_a_changed_source_marks_what_is_new(published: Job, article: Page, people: dict[str, Any]) -> None:
    page = article.specific_class.objects.get(pk=article.pk)
    page.title = "A reading room opens at last"
    factories.publish(page)
    job = claiming.claim(Job.objects.get(pk=published.pk), people["translator.fa"])
    html = signed_in(people["translator.fa"]).get(url("job", job)).content.decode()
    assert html.count("Changed in the source") == 1
    assert PERSIAN["title"] in html


def test_a_translation_made_outside_the_editor_can_be_taken(published: Job, people: dict[str, Any]) -> None:
    content.source_of(published).delete()
    client = signed_in(people["translator.fa"])
    answer = client.get(url("job", published))
    assert answer.status_code == 200
    assert url("claim", published) in answer.content.decode()
    answer = client.post(url("claim", published), follow=True)
    assert "text-" in answer.content.decode()


def test_asking_for_a_page_by_hand(article: Page, people: dict[str, Any]) -> None:
    Job.objects.filter(source_page_id=article.pk).delete()
    client = signed_in(people["translator.sq"])
    address = reverse("translation_want", args=[article.pk])
    assert client.post(address, {"edition": "fa"}).status_code == 404
    client.post(address, {"edition": "sq"})
    assert [job.target_locale.language_code for job in Job.objects.filter(source_page_id=article.pk)] == [
        "sq"
    ]


@pytest.mark.parametrize(
    "query", ["", "?state=all", "?state=nonsense&edition=xx", "?page=0", "?page=99", "?page=x"]
)
def test_the_desk_takes_any_address(job: Job, people: dict[str, Any], query: str) -> None:
    response = signed_in(people["translator.fa"]).get(reverse("translation_desk") + query)
    assert response.status_code == 200
    assert "A reading room opens by the river" in response.content.decode()


def test_the_desk_shows_the_persons_editions_alone(job: Job, people: dict[str, Any]) -> None:
    response = signed_in(people["translator.fa"]).get(reverse("translation_desk"))
    assert {cell.edition.code for row in response.context_data["rows"] for cell in row.cells} == {"fa"}


def queries(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_the_desk_asks_the_same_number_of_questions_for_many_jobs(job: Job, people: dict[str, Any]) -> None:
    client = signed_in(people["editor.fa"])
    desk, home = reverse("translation_desk"), reverse("wagtailadmin_home")
    before = (queries(client, desk), queries(client, home))
    for _number in range(4):
        factories.publish(factories.NewsPageFactory(live=False))
    assert queries(client, desk) == before[0]
    assert abs(queries(client, home) - before[1]) <= 1


def test_the_editor_asks_the_same_number_of_questions_for_many_segments(
    editions: Any, people: dict[str, Any]
) -> None:
    client = signed_in(people["translator.fa"])
    counts = set()
    for size in (1, 40):
        body = [("text", "".join(f"<p>Paragraph {size}.{number}</p>" for number in range(size)))]
        page = factories.publish(factories.NewsPageFactory(live=False, body=body))
        job = Job.objects.get(source_page_id=page.pk, target_locale__language_code="fa")
        job = claiming.claim(job, people["translator.fa"])
        counts.add(queries(client, url("job", job)))
    assert len(counts) == 1
    assert counts.pop() <= 40


def test_the_frame_of_the_preview_tells_which_text_is_where(filled: Job, people: dict[str, Any]) -> None:
    title = content.segments_of(filled)[0]
    response = signed_in(people["translator.fa"]).get(url("frame", filled))
    html = response.content.decode()
    assert response["X-Frame-Options"] == "SAMEORIGIN"
    assert f'<span data-segment="{title.id}">{PERSIAN["title"]}</span>' in html
    assert f"<title>{PERSIAN['title']}" in html.replace("\n", "").replace("  ", "")
    assert markers.without(html) == html


def test_the_signs_of_the_preview_reach_no_revision_and_no_reader(
    filled: Job, people: dict[str, Any]
) -> None:
    signed_in(people["translator.fa"]).get(url("frame", filled))
    job = reviewing.submit(filled, people["translator.fa"], accept_all=True)
    job = reviewing.approve(job, people["editor.fa"], job.submitted_revision_id)
    said = str(job.target_page.latest_revision.content)
    said += Client().get(job.target_page.get_url()).content.decode()
    assert PERSIAN["title"] in said
    assert markers.without(said) == said


def test_an_earlier_text_is_put_back_without_script(filled: Job, people: dict[str, Any]) -> None:
    client = signed_in(people["translator.fa"])
    title = content.segments_of(filled)[0]
    saving.save_segment(filled, people["translator.fa"], title.id, "عنوانی دیگر", version_of(title.text))
    html = client.get(url("history", filled, title.id)).content.decode()
    assert "عنوانی دیگر" in html
    earlier = filled.segment_versions.filter(string_id=title.string_id).last()
    data = {"put_back": str(earlier.pk), "version": version_of("عنوانی دیگر")}
    client.post(url("put_back", filled, title.id), data | {"version": "stale"})
    assert content.segments_of(filled)[0].text == "عنوانی دیگر"
    client.post(url("put_back", filled, title.id), data)
    assert content.segments_of(filled)[0].text == PERSIAN["title"]
    newest = filled.segment_versions.first()
    assert (newest.origin, newest.user) == ("put_back", people["translator.fa"])


def test_a_history_asks_the_same_for_many_versions(filled: Job, people: dict[str, Any]) -> None:
    client, user = signed_in(people["translator.fa"]), people["translator.fa"]
    title = content.segments_of(filled)[0]
    before = queries(client, url("history", filled, title.id))
    for number in range(5):
        text = content.segments_of(filled)[0].text
        saving.save_segment(filled, user, title.id, f"عنوان {number}", version_of(text))
    assert queries(client, url("history", filled, title.id)) == before


def test_the_old_translation_is_taken_over_without_script(
    published: Job, article: Page, people: dict[str, Any]
) -> None:
    page = article.specific_class.objects.get(pk=article.pk)
    page.title = "A reading room opens at last"
    factories.publish(page)
    job = claiming.claim(Job.objects.get(pk=published.pk), people["translator.fa"])
    title = next(one for one in content.segments_of(job) if one.path == "title")
    content.put_texts(job, {(title.string_id, title.context_id): ""}, people["translator.fa"])
    client = signed_in(people["translator.fa"])
    html = client.get(url("job", job)).content.decode()
    assert "<ins>" in html
    assert f'name="use-old" value="{title.id}"' in html
    client.post(
        url("job", job), {f"text-{title.id}": "", f"version-{title.id}": "", "use-old": str(title.id)}
    )
    assert next(one for one in content.segments_of(job) if one.path == "title").text == PERSIAN["title"]


def test_warnings_are_listed_before_submitting_and_can_be_let_stand(
    claimed: Job, people: dict[str, Any]
) -> None:
    client = signed_in(people["translator.fa"])
    response = client.post(url("submit", claimed), form_of(claimed, title="کتابخانه‌ای  کنار رود"))
    html = response.content.decode()
    title = content.segments_of(claimed)[0]
    assert response.status_code == 422
    assert "Submit all the same" in html
    assert f'href="#text-{title.id}"' in html
    assert "autofocus" in html
    client.post(url("submit", claimed), form_of(claimed) | {"accept_all": "1"})
    assert Job.objects.get(pk=claimed.pk).state == JobState.IN_REVIEW


def test_a_conflict_without_script_shows_both_texts(claimed: Job, people: dict[str, Any]) -> None:
    title = content.segments_of(claimed)[0]
    saving.save_segment(claimed, people["editor.fa"], title.id, "کتابخانه‌ای کنار رود", "")
    data = {f"text-{title.id}": "کتابخانه‌ای کنار دریا", f"version-{title.id}": ""}
    client = signed_in(people["translator.fa"])
    html = client.post(url("job", claimed), data).content.decode()
    assert "کتابخانه‌ای کنار دریا</textarea>" in html
    assert "رود</del>" in html
    assert "دریا</ins>" in html
    assert f'name="version-{title.id}" value="{version_of("کتابخانه‌ای کنار رود")}"' in html


def test_who_takes_a_job_over_says_why(claimed: Job, people: dict[str, Any]) -> None:
    Job.objects.filter(pk=claimed.pk).update(claimed_at=timezone.now())
    client = signed_in(people["editor.fa"])
    html = client.get(url("job", claimed)).content.decode()
    assert "just now" in html
    client.post(url("take_over", claimed), {"reason": ""})
    assert Job.objects.get(pk=claimed.pk).assignee == people["translator.fa"]
    client.post(url("take_over", claimed), {"reason": "سفر"})
    assert Job.objects.get(pk=claimed.pk).assignee == people["editor.fa"]


def test_a_return_without_its_comment_leads_to_the_comment(in_review: Job, people: dict[str, Any]) -> None:
    response = signed_in(people["editor.fa"]).post(url("return", in_review), {"comment": " "})
    html = response.content.decode()
    assert response.status_code == 422
    field = html.partition('<textarea id="tr-comment"')[2].partition(">")[0]
    assert 'aria-invalid="true" autofocus' in field
    assert "tr-comment-error" in field


def test_a_comment_is_kept_when_an_approval_is_refused(in_review: Job, people: dict[str, Any]) -> None:
    data = {"revision": "1", "comment": "یک نکته برای مترجم"}
    response = signed_in(people["editor.fa"]).post(url("approve", in_review), data)
    assert "یک نکته برای مترجم</textarea>" in response.content.decode()


def test_a_due_date_is_written_in_the_calendar_of_the_edition(claimed: Job, people: dict[str, Any]) -> None:
    client = signed_in(people["editor.fa"])
    client.post(url("due", claimed), {"due": "۱۴۷۰/۰۱/۱۵"})
    html = client.get(url("job", claimed)).content.decode()
    assert 'name="due" value="۱۴۷۰/۰۱/۱۵"' in html
    assert "فروردین" in html
