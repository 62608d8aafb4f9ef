"""The report of an edition: how much waits, how long it takes, and how much of the source is there."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from .access import require_desk


@require_GET
def report(request: HttpRequest) -> HttpResponse:
    require_desk(request)
    return TemplateResponse(request, "translation/report.html", {"header_title": _("Report")})
