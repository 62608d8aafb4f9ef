"""What memory, glossary and machine give to the rows of the editor, and how their buttons answer."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from nejatsite.translation.models import Job
from nejatsite.translation.services import differences, glossary, machine, memory
from nejatsite.translation.services.content import Segment
from nejatsite.translation.services.differences import Pieces
from nejatsite.translation.services.glossary import TermHit
from nejatsite.translation.services.saving import version_of
from nejatsite.translation.services.validation import from_stored

from .access import wants_json

UNPROCESSABLE = 422
_SAID = {differences.ADDED: _("added"), differences.REMOVED: _("removed")}


@dataclass(frozen=True)
class ShownMatch:
    """A match as `translation/matches.html` shows it."""

    percent: int
    is_exact: bool
    #: What the field takes.
    text: str
    where: str
    approved_at: datetime
    #: From the source that was translated then to the source of now.
    difference: SafeString


@dataclass
class Help:
    """Of a whole job: by segment id what stands beside its row, and the numbers of the buttons."""

    matches: dict[int, list[ShownMatch]]
    terms: dict[int, list[TermHit]]
    #: Texts that are missing and that the memory has.
    exact: int
    has_machine: bool
    missing: int
    unconfirmed: int


def help_for(job: Job, segments: list[Segment]) -> Help:
    """Five queries, however many texts there are."""
    found = memory.matches(job, segments)
    rich = {segment.id: segment for segment in segments}
    return Help(
        matches={pk: [shown_match(match, rich[pk]) for match in matches] for pk, matches in found.items()},
        terms=glossary.terms_for(job, segments),
        exact=sum(not s.text and s.id in found and found[s.id][0].is_exact for s in segments),
        has_machine=machine.is_configured(job),
        missing=sum(not s.text for s in segments),
        unconfirmed=sum(s.is_machine_made for s in segments),
    )


def shown_match(match: memory.Match, segment: Segment) -> ShownMatch:
    then, now = (from_stored(one, segment.is_rich) for one in (match.source, segment.source))
    return ShownMatch(
        percent=match.percent,
        is_exact=match.is_exact,
        text=from_stored(match.translation, segment.is_rich),
        where=match.where,
        approved_at=match.approved_at,
        difference=marked_pieces(differences.pieces(then, now)),
    )


def marked_pieces(found: Pieces) -> SafeString:
    """In reading order, in the direction of whatever stands around it; said to those who do not see colours."""
    return format_html_join("", "{}", ((_piece(kind, text),) for kind, text in found))


def _piece(kind: str, text: str) -> SafeString:
    if kind == differences.SAME:
        return format_html("{}", text)
    tag = "ins" if kind == differences.ADDED else "del"
    form = f'<{tag} class="trm-{tag}" title="{{}}">{{}}</{tag}>'
    return format_html(form, _SAID[kind], text)


def answer(
    request: HttpRequest, job: Job, segments: list[Segment], sentence: str, failed: bool = False
) -> HttpResponse:
    """To a script what changed, to a plain form the editor again with the sentence on it."""
    if wants_json(request):
        return JsonResponse(
            {
                "error" if failed else "message": sentence,
                "segments": [
                    {
                        "id": segment.id,
                        "version": version_of(segment.text),
                        "text": from_stored(segment.text, segment.is_rich) if segment.text else "",
                        "machine": segment.is_machine_made,
                    }
                    for segment in segments
                ],
                "done": job.segments_done,
                "total": job.segments_total,
                "machine": job.segments_machine,
                "percent": job.percent_done,
            },
            status=UNPROCESSABLE if failed and not segments else 200,
        )
    (messages.error if failed else messages.success)(request, sentence)
    return redirect("translation_job", job.pk)


def refusal(request: HttpRequest, job: Job, error: Exception) -> HttpResponse:
    return answer(request, job, [], str(error), failed=True)


def posted_ids(request: HttpRequest, name: str) -> set[int]:
    """Numbers that a form or a script names; what is none is left out."""
    found = (one for one in request.POST.getlist(name) if one.isascii() and one.isdigit())
    return {int(one) for one in found if len(one) < 19}


def marked_terms(text: str, hits: list[TermHit]) -> Any:
    """For the source of a plain text: (part, hit or None) in order. A rich text's tags are part of it."""
    parts: list[tuple[str, TermHit | None]] = []
    last = 0
    for hit in hits:
        if hit.start < last:
            continue
        parts += [(text[last : hit.start], None), (text[hit.start : hit.end], hit)]
        last = hit.end
    return [part for part in [*parts, (text[last:], None)] if part[0]]
