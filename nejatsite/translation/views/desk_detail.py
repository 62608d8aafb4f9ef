"""One row of the desk in full: what happened last in each edition, what is left, and the way to each job."""

from typing import Any
from uuid import UUID

from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from nejatsite.translation.models import Comment, JobEvent

from .access import require_desk
from .desk_matrix import Row, matrix
from .releases import release_form

LAST_EVENTS = 5


@require_GET
def row(request: HttpRequest, key: UUID) -> HttpResponse:
    """A page of its own, or with `?part=1` what the desk shows below the row. The person's editions alone."""
    codes = require_desk(request)
    found = matrix([key], request.user, codes)
    if not found:
        raise Http404
    one = found[0]
    part = "part" in request.GET
    return TemplateResponse(
        request,
        "translation/desk_detail.html" if part else "translation/desk_row.html",
        {
            "row": one,
            "parts": _parts(one),
            "together": release_form(request.user, one.page),
            "heading": 2 if part else 3,
            "here": reverse("translation_row", args=[key]),
            "header_title": one.title,
            "header_icon": "wagtail-localize-language",
            "breadcrumbs_items": [
                {"url": reverse("translation_desk"), "label": _("Desk")},
                {"url": "", "label": one.title},
            ],
        },
    )


def _parts(one: Row) -> list[dict[str, Any]]:
    """Each cell with its last events and open comments. Two queries."""
    jobs = [cell.job.pk for cell in one.cells if cell.job]
    numbered = JobEvent.objects.filter(job__in=jobs).annotate(
        back=Window(RowNumber(), partition_by=F("job"), order_by=[F("at").desc(), F("pk").desc()])
    )
    events: dict[int, list[JobEvent]] = {}
    for event in numbered.filter(back__lte=LAST_EVENTS).order_by("-at", "-pk"):
        events.setdefault(event.job_id, []).append(event)
    asked = Comment.objects.filter(job__in=jobs, answer_to=None, resolved_at=None)
    comments = dict(asked.order_by().values_list("job").annotate(Count("pk")))
    return [
        {
            "cell": cell,
            "events": events.get(cell.job.pk, []) if cell.job else [],
            "comments": comments.get(cell.job.pk, 0) if cell.job else 0,
        }
        for cell in one.cells
        if not cell.is_source
    ]
