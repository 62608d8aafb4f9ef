"""Whatever people do, in whichever order: nothing typed is lost, nothing unreviewed is public, nobody is stuck.

`JOB_MACHINE_EXAMPLES=200` tries more than the few sequences of every day.
"""

import os
from collections.abc import Callable
from datetime import timedelta
from typing import Any, ClassVar

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from wagtail.models import Page, PageViewRestriction, Revision

from nejatsite.core.scheduled import publish_scheduled
from nejatsite.editions.registry import get_edition
from nejatsite.testing import factories
from nejatsite.translation import errors
from nejatsite.translation.models import Job, Release, SegmentVersion, StoredSegments
from nejatsite.translation.services import (
    claiming,
    content,
    planning,
    releasing,
    reviewing,
    saving,
    updating,
    wanting,
    withdrawing,
)
from nejatsite.translation.services.next_steps import Step, open_steps, takers
from nejatsite.translation.services.saving import Typed, version_of
from nejatsite.translation.states import IN_HAND, OPEN, JobState, Withdrawal

EXAMPLES = int(os.environ.get("JOB_MACHINE_EXAMPLES", "8"))
CODES = ("fa", "ar")
PEOPLE = ("translator.fa", "translator.ar", "editor.fa", "editor.ar", "editor.en", "admin")
BEGINNINGS = ("wanted", "in hand", "in review", "published", "out of date", "taken down")
codes = st.sampled_from(CODES)
names = st.sampled_from(PEOPLE)
numbers = st.integers(0, 99)
COUNTERS = ("segments_total", "segments_done", "segments_machine", "words_total", "words_left")


class Desk(RuleBasedStateMachine):
    people: ClassVar[dict[str, Any]] = {}
    article: ClassVar[Any] = None

    def __init__(self) -> None:
        super().__init__()
        self.step = transaction.atomic()
        self.step.__enter__()
        #: What an editor of the edition approved or published.
        self.blessed: set[int] = set()
        self.typed: set[tuple[str, str]] = set()
        self.approved: set[tuple[str, str]] = set()

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.step.__exit__(None, None, None)

    @initialize(begun=st.sampled_from(BEGINNINGS))
    def begin(self, begun: str) -> None:
        """The Persian job is somewhere on its way already, or the short sequences would hardly get there."""
        if begun == "wanted":
            return
        self.on("fa", lambda job: claiming.claim(job, self.people["translator.fa"]))
        if begun == "in hand":
            return
        self.translate(code="fa", number=0, everything=True)
        self.submit(code="fa", name="translator.fa")
        if begun == "in review":
            return
        self.approve(code="fa", name="editor.fa")
        if begun == "out of date":
            self.publish_source(number=0)
            assert self.job("fa").out_of_date
        if begun == "taken down":
            self.withdraw_source(how="unpublish", sure=0)
            self.decide(code="fa", name="editor.fa", how="down")
            assert self.job("fa").withdrawal == Withdrawal.TAKEN_DOWN

    # What there is

    def job(self, code: str) -> Job | None:
        jobs = Job.objects.with_people_and_pages().filter(
            translation_key=self.article.translation_key, target_locale__language_code=code
        )
        return jobs.current().first() or jobs.first()

    def source(self) -> Page | None:
        return type(self.article).objects.filter(pk=self.article.pk).first()

    def target(self, code: str) -> Page | None:
        return (
            type(self.article)
            .objects.filter(translation_key=self.article.translation_key, locale__language_code=code)
            .first()
        )

    def attempt(self, action: Callable[[], Any]) -> bool:
        """Refused with a sentence, or done; anything else is an error of ours."""
        try:
            with transaction.atomic():
                action()
        except (errors.TranslationError, PermissionDenied):
            return False
        return True

    def on(self, code: str, action: Callable[[Job], Any]) -> bool:
        job = self.job(code)
        return job is not None and self.attempt(lambda: action(job))

    def bless(self, code: str, revision_id: int | None) -> None:
        self.blessed.add(revision_id)
        job = self.job(code)
        if job is not None and job.source_page_id:
            self.approved |= {(code, s.text) for s in content.segments_of(job) if s.text}

    # What people do on the desk

    @rule(code=codes, name=names, reason=st.sampled_from(["", "در سفر است"]))
    def claim(self, code: str, name: str, reason: str) -> None:
        self.on(code, lambda job: claiming.claim(job, self.people[name], reason))

    @rule(code=codes, pick=numbers)
    def go_on(self, code: str, pick: int) -> None:
        """One of the steps that are open, by an editor of the edition: otherwise most of what is tried is refused."""
        job, editor = self.job(code), self.people[f"editor.{code}"]
        steps = [one.step for one in open_steps(job) if one.step in DO] if job is not None else []
        if not steps:
            return
        step = steps[pick % len(steps)]
        if step == Step.SUBMIT:
            self.translate(code=code, number=pick, everything=True)
        seen = job.submitted_revision_id
        if self.on(code, lambda job: DO[step](job, editor)) and step == Step.APPROVE:
            self.bless(code, seen)

    @rule(pick=numbers)
    def go_on_in_persian(self, pick: int) -> None:
        self.go_on(code="fa", pick=pick)

    @rule(code=codes)
    def take_the_first_step(self, code: str) -> None:
        self.go_on(code=code, pick=0)

    @rule(code=codes, name=names)
    def give_back(self, code: str, name: str) -> None:
        self.on(code, lambda job: claiming.release(job, self.people[name]))

    @rule(code=codes, number=numbers, everything=st.booleans())
    def translate(self, code: str, number: int, everything: bool) -> None:
        """By whoever has it: every missing text, or another first one."""
        job = self.job(code)
        if job is None or job.state not in IN_HAND or job.assignee is None:
            return
        segments = content.segments_of(job)
        wanted = [s for s in segments if not s.text] if everything else segments[:1]
        typed = {s.id: Typed(f"{code} {number} {s.path}", version_of(s.text)) for s in wanted}
        if self.attempt(lambda: saving.save_segments(job, job.assignee, typed)):
            self.typed |= {(code, one.text) for one in typed.values()}

    @rule(code=codes, name=names)
    def submit(self, code: str, name: str) -> None:
        job = self.job(code)
        user = job.assignee if job is not None and job.assignee is not None else self.people[name]
        self.on(code, lambda job: reviewing.submit(job, user, accept_all=True))

    @rule(code=codes, name=names)
    def approve(self, code: str, name: str) -> None:
        job = self.job(code)
        seen = job.submitted_revision_id if job is not None else None
        if seen and self.on(code, lambda job: reviewing.approve(job, self.people[name], seen)):
            assert name in (f"editor.{code}", "admin")
            self.bless(code, seen)

    @rule(code=codes, name=names)
    def return_it(self, code: str, name: str) -> None:
        self.on(code, lambda job: reviewing.return_with_comment(job, self.people[name], "دوباره"))

    @rule(code=codes, name=names)
    def cancel(self, code: str, name: str) -> None:
        self.on(code, lambda job: reviewing.cancel(job, self.people[name]))

    @rule(code=codes)
    def want(self, code: str) -> None:
        source = self.source()
        if source is not None:
            self.attempt(lambda: wanting.want(source, get_edition(code), self.people[f"translator.{code}"]))

    @rule(code=codes, name=names, to=names)
    def assign(self, code: str, name: str, to: str) -> None:
        self.on(code, lambda job: planning.assign(job, self.people[name], self.people[to]))

    @rule(code=codes, name=names, how=st.sampled_from(["undo", "needless", "unapprove", "publish", "leave"]))
    def change_of_mind(self, code: str, name: str, how: str) -> None:
        user = self.people[name]
        actions: dict[str, Callable[[Job], Any]] = {
            "undo": lambda job: updating.undo_update(job, user),
            "needless": lambda job: updating.no_change_needed(job, user, "املا"),
            "unapprove": lambda job: reviewing.take_approval_back(job, user, "نام"),
            "publish": lambda job: releasing.publish_now(job, user),
            "leave": lambda job: releasing.leave(job, user),
        }
        self.on(code, actions[how])

    @rule(code=codes, name=names, how=st.sampled_from(["keep", "down", "again"]))
    def decide(self, code: str, name: str, how: str) -> None:
        user = self.people[name]
        actions: dict[str, Callable[[Job], Any]] = {
            "keep": lambda job: withdrawing.keep_public(job, user, "می‌ماند"),
            "down": lambda job: withdrawing.take_down(job, user),
            "again": lambda job: withdrawing.publish_again(job, user),
        }
        self.on(code, actions[how])

    @rule(name=names, hours=st.sampled_from([None, 1]))
    def hold(self, name: str, hours: int | None) -> None:
        source, jobs = self.source(), [job for job in map(self.job, CODES) if job is not None]
        at = timezone.now() + timedelta(hours=hours) if hours else None
        if source is not None:
            self.attempt(lambda: releasing.hold(self.people[name], source, jobs, at))

    @rule(name=names)
    def release(self, name: str) -> None:
        release = Release.objects.filter(released_at=None).first()
        if release is not None:
            self.attempt(lambda: releasing.release_now(release, self.people[name]))

    @rule()
    def time_passes(self) -> None:
        past = timezone.now() - timedelta(seconds=1)
        Release.objects.filter(at__isnull=False).update(at=past)
        Revision.objects.filter(approved_go_live_at__isnull=False).update(approved_go_live_at=past)
        for revision in Revision.objects.filter(approved_go_live_at__isnull=False):
            revision.content["go_live_at"] = past.isoformat()
            revision.save(update_fields=["content"])
        releasing.release_due()
        publish_scheduled()

    # What Wagtail does

    @rule(code=codes, change=st.booleans(), days=st.sampled_from([0, 0, 2]), number=numbers)
    def publish_target(self, code: str, change: bool, days: int, number: int) -> None:
        """An editor in Wagtail's own form, perhaps with a date."""
        page = self.target(code)
        if page is None:
            return
        page = page.get_latest_revision_as_object()
        page.go_live_at = timezone.now() + timedelta(days=days) if days else None
        if change:
            page.title = f"{code} by hand {number}"
        revision = page.save_revision(user=self.people[f"editor.{code}"])
        self.blessed.add(revision.pk)
        assert self.attempt(lambda: revision.publish(user=self.people[f"editor.{code}"]))

    @rule(code=codes, number=numbers)
    def save_draft(self, code: str, number: int) -> None:
        page = self.target(code)
        if page is not None:
            page = page.get_latest_revision_as_object()
            page.title = f"{code} seen by nobody {number}"
            page.save_revision(user=self.people[f"editor.{code}"])

    @rule(code=codes, how=st.sampled_from(["unpublish", "delete", "move", "cancel", "restart", "submit"]))
    def stock_action(self, code: str, how: str) -> None:
        page, editor = self.target(code), self.people[f"editor.{code}"]
        if page is None:
            return
        if how in ("unpublish", "delete"):
            assert self.attempt(getattr(page, how))
        elif how == "move":
            place = "blogs" if page.get_parent().slug == "news" else "news"
            assert self.attempt(lambda: page.move(factories.section(place, code), pos="last-child"))
        elif how == "submit" and page.current_workflow_state is None:
            page.get_workflow().start(page, editor)
        elif how != "submit" and page.current_workflow_state is not None:
            page.current_workflow_state.cancel(user=editor)
            if how == "restart":
                page.get_workflow().start(page, editor)

    @rule(number=numbers)
    def publish_source(self, number: int) -> None:
        page = self.source()
        if page is not None:
            page.title = f"A reading room opens {number}"
            factories.publish(page, self.people["editor.en"])

    @rule(how=st.sampled_from(["unpublish", "hide", "hide section", "show", "show", "delete"]), sure=numbers)
    def withdraw_source(self, how: str, sure: int) -> None:
        page = self.source()
        if page is None or (how == "delete" and sure > 25):
            return
        if how in ("unpublish", "delete"):
            getattr(page, how)()
        elif how == "show":
            for restriction in page.get_view_restrictions():
                restriction.delete()
        else:
            where = page if how == "hide" else page.get_parent()
            PageViewRestriction.objects.create(page=where, restriction_type=PageViewRestriction.LOGIN)

    # What always holds

    @invariant()
    def nothing_typed_or_approved_is_lost(self) -> None:
        kept = set(
            SegmentVersion.objects.filter(job__translation_key=self.article.translation_key).values_list(
                "job__target_locale__language_code", "text"
            )
        )
        assert self.typed <= kept
        for code, segments in StoredSegments.objects.filter(
            job__translation_key=self.article.translation_key
        ).values_list("job__target_locale__language_code", "segments"):
            kept |= {(code, entry["translation"]) for entry in segments}
        assert self.approved <= kept

    @invariant()
    def nothing_is_public_that_no_editor_has_seen(self) -> None:
        for code in CODES:
            page = self.target(code)
            if page is not None and page.live:
                assert page.live_revision_id in self.blessed

    @invariant()
    def nothing_is_public_unnoticed(self) -> None:
        source = self.source()
        for code in CODES:
            job = self.job(code)
            if job is None or job.target_page is None or job.state == JobState.CANCELLED:
                continue
            if job.target_page.live and (source is None or not source.live):
                assert job.withdrawal in (Withdrawal.PENDING, Withdrawal.KEPT)
            if source is not None and job.target_page.live and source.get_view_restrictions().exists():
                assert job.target_page.get_view_restrictions().exists()

    @invariant()
    def every_job_has_a_next_step_and_somebody_to_take_it(self) -> None:
        for code in CODES:
            job = self.job(code)
            if job is not None and job.state != JobState.CANCELLED:
                assert open_steps(job)
                assert takers(job)

    @invariant()
    def the_books_are_right(self) -> None:
        jobs = Job.objects.filter(translation_key=self.article.translation_key)
        for code in CODES:
            into = jobs.filter(target_locale__language_code=code)
            assert into.current().count() <= 1
            assert into.filter(state__in=OPEN).count() <= 1
        for job in jobs.current().with_people_and_pages():
            if job.target_page_id and job.source_page_id and job.claimed_at:
                counted = [getattr(job, name) for name in COUNTERS]
                content.recount(job, content.segments_of(job))
                assert [getattr(job, name) for name in COUNTERS] == counted
            live = job.target_page is not None and job.target_page.live
            assert job.state != JobState.PUBLISHED or live
            if job.state == JobState.PUBLISHED:
                assert job.out_of_date == (job.behind_since is not None)
            held = job.release is not None and job.release.is_open
            assert not held or job.state in OPEN

    @rule(code=codes)
    def one_of_the_steps_can_be_taken(self, code: str) -> None:
        """Not only named: somebody does it, and it is done. Then it is taken back."""
        job = self.job(code)
        if job is None or not open_steps(job):
            return
        done = []
        for one in open_steps(job):
            action = DO.get(one.step)
            if action is None:
                done.append(one.step)
                continue
            savepoint = transaction.savepoint()
            if self.attempt(lambda action=action: action(self.job(code), self.people["admin"])):
                done.append(one.step)
            transaction.savepoint_rollback(savepoint)
        assert done, [one.step for one in open_steps(job)]


DO: dict[Step, Callable[[Job, Any], Any]] = {
    Step.DECIDE: lambda job, user: withdrawing.take_down(job, user),
    Step.PUBLISH_AGAIN: lambda job, user: withdrawing.publish_again(job, user),
    Step.CLAIM: lambda job, user: claiming.claim(job, user),
    Step.UPDATE: lambda job, user: claiming.claim(job, user),
    Step.REVISE: lambda job, user: claiming.claim(job, user),
    Step.NO_CHANGE_NEEDED: lambda job, user: updating.no_change_needed(job, user, "املا"),
    Step.SUBMIT: lambda job, user: reviewing.submit(job, user, accept_all=True),
    Step.GIVE_BACK: lambda job, user: claiming.release(job, user),
    Step.TAKE_OVER: lambda job, user: claiming.claim(job, user, "سفر"),
    Step.APPROVE: lambda job, user: reviewing.approve(job, user, job.submitted_revision_id),
    Step.RETURN: lambda job, user: reviewing.return_with_comment(job, user, "دوباره"),
    Step.PUBLISH: lambda job, user: releasing.publish_now(job, user),
    Step.LEAVE_RELEASE: lambda job, user: releasing.leave(job, user),
    Step.TAKE_APPROVAL_BACK: lambda job, user: reviewing.take_approval_back(job, user, "نام"),
    Step.ASSIGN: lambda job, user: planning.assign(job, user, user),
    Step.CANCEL: lambda job, user: reviewing.cancel(job, user),
    Step.ASK_AGAIN: lambda job, user: wanting.want(job.source_page, job.target_edition, user),
}


@pytest.mark.usefixtures("editions")
def test_whatever_people_do_nothing_is_lost_and_nobody_is_stuck(
    article: Page, people: dict[str, Any]
) -> None:
    kinds = {"people": people, "article": article}
    run_state_machine_as_test(
        type("DeskOfThisTest", (Desk,), kinds),
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=25,
            deadline=None,
            database=None,
            derandomize="JOB_MACHINE_EXAMPLES" not in os.environ,
            suppress_health_check=list(HealthCheck),
            print_blob=True,
        ),
    )
