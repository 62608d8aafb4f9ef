"""What the editor's script is told after a save."""

from typing import Any

from nejatsite.translation import errors
from nejatsite.translation.models import Job
from nejatsite.translation.services.accepting import findings_of
from nejatsite.translation.services.content import Segment
from nejatsite.translation.services.saving import Saved, version_of
from nejatsite.translation.services.validation import from_stored

from .checks import as_json
from .lines import progress_line, words_line
from .marks import difference
from .rows import to_show


def answer_to(saved: Saved) -> dict[str, Any]:
    found = findings_of(saved.job, saved.segments)
    return {
        "segments": [_segment(each, found.get(each.id, [])) for each in saved.segments],
        **job_answer(saved.job),
    }


def job_answer(job: Job) -> dict[str, Any]:
    return {
        "done": job.segments_done,
        "total": job.segments_total,
        "percent": job.percent_done,
        "progress": progress_line(job),
        "words": words_line(job),
        "state": job.get_state_display(),
        "revision": job.submitted_revision_id,
    }


def conflict_answer(error: errors.SegmentConflict, segment: Segment | None, typed: str) -> dict[str, Any]:
    theirs = from_stored(segment.text, segment.is_rich) if segment and segment.text else ""
    return {
        "error": str(error),
        "theirs": theirs,
        "version": version_of(segment.text) if segment else "",
        "difference": difference(theirs, typed, segment.is_rich) if segment else "",
    }


def _segment(segment: Segment, findings: list[Any]) -> dict[str, Any]:
    return {
        "id": segment.id,
        "version": version_of(segment.text),
        "text": from_stored(segment.text, segment.is_rich) if segment.text else "",
        "machine": segment.is_machine_made,
        "findings": as_json(to_show(findings)),
    }
