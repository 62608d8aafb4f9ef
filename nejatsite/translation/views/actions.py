"""Buttons of a job: each a POST that does one thing and says what happened."""

from collections.abc import Callable
from contextlib import nullcontext
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from nejatsite.translation import errors, rights
from nejatsite.translation.models import Job
from nejatsite.translation.services import claiming, reviewing
from nejatsite.translation.services.saving import Typed

from .access import job_or_404
from .screen import show
from .typing import save_form, show_refused, typed_in

#: What keeps a job from being submitted stands beside the texts that it is about.
TO_MEND = (
    errors.SegmentsMissing,
    errors.SegmentsFaulty,
    errors.WarningsOpen,
    errors.MachineDraftsUnconfirmed,
)


def _plain(action: Callable[[Job, Any], Any], done: Callable[[Job], str], onward: str) -> Any:
    @require_POST
    def view(request: HttpRequest, job_id: int) -> HttpResponse:
        job = job_or_404(request, job_id)
        try:
            with transaction.atomic():
                action(job, request)
        except errors.TranslationError as error:
            messages.error(request, str(error))
            return redirect("translation_job", job.pk)
        messages.success(request, done(job))
        return redirect("translation_job", job.pk) if onward == "job" else redirect("translation_desk")

    return view


claim = _plain(
    lambda job, request: claiming.claim(job, request.user, request.POST.get("reason", "")),
    lambda job: _("The job is yours. What you type is saved as you go."),
    "job",
)
release = _plain(
    lambda job, request: claiming.release(job, request.user),
    lambda job: _("You gave “{title}” back. What was translated is kept.").format(title=job.source_title),
    "desk",
)
cancel = _plain(
    lambda job, request: reviewing.cancel(job, request.user, request.POST.get("comment", "")),
    lambda job: _("The job “{title}” is cancelled.").format(title=job.source_title),
    "desk",
)


def _stopped(
    request: HttpRequest, job_id: int, typed: dict[int, Typed], error: errors.TranslationError
) -> HttpResponse:
    """Says why, and keeps what was typed: the form is shown again with it."""
    if isinstance(error, TO_MEND):
        return show(request, job_or_404(request, job_id), stopped=error)
    messages.error(request, str(error))
    job = job_or_404(request, job_id)
    has_comment = rights.may_review(request.user, job) and request.POST.get("comment", "").strip()
    if not typed and not has_comment:
        return redirect("translation_job", job_id)
    return show(request, job, typed=typed, refused=dict.fromkeys(typed, error))


@require_POST
def return_job(request: HttpRequest, job_id: int) -> HttpResponse:
    """Corrections in the form are kept: the translator finds them with the comment."""
    job = job_or_404(request, job_id)
    typed = typed_in(request, job)
    try:
        if typed:
            saved = save_form(request, job, typed)
            if saved.refused:
                return show_refused(request, job, typed, saved)
        if not request.POST.get("comment", "").strip():
            said = _("Write what is to be changed. The translator sees it.")
            return show(request, job_or_404(request, job.pk), comment_error=said)
        reviewing.return_with_comment(job, request.user, request.POST.get("comment", ""))
    except errors.TranslationError as error:
        return _stopped(request, job.pk, typed, error)
    messages.success(
        request,
        _("“{title}” goes back to the translator with your comment.").format(title=job.source_title),
    )
    return redirect("translation_desk")


@require_POST
def submit(request: HttpRequest, job_id: int) -> HttpResponse:
    """Saves what is in the form first, so that nothing typed last is left behind."""
    job = job_or_404(request, job_id)
    typed = typed_in(request, job)
    try:
        saved = save_form(request, job, typed)
        if saved.refused:
            return show_refused(request, job, typed, saved)
        reviewing.submit(job, request.user, accept_all="accept_all" in request.POST)
    except errors.TranslationError as error:
        return _stopped(request, job.pk, typed, error)
    messages.success(request, _("“{title}” is with the editors for approval.").format(title=job.source_title))
    return redirect("translation_desk")


@require_POST
def approve(request: HttpRequest, job_id: int) -> HttpResponse:
    """Approves what the editor saw: the revision named in the form, with the corrections in the same form."""
    job = job_or_404(request, job_id)
    typed = typed_in(request, job)
    seen = request.POST.get("revision", "")
    try:
        # Corrections and approval are kept together or not at all; an approval alone takes care of itself.
        with transaction.atomic() if typed else nullcontext():
            if not seen.isascii() or not seen.isdigit() or int(seen) != job.submitted_revision_id:
                raise errors.RevisionChanged()
            revision_id = int(seen)
            if typed:
                saved = save_form(request, job, typed)
                if saved.refused:
                    transaction.set_rollback(True)
                    return show(request, job, typed=typed, refused=saved.refused)
                revision_id = saved.job.submitted_revision_id
            job = reviewing.approve(job, request.user, revision_id, request.POST.get("comment", ""))
    except errors.TranslationError as error:
        return _stopped(request, job.pk, typed, error)
    live = job.target_page.get_url(request) if job.target_is_public else None
    messages.success(
        request,
        _("“{title}” is approved for the edition “{edition}”.").format(
            title=job.source_title, edition=job.target_edition.name
        ),
        buttons=[messages.button(live, _("View live page"), new_window=True)] if live else None,
    )
    return redirect("translation_desk")
