"""Editions of one page go public together: held, released, left, and never anything but what was reviewed."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from wagtail.models import Page, Revision

from nejatsite.core import duties
from nejatsite.testing import factories
from nejatsite.translation import errors
from nejatsite.translation.models import Job, Release
from nejatsite.translation.next_action import next_action
from nejatsite.translation.panels import groups_of
from nejatsite.translation.services import claiming, releasing, reviewing
from nejatsite.translation.states import JobAction, JobState

from .conftest import PERSIAN, fill


@pytest.fixture
def jobs(article: Page) -> dict[str, Job]:
    return {job.target_locale.language_code: job for job in Job.objects.filter(source_page_id=article.pk)}


def fresh(job: Job) -> Job:
    return Job.objects.with_people_and_pages().get(pk=job.pk)


def target(job: Job) -> Page:
    return Page.objects.get(pk=fresh(job).target_page_id).specific


def submitted(job: Job, people: dict[str, Any]) -> Job:
    translator = people[f"translator.{job.target_locale.language_code}"]
    return reviewing.submit(fill(claiming.claim(job, translator), translator), translator, accept_all=True)


def approved(job: Job, people: dict[str, Any]) -> Job:
    job = submitted(job, people)
    editor = people[f"editor.{job.target_locale.language_code}"]
    return reviewing.approve(job, editor, job.submitted_revision_id)


def states(*jobs: Job) -> list[str]:
    return [fresh(job).state for job in jobs]


def test_approved_editions_wait_until_all_are_approved(
    article: Page, jobs: dict[str, Job], people: dict[str, Any]
) -> None:
    release = releasing.hold(people["editor.en"], article, [jobs["fa"], jobs["ar"]])
    persian = approved(jobs["fa"], people)
    assert (persian.state, target(persian).live) == (JobState.APPROVED, False)
    assert str(next_action(people["editor.fa"], fresh(persian)).label) == "Open"
    arabic = approved(jobs["ar"], people)
    assert states(persian, arabic) == [JobState.PUBLISHED, JobState.PUBLISHED]
    assert not Release.objects.get(pk=release.pk).is_open
    assert fresh(persian).release is None


def test_a_draft_that_was_saved_while_waiting_is_not_released(
    article: Page, jobs: dict[str, Job], people: dict[str, Any]
) -> None:
    release = releasing.hold(people["editor.fa"], article, [jobs["fa"], jobs["ar"]])
    job = approved(jobs["fa"], people)
    page = target(job).get_latest_revision_as_object()
    page.title = "کسی این را ندیده است"
    page.save_revision()
    releasing.release_now(release, people["admin"])
    assert (target(job).title, target(job).live_revision_id) == (PERSIAN["title"], job.reviewed_revision_id)


def test_when_its_time_has_come_what_is_approved_goes_public(
    article: Page, jobs: dict[str, Job], people: dict[str, Any]
) -> None:
    later = timezone.now() + timedelta(hours=2)
    release = releasing.hold(people["editor.en"], article, [jobs["fa"], jobs["ar"]], later)
    persian = approved(jobs["fa"], people)
    releasing.release_due()
    assert states(persian) == [JobState.APPROVED]
    Release.objects.filter(pk=release.pk).update(at=timezone.now() - timedelta(seconds=1))
    duties.run_due()
    assert states(persian, jobs["ar"]) == [JobState.PUBLISHED, JobState.WANTED]
    assert fresh(jobs["ar"]).release is None
    assert approved(jobs["ar"], people).state == JobState.PUBLISHED


def test_one_that_fails_holds_none_of_the_others_and_says_why(
    article: Page, jobs: dict[str, Job], people: dict[str, Any]
) -> None:
    release = releasing.hold(people["editor.en"], article, [jobs["fa"], jobs["ar"], jobs["sq"]])
    persian, arabic = approved(jobs["fa"], people), approved(jobs["ar"], people)
    Page.objects.filter(pk=persian.target_page_id).update(locked=True, locked_by=people["author.fa"])
    releasing.release_now(release, people["admin"])
    assert states(persian, arabic) == [JobState.APPROVED, JobState.PUBLISHED]
    event = persian.events.first()
    assert (event.action, event.comment) == (JobAction.RELEASE_FAILED, str(errors.PageLocked()))
    assert str(next_action(people["editor.fa"], fresh(persian)).label) == "Publish"
    Page.objects.filter(pk=persian.target_page_id).update(locked=False, locked_by=None)
    assert releasing.publish_now(persian, people["editor.fa"]).state == JobState.PUBLISHED


def test_what_is_approved_and_waits_for_nothing_is_among_its_editors_work(
    article: Page, jobs: dict[str, Job], people: dict[str, Any]
) -> None:
    def listed(who: str) -> list[str]:
        return [
            group.query for group in groups_of(people[who]) if Job.objects.filter(group.wanted, pk=job.pk)
        ]

    releasing.hold(people["editor.en"], article, [jobs["fa"], jobs["ar"]])
    job = approved(jobs["fa"], people)
    assert listed("editor.fa") == []
    job = releasing.leave(job, people["editor.fa"])
    assert (listed("editor.fa"), listed("editor.ar")) == (["state=approved"], [])
    Job.objects.filter(pk=job.pk).update(release=Release.objects.get())
    assert listed("editor.fa") == []
    # As a release leaves what it could not publish.
    Release.objects.update(released_at=timezone.now())
    assert listed("editor.fa") == ["state=approved"]
    Revision.objects.filter(pk=job.reviewed_revision_id).update(approved_go_live_at=timezone.now())
    assert listed("editor.fa") == []


def test_a_page_that_breaks_in_publishing_holds_none_of_the_others(
    article: Page, jobs: dict[str, Job], people: dict[str, Any]
) -> None:
    release = releasing.hold(people["editor.en"], article, [jobs["fa"], jobs["ar"], jobs["sq"]])
    persian, arabic = approved(jobs["fa"], people), approved(jobs["ar"], people)
    revision = persian.reviewed_revision
    revision.content["slug"] = ""
    revision.save(update_fields=["content"])
    factories.NewsPageFactory(edition="fa", slug="taken")
    revision.content["slug"] = "taken"
    revision.save(update_fields=["content"])
    releasing.release_now(release, people["admin"])
    assert states(persian, arabic) == [JobState.APPROVED, JobState.PUBLISHED]
    assert persian.events.first().action == JobAction.RELEASE_FAILED


def test_each_edition_can_leave(article: Page, jobs: dict[str, Job], people: dict[str, Any]) -> None:
    releasing.hold(people["editor.en"], article, [jobs["fa"], jobs["ar"], jobs["sq"]])
    persian = approved(jobs["fa"], people)
    for name in ("translator.fa", "editor.ar"):
        with pytest.raises(errors.NotAllowed):
            releasing.leave(persian, people[name])
    persian = releasing.leave(persian, people["editor.fa"])
    assert (persian.state, persian.release) == (JobState.APPROVED, None)
    assert releasing.publish_now(persian, people["editor.fa"]).state == JobState.PUBLISHED
    with pytest.raises(errors.NotInRelease):
        releasing.leave(persian, people["editor.fa"])


@pytest.mark.parametrize("how", ["leave", "cancel", "delete"])
def test_a_release_waits_no_longer_for_whoever_has_left(
    article: Page, jobs: dict[str, Job], people: dict[str, Any], how: str
) -> None:
    releasing.hold(people["editor.en"], article, [jobs["fa"], jobs["ar"]])
    persian = approved(jobs["fa"], people)
    arabic = claiming.claim(jobs["ar"], people["translator.ar"])
    if how == "leave":
        releasing.leave(arabic, people["editor.ar"])
    elif how == "cancel":
        reviewing.cancel(arabic, people["editor.ar"])
    else:
        Page.objects.get(pk=arabic.target_page_id).delete()
    assert states(persian) == [JobState.PUBLISHED]


def test_an_editor_can_still_publish_directly_and_leaves_by_that(
    article: Page, jobs: dict[str, Job], people: dict[str, Any]
) -> None:
    releasing.hold(people["editor.en"], article, [jobs["fa"], jobs["ar"]])
    persian = approved(jobs["fa"], people)
    factories.publish(target(persian).get_latest_revision_as_object(), people["editor.fa"])
    assert (fresh(persian).state, fresh(persian).release) == (JobState.PUBLISHED, None)
    assert states(jobs["ar"]) == [JobState.WANTED]


def test_nobody_publishes_by_a_release_what_is_another_editions(
    article: Page, jobs: dict[str, Job], people: dict[str, Any]
) -> None:
    release = releasing.hold(people["editor.en"], article, [jobs["fa"], jobs["ar"]])
    persian = approved(jobs["fa"], people)
    for name in ("editor.en", "editor.ar"):
        with pytest.raises((errors.NotYoursToRelease, errors.NotAllowed)):
            releasing.release_now(release, people[name])
    assert states(persian) == [JobState.APPROVED]
    releasing.release_now(release, people["editor.fa"])
    assert states(persian) == [JobState.PUBLISHED]


@pytest.mark.parametrize("name", ["translator.fa", "author.en", "editor.sq"])
def test_only_editors_of_the_editions_concerned_hold(
    article: Page, jobs: dict[str, Job], people: dict[str, Any], name: str
) -> None:
    with pytest.raises(errors.NotAllowed):
        releasing.hold(people[name], article, [jobs["fa"], jobs["ar"]])


def test_what_cannot_be_held_is_said(published: Job, article: Page, people: dict[str, Any]) -> None:
    with pytest.raises(errors.NothingToHold):
        releasing.hold(people["editor.en"], article, [published])
    arabic = Job.objects.get(source_page_id=article.pk, target_locale__language_code="ar")
    with pytest.raises(errors.TimePast):
        releasing.hold(people["editor.en"], article, [arabic], timezone.now() - timedelta(minutes=1))
    other = factories.publish(factories.NewsPageFactory(live=False))
    with pytest.raises(errors.AnotherPage):
        releasing.hold(people["editor.en"], other, [arabic])
    assert not Release.objects.exists()


def test_more_editions_join_and_the_time_can_be_changed(
    article: Page, jobs: dict[str, Job], people: dict[str, Any]
) -> None:
    release = releasing.hold(people["editor.en"], article, [jobs["fa"]])
    assert releasing.add(release, jobs["ar"], people["editor.ar"]) == release
    later = timezone.now() + timedelta(days=1)
    assert releasing.set_time(release, people["editor.ar"], later).at == later
    release = releasing.release_now(release, people["admin"])
    with pytest.raises(errors.ReleaseOver):
        releasing.set_time(release, people["editor.ar"], later)
    with pytest.raises(errors.ReleaseOver):
        releasing.add(release, jobs["sq"], people["editor.en"])


def test_a_withdrawn_source_is_released_nowhere(
    article: Page, jobs: dict[str, Job], people: dict[str, Any]
) -> None:
    release = releasing.hold(people["editor.en"], article, [jobs["fa"], jobs["ar"]])
    persian = approved(jobs["fa"], people)
    article.specific_class.objects.get(pk=article.pk).unpublish()
    releasing.release_now(release, people["admin"])
    assert (states(persian), target(persian).live) == ([JobState.APPROVED], False)
    assert persian.events.first().action == JobAction.RELEASE_FAILED


def test_an_approval_can_be_taken_back_before_it_is_public(
    article: Page, jobs: dict[str, Job], people: dict[str, Any]
) -> None:
    releasing.hold(people["editor.en"], article, [jobs["fa"], jobs["ar"]])
    job = approved(jobs["fa"], people)
    with pytest.raises(errors.ReasonMissing):
        reviewing.take_approval_back(job, people["editor.fa"], " ")
    job = reviewing.take_approval_back(job, people["editor.fa"], "یک نام اشتباه است.")
    assert (job.state, job.assignee) == (JobState.RETURNED, people["translator.fa"])
    job = reviewing.submit(job, people["translator.fa"], accept_all=True)
    job = reviewing.approve(job, people["editor.fa"], job.submitted_revision_id)
    assert (job.state, job.release is not None) == (JobState.APPROVED, True)


def test_a_date_in_the_page_does_not_delay_its_release(
    article: Page, jobs: dict[str, Job], people: dict[str, Any]
) -> None:
    release = releasing.hold(people["editor.en"], article, [jobs["fa"], jobs["ar"]])
    job = claiming.claim(jobs["fa"], people["translator.fa"])
    Page.objects.filter(pk=job.target_page_id).update(go_live_at=timezone.now() + timedelta(days=3))
    page = target(job)
    page.save_revision()
    job = reviewing.submit(fill(job, people["translator.fa"]), people["translator.fa"], accept_all=True)
    job = reviewing.approve(job, people["editor.fa"], job.submitted_revision_id)
    releasing.release_now(release, people["admin"])
    assert (states(job), target(job).live) == ([JobState.PUBLISHED], True)
