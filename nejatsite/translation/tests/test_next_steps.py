"""No job is ever without a next action and somebody who may take it; stock actions take it along."""

from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.models import Locale, Page

from nejatsite.testing import factories
from nejatsite.translation.models import Job
from nejatsite.translation.next_action import next_action
from nejatsite.translation.services import claiming, content, reviewing
from nejatsite.translation.services.next_steps import Step, open_steps, steps_for, takers
from nejatsite.translation.states import JobAction, JobState, Withdrawal


def fresh(job: Job) -> Job:
    return Job.objects.with_people_and_pages().get(pk=job.pk)


def target(job: Job) -> Page:
    return Page.objects.get(pk=job.target_page_id).specific


def test_every_job_has_a_step_in_every_state(published: Job, people: dict[str, Any]) -> None:
    job = fresh(published)
    page = job.source_page
    without = []
    states = [state for state in JobState if state != JobState.CANCELLED]
    for state, withdrawal, behind in product(states, ["", *Withdrawal], [False, True]):
        for source_live, target_live in product([True, False, None], [True, False]):
            job.state, job.withdrawal, job.out_of_date = state, withdrawal, behind
            job.source_page = page if source_live is not None else None
            page.live, job.target_page.live = bool(source_live), target_live
            if not open_steps(job):
                without.append((state, withdrawal, behind, source_live, target_live))
    assert without == []
    assert takers(fresh(published)) != []


def test_where_an_edition_has_nobody_the_superusers_may(job: Job, people: dict[str, Any]) -> None:
    for name in ("translator.fa", "editor.fa"):
        people[name].groups.clear()
    assert takers(fresh(job)) == [people["admin"]]
    assert Step.CLAIM in steps_for(people["admin"], fresh(job))


def test_a_job_whose_translator_left_can_be_taken(claimed: Job, people: dict[str, Any]) -> None:
    get_user_model().objects.filter(pk=people["translator.fa"].pk).delete()
    job = fresh(claimed)
    assert job.assignee is None
    assert str(next_action(people["editor.fa"], job).label) == "Translate"


def test_the_next_action_asks_the_database_nothing(
    published: Job, people: dict[str, Any], django_assert_num_queries: Any
) -> None:
    job = fresh(published)
    people["editor.fa"].groups.count()
    next_action(people["editor.fa"], job)
    with django_assert_num_queries(0):
        for state in JobState:
            job.state = state
            next_action(people["editor.fa"], job)


# Stock actions


def test_restarting_a_workflow_leaves_the_work_the_translators(
    in_review: Job, people: dict[str, Any]
) -> None:
    page = target(in_review)
    page.current_workflow_state.cancel(user=people["editor.fa"])
    page.get_workflow().start(page, people["editor.fa"])
    job = fresh(in_review)
    assert (job.state, job.submitted_by, job.assignee) == (
        JobState.IN_REVIEW,
        people["translator.fa"],
        people["translator.fa"],
    )
    assert reviewing.approve(job, people["editor.fa"], job.submitted_revision_id).state == JobState.PUBLISHED


def test_publishing_in_bulk_closes_the_job(in_review: Job, people: dict[str, Any], client: Client) -> None:
    client.force_login(people["editor.fa"])
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client.post(f"{address}?id={in_review.target_page_id}&next=/admin/")
    job = fresh(in_review)
    assert (job.state, target(job).current_workflow_state) == (JobState.PUBLISHED, None)
    assert job.reviewed_revision_id == target(job).live_revision_id


def test_a_date_set_directly_is_an_approval(in_review: Job, people: dict[str, Any]) -> None:
    page = target(in_review).get_latest_revision_as_object()
    page.go_live_at = timezone.now() + timedelta(days=2)
    revision = page.save_revision(user=people["editor.fa"])
    revision.publish(user=people["editor.fa"])
    job = fresh(in_review)
    assert (job.state, job.reviewed_revision_id) == (JobState.APPROVED, revision.pk)
    assert target(job).current_workflow_state is None


@pytest.mark.parametrize("live", [False, True])
def test_a_date_that_is_taken_away_leaves_the_page_to_an_editor(
    in_review: Job, people: dict[str, Any], client: Client, live: bool
) -> None:
    editor = people["editor.fa"]
    if live:
        reviewing.approve(in_review, editor, in_review.submitted_revision_id)
    page = target(in_review).get_latest_revision_as_object()
    page.go_live_at = timezone.now() + timedelta(days=2)
    revision = page.save_revision(user=editor)
    revision.publish(user=editor)
    assert fresh(in_review).state == JobState.APPROVED
    client.force_login(editor)
    client.post(reverse("wagtailadmin_pages:revisions_unschedule", args=[page.pk, revision.pk]))
    job = fresh(in_review)
    assert (job.state, job.events.first().action) == (JobState.APPROVED, JobAction.UNSCHEDULED)
    assert Step.PUBLISH in steps_for(editor, job)
    assert str(next_action(editor, job).label) == "Publish"


def test_a_job_whose_draft_was_begun_by_a_stock_copy_takes_it_in(
    job: Job, article: Page, people: dict[str, Any]
) -> None:
    draft = article.specific.copy_for_translation(job.target_locale)
    draft.summary = "این خلاصه را سردبیر نوشته است."
    draft.save_revision()
    job = claiming.claim(job, people["translator.fa"])
    assert job.target_page_id == draft.pk
    texts = {segment.path: segment.text for segment in content.segments_of(job)}
    assert texts["summary"] == "این خلاصه را سردبیر نوشته است."
    assert texts["title"] == ""


def test_an_alias_that_became_a_page_belongs_to_the_job(
    job: Job, article: Page, people: dict[str, Any]
) -> None:
    alias = article.create_alias(
        parent=factories.section("news", "fa"),
        update_locale=Locale.objects.get(language_code="fa"),
        reset_translation_key=False,
    )
    ConvertAliasPageAction(alias, user=people["admin"]).execute(skip_permission_checks=True)
    assert fresh(job).target_page_id == alias.pk
    page = target(fresh(job))
    page.title = "کتابخانه"
    factories.publish(page, people["editor.fa"])
    assert fresh(job).state == JobState.PUBLISHED


def test_a_copy_of_a_source_is_a_page_of_its_own(published: Job, article: Page, job_in: Any) -> None:
    copy = article.specific_class.objects.get(pk=article.pk).copy(
        update_attrs={"slug": "copy", "title": "A second room"}
    )
    assert copy.translation_key != article.translation_key
    assert job_in(copy, "fa").pk != published.pk
    assert fresh(published).source_page_id == article.pk


def test_moving_a_translation_takes_its_job_along(published: Job) -> None:
    target(published).move(factories.section("blogs", "fa"), pos="last-child")
    job = fresh(published)
    assert (job.state, job.events.first().action) == (JobState.PUBLISHED, JobAction.TARGET_MOVED)


def test_cancelling_what_is_approved_takes_its_date_away(in_review: Job, people: dict[str, Any]) -> None:
    page = target(in_review).get_latest_revision_as_object()
    page.go_live_at = timezone.now() + timedelta(days=2)
    page.save_revision().publish(user=people["editor.fa"])
    job = reviewing.cancel(fresh(in_review), people["editor.fa"], "نه")
    assert job.state == JobState.CANCELLED
    assert not page.revisions.filter(approved_go_live_at__isnull=False).exists()
