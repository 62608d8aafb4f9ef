"""The page as readers will see it: in a window of its own, and beside the texts while they are translated."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_GET
from wagtail.models import Page

from nejatsite.translation import errors
from nejatsite.translation.models import Job
from nejatsite.translation.services import composing, content, drafting, markers

from .access import job_or_404


@require_GET
def preview(request: HttpRequest, job_id: int) -> HttpResponse:
    """With what is translated so far."""
    job = job_or_404(request, job_id)
    try:
        page = drafting.translated_page(job)
    except errors.TranslationError as error:
        messages.error(request, str(error))
        return redirect("translation_job", job.pk)
    return _rendered(request, job, page)


@require_GET
@xframe_options_sameorigin
def frame(request: HttpRequest, job_id: int) -> HttpResponse:
    """The same beside the texts: each text can be found in it by the number of its segment."""
    job = job_or_404(request, job_id)
    try:
        source = content.source_of(job)
        segments = content.segments_of(job, source)
        page = composing.compose(source, job.target_locale, segments, _marked)
    except errors.TranslationError as error:
        return HttpResponse(format_html("<!doctype html><title>{}</title><p>{}</p>", _("Preview"), error))
    response = _rendered(request, job, page)
    if response.get("Content-Type", "").startswith("text/html"):
        missing = frozenset(segment.id for segment in segments if not segment.text)
        html = markers.to_spans(
            response.content.decode(response.charset),
            missing,
            job.source_edition.code,
            job.source_edition.direction,
        )
        style = format_html('<link rel="stylesheet" href="{}">', static("translation/frame.css"))
        response.content = html.replace("</head>", f"{style}</head>", 1).encode(response.charset)
        if response.has_header("Content-Length"):
            response["Content-Length"] = str(len(response.content))
    return response


def _marked(segment: content.Segment) -> str:
    return markers.mark(segment.id, composing.text_or_source(segment))


def _rendered(request: HttpRequest, job: Job, page: Page) -> HttpResponse:
    with override(job.target_locale.language_code):
        response = page.make_preview_request(request, page.default_preview_mode)
        if hasattr(response, "render") and not response.is_rendered:
            response.render()
    response["Cache-Control"] = "no-store, private"
    return response
