"""Answering a warning: "it is right so"."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from nejatsite.translation import errors
from nejatsite.translation.checks import Finding
from nejatsite.translation.services import accepting

from .access import job_or_404, wants_json

UNPROCESSABLE = 422


def as_json(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    return [
        {
            "code": each.code,
            "level": each.level,
            "message": each.message,
            "start": each.start,
            "end": each.end,
        }
        for each in findings
    ]


@require_POST
def accept(request: HttpRequest, job_id: int, segment_id: int) -> HttpResponse:
    """Remembers the answer; a script is told what is still open for the text."""
    job = job_or_404(request, job_id)
    try:
        segment = accepting.accept(job, request.user, segment_id, request.POST.get("code", ""))
    except errors.TranslationError as error:
        if wants_json(request):
            return JsonResponse({"error": str(error)}, status=UNPROCESSABLE)
        messages.error(request, str(error))
        return redirect("translation_job", job.pk)
    if wants_json(request):
        found = accepting.findings_of(job, [segment])
        return JsonResponse({"findings": as_json(found.get(segment.id, ()))})
    messages.success(request, _("The text stays as it is. You are asked again when it changes."))
    return redirect(f"{reverse('translation_job', args=[job.pk])}#segment-{segment.id}")
