"""Drafts by machine: asked for, and confirmed."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from nejatsite.core.middleware import own_transactions
from nejatsite.core.wording import number
from nejatsite.translation import errors
from nejatsite.translation.services import machine

from .access import job_or_404, posted_numbers
from .helping import answer, posted_ids, refusal


@own_transactions
@require_POST
def draft(request: HttpRequest, job_id: int) -> HttpResponse:
    """The texts named by `segment`, or every text that is missing."""
    job = job_or_404(request, job_id)
    if not machine.is_configured(job):
        raise Http404
    try:
        drafted = machine.draft(job, request.user, posted_ids(request, "segment") or None)
    except errors.TranslationError as error:
        return refusal(request, job, error)
    return answer(request, drafted.job, drafted.segments, _told(drafted), failed=drafted.error is not None)


def _told(drafted: machine.Drafted) -> str:
    count = len(drafted.segments)
    sentences = [
        ngettext(
            "{count} text was drafted by machine. Change it or confirm it.",
            "{count} texts were drafted by machine. Change or confirm each.",
            count,
        ).format(count=number(count))
    ]
    if drafted.dropped:
        sentences.append(
            ngettext(
                "{count} draft was dropped, for it lost a tag of its source or is too long.",
                "{count} drafts were dropped, for they lost tags of their sources or are too long.",
                drafted.dropped,
            ).format(count=number(drafted.dropped))
        )
    if drafted.error is not None:
        sentences.append(str(drafted.error))
    return " ".join(sentences)


@require_POST
def confirm(request: HttpRequest, job_id: int) -> HttpResponse:
    """The drafts named by `segment`; `version-<number>` says which text was seen."""
    job = job_or_404(request, job_id)
    versions = posted_numbers(request.POST, "version-")
    seen = posted_ids(request, "segment")
    try:
        saved = machine.confirm(job, request.user, {pk: versions.get(pk, "") for pk in seen})
    except errors.TranslationError as error:
        return refusal(request, job, error)
    for error in saved.refused.values():
        return refusal(request, saved.job, error)
    left = saved.job.segments_machine
    sentence = ngettext(
        "Confirmed. {count} draft is left.", "Confirmed. {count} drafts are left.", left
    ).format(count=number(left))
    return answer(request, saved.job, saved.segments, sentence)
