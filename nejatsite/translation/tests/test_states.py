"""Stock actions take the job along, and the way back is open."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Page

from nejatsite.testing import factories
from nejatsite.translation import errors
from nejatsite.translation.models import Job
from nejatsite.translation.services import claiming, content, reviewing, saving
from nejatsite.translation.services.saving import version_of
from nejatsite.translation.states import JobAction, JobState

from .conftest import PERSIAN, fill


def fresh(job: Job) -> Job:
    return Job.objects.get(pk=job.pk)


def target(job: Job) -> Page:
    return Page.objects.get(pk=job.target_page_id).specific


def test_returning_needs_a_comment_and_keeps_it(in_review: Job, people: dict[str, Any]) -> None:
    with pytest.raises(errors.InvalidText):
        reviewing.return_with_comment(in_review, people["editor.fa"], "  ")
    job = reviewing.return_with_comment(in_review, people["editor.fa"], "عنوان را کوتاه‌تر کنید.")
    assert (job.state, job.return_comment) == (JobState.RETURNED, "عنوان را کوتاه‌تر کنید.")
    job = reviewing.submit(job, people["translator.fa"])
    assert job.state == JobState.IN_REVIEW


def test_approval_publishes_only_what_the_editor_saw(in_review: Job, people: dict[str, Any]) -> None:
    seen = in_review.submitted_revision_id
    title = content.segments_of(in_review)[0]
    job = saving.save_segment(in_review, people["editor.fa"], title.id, "درست‌شده", version_of(title.text)).job
    with pytest.raises(errors.RevisionChanged):
        reviewing.approve(job, people["editor.fa"], seen)
    job = reviewing.approve(job, people["editor.fa"], job.submitted_revision_id)
    assert target(job).title == "درست‌شده"
    assert target(job).live_revision_id == job.submitted_revision_id


def test_a_draft_saved_behind_the_review_is_not_published(in_review: Job, people: dict[str, Any]) -> None:
    page = target(in_review).get_latest_revision_as_object()
    page.title = "پنهانی"
    page.save_revision()
    with pytest.raises(errors.RevisionChanged):
        reviewing.approve(in_review, people["editor.fa"], in_review.submitted_revision_id)
    assert not target(in_review).live


def test_an_editors_direct_publication_closes_the_job(filled: Job, people: dict[str, Any]) -> None:
    page = target(filled)
    page.title = PERSIAN["title"]
    factories.publish(page, people["editor.fa"])
    assert fresh(filled).state == JobState.PUBLISHED


def test_a_direct_publication_during_review_closes_the_job(in_review: Job, people: dict[str, Any]) -> None:
    factories.publish(target(in_review).get_latest_revision_as_object(), people["editor.fa"])
    assert fresh(in_review).state == JobState.PUBLISHED
    assert target(in_review).current_workflow_state is None


def test_cancelling_the_workflow_gives_the_job_back(in_review: Job, people: dict[str, Any]) -> None:
    target(in_review).current_workflow_state.cancel(user=people["editor.fa"])
    job = fresh(in_review)
    assert (job.state, job.assignee) == (JobState.IN_TRANSLATION, people["translator.fa"])


def test_unpublishing_the_translation_reopens_the_job(published: Job) -> None:
    target(published).unpublish()
    assert fresh(published).is_open


def test_deleting_the_translation_cancels_the_job_and_another_can_be_wanted(
    published: Job, article: Page, job_in: Any
) -> None:
    target(published).delete()
    assert (fresh(published).state, fresh(published).target_page) == (JobState.CANCELLED, None)
    assert job_in(article, "fa").state == JobState.WANTED


def test_a_deleted_translation_that_is_wanted_again_begins_with_its_texts(
    published: Job, article: Page, job_in: Any, people: dict[str, Any]
) -> None:
    target(published).delete()
    job = claiming.claim(job_in(article, "fa"), people["translator.fa"])
    assert (job.segments_left, job.target_page.live) == (0, False)


def test_deleting_the_source_keeps_what_is_public(published: Job, article: Page) -> None:
    arabic = Job.objects.get(source_page_id=article.pk, target_locale__language_code="ar")
    Page.objects.get(pk=article.pk).delete()
    job = fresh(published)
    assert (job.state, job.source_page, job.source_title) == (JobState.PUBLISHED, None, article.title)
    assert target(job).live
    assert fresh(arabic).state == JobState.CANCELLED


def test_moving_the_source_is_in_the_log(claimed: Job, article: Page, editions: dict[str, Page]) -> None:
    Page.objects.get(pk=article.pk).move(editions["en"], pos="last-child")
    assert JobAction.SOURCE_MOVED in claimed.events.values_list("action", flat=True)


def test_a_scheduled_translation_waits_as_approved(filled: Job, people: dict[str, Any]) -> None:
    from datetime import timedelta

    from django.utils import timezone

    page = target(filled)
    page.go_live_at = timezone.now() + timedelta(days=2)
    page.save()
    page.save_revision()
    job = reviewing.submit(filled, people["translator.fa"])
    job = reviewing.approve(job, people["editor.fa"], job.submitted_revision_id)
    assert (job.state, target(job).live) == (JobState.APPROVED, False)


def test_a_cancelled_job_is_not_opened_again_by_itself(
    job: Job, article: Page, people: dict[str, Any], job_in: Any
) -> None:
    reviewing.cancel(job, people["editor.fa"], "برای خوانندگان ما نیست")
    factories.publish(article.specific_class.objects.get(pk=article.pk))
    assert (
        not Job.objects.current().filter(source_page_id=article.pk, target_locale=job.target_locale).exists()
    )
    assert job_in(article, "fa").state == JobState.WANTED


def test_giving_a_job_back_keeps_its_texts(filled: Job, people: dict[str, Any]) -> None:
    job = claiming.release(filled, people["translator.fa"])
    assert (job.state, job.assignee) == (JobState.WANTED, None)
    job = claiming.claim(job, people["editor.fa"])
    assert job.segments_left == 0


def test_a_source_that_changes_in_review_leaves_what_was_submitted_to_the_editor(
    in_review: Job, article: Page, people: dict[str, Any]
) -> None:
    page = article.specific_class.objects.get(pk=article.pk)
    page.title = "A reading room opens at last"
    factories.publish(page)
    job = fresh(in_review)
    assert (job.state, job.out_of_date) == (JobState.IN_REVIEW, True)
    title = content.segments_of(job)[0]
    with pytest.raises(errors.SourceChangedInReview):
        saving.save_segment(job, people["editor.fa"], title.id, "دیگر", version_of(title.text))
    job = reviewing.approve(job, people["editor.fa"], job.submitted_revision_id)
    assert (job.state, job.out_of_date, target(job).title) == (JobState.PUBLISHED, True, PERSIAN["title"])


def test_an_open_job_advances_with_its_source(filled: Job, article: Page, people: dict[str, Any]) -> None:
    page = article.specific_class.objects.get(pk=article.pk)
    page.title = "A reading room opens at last"
    page = factories.publish(page)
    job = fresh(filled)
    assert (job.state, job.out_of_date, job.segments_left) == (JobState.IN_TRANSLATION, False, 1)
    assert job.source_revision_id == page.live_revision_id


def test_a_paragraph_that_moved_keeps_its_translation(filled: Job, article: Page) -> None:
    page = article.specific_class.objects.get(pk=article.pk)
    stream = page._meta.get_field("body").stream_block
    page.body = stream.to_python([{"type": "text", "value": page.body.raw_data[0]["value"]}])
    factories.publish(page)
    assert fresh(filled).segments_left == 0


def test_the_log_is_only_added_to(claimed: Job) -> None:
    event = claimed.events.first()
    event.comment = "rewritten"
    with pytest.raises(ValidationError):
        event.save()


def test_an_update_goes_through_review_again(published: Job, article: Page, people: dict[str, Any]) -> None:
    page = article.specific_class.objects.get(pk=article.pk)
    page.title = "A reading room opens at last"
    factories.publish(page)
    job = claiming.claim(fresh(published), people["translator.fa"])
    assert (job.state, job.segments_left) == (JobState.CLAIMED, 1)
    fill(job, people["translator.fa"], {"title": "سرانجام کتابخانه گشایش یافت"})
    job = reviewing.submit(job, people["translator.fa"])
    assert target(job).title == PERSIAN["title"]
    job = reviewing.approve(job, people["editor.fa"], job.submitted_revision_id)
    assert (job.out_of_date, target(job).title) == (False, "سرانجام کتابخانه گشایش یافت")
