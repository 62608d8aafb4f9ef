"""What stood in one text before: beside its field, or as a page of its own."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from nejatsite.core.sent import sent_key
from nejatsite.translation import errors, rights
from nejatsite.translation.labels import label_of
from nejatsite.translation.models import Job
from nejatsite.translation.services import content, history
from nejatsite.translation.services.content import Segment
from nejatsite.translation.services.saving import version_of

from .access import job_or_404
from .answers import answer_to
from .marks import difference, marked

CONFLICT, UNPROCESSABLE = 409, 422


def asks_for_a_part(request: HttpRequest) -> bool:
    """A script asks, and puts the answer into the page."""
    return request.headers.get("X-Requested-With") == "XMLHttpRequest"


def segment_or_404(job: Job, segment_id: int) -> tuple[Segment, list[Segment]]:
    try:
        segments = content.segments_of(job)
    except errors.TranslationError as error:
        raise Http404 from error
    found = next((each for each in segments if each.id == segment_id), None)
    if found is None:
        raise Http404
    return found, segments


@require_GET
def versions(request: HttpRequest, job_id: int, segment_id: int) -> HttpResponse:
    job = job_or_404(request, job_id)
    segment, _segments = segment_or_404(job, segment_id)
    found = history.versions_of(job, segment)
    shown = [(version, difference(version.before, version.text, version.is_rich)) for version in found]
    context: dict[str, Any] = {
        "job": job,
        "segment": segment,
        "version": version_of(segment.text),
        "versions": shown,
        "source": job.source_edition,
        "target": job.target_edition,
        "may_write": rights.may_write(request.user, job),
    }
    if asks_for_a_part(request):
        context["is_part"] = True
        return TemplateResponse(request, "translation/history.html", context)
    model = job.source_page.specific_class if job.source_page else None
    heading = _("Earlier versions")
    context |= {
        "label": label_of(model, segment.field_path, segment.path) if model else "",
        "source_text": marked(segment.source, segment.is_rich),
        "header_title": heading,
        "header_icon": "history",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": reverse("translation_desk"), "label": _("Desk")},
            {"url": reverse("translation_job", args=[job.pk]), "label": job.source_title},
            {"url": "", "label": heading},
        ],
    }
    return TemplateResponse(request, "translation/history_page.html", context)


@require_POST
def put_back(request: HttpRequest, job_id: int, segment_id: int) -> HttpResponse:
    job = job_or_404(request, job_id)
    number = sent_key(request.POST.get("put_back", ""))
    scripted = asks_for_a_part(request)
    place = f"{reverse('translation_job', args=[job.pk])}#segment-{segment_id}"
    try:
        if number is None:
            raise errors.SegmentGone()
        saved = history.put_back(job, request.user, segment_id, number, request.POST.get("version", ""))
    except errors.TranslationError as error:
        if scripted:
            status = CONFLICT if isinstance(error, errors.SegmentConflict) else UNPROCESSABLE
            return JsonResponse({"error": str(error)}, status=status)
        messages.error(request, str(error))
        return redirect(place)
    if scripted:
        return JsonResponse(answer_to(saved))
    messages.success(request, _("The earlier text stands in its field again."))
    return redirect(place)
