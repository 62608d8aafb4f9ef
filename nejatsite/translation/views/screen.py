"""What the translation editor shows: the job, what the person may do with it, its texts and what is beside them."""

from collections import Counter
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from persiantools.jdatetime import JalaliDate
from wagtail import hooks
from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from nejatsite.core.wording import in_a_row, number
from nejatsite.editions.calendar import digits, format_day
from nejatsite.editions.reading_dates import example
from nejatsite.editions.registry import Edition
from nejatsite.translation import errors, rights
from nejatsite.translation.models import Job, StoredSegments
from nejatsite.translation.services import (
    accepting,
    approval,
    changes,
    content,
    glossary,
    machine,
    memory,
    overrides,
    refreshing,
    releasing,
    talking,
    untranslated,
    updating,
)
from nejatsite.translation.services.next_steps import Step, is_held, steps_for
from nejatsite.translation.services.privacy import is_private
from nejatsite.translation.services.saving import Typed
from nejatsite.translation.states import CLAIMABLE, JobState, Priority, Withdrawal
from nejatsite.translation.templatetags.translation_tags import time_ago
from nejatsite.users.roles import Role, people_with

from . import rows as editor_rows
from .helping import Help
from .lines import progress_line, words_line

FILTERS = ("all", "missing", "changed", "findings", "comments", "machine")
UNPROCESSABLE = 422


def show(
    request: HttpRequest,
    job: Job,
    typed: dict[int, Typed] | None = None,
    refused: dict[int, errors.TranslationError] | None = None,
    stopped: errors.TranslationError | None = None,
    comment_error: str = "",
) -> HttpResponse:
    """`stopped` is what keeps the job from being submitted; `comment_error` stands beside the comment to the translator."""
    # A page can have come by its translation without the editor: then no texts of its source are kept.
    source = refreshing.frozen(job.source_page) if job.source_page is not None else None
    started = job.target_page is not None and source is not None
    context = _about(request, job) | _rights(request.user, job, started)
    context |= {"comment_error": comment_error, "comment": request.POST.get("comment", "")}
    if started:
        context |= _texts(job, source, context)
        if not context["behind"]:
            editor_rows.show_again(context["rows"], typed or {}, refused or {})
        if stopped is not None:
            context |= _attention(context["rows"], stopped)
        context["filters"] = _filters(request, context["rows"])
    response = TemplateResponse(request, "translation/job.html", context)
    if refused or stopped or comment_error:
        response.status_code = UNPROCESSABLE
    return response


def _about(request: HttpRequest, job: Job) -> dict[str, Any]:
    heading = _("Translation into {edition}").format(edition=job.target_edition.name)
    wanted = request.GET.get("show", "")
    return {
        "job": job,
        "source": job.source_edition,
        "target": job.target_edition,
        "rows": [],
        "links": [],
        "shown": wanted if wanted in FILTERS else "all",
        "progress": progress_line(job),
        "words": words_line(job),
        "digits": number("0123456789"),
        "events": job.events.all()[:50],
        "page_buttons": _buttons_of_others(job, request.user),
        "header_icon": "wagtail-localize-language",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": reverse("translation_desk"), "label": _("Desk")},
            {"url": "", "label": heading},
        ],
        "header_title": heading,
    }


def _buttons_of_others(job: Job, user: Any) -> list[Any]:
    """What other apps offer for the translated page, which has no editing screen of Wagtail's with its header."""
    if job.target_page is None:
        return []
    offers = hooks.get_hooks("register_translation_editor_buttons")
    return sorted(button for offer in offers for button in offer(job.target_page, user))


def _rights(user: Any, job: Job, started: bool) -> dict[str, Any]:
    in_review = job.state == JobState.IN_REVIEW
    lock = job.target_page.specific.get_lock() if started else None
    locked = lock is not None and lock.for_user(user)
    behind = in_review and job.out_of_date
    may_write = started and not locked and not behind and rights.may_write(user, job)
    may_review = rights.may_review(user, job)
    may_decide = in_review and may_review and started and not locked
    return {
        "started": started,
        "locked": locked,
        "behind": behind,
        "may_write": may_write,
        "may_review": may_review,
        "may_claim": job.source_is_public and job.state in CLAIMABLE and rights.may_translate(user, job),
        "may_take_over": job.is_in_hand and rights.may_translate(user, job) and job.assignee_id != user.pk,
        "may_release": job.is_in_hand and (job.assignee_id == user.pk or may_review),
        "may_submit": job.is_in_hand and may_write and job.source_is_public,
        "may_decide": may_decide,
        "may_approve": may_decide and job.source_is_public and approval.may_approve(job.target_page, user),
        "approvers": in_a_row(approval.who_can_approve(job.target_page)) if in_review and started else "",
        "may_cancel": may_review and job.is_open and job.state != JobState.APPROVED,
        "may_edit_whole": started and may_review,
        **_process(user, job, may_write, may_review),
    }


def _process(user: Any, job: Job, may_write: bool, may_review: bool) -> dict[str, Any]:
    steps = steps_for(user, job)
    held = is_held(job)
    theirs = job.is_in_hand and job.assignee is not None and job.assignee_id != user.pk
    can_undo = may_write and updating.can_undo(job)
    kept = job.withdrawal == Withdrawal.KEPT and job.target_page is not None
    decides = Step.DECIDE in steps or (may_review and kept)
    return {
        "held": held,
        "held_by": job.assignee.display_name if theirs and Step.TAKE_OVER in steps and not may_write else "",
        "held_since": time_ago(job.claimed_at) if theirs and job.claimed_at else "",
        "may_undo": can_undo,
        "may_no_change": Step.NO_CHANGE_NEEDED in steps or (can_undo and job.behind_since is not None),
        "may_plan": may_review and job.state != JobState.CANCELLED,
        "people": _people_for(job) if may_review and _may_be_given(job) else [],
        "may_decide_withdrawal": decides,
        "is_private": decides and is_private(job.target_page),
        "may_publish_again": Step.PUBLISH_AGAIN in steps,
        "may_publish": Step.PUBLISH in steps,
        "may_take_back": Step.TAKE_APPROVAL_BACK in steps,
        "may_leave": held and releasing.may_take_out(user, job),
        "priorities": Priority.choices,
        "overdue": job.due_on is not None and job.is_open and job.due_on < today_in(job.target_edition),
        "due_example": example(job.target_edition) if may_review else "",
        "due_written": _written(job.due_on, job.target_edition) if job.due_on else "",
        "due": format_day(job.due_on, job.target_edition) if job.due_on else "",
    }


def _may_be_given(job: Job) -> bool:
    return job.is_in_hand or (job.state in CLAIMABLE and job.source_is_public)


def _people_for(job: Job) -> list[Any]:
    """Those who may translate into the edition, and do not have the job yet. One query."""
    code = job.target_locale.language_code
    people = (people_with(Role.TRANSLATOR, code) | people_with(Role.EDITOR, code)).distinct()
    return [person for person in people if person.pk != job.assignee_id or not job.is_in_hand]


def _written(day: date, edition: Edition) -> str:
    """As a person of a Jalali edition writes a day into a field."""
    jalali = JalaliDate(day)
    return digits(f"{jalali.year}/{jalali.month:02}/{jalali.day:02}", edition)


def today_in(edition: Edition) -> date:
    return timezone.now().astimezone(edition.zone).date()


def _texts(job: Job, source: TranslationSource, context: dict[str, Any]) -> dict[str, Any]:
    page: Page = job.source_page.specific
    taken = untranslated.taken_from_source(page)
    if context["behind"]:
        submitted = job.stored_segments.filter(kind=StoredSegments.Kind.SUBMITTED).first()
        entries = submitted.segments if submitted else []
        return {"rows": editor_rows.stored_rows(entries, type(page)), "taken": taken}
    segments = content.segments_of(job, source)
    changed = changes.changes_of(job, segments)
    threads = talking.by_segment(talking.comments_of(job), segments)
    beside = editor_rows.Beside(
        changes=changed,
        findings=accepting.findings_of(job, segments) if context["may_write"] else {},
        terms=glossary.terms_for(job, segments),
        matches=memory.exact_matches(job, segments) if context["may_write"] else {},
        threads=threads,
    )
    return {
        "rows": editor_rows.rows_of(segments, type(page), beside),
        "links": overrides.links_of(job),
        "taken": taken,
        "removed": editor_rows.removed_of(changed),
        "count_changed": len(changed.changed),
        "threads": threads.get(None, []),
        "help": Help(
            matches={},
            terms={},
            exact=sum(not each.text and each.id in beside.matches for each in segments),
            has_machine=machine.is_configured(job),
            missing=sum(not each.text for each in segments),
            unconfirmed=sum(each.is_machine_made for each in segments),
        ),
    }


def _attention(rows: list[editor_rows.Row], stopped: errors.TranslationError) -> dict[str, Any]:
    """The texts that keep the job from being submitted, with links to them; the first gets the focus."""
    found = stopped.values.get("findings", {})
    if isinstance(stopped, errors.SegmentsMissing):
        wanted = [row for row in rows if row.missing]
    elif isinstance(stopped, errors.MachineDraftsUnconfirmed):
        wanted = [row for row in rows if row.is_machine_made]
    else:
        wanted = [row for row in rows if row.id in found]
    if wanted and not any(row.focus for row in rows):
        wanted[0].focus = True
    return {
        "stopped": stopped,
        "stopped_rows": [(row, [] if row.missing else found.get(row.id, [])) for row in wanted],
        "may_submit_all_the_same": isinstance(stopped, errors.WarningsOpen),
    }


def _filters(request: HttpRequest, rows: list[editor_rows.Row]) -> list[dict[str, Any]]:
    counts = Counter(
        name
        for row in rows
        for name, fits in {
            "all": True,
            "missing": row.missing,
            "changed": row.is_new or row.is_changed,
            "findings": bool(row.findings),
            "comments": bool(row.comments),
            "machine": row.is_machine_made,
        }.items()
        if fits
    )
    labels = {
        "all": _("All texts"),
        "missing": _("Missing"),
        "changed": _("Changed"),
        "findings": _("To check"),
        "comments": _("With comments"),
        "machine": _("Made by machine"),
    }
    shown = request.GET.get("show", "")
    return [
        {
            "name": name,
            "label": labels[name],
            "count": number(counts[name]),
            "hidden": not counts[name] and name not in ("all", "missing", shown),
        }
        for name in FILTERS
    ]
