"""One person has a job; who has it is told, and it changes hands in the open."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Page

from nejatsite.translation import errors
from nejatsite.translation.models import Job, Notice, NoticeKind
from nejatsite.translation.services import claiming, planning, reviewing
from nejatsite.translation.states import JobAction, JobState, Priority

from .conftest import fill


@pytest.fixture
def second(people: dict[str, Any], django_user_model: Any) -> Any:
    """Another translator of the Persian edition."""
    person = django_user_model.objects.create_user("second", "second@example.org", first_name="سیمین")
    person.groups.set(people["translator.fa"].groups.all())
    return person


def actions(job: Job) -> list[str]:
    return list(job.events.order_by("pk").values_list("action", flat=True))


def told(person: Any, kind: NoticeKind) -> int:
    return Notice.objects.filter(recipient=person, kind=kind).count()


def test_a_second_claimant_is_told_who_has_it_and_since_when(
    claimed: Job, second: Any, people: dict[str, Any]
) -> None:
    Job.objects.filter(pk=claimed.pk).update(claimed_at=timezone.now() - timedelta(hours=3, minutes=5))
    with pytest.raises(errors.AlreadyClaimed) as refusal, override("fa"):
        claiming.claim(claimed, second)
    assert people["translator.fa"].display_name in str(refusal.value)
    assert "3\xa0hours" in str(refusal.value)
    with override("fa"):
        assert "۳" in str(refusal.value)


@pytest.mark.parametrize("name", ["second", "editor.fa"])
def test_a_job_is_taken_over_with_a_reason(
    claimed: Job, second: Any, people: dict[str, Any], name: str
) -> None:
    taker = second if name == "second" else people[name]
    with pytest.raises(errors.AlreadyClaimed):
        claiming.claim(claimed, taker, "  ")
    job = claiming.claim(claimed, taker, "خانم رهنورد در سفر است.")
    assert (job.assignee, job.state) == (taker, JobState.CLAIMED)
    event = job.events.first()
    assert (event.action, event.comment) == (JobAction.TAKEN_OVER, "خانم رهنورد در سفر است.")
    assert told(people["translator.fa"], NoticeKind.TAKEN_OVER) == 1


def test_a_job_whose_translator_has_left_is_simply_taken(claimed: Job, second: Any) -> None:
    Job.objects.filter(pk=claimed.pk).update(assignee=None)
    assert claiming.claim(claimed, second).assignee == second


def test_assigning_a_wanted_job_begins_it(job: Job, people: dict[str, Any]) -> None:
    job = planning.assign(job, people["editor.fa"], people["translator.fa"])
    assert (job.state, job.assignee, job.target_page.live) == (
        JobState.CLAIMED,
        people["translator.fa"],
        False,
    )
    assert actions(job) == ["wanted", "assigned"]
    assert told(people["translator.fa"], NoticeKind.ASSIGNED) == 1


def test_assigning_a_job_in_hand_keeps_its_texts_and_tells_whoever_had_it(
    filled: Job, second: Any, people: dict[str, Any]
) -> None:
    job = planning.assign(filled, people["editor.fa"], second)
    assert (job.state, job.assignee, job.segments_left) == (JobState.IN_TRANSLATION, second, 0)
    assert told(people["translator.fa"], NoticeKind.TAKEN_OVER) == 1


@pytest.mark.parametrize("name", ["translator.ar", "author.fa", "editor.en"])
def test_nobody_is_given_a_job_whose_edition_they_do_not_translate_into(
    job: Job, people: dict[str, Any], name: str
) -> None:
    with pytest.raises(errors.CannotTranslate):
        planning.assign(job, people["editor.fa"], people[name])


@pytest.mark.parametrize("name", ["translator.fa", "editor.en", "editor.ar"])
def test_only_editors_of_the_edition_plan(job: Job, people: dict[str, Any], name: str) -> None:
    day = timezone.now().date() + timedelta(days=9)
    for plan in (
        lambda: planning.assign(job, people[name], people["translator.fa"]),
        lambda: planning.set_due(job, people[name], day),
        lambda: planning.set_priority(job, people[name], Priority.HIGH),
    ):
        with pytest.raises(errors.NotAllowed):
            plan()


def test_priority_and_due_day_are_kept_and_logged(job: Job, people: dict[str, Any]) -> None:
    day = timezone.now().date() + timedelta(days=9)
    job = planning.set_due(job, people["editor.fa"], day)
    job = planning.set_priority(job, people["editor.fa"], Priority.HIGH)
    assert (job.due_on, job.priority) == (day, Priority.HIGH)
    assert actions(job) == ["wanted", "due_set", "priority_set"]
    with pytest.raises(errors.DayPast):
        planning.set_due(job, people["editor.fa"], day - timedelta(days=30))


def test_an_action_on_many_never_fails_as_a_whole(
    article: Page, people: dict[str, Any], in_review: Job
) -> None:
    arabic = Job.objects.get(source_page_id=article.pk, target_locale__language_code="ar")
    editor = people["editor.fa"]
    outcome = planning.assign_many(editor, [in_review, arabic], people["translator.fa"])
    assert [type(error) for _job, error in outcome.refused] == [errors.WrongState, errors.NotAllowed]
    outcome = planning.cancel_many(editor, [arabic, in_review], "دیگر لازم نیست")
    assert ([job.state for job in outcome.done], len(outcome.refused)) == ([JobState.CANCELLED], 1)
    assert Job.objects.get(pk=arabic.pk).state == JobState.WANTED


def test_pages_are_asked_for_in_bulk_by_hand(article: Page, people: dict[str, Any]) -> None:
    from nejatsite.editions.registry import get_edition

    Job.objects.all().delete()
    editions = [get_edition(code) for code in ("fa", "ar", "en")]
    outcome = planning.want_many(people["translator.fa"], [article], editions)
    (job,) = outcome.done
    assert (job.target_locale.language_code, job.wanted_by) == ("fa", people["translator.fa"])
    assert [type(error) for _page, error in outcome.refused] == [errors.NotAllowed]


def test_a_followed_page_was_asked_for_by_nobody(job: Job) -> None:
    assert job.wanted_by is None


def test_the_reviewed_revision_is_kept(filled: Job, people: dict[str, Any]) -> None:
    job = reviewing.submit(filled, people["translator.fa"])
    assert job.reviewed_revision is None
    job = reviewing.approve(job, people["editor.fa"], job.submitted_revision_id)
    assert job.reviewed_revision_id == job.target_page.live_revision_id


def test_a_direct_publication_counts_as_review(filled: Job, people: dict[str, Any]) -> None:
    from nejatsite.testing import factories

    factories.publish(filled.target_page.specific, people["editor.fa"])
    job = Job.objects.get(pk=filled.pk)
    assert job.reviewed_revision_id == job.target_page.live_revision_id


@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_persian_source_goes_into_every_other_edition(
    editions: dict[str, Page], people: dict[str, Any], code: str
) -> None:
    from nejatsite.testing import factories

    page = factories.publish(factories.NewsPageFactory(edition="fa", live=False))
    job = Job.objects.get(source_page_id=page.pk, target_locale__language_code=code)
    translator = people[f"translator.{code}"]
    job = claiming.claim(job, translator)
    texts = {"title": "A reading room opens", "summary": "All are welcome."} if code == "en" else None
    if texts:
        from nejatsite.translation.services import content

        texts |= {s.path: "Nobody was <b>paid</b>." for s in content.segments_of(job) if s.is_rich}
    job = fill(job, translator, texts)
    job = reviewing.submit(job, translator)
    job = reviewing.approve(job, people[f"editor.{code}"], job.submitted_revision_id)
    target = Page.objects.get(pk=job.target_page_id)
    assert (target.live, target.locale.language_code) == (True, code)
