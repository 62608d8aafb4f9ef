"""Warnings that a person looked at and let stand: each is asked once for each pair of texts."""

import hashlib
from collections.abc import Iterable
from typing import Any

from django.db import transaction

from nejatsite.core.wording import number
from nejatsite.translation import errors, rights
from nejatsite.translation.checks import Finding, findings
from nejatsite.translation.models import AcceptedWarning, Job
from nejatsite.translation.states import JobAction

from .content import Segment, segments_of
from .glossary import terms_for
from .jobs import locked, record

BySegment = dict[int, list[Finding]]


def fingerprint(segment: Segment) -> str:
    """Of source and translation: when either changes, the question is a new one."""
    return hashlib.sha256(f"{segment.source}\0{segment.text}".encode()).hexdigest()[:32]


def findings_of(job: Job, segments: Iterable[Segment]) -> BySegment:
    """Everything that the checks find, but for warnings that were accepted. Two queries."""
    segments = list(segments)
    hits = terms_for(job, segments)
    found = {
        segment.id: findings(segment, segment.text, job, hits.get(segment.id, ())) for segment in segments
    }
    if not any(found.values()):
        return {}
    accepted = set(
        AcceptedWarning.objects.filter(job=job).values_list("string_id", "context_id", "code", "fingerprint")
    )
    return {
        segment.id: kept
        for segment in segments
        if (
            kept := [
                each
                for each in found[segment.id]
                if each.is_error or _key(segment, each.code) not in accepted
            ]
        )
    }


def open_warnings(job: Job, segments: Iterable[Segment]) -> BySegment:
    """Warnings that nobody has answered, by segment id."""
    found = findings_of(job, segments).items()
    warnings = {number: [each for each in findings if not each.is_error] for number, findings in found}
    return {number: findings for number, findings in warnings.items() if findings}


@transaction.atomic
def accept(job: Job, user: Any, segment_id: int, code: str) -> Segment:
    """The person has looked: the text is right as it is."""
    job = locked(job)
    rights.require(rights.may_write(user, job))
    segment = next((each for each in segments_of(job) if each.id == segment_id), None)
    if segment is None:
        raise errors.SegmentGone()
    warnings = open_warnings(job, [segment]).get(segment.id, [])
    if any(each.code == code for each in warnings):
        _remember(job, user, [(segment, code)])
    return segment


def require_checked(job: Job, user: Any, segments: list[Segment], accept_all: bool = False) -> None:
    """Before a submission: errors stop it, open warnings stop it until each is answered or all are accepted."""
    if missing := sum(not segment.text for segment in segments):
        raise errors.SegmentsMissing(count=missing)
    found = findings_of(job, segments)
    faulty = {key: kept for key, each in found.items() if (kept := [one for one in each if one.is_error])}
    if faulty:
        raise errors.SegmentsFaulty(findings=faulty)
    if found and not accept_all:
        raise errors.WarningsOpen(findings=found)
    if found:
        by_id = {segment.id: segment for segment in segments}
        answers = [(by_id[key], one.code) for key, each in found.items() for one in each]
        _remember(job, user, answers)
        record(job, JobAction.WARNINGS_ACCEPTED, user, number(len(answers)))


def _key(segment: Segment, code: str) -> tuple[int, int, str, str]:
    return segment.string_id, segment.context_id, code, fingerprint(segment)


def _remember(job: Job, user: Any, answers: Iterable[tuple[Segment, str]]) -> None:
    AcceptedWarning.objects.bulk_create(
        (
            AcceptedWarning(
                job=job,
                string_id=segment.string_id,
                context_id=segment.context_id,
                code=code,
                fingerprint=fingerprint(segment),
                user=user,
            )
            for segment, code in answers
        ),
        ignore_conflicts=True,
    )
