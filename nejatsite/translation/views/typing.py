"""What comes back in the editor's form."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import ngettext

from nejatsite.core.wording import number
from nejatsite.translation.models import Job
from nejatsite.translation.services import changes, content, memory, overrides, saving
from nejatsite.translation.services.saving import Saved, Typed
from nejatsite.translation.services.validation import from_stored

from .access import job_or_404, posted_numbers
from .screen import show


def typed_in(request: HttpRequest, job: Job) -> dict[int, Typed]:
    versions = posted_numbers(request.POST, "version-")
    typed = {
        key: Typed(text, versions.get(key, "")) for key, text in posted_numbers(request.POST, "text-").items()
    }
    return typed | _inserted(request, job, typed)


def _inserted(request: HttpRequest, job: Job, typed: dict[int, Typed]) -> dict[int, Typed]:
    """Without script: a button of the form puts the old translation, or one from memory, into a field that is empty."""
    old, match = request.POST.get("use-old", ""), request.POST.get("use-match", "")
    wanted = old or match
    if not wanted.isdecimal() or int(wanted) not in typed or typed[int(wanted)].text.strip():
        return {}
    segments = content.segments_of(job)
    segment = next((each for each in segments if each.id == int(wanted)), None)
    if segment is None:
        return {}
    if old:
        found = changes.changes_of(job, segments).changed.get(segment.id)
    else:
        found = memory.exact_matches(job, segments).get(segment.id)
    if found is None or not found.translation:
        return {}
    text = from_stored(found.translation, segment.is_rich)
    return {segment.id: Typed(text, typed[segment.id].version)}


def save_form(request: HttpRequest, job: Job, typed: dict[int, Typed]) -> Saved:
    links = posted_numbers(request.POST, "link-")
    if links:
        overrides.save_links(job, request.user, links)
    if not typed:
        return Saved(job=job, segments=[], refused={})
    return saving.save_segments(job, request.user, typed)


def show_refused(request: HttpRequest, job: Job, typed: dict[int, Typed], saved: Saved) -> HttpResponse:
    messages.error(
        request,
        ngettext(
            "{count} text was not saved; the reason stands beside it.",
            "{count} texts were not saved; the reasons stand beside them.",
            len(saved.refused),
        ).format(count=number(len(saved.refused))),
    )
    return show(request, job_or_404(request, job.pk), typed=typed, refused=saved.refused)
