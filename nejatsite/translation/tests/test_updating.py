"""A source that changed: what is behind it, and the two ways to close an update without doing it."""

from typing import Any

import pytest
from wagtail.models import Page

from nejatsite.testing import factories
from nejatsite.translation import errors
from nejatsite.translation.models import Job
from nejatsite.translation.services import (
    change_kinds,
    changes,
    claiming,
    content,
    refreshing,
    reviewing,
    saving,
    updating,
)
from nejatsite.translation.services.saving import version_of
from nejatsite.translation.states import ChangeKind, JobAction, JobState, TextOrigin

from .conftest import PERSIAN, fill


def fresh(job: Job) -> Job:
    return Job.objects.get(pk=job.pk)


def republish(page: Page, **fields: Any) -> Page:
    page = page.specific_class.objects.get(pk=page.pk)
    for name, value in fields.items():
        setattr(page, name, value)
    return factories.publish(page)


def texts(job: Job) -> dict[str, str]:
    return {segment.path: segment.text for segment in content.segments_of(job)}


def live(job: Job) -> Page:
    return Page.objects.get(pk=job.target_page_id).specific


@pytest.fixture
def behind(published: Job, article: Page) -> Job:
    republish(article, title="A reading room opens by the River")
    return fresh(published)


def test_a_translation_is_behind_since_the_first_change(
    behind: Job, article: Page, people: dict[str, Any]
) -> None:
    since = behind.behind_since
    assert since is not None
    assert behind.behind_by == ChangeKind.UPDATE
    republish(article, title="A reading room opens at the river")
    assert fresh(behind).behind_since == since
    job = claiming.claim(fresh(behind), people["translator.fa"])
    assert job.behind_since == since
    job = fill(job, people["translator.fa"], {"title": "کتابخانه‌ای کنار رود"})
    job = reviewing.submit(job, people["translator.fa"])
    assert job.behind_since == since
    job = reviewing.approve(job, people["editor.fa"], job.submitted_revision_id)
    assert (job.behind_since, job.behind_by) == (None, "")


def test_the_gravest_kind_is_kept() -> None:
    assert change_kinds.graver("", ChangeKind.SPELLING) == ChangeKind.SPELLING
    assert change_kinds.graver(ChangeKind.FACTUAL, ChangeKind.SPELLING) == ChangeKind.FACTUAL
    assert change_kinds.graver(ChangeKind.FACTUAL, ChangeKind.UPDATE) == ChangeKind.UPDATE


def test_a_first_translation_that_is_approved_behind_its_source_is_behind(
    in_review: Job, article: Page, people: dict[str, Any]
) -> None:
    republish(article, title="A reading room opens at last")
    job = reviewing.approve(fresh(in_review), people["editor.fa"], in_review.submitted_revision_id)
    assert (job.state, job.out_of_date, job.behind_since is not None) == (JobState.PUBLISHED, True, True)


def test_what_comes_back_from_review_stands_on_the_new_source(
    in_review: Job, article: Page, people: dict[str, Any]
) -> None:
    page = republish(article, title="A reading room opens at last")
    submitted = fresh(in_review).source_revision_id
    assert submitted != page.live_revision_id
    job = reviewing.return_with_comment(in_review, people["editor.fa"], "متن اصلی عوض شده است.")
    assert (job.source_revision_id, job.segments_left) == (page.live_revision_id, 1)
    job = fill(job, people["translator.fa"], {"title": "سرانجام"})
    job = reviewing.submit(job, people["translator.fa"])
    job = reviewing.approve(job, people["editor.fa"], job.submitted_revision_id)
    assert (job.out_of_date, job.behind_since, live(job).title) == (False, None, "سرانجام")


# No change needed


def test_no_change_needed_closes_a_difference_and_changes_nothing_public(
    behind: Job, people: dict[str, Any]
) -> None:
    before = live(behind).live_revision_id
    with pytest.raises(errors.ReasonMissing):
        updating.no_change_needed(behind, people["translator.fa"], " ")
    job = updating.no_change_needed(behind, people["translator.fa"], "فقط حرف بزرگ")
    assert (job.out_of_date, job.behind_since, job.segments_left) == (False, None, 0)
    assert (live(job).live_revision_id, live(job).title) == (before, PERSIAN["title"])
    event = job.events.first()
    assert (event.action, event.comment) == (JobAction.NO_CHANGE_NEEDED, "فقط حرف بزرگ")


def test_after_no_change_needed_the_next_difference_is_shown_from_there(
    behind: Job, article: Page, people: dict[str, Any]
) -> None:
    updating.no_change_needed(behind, people["translator.fa"], "فقط حرف بزرگ")
    republish(article, summary="The doors open at ten.")
    job = claiming.claim(fresh(behind), people["translator.fa"])
    segments = content.segments_of(job)
    found = changes.changes_of(job, segments)
    (number,) = found.changed
    assert found.changed[number].translation == PERSIAN["summary"]
    assert texts(job)["title"] == PERSIAN["title"]


def test_whoever_took_up_an_update_can_find_that_none_is_needed(behind: Job, people: dict[str, Any]) -> None:
    job = claiming.claim(behind, people["translator.fa"])
    job = updating.no_change_needed(job, people["translator.fa"], "فقط حرف بزرگ")
    assert (job.state, job.out_of_date, texts(job)["title"]) == (JobState.PUBLISHED, False, PERSIAN["title"])


def test_what_is_up_to_date_has_no_difference_to_close(published: Job, people: dict[str, Any]) -> None:
    with pytest.raises(errors.NotBehind):
        updating.no_change_needed(published, people["translator.fa"], "چرا نه")


@pytest.mark.parametrize("name", ["translator.ar", "author.fa", "editor.en"])
def test_other_editions_close_and_undo_nothing(behind: Job, people: dict[str, Any], name: str) -> None:
    with pytest.raises(errors.NotAllowed):
        updating.no_change_needed(behind, people[name], "x")
    job = claiming.claim(behind, people["translator.fa"])
    with pytest.raises(errors.NotAllowed):
        updating.undo_update(job, people[name])


# Undoing an update


def test_an_update_is_undone_as_one_step(behind: Job, people: dict[str, Any]) -> None:
    translator = people["translator.fa"]
    before = texts(behind)
    Job.objects.filter(pk=behind.pk).update(assignee=people["editor.fa"])
    job = claiming.claim(behind, translator)
    job = fill(job, translator, {"title": "نسخهٔ تازه"})
    summary = next(segment for segment in content.segments_of(job) if segment.path == "summary")
    saving.save_segment(job, translator, summary.id, "خلاصهٔ دیگر", version_of(summary.text))
    job = updating.undo_update(job, translator)
    assert (job.state, job.assignee, job.out_of_date) == (JobState.PUBLISHED, people["editor.fa"], True)
    assert (job.behind_since, job.behind_by) == (behind.behind_since, behind.behind_by)
    assert texts(job) == before
    assert fresh(job).segments_left == behind.segments_left
    kept = job.segment_versions.filter(origin=TextOrigin.TYPED).values_list("text", flat=True)
    assert {"نسخهٔ تازه", "خلاصهٔ دیگر"} <= set(kept)
    assert job.events.first().action == JobAction.UPDATE_UNDONE


def test_undoing_puts_the_draft_back_to_what_is_public(behind: Job, people: dict[str, Any]) -> None:
    translator = people["translator.fa"]
    job = fill(claiming.claim(behind, translator), translator, {"title": "نسخهٔ تازه"})
    job = reviewing.submit(job, translator)
    for undo in (updating.undo_update, lambda job, user: updating.no_change_needed(job, user, "x")):
        with pytest.raises((errors.TooLateToUndo, errors.WrongState)):
            undo(job, translator)
    job = reviewing.return_with_comment(job, people["editor.fa"], "لازم نبود.")
    assert live(job).get_latest_revision_as_object().title == "نسخهٔ تازه"
    job = updating.undo_update(job, translator)
    page = live(job)
    assert (page.get_latest_revision_as_object().title, page.draft_title) == (
        PERSIAN["title"],
        PERSIAN["title"],
    )
    assert (page.has_unpublished_changes, page.current_workflow_state) == (False, None)


def test_a_first_translation_is_no_update_that_could_be_undone(filled: Job, people: dict[str, Any]) -> None:
    with pytest.raises(errors.NothingToUndo):
        updating.undo_update(filled, people["translator.fa"])


def test_an_update_that_was_given_back_is_undone_from_its_beginning(
    behind: Job, people: dict[str, Any]
) -> None:
    before = texts(behind)
    job = fill(claiming.claim(behind, people["translator.fa"]), people["translator.fa"], {"title": "تازه"})
    claiming.release(job, people["translator.fa"])
    job = claiming.claim(fresh(job), people["editor.fa"])
    assert texts(updating.undo_update(job, people["editor.fa"])) == before


def test_a_source_that_changed_during_the_update_leaves_it_behind_when_undone(
    published: Job, article: Page, people: dict[str, Any]
) -> None:
    job = claiming.claim(published, people["translator.fa"])
    republish(article, title="A reading room opens at last")
    job = updating.undo_update(fresh(job), people["translator.fa"])
    assert (job.state, job.out_of_date) == (JobState.PUBLISHED, True)


def test_a_source_that_changed_back_has_its_translation_again(
    published: Job, article: Page, people: dict[str, Any]
) -> None:
    republish(article, title="Something else")
    republish(article, title="A reading room opens by the river")
    assert refreshing.frozen(article.specific_class.objects.get(pk=article.pk)) is not None
    assert texts(fresh(published))["title"] == PERSIAN["title"]
