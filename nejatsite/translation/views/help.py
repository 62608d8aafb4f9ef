"""What helps with one text: what was translated before, and the terms in it. Asked for when its field is entered."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_GET

from nejatsite.translation import rights
from nejatsite.translation.services import glossary, memory
from nejatsite.translation.services.content import Segment
from nejatsite.translation.services.memory import Match
from nejatsite.translation.services.validation import from_stored

from .access import job_or_404
from .history import segment_or_404
from .marks import difference, marked


@require_GET
def segment_help(request: HttpRequest, job_id: int, segment_id: int) -> HttpResponse:
    job = job_or_404(request, job_id)
    if not rights.may_write(request.user, job):
        raise Http404
    segment, segments = segment_or_404(job, segment_id)
    at = segments.index(segment)
    # Its neighbours tell the memory where it stands.
    near = segments[max(0, at - 1) : at + 2]
    found = memory.matches(job, near).get(segment.id, [])
    hits = glossary.terms_for(job, [segment]).get(segment.id, [])
    context = {
        "job": job,
        "source": job.source_edition,
        "target": job.target_edition,
        "matches": [_shown(match, segment) for match in found],
        "terms": list({hit.term_id: hit for hit in hits}.values()),
    }
    return TemplateResponse(request, "translation/help.html", context)


def _shown(match: Match, segment: Segment) -> dict[str, Any]:
    theirs, ours = (from_stored(text, segment.is_rich) for text in (match.source, segment.source))
    return {
        "percent": match.percent,
        "where": match.where,
        "approved_at": match.approved_at,
        "text": from_stored(match.translation, segment.is_rich),
        "shown": marked(match.translation, segment.is_rich),
        "difference": "" if match.is_exact else difference(theirs, ours, segment.is_rich),
    }
