"""The buttons of the process: each does one thing, and says in a sentence what came of it."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from nejatsite.editions.calendar import digits
from nejatsite.editions.reading_dates import example
from nejatsite.editions.registry import get_edition
from nejatsite.testing import factories
from nejatsite.translation.models import Job, Release
from nejatsite.translation.services import releasing
from nejatsite.translation.states import JobState, Priority, Withdrawal


@pytest.fixture
def press(people: dict[str, Any]) -> Any:
    """Presses a button of a job as somebody; returns the messages."""

    def press(who: str, button: str, number: int, **form: Any) -> list[str]:
        client = Client()
        client.force_login(people[who])
        response = client.post(reverse(f"translation_{button}", args=[number]), form)
        assert response.status_code == 302
        return [str(message) for message in get_messages(response.wsgi_request)]

    return press


def fresh(job: Job) -> Job:
    return Job.objects.get(pk=job.pk)


def test_taking_over_asks_for_a_reason(claimed: Job, people: dict[str, Any], press: Any) -> None:
    press("editor.fa", "take_over", claimed.pk)
    assert fresh(claimed).assignee == people["translator.fa"]
    press("editor.fa", "take_over", claimed.pk, reason="سفر")
    assert fresh(claimed).assignee == people["editor.fa"]


def test_an_editor_plans_in_the_editions_calendar(job: Job, people: dict[str, Any], press: Any) -> None:
    press("editor.fa", "assign", job.pk, person=people["translator.fa"].pk)
    press("editor.fa", "priority", job.pk, priority="1")
    press("editor.fa", "due", job.pk, due="۱۴۸۰/۰۱/۰۱")
    job = fresh(job)
    assert (job.assignee, job.priority) == (people["translator.fa"], Priority.HIGH)
    assert job.due_on.isoformat() == "2101-03-21"
    press("editor.fa", "due", job.pk, due="")
    assert fresh(job).due_on is None


def test_editors_find_on_a_job_to_whom_they_can_give_it(
    claimed: Job, people: dict[str, Any], client: Client
) -> None:
    def offered(who: str) -> set[str]:
        client.force_login(people[who])
        html = client.get(reverse("translation_job", args=[claimed.pk])).content.decode()
        form = html.partition(f'action="{reverse("translation_assign", args=[claimed.pk])}"')[2]
        return set(re.findall(r'<option value="(\d+)">', form.partition("</form>")[0]))

    # Not to the one who has it, nor to anybody of another edition.
    assert offered("editor.fa") == {str(people["editor.fa"].pk)}
    assert offered("translator.fa") == set()
    Job.objects.filter(pk=claimed.pk).update(assignee=None)
    assert offered("editor.fa") == {str(people[name].pk) for name in ("editor.fa", "translator.fa")}
    Job.objects.filter(pk=claimed.pk).update(state=JobState.IN_REVIEW)
    assert offered("editor.fa") == set()


@pytest.mark.parametrize(
    ("button", "form"),
    [
        ("due", {"due": "someday"}),
        ("due", {"due": "1404/13/45"}),
        ("due", {"due": "2000-01-01"}),
        ("priority", {"priority": "enormous"}),
        ("assign", {"person": "x"}),
        ("assign", {"person": "999999"}),
        ("keep_public", {}),
        ("publish", {}),
        ("leave_release", {}),
    ],
)
def test_what_makes_no_sense_is_answered_with_a_sentence(
    job: Job, press: Any, button: str, form: dict[str, str]
) -> None:
    (message,) = press("editor.fa", button, job.pk, **form)
    assert message
    assert fresh(job).state == JobState.WANTED


def test_a_withdrawn_source_is_decided_on(published: Job, article: Page, press: Any) -> None:
    article.specific_class.objects.get(pk=article.pk).unpublish()
    press("editor.fa", "keep_public", published.pk, reason="هنوز درست است")
    assert fresh(published).withdrawal == Withdrawal.KEPT
    press("editor.fa", "take_down", published.pk)
    assert fresh(published).state == JobState.APPROVED


def test_editions_are_held_until_a_time_on_the_editions_clocks(article: Page, job: Job, press: Any) -> None:
    press("editor.fa", "hold", article.pk, jobs=[job.pk], edition="fa", day="۱۴۸۰/۰۱/۰۱", time="۰۹:۳۰")
    release = Release.objects.get()
    assert release.at == datetime(2101, 3, 21, 6, 0, tzinfo=UTC)
    assert fresh(job).release == release
    press("editor.fa", "release_time", release.pk, day="", time="")
    release.refresh_from_db()
    assert release.at is None
    press("editor.fa", "leave_release", job.pk)
    assert fresh(job).release is None


def test_a_time_that_is_none_is_said(article: Page, job: Job, press: Any) -> None:
    for form in ({"day": "2101-02-30"}, {"day": "2101-02-01", "time": "25:00"}, {"time": "09:00"}):
        (message,) = press("editor.fa", "hold", article.pk, jobs=[job.pk], edition="fa", **form)
        assert message
    assert not Release.objects.exists()
    assert press("editor.fa", "hold", article.pk) != []


def test_an_example_of_a_day_is_in_the_editions_calendar_and_digits() -> None:
    assert example(get_edition("fa")).startswith("۱۴")
    today = timezone.now().astimezone(get_edition("sq").zone).date()
    assert example(get_edition("sq")) == digits(today.isoformat(), get_edition("sq"))


def test_a_release_belongs_to_the_editors_of_its_editions(
    article: Page, job: Job, people: dict[str, Any], client: Client
) -> None:
    later = timezone.now() + timedelta(days=1)
    release = releasing.hold(people["editor.fa"], article, [job], later)
    for who in ("translator.fa", "editor.ar", "author.en"):
        client.force_login(people[who])
        for button in ("time", "now"):
            address = reverse(f"translation_release_{button}", args=[release.pk])
            assert client.post(address).status_code == 404


def test_editors_find_the_form_of_the_common_release(
    article: Page, job: Job, people: dict[str, Any], client: Client
) -> None:
    row = reverse("translation_row", args=[job.translation_key]) + "?part=1"
    want = reverse("translation_want", args=[article.pk])
    hold = reverse("translation_hold", args=[article.pk])
    for who, address, offered in (
        ("editor.fa", row, True),
        ("editor.en", want, True),
        ("translator.fa", row, False),
        ("translator.fa", want, False),
    ):
        client.force_login(people[who])
        assert (hold in client.get(address).content.decode()) is offered, (who, address)
    client.force_login(people["editor.en"])
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[article.pk])).content.decode()
    assert f'href="{want}"' in edit

    release = releasing.hold(people["editor.fa"], article, [job], timezone.now() + timedelta(days=1))
    client.force_login(people["editor.fa"])
    html = client.get(row).content.decode()
    assert reverse("translation_release_time", args=[release.pk]) in html
    # Nothing is approved yet, and the others can still join.
    assert reverse("translation_release_now", args=[release.pk]) not in html
    assert html.count('name="jobs"') == 2


def test_what_was_taken_down_is_among_the_editors_work_once_its_source_is_back(
    published: Job, article: Page, people: dict[str, Any], press: Any, client: Client
) -> None:
    article.specific_class.objects.get(pk=article.pk).unpublish()
    press("editor.fa", "take_down", published.pk)
    again = reverse("translation_publish_again", args=[published.pk])
    client.force_login(people["editor.fa"])
    assert again not in client.get(reverse("wagtailadmin_home")).content.decode()
    factories.publish(Page.objects.get(pk=article.pk).specific)
    assert again in client.get(reverse("wagtailadmin_home")).content.decode()


def test_a_translator_is_not_told_of_the_lock_that_the_review_is(
    in_review: Job, people: dict[str, Any], client: Client
) -> None:
    client.force_login(people["translator.fa"])
    html = client.get(reverse("translation_job", args=[in_review.pk])).content.decode()
    assert "It cannot be changed until they decide." in html
    assert "The translated page is locked." not in html


def test_nobody_is_told_of_no_minutes_and_no_words(
    filled: Job, people: dict[str, Any], client: Client
) -> None:
    Job.objects.filter(pk=filled.pk).update(claimed_at=timezone.now(), state_since=timezone.now())
    client.force_login(people["translator.fa"])
    shown = client.get(reverse("translation_job", args=[filled.pk])).content.decode()
    shown += client.get(reverse("translation_desk")).content.decode()
    shown += client.get(reverse("wagtailadmin_home")).content.decode()
    assert "just now" in shown
    for nothing in ("0 minutes", "0\xa0minutes", "0 words left"):
        assert nothing not in shown
