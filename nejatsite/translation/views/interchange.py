"""A job as a PO file: out and in again."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from nejatsite.translation import errors, rights
from nejatsite.translation.models import Job
from nejatsite.translation.services import interchange
from nejatsite.translation.services.interchange import Report

from .access import job_or_404

UNPROCESSABLE = 422


@require_safe
def export(request: HttpRequest, job_id: int) -> HttpResponse:
    job = job_or_404(request, job_id)
    try:
        text = interchange.export_po(job)
    except errors.TranslationError as error:
        messages.error(request, str(error))
        return redirect("translation_job", job.pk)
    response = HttpResponse(text, content_type="text/x-gettext-translation; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{interchange.file_name(job)}"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def import_file(request: HttpRequest, job_id: int) -> HttpResponse:
    job = job_or_404(request, job_id)
    if request.method != "POST":
        return _screen(request, job)
    file = request.FILES.get("file")
    try:
        if file is None:
            raise errors.FileRefused(reason=_("Choose a file first."))
        if file.size > interchange.MAX_BYTES:
            raise errors.FileRefused(reason=_("The file is too large for a PO file of one job."))
        report = interchange.import_po(job, request.user, file.read())
    except errors.TranslationError as error:
        return _screen(request, job, refused=str(error))
    return _screen(request, job, report)


def _screen(request: HttpRequest, job: Job, report: Report | None = None, refused: str = "") -> HttpResponse:
    heading = _("Import a PO file")
    response = TemplateResponse(
        request,
        "translation/import_po.html",
        {
            "job": job,
            "source": job.source_edition,
            "target": job.target_edition,
            "report": report,
            "refused": refused,
            "may_write": rights.may_write(request.user, job),
            "header_title": heading,
            "header_icon": "upload",
            "breadcrumbs_items": [
                {"url": reverse("wagtailadmin_home"), "label": _("Home")},
                {"url": reverse("translation_desk"), "label": _("Desk")},
                {"url": reverse("translation_job", args=[job.pk]), "label": job.source_title},
                {"url": "", "label": heading},
            ],
        },
    )
    if refused:
        response.status_code = UNPROCESSABLE
    return response
