"""A source that is not public any more: every edition is told, and no translation stays public unnoticed."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.contrib.messages import get_messages
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from nejatsite.core.scheduled import publish_scheduled
from nejatsite.editions import registry
from nejatsite.testing import factories
from nejatsite.translation import errors
from nejatsite.translation.models import Job, Notice, NoticeKind
from nejatsite.translation.next_action import next_action
from nejatsite.translation.services import claiming, reviewing, withdrawing
from nejatsite.translation.services.next_steps import Step, steps_for
from nejatsite.translation.services.notice_texts import sentence_of
from nejatsite.translation.states import JobAction, JobState, Withdrawal

from .conftest import PERSIAN


@pytest.fixture
def at_once(settings: Any) -> Any:
    """Editions that take their translations down without being asked."""
    settings.EDITIONS = {code: {**facts, "withdraws": "at_once"} for code, facts in settings.EDITIONS.items()}
    registry._editions.cache_clear()
    yield
    registry._editions.cache_clear()


def fresh(job: Job) -> Job:
    return Job.objects.with_people_and_pages().get(pk=job.pk)


def own(page: Page) -> Page:
    return page.specific_class.objects.get(pk=page.pk)


def live(job: Job) -> bool:
    return Page.objects.get(pk=job.target_page_id).live


def unpublish(page: Page) -> None:
    own(page).unpublish()


def expire(page: Page) -> None:
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    publish_scheduled()


def delete(page: Page) -> None:
    own(page).delete()


def hide(page: Page) -> PageViewRestriction:
    return PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def hide_section(page: Page) -> PageViewRestriction:
    return hide(page.get_parent())


def move_into_a_private_section(page: Page) -> None:
    section = factories.section("blogs", "en")
    hide(section)
    Page.objects.get(pk=page.pk).move(section, pos="last-child")


GOES = [unpublish, expire, delete, hide, hide_section, move_into_a_private_section]


@pytest.mark.parametrize("goes", GOES)
def test_the_editors_decide_what_becomes_of_their_translation(
    published: Job, article: Page, people: dict[str, Any], goes: Any
) -> None:
    goes(article)
    job = fresh(published)
    assert (job.withdrawal, job.withdrawn_at is not None, live(job)) == (Withdrawal.PENDING, True, True)
    assert Notice.objects.filter(kind=NoticeKind.SOURCE_WITHDRAWN, job=job).count() == 1
    assert str(next_action(people["editor.fa"], job).label) == "Decide"
    assert Step.DECIDE not in steps_for(people["translator.fa"], job)


@pytest.mark.parametrize("goes", GOES)
def test_an_edition_may_want_it_taken_down_at_once(
    published: Job, article: Page, goes: Any, at_once: None
) -> None:
    goes(article)
    job = fresh(published)
    assert (job.withdrawal, live(job)) == (Withdrawal.TAKEN_DOWN, False)
    assert JobAction.TAKEN_DOWN in job.events.values_list("action", flat=True)
    assert Notice.objects.filter(kind=NoticeKind.SOURCE_WITHDRAWN, job=job).count() == 1


@pytest.mark.parametrize("goes", [hide, hide_section, move_into_a_private_section])
def test_the_translation_of_a_source_that_became_private_is_private_at_once(
    published: Job, article: Page, client: Client, goes: Any
) -> None:
    target = Page.objects.get(pk=published.target_page_id)
    assert client.get(target.url).status_code == 200
    goes(article)
    assert client.get(target.url).status_code == 302


def test_a_translation_whose_source_was_deleted_is_not_called_untranslated(
    published: Job, article: Page, people: dict[str, Any], client: Client
) -> None:
    delete(article)
    client.force_login(people["editor.fa"])
    html = client.get(reverse("translation_job", args=[published.pk])).content.decode()
    assert "Nothing has been translated yet." not in html
    assert f'href="{published.target_page.url}"' in html


def test_editors_are_not_told_that_a_hidden_translation_is_public(
    published: Job, article: Page, people: dict[str, Any], client: Client
) -> None:
    hide(article)
    client.force_login(people["editor.fa"])
    told = Notice.objects.filter(job=published, recipient=people["editor.fa"])
    notice = told.get(kind=NoticeKind.SOURCE_WITHDRAWN)
    html = client.get(reverse("translation_job", args=[published.pk])).content.decode()
    assert "The source is private now, and so is this translation." in html
    assert "private like its source" in sentence_of(notice)
    form = {"reason": "برای اعضا می‌ماند."}
    answer = client.post(reverse("translation_keep_public", args=[published.pk]), form)
    (said,) = get_messages(answer.wsgi_request)
    assert "private like its source" in str(said)


def test_groups_of_a_restriction_are_shared_with_the_translation(published: Job, article: Page) -> None:
    restriction = PageViewRestriction.objects.create(
        page=article, restriction_type=PageViewRestriction.GROUPS
    )
    restriction.groups.add(Group.objects.first())
    copy = PageViewRestriction.objects.get(page_id=published.target_page_id)
    assert list(copy.groups.all()) == [Group.objects.first()]


def test_keeping_it_public_needs_a_reason_and_ends_the_question(
    published: Job, article: Page, people: dict[str, Any]
) -> None:
    unpublish(article)
    with pytest.raises(errors.ReasonMissing):
        withdrawing.keep_public(published, people["editor.fa"], "")
    for name in ("translator.fa", "editor.en", "editor.ar"):
        with pytest.raises(errors.NotAllowed):
            withdrawing.keep_public(published, people[name], "x")
    job = withdrawing.keep_public(published, people["editor.fa"], "برای خوانندگان ما هنوز مهم است.")
    assert (job.withdrawal, live(job)) == (Withdrawal.KEPT, True)
    with pytest.raises(errors.NothingToDecide):
        withdrawing.keep_public(published, people["editor.fa"], "x")


def test_what_was_taken_down_is_offered_again_when_the_source_is_back(
    published: Job, article: Page, people: dict[str, Any]
) -> None:
    editor = people["editor.fa"]
    unpublish(article)
    job = withdrawing.take_down(published, editor)
    assert (job.state, job.withdrawal, live(job)) == (JobState.APPROVED, Withdrawal.TAKEN_DOWN, False)
    with pytest.raises(errors.SourceNotPublic):
        withdrawing.publish_again(job, editor)
    factories.publish(own(article))
    job = fresh(job)
    assert str(next_action(editor, job).label) == "Publish again"
    job = withdrawing.publish_again(job, editor)
    assert (job.state, job.withdrawal, job.out_of_date) == (JobState.PUBLISHED, "", False)
    assert own(job.target_page).title == PERSIAN["title"]


def test_a_decision_that_was_not_taken_goes_away_with_its_cause(published: Job, article: Page) -> None:
    unpublish(article)
    factories.publish(own(article))
    job = fresh(published)
    assert (job.withdrawal, job.withdrawn_at, live(job)) == ("", None, True)
    assert JobAction.SOURCE_BACK in job.events.values_list("action", flat=True)


def test_a_restriction_that_is_lifted_shows_nothing_by_itself(
    published: Job, article: Page, people: dict[str, Any], client: Client
) -> None:
    target = Page.objects.get(pk=published.target_page_id)
    hide(article).delete()
    assert client.get(target.url).status_code == 302
    job = fresh(published)
    assert next_action(people["editor.fa"], job).url == reverse("translation_publish_again", args=[job.pk])
    job = withdrawing.publish_again(job, people["editor.fa"])
    assert job.withdrawal == ""
    assert client.get(target.url).status_code == 200


def test_publishing_a_private_source_again_answers_nothing(published: Job, article: Page) -> None:
    hide(article)
    factories.publish(own(article))
    assert fresh(published).withdrawal == Withdrawal.PENDING


def test_lifting_only_the_translations_restriction_does_not_go_unnoticed(
    published: Job, article: Page, people: dict[str, Any]
) -> None:
    hide(article)
    withdrawing.keep_public(published, people["editor.fa"], "پشت گذرواژه می‌ماند.")
    Job.objects.filter(pk=published.pk).update(withdrawal="")
    PageViewRestriction.objects.get(page_id=published.target_page_id).delete()
    assert fresh(published).withdrawal == Withdrawal.PENDING


def test_a_private_translation_that_moves_out_of_its_section_stays_private(
    published: Job, article: Page
) -> None:
    hide(factories.section("news", "fa"))
    hide(article)
    target = Page.objects.get(pk=published.target_page_id)
    target.move(factories.section("blogs", "fa"), pos="last-child")
    assert Page.objects.get(pk=target.pk).get_view_restrictions().exists()


def test_a_translation_published_without_a_public_source_is_asked_about(
    in_review: Job, article: Page, people: dict[str, Any]
) -> None:
    unpublish(article)
    with pytest.raises(errors.SourceNotPublic):
        reviewing.approve(in_review, people["editor.fa"], in_review.submitted_revision_id)
    factories.publish(own(in_review.target_page).get_latest_revision_as_object(), people["editor.fa"])
    assert fresh(in_review).withdrawal == Withdrawal.PENDING


def test_a_date_is_taken_away_when_the_source_goes(
    in_review: Job, article: Page, people: dict[str, Any]
) -> None:
    page = own(in_review.target_page).get_latest_revision_as_object()
    page.go_live_at = timezone.now() + timedelta(days=1)
    page.save_revision().publish(user=people["editor.fa"])
    assert fresh(in_review).state == JobState.APPROVED
    unpublish(article)
    assert not page.revisions.filter(approved_go_live_at__isnull=False).exists()
    call_command("publish_scheduled")
    assert not live(in_review)


def test_a_job_that_nobody_began_only_waits(job: Job, article: Page, people: dict[str, Any]) -> None:
    unpublish(article)
    assert (fresh(job).state, fresh(job).withdrawal) == (JobState.WANTED, "")
    with pytest.raises(errors.SourceNotPublic):
        claiming.claim(job, people["translator.fa"])
    assert steps_for(people["editor.fa"], fresh(job)) == [Step.CANCEL]


def test_a_translation_whose_source_was_deleted_goes_on_as_a_source(
    published: Job, article: Page, people: dict[str, Any]
) -> None:
    arabic = factories.translated(article, "ar", title="افتتاح قاعة للمطالعة")
    factories.publish(arabic, people["editor.ar"])
    delete(article)
    withdrawing.keep_public(published, people["editor.fa"], "می‌ماند.")
    persian = factories.publish(own(published.target_page), people["editor.fa"])
    job = Job.objects.get(source_page=persian, target_locale__language_code="ar")
    assert (job.state, job.target_page_id) == (JobState.PUBLISHED, arabic.pk)
    assert Job.objects.current().filter(source_page=persian).count() == 3
    job = claiming.claim(job, people["translator.ar"])
    assert job.segments_done >= 1


def test_taking_down_what_has_no_source_ends_its_job(
    published: Job, article: Page, people: dict[str, Any]
) -> None:
    delete(article)
    job = withdrawing.take_down(published, people["editor.fa"])
    assert (job.state, live(job)) == (JobState.CANCELLED, False)
