"""One article from publication in English to publication in Persian, by the services alone."""

from typing import Any

from wagtail.models import Page

from nejatsite.translation.models import Job
from nejatsite.translation.services import claiming, reviewing
from nejatsite.translation.states import JobState

from .conftest import PERSIAN, fill


def test_publishing_a_source_page_opens_a_job_in_each_other_edition(article: Page) -> None:
    jobs = Job.objects.filter(source_page_id=article.pk)
    assert {job.target_locale.language_code: job.state for job in jobs} == {
        "fa": JobState.WANTED,
        "ar": JobState.WANTED,
        "sq": JobState.WANTED,
    }


def test_an_article_goes_from_wanted_to_published(job: Job, people: dict[str, Any]) -> None:
    translator, editor = people["translator.fa"], people["editor.fa"]
    assert (job.state, job.target_page) == (JobState.WANTED, None)

    job = claiming.claim(job, translator)
    assert (job.state, job.assignee) == (JobState.CLAIMED, translator)
    assert not job.target_page.live

    job = fill(job, translator)
    assert (job.state, job.segments_left, job.words_left) == (JobState.IN_TRANSLATION, 0, 0)

    job = reviewing.submit(job, translator)
    assert job.state == JobState.IN_REVIEW
    assert not Page.objects.get(pk=job.target_page_id).live

    job = reviewing.approve(job, editor, job.submitted_revision_id)
    target = Page.objects.get(pk=job.target_page_id).specific
    assert (job.state, target.live, target.title) == (JobState.PUBLISHED, True, PERSIAN["title"])
    assert target.locale.language_code == "fa"
    assert target.summary == PERSIAN["summary"]
    assert PERSIAN["body"] in str(target.body)
    assert target.slug == "کتابخانه-ای-کنار-رودخانه-گشایش-می-یابد"
    assert [event.action for event in job.events.order_by("pk")] == [
        "wanted", "claimed", "submitted", "approved", "published",
    ]  # fmt: skip
