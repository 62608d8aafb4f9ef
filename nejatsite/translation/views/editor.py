"""The translation editor: one job, its source and its translation side by side."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from nejatsite.core.sent import sent_key
from nejatsite.translation import errors
from nejatsite.translation.models import Job
from nejatsite.translation.services import accepting, content, machine, saving

from .access import job_or_404
from .answers import answer_to, conflict_answer
from .preview import preview
from .screen import show
from .typing import save_form, show_refused, typed_in

__all__ = ["editor", "preview", "save_segment"]

CONFLICT, UNPROCESSABLE, LOCKED = 409, 422, 423


@require_http_methods(["GET", "HEAD", "POST"])
def editor(request: HttpRequest, job_id: int) -> HttpResponse:
    """Shows the job; a POST saves every text in the form, for those without script."""
    job = job_or_404(request, job_id)
    if request.method != "POST":
        return show(request, job)
    typed = typed_in(request, job)
    try:
        saved = save_form(request, job, typed)
    except errors.TranslationError as error:
        messages.error(request, str(error))
        return show(request, job, typed=typed, refused=dict.fromkeys(typed, error))
    if saved.refused:
        return show_refused(request, job, typed, saved)
    place = _beside(request, saved.job)
    return redirect(reverse("translation_job", args=[job.pk]) + place)


def _beside(request: HttpRequest, job: Job) -> str:
    """A button of one text, without script: what was typed anywhere is saved, then it does what it says."""
    pressed = ("confirm", "accept", "use-old", "use-match")
    name = next((each for each in pressed if each in request.POST), "")
    sent, _colon, code = request.POST.get(name, "").partition(":")
    number = sent_key(sent)
    if number is None:
        messages.success(request, _("Saved."))
        return ""
    try:
        if name == "accept":
            accepting.accept(job, request.user, number, code)
        elif name == "confirm":
            machine.confirm(job, request.user, [number])
        messages.success(request, _("Saved."))
    except errors.TranslationError as error:
        messages.error(request, str(error))
    return f"#segment-{number}"


@require_POST
def save_segment(request: HttpRequest, job_id: int, segment_id: int) -> HttpResponse:
    """One text, as it is typed. Answers with the new version, or with why it was not saved."""
    job = job_or_404(request, job_id)
    text, version = request.POST.get("text", ""), request.POST.get("version", "")
    try:
        saved = saving.save_segment(job, request.user, segment_id, text, version)
    except errors.SegmentConflict as error:
        theirs = next((each for each in content.segments_of(job) if each.id == segment_id), None)
        return JsonResponse(conflict_answer(error, theirs, text), status=CONFLICT)
    except errors.PageLocked as error:
        return JsonResponse({"error": str(error)}, status=LOCKED)
    except errors.TranslationError as error:
        return JsonResponse({"error": str(error)}, status=UNPROCESSABLE)
    return JsonResponse(answer_to(saved))
