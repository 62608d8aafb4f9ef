"""The translation editor: one job, its source and its translation side by side."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from nejatsite.core.wording import in_a_row, number
from nejatsite.translation import errors, rights
from nejatsite.translation.models import Job, StoredSegments
from nejatsite.translation.services import (
    accepting,
    approval,
    changes,
    content,
    drafting,
    overrides,
    refreshing,
    saving,
    untranslated,
)
from nejatsite.translation.services.saving import Saved, Typed, version_of
from nejatsite.translation.services.validation import from_stored
from nejatsite.translation.states import CLAIMABLE, JobState

from . import rows as editor_rows
from .access import job_or_404, posted_numbers
from .checks import as_json

CONFLICT, UNPROCESSABLE, LOCKED = 409, 422, 423


@require_http_methods(["GET", "HEAD", "POST"])
def editor(request: HttpRequest, job_id: int) -> HttpResponse:
    """Shows the job; a POST saves every text in the form, for those without script."""
    job = job_or_404(request, job_id)
    if request.method != "POST":
        return show(request, job)
    typed = typed_in(request)
    try:
        saved = save_form(request, job, typed)
    except errors.TranslationError as error:
        messages.error(request, str(error))
        return show(request, job, typed=typed, refused=dict.fromkeys(typed, error))
    if saved.refused:
        return show_refused(request, job, typed, saved)
    messages.success(request, _("Saved."))
    return redirect("translation_job", job.pk)


def typed_in(request: HttpRequest) -> dict[int, Typed]:
    versions = posted_numbers(request.POST, "version-")
    return {
        number: Typed(text, versions.get(number, ""))
        for number, text in posted_numbers(request.POST, "text-").items()
    }


def save_form(request: HttpRequest, job: Job, typed: dict[int, Typed]) -> Saved:
    links = posted_numbers(request.POST, "link-")
    if links:
        overrides.save_links(job, request.user, links)
    return saving.save_segments(job, request.user, typed)


def show_refused(request: HttpRequest, job: Job, typed: dict[int, Typed], saved: Saved) -> HttpResponse:
    messages.error(
        request,
        ngettext(
            "{count} text was not saved; the reason stands beside it.",
            "{count} texts were not saved; the reasons stand beside them.",
            len(saved.refused),
        ).format(count=number(len(saved.refused))),
    )
    return show(request, job_or_404(request, job.pk), typed=typed, refused=saved.refused)


@require_POST
def save_segment(request: HttpRequest, job_id: int, segment_id: int) -> HttpResponse:
    """One text, as it is typed. Answers with the new version, or with why it was not saved."""
    job = job_or_404(request, job_id)
    text, version = request.POST.get("text", ""), request.POST.get("version", "")
    try:
        saved = saving.save_segment(job, request.user, segment_id, text, version)
    except errors.SegmentConflict as error:
        theirs = next((s for s in content.segments_of(job) if s.id == segment_id), None)
        return JsonResponse(
            {
                "error": str(error),
                "theirs": from_stored(theirs.text, theirs.is_rich) if theirs else "",
                "version": version_of(theirs.text) if theirs else "",
            },
            status=CONFLICT,
        )
    except errors.PageLocked as error:
        return JsonResponse({"error": str(error)}, status=LOCKED)
    except errors.TranslationError as error:
        return JsonResponse({"error": str(error)}, status=UNPROCESSABLE)
    return JsonResponse(_answer(saved))


def _answer(saved: Saved) -> dict[str, Any]:
    job = saved.job
    findings = accepting.findings_of(job, saved.segments)
    return {
        "segments": [
            {
                "id": segment.id,
                "version": version_of(segment.text),
                "text": from_stored(segment.text, segment.is_rich) if segment.text else "",
                "findings": as_json(findings.get(segment.id, ())),
            }
            for segment in saved.segments
        ],
        "done": job.segments_done,
        "total": job.segments_total,
        "percent": job.percent_done,
        "progress": progress_line(job),
        "words": words_line(job),
        "state": job.get_state_display(),
        "revision": job.submitted_revision_id,
    }


@require_GET
def preview(request: HttpRequest, job_id: int) -> HttpResponse:
    """The page as readers would see it, with what is translated so far."""
    job = job_or_404(request, job_id)
    try:
        page = drafting.translated_page(job)
    except errors.TranslationError as error:
        messages.error(request, str(error))
        return redirect("translation_job", job.pk)
    with override(job.target_locale.language_code):
        response = page.make_preview_request(request, page.default_preview_mode)
        return response.render() if hasattr(response, "render") and not response.is_rendered else response


def progress_line(job: Job) -> str:
    return ngettext("{done} of {total} text", "{done} of {total} texts", job.segments_total).format(
        done=number(job.segments_done), total=number(job.segments_total)
    )


def words_line(job: Job) -> str:
    return ngettext("{count} word left", "{count} words left", job.words_left).format(
        count=number(job.words_left)
    )


def show(
    request: HttpRequest,
    job: Job,
    typed: dict[int, Typed] | None = None,
    refused: dict[int, errors.TranslationError] | None = None,
) -> HttpResponse:
    user = request.user
    in_review = job.state == JobState.IN_REVIEW
    # A page can have come by its translation without the editor: then no texts of its source are kept.
    source = refreshing.frozen(job.source_page) if job.source_page is not None else None
    started = job.target_page is not None and source is not None
    lock = job.target_page.specific.get_lock() if started else None
    locked = lock is not None and lock.for_user(user)
    behind = in_review and job.out_of_date
    may_write = started and not locked and not behind and rights.may_write(user, job)
    may_review = rights.may_review(user, job)
    may_decide = in_review and may_review and started and not locked
    heading = _("Translation into {edition}").format(edition=job.target_edition.name)
    context: dict[str, Any] = {
        "job": job,
        "source": job.source_edition,
        "target": job.target_edition,
        "rows": [],
        "links": [],
        "started": started,
        "locked": locked,
        "behind": behind,
        "may_write": may_write,
        "may_review": may_review,
        "may_claim": job.source_is_public and job.state in CLAIMABLE and rights.may_translate(user, job),
        "may_take_over": job.is_in_hand and may_review and job.assignee_id != user.pk,
        "may_release": job.is_in_hand and (job.assignee_id == user.pk or may_review),
        "may_submit": job.is_in_hand and may_write and job.source_is_public,
        "may_decide": may_decide,
        "may_approve": may_decide and job.source_is_public and approval.may_approve(job.target_page, user),
        "approvers": in_a_row(approval.who_can_approve(job.target_page)) if in_review and started else "",
        "may_cancel": may_review and job.is_open and job.state != JobState.APPROVED,
        "may_edit_whole": started and may_review,
        "only_missing": request.GET.get("show") == "missing",
        "progress": progress_line(job),
        "words": words_line(job),
        "events": job.events.all()[:50],
        "header_icon": "wagtail-localize-language",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": reverse("translation_desk"), "label": _("Desk")},
            {"url": "", "label": heading},
        ],
        "header_title": heading,
    }
    if started:
        context |= _texts(job, source, behind)
        if not behind:
            texts = {number: entry.text for number, entry in (typed or {}).items()}
            editor_rows.show_again(context["rows"], texts, refused or {})
    response = TemplateResponse(request, "translation/job.html", context)
    if refused:
        response.status_code = UNPROCESSABLE
    return response


def _texts(job: Job, source: TranslationSource, behind: bool) -> dict[str, Any]:
    page: Page = job.source_page.specific
    taken = untranslated.taken_from_source(page)
    if behind:
        submitted = job.stored_segments.filter(kind=StoredSegments.Kind.SUBMITTED).first()
        entries = submitted.segments if submitted else []
        return {"rows": editor_rows.stored_rows(entries, type(page)), "taken": taken}
    segments = content.segments_of(job, source)
    changed = changes.changes_of(job, segments)
    rows = editor_rows.rows_of(segments, type(page), changed)
    return {
        "rows": rows,
        "links": overrides.links_of(job),
        "taken": taken,
        "removed": [editor_rows.marked(before.source, True) for before in changed.removed],
        "count_changed": len(changed.changed),
    }
