"""Errors block a submission; warnings ask once, and the answer is remembered for these two texts."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail_localize.models import StringTranslation

from nejatsite.translation import errors
from nejatsite.translation.models import AcceptedWarning, Job
from nejatsite.translation.services import accepting, content, reviewing, saving
from nejatsite.translation.services.saving import version_of
from nejatsite.translation.states import JobAction, JobState

from .conftest import PERSIAN

WRONG = "درها ساعت نه باز می شود"


def summary_of(job: Job) -> content.Segment:
    return next(segment for segment in content.segments_of(job) if segment.path == "summary")


def typed(job: Job, user: Any, text: str) -> content.Segment:
    segment = summary_of(job)
    saving.save_segment(job, user, segment.id, text, version_of(segment.text))
    return summary_of(job)


@pytest.fixture
def translator(people: dict[str, Any]) -> Any:
    return people["translator.fa"]


@pytest.fixture
def doubtful(filled: Job, translator: Any) -> content.Segment:
    """Has no full stop, and a verb without its half space."""
    return typed(filled, translator, WRONG)


def codes_of(job: Job, segment: content.Segment) -> list[str]:
    return [each.code for each in accepting.open_warnings(job, [segment]).get(segment.id, [])]


def test_good_texts_have_no_warnings(filled: Job) -> None:
    assert accepting.findings_of(filled, content.segments_of(filled)) == {}


def test_open_warnings_stop_the_submission_and_are_named(
    filled: Job, doubtful: content.Segment, translator: Any
) -> None:
    with pytest.raises(errors.WarningsOpen) as stopped:
        reviewing.submit(filled, translator)
    found = stopped.value.values["findings"]
    assert [each.code for each in found[doubtful.id]] == ["end", "half_space"]
    assert "2" in str(stopped.value)
    assert Job.objects.get(pk=filled.pk).state == JobState.IN_TRANSLATION


def test_an_accepted_warning_is_not_asked_again(
    filled: Job, doubtful: content.Segment, translator: Any
) -> None:
    accepting.accept(filled, translator, doubtful.id, "end")
    assert codes_of(filled, doubtful) == ["half_space"]
    accepting.accept(filled, translator, doubtful.id, "half_space")
    assert reviewing.submit(filled, translator).state == JobState.IN_REVIEW


def test_a_mended_text_is_not_asked_about(filled: Job, doubtful: content.Segment, translator: Any) -> None:
    typed(filled, translator, PERSIAN["summary"])
    assert reviewing.submit(filled, translator).state == JobState.IN_REVIEW


def test_a_changed_translation_is_asked_about_again(
    filled: Job, doubtful: content.Segment, translator: Any
) -> None:
    accepting.accept(filled, translator, doubtful.id, "end")
    changed = typed(filled, translator, WRONG + " و بسته نمی‌شود")
    assert "end" in codes_of(filled, changed)


def test_a_changed_source_is_asked_about_again(
    filled: Job, doubtful: content.Segment, translator: Any
) -> None:
    accepting.accept(filled, translator, doubtful.id, "end")
    doubtful.source = "The doors open at eight."
    assert "end" in codes_of(filled, doubtful)


def test_all_warnings_can_be_let_stand_at_once_and_the_log_says_so(
    filled: Job, doubtful: content.Segment, translator: Any
) -> None:
    job = reviewing.submit(filled, translator, accept_all=True)
    assert job.state == JobState.IN_REVIEW
    event = job.events.get(action=JobAction.WARNINGS_ACCEPTED)
    assert (event.user, event.comment) == (translator, "2")
    assert AcceptedWarning.objects.filter(job=job, user=translator).count() == 2


def test_errors_stop_the_submission_whatever_is_accepted(filled: Job, translator: Any) -> None:
    body = next(segment for segment in content.segments_of(filled) if segment.is_rich)
    StringTranslation.objects.filter(pk=body.translation.pk).update(data="<b>داوطلبان آمدند.")
    with pytest.raises(errors.SegmentsFaulty) as stopped:
        reviewing.submit(filled, translator, accept_all=True)
    assert [each.code for each in stopped.value.values["findings"][body.id]] == ["form"]


def test_warnings_do_not_block_an_approval(
    filled: Job, doubtful: content.Segment, translator: Any, people: dict[str, Any]
) -> None:
    job = reviewing.submit(filled, translator, accept_all=True)
    corrected = typed(job, people["editor.fa"], "درها ساعت نه باز می شود و بسته می شود")
    assert codes_of(job, corrected) == ["end", "half_space"]
    job = Job.objects.get(pk=job.pk)
    assert reviewing.approve(job, people["editor.fa"], job.submitted_revision_id).state == JobState.PUBLISHED


def test_only_who_may_write_may_accept(
    filled: Job, doubtful: content.Segment, people: dict[str, Any]
) -> None:
    with pytest.raises(errors.NotAllowed):
        accepting.accept(filled, people["translator.ar"], doubtful.id, "end")


def test_the_number_of_queries_does_not_grow_with_the_texts(filled: Job, doubtful: content.Segment) -> None:
    for segments in ([doubtful], content.segments_of(filled)):
        with CaptureQueriesContext(connection) as asked:
            accepting.findings_of(filled, segments)
        assert len(asked) == 2


class TestInTheBrowser:
    @pytest.fixture
    def client(self, translator: Any) -> Client:
        client = Client()
        client.force_login(translator)
        return client

    @pytest.fixture
    def address(self, filled: Job, doubtful: content.Segment) -> str:
        return reverse("translation_accept_warning", args=[filled.pk, doubtful.id])

    def test_what_is_saved_is_answered_with_its_findings(self, client: Client, filled: Job) -> None:
        segment = summary_of(filled)
        answer = client.post(
            reverse("translation_segment", args=[filled.pk, segment.id]),
            {"text": WRONG, "version": version_of(segment.text)},
        ).json()
        found = answer["segments"][0]["findings"]
        assert [each["code"] for each in found] == ["end", "half_space"]
        assert found[1]["level"] == "warning"
        assert WRONG[found[1]["start"] : found[1]["end"]] == "می شود"

    def test_a_script_is_told_what_is_still_open(self, client: Client, address: str) -> None:
        answer = client.post(address, {"code": "end"}, headers={"accept": "application/json"}).json()
        assert [each["code"] for each in answer["findings"]] == ["half_space"]

    def test_without_script_it_leads_back_to_the_text(
        self, client: Client, address: str, doubtful: content.Segment
    ) -> None:
        assert client.post(address, {"code": "end"})["Location"].endswith(f"#segment-{doubtful.id}")

    def test_a_text_that_is_gone_is_said(self, client: Client, filled: Job) -> None:
        address = reverse("translation_accept_warning", args=[filled.pk, 0])
        answer = client.post(address, {"code": "end"}, headers={"accept": "application/json"})
        assert answer.status_code == 422
        assert "no longer part of the source" in answer.json()["error"]

    def test_submit_all_the_same(self, client: Client, filled: Job, doubtful: content.Segment) -> None:
        address = reverse("translation_submit", args=[filled.pk])
        client.post(address)
        assert Job.objects.get(pk=filled.pk).state == JobState.IN_TRANSLATION
        client.post(address, {"accept_all": "1"})
        assert Job.objects.get(pk=filled.pk).state == JobState.IN_REVIEW
