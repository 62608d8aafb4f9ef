"""What people of the target edition say about a job and its texts."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from nejatsite.translation import errors
from nejatsite.translation.models import Comment, Job
from nejatsite.translation.services import content, talking

from .access import job_or_404, wants_json

UNPROCESSABLE = 422
#: What stands for a segment's number where the whole job is meant.
WHOLE_JOB = "job"


@require_POST
def comment(request: HttpRequest, job_id: int) -> HttpResponse:
    return _say(request, job_or_404(request, job_id), talking.comment, _("Your comment is sent."))


@require_POST
def ask(request: HttpRequest, job_id: int) -> HttpResponse:
    said = _("Your question is sent to the author of the source. You are told when it is answered.")
    return _say(request, job_or_404(request, job_id), talking.ask, said)


@require_POST
def reply(request: HttpRequest, job_id: int, comment_id: int) -> HttpResponse:
    job = job_or_404(request, job_id)
    which = get_object_or_404(job.comments.select_related("answer_to"), pk=comment_id)
    text = _typed(request, f"reply-{which.pk}")
    try:
        written = talking.comment(job, request.user, text, answer_to=which)
    except errors.TranslationError as error:
        return _refused(request, job, text, error)
    return _done(request, job, written, _("Your answer is sent."))


@require_POST
def resolve(request: HttpRequest, job_id: int, comment_id: int) -> HttpResponse:
    return _settle(request, job_id, comment_id, talking.resolve, _("This is done with."))


@require_POST
def reopen(request: HttpRequest, job_id: int, comment_id: int) -> HttpResponse:
    return _settle(request, job_id, comment_id, talking.reopen, _("This is open again."))


def fragment(request: HttpRequest, job: Job, comments: list[talking.Thread], segment: int | None) -> str:
    """The talk of one text, or of the whole job, to be put in the place of the one on the screen."""
    context = {"job": job, "comments": comments, "segment": segment, "source": job.source_edition}
    return render_to_string("translation/comments.html", context, request)


def _say(request: HttpRequest, job: Job, action: Callable[..., Comment], said: str) -> HttpResponse:
    place = request.POST.get("place") or WHOLE_JOB
    text = _typed(request, f"comment-{place}")
    try:
        written = action(job, request.user, text, _segment(job, place))
    except errors.TranslationError as error:
        return _refused(request, job, text, error)
    return _done(request, job, written, said)


def _settle(
    request: HttpRequest, job_id: int, comment_id: int, action: Callable[..., Comment], said: str
) -> HttpResponse:
    job = job_or_404(request, job_id)
    which = get_object_or_404(job.comments.select_related("answer_to", "job"), pk=comment_id)
    return _done(request, job, action(which, request.user), said)


def _typed(request: HttpRequest, name: str) -> str:
    """A form that all texts share names its fields; a script and the form for a second try say `text`."""
    return request.POST.get("text", request.POST.get(name, ""))


def _segment(job: Job, place: str) -> content.Segment | None:
    if place == WHOLE_JOB:
        return None
    for segment in content.segments_of(job):
        if str(segment.id) == place:
            return segment
    raise errors.SegmentGone()


def _refused(request: HttpRequest, job: Job, text: str, error: errors.TranslationError) -> HttpResponse:
    """The text stays in its field: in the browser's for a script, else in a form for a second try."""
    if wants_json(request):
        return JsonResponse({"error": str(error)}, status=UNPROCESSABLE)
    # What it was about is gone from the source; the comment need not be.
    gone = isinstance(error, errors.SegmentGone)
    context: dict[str, Any] = {
        "job": job,
        "target": job.target_edition,
        "text": text,
        "error": error,
        "place": WHOLE_JOB if gone else request.POST.get("place", WHOLE_JOB),
        "action": request.path,
        "header_title": _("Your comment was not sent"),
        "header_icon": "comment",
    }
    return TemplateResponse(request, "translation/comment_again.html", context, status=UNPROCESSABLE)


def _done(request: HttpRequest, job: Job, written: Comment, said: str) -> HttpResponse:
    first = written.answer_to or written
    if not wants_json(request):
        messages.success(request, said)
        return redirect(f"{reverse('translation_job', args=[job.pk])}#comment-{first.pk}")
    try:
        segments = content.segments_of(job)
    except errors.TranslationError:
        segments = []
    threads = talking.by_segment(talking.comments_of(job), segments)
    places = [number for number, each in threads.items() if any(one.first.pk == first.pk for one in each)]
    return JsonResponse(
        {
            "said": said,
            "places": [
                {"place": number or WHOLE_JOB, "html": fragment(request, job, threads[number], number)}
                for number in places
            ],
        }
    )
