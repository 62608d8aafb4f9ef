"""Who shall do a job, how urgent it is and by when: for one job, and for many at once."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from nejatsite.editions.registry import Edition
from nejatsite.translation import errors, rights
from nejatsite.translation.models import Job
from nejatsite.translation.states import IN_HAND, JobAction, JobState, Priority

from . import notices, reviewing, wanting
from .claiming import begin, hand_over
from .jobs import expect, locked, move, record

logger = logging.getLogger(__name__)
#: Whatever may still be planned.
PLANNABLE = [state for state in JobState if state != JobState.CANCELLED]


@dataclass
class Outcome:
    """What came of an action on many."""

    done: list[Job] = field(default_factory=list)
    refused: list[tuple[Job | Page, errors.TranslationError]] = field(default_factory=list)


@transaction.atomic
def assign(job: Job, by: Any, to: Any) -> Job:
    """An editor gives the job to a person who may translate into the edition; a wanted one is begun for them."""
    job = locked(job)
    rights.require(rights.may_review(by, job))
    if not (to.is_active and rights.may_translate(to, job)):
        raise errors.CannotTranslate(name=to.display_name, edition=job.target_edition.name)
    before = None
    if job.state in IN_HAND:
        if job.assignee_id == to.pk:
            return job
        before = hand_over(job, to)
    else:
        begin(job, to)
    record(job, JobAction.ASSIGNED, by, to.display_name)
    notices.assigned(job, by)
    if before is not None:
        notices.taken_over(job, before, by, "")
    return job


@transaction.atomic
def set_priority(job: Job, by: Any, priority: int) -> Job:
    job = _to_plan(job, by)
    if priority not in Priority.values:
        raise errors.TranslationError()
    if job.priority != priority:
        move(job, job.state, priority=priority)
        record(job, JobAction.PRIORITY_SET, by, str(priority))
    return job


@transaction.atomic
def set_due(job: Job, by: Any, day: date | None) -> Job:
    """A day as the target edition counts days; None takes it away."""
    job = _to_plan(job, by)
    if day is not None and day < timezone.now().astimezone(job.target_edition.zone).date():
        raise errors.DayPast()
    if job.due_on != day:
        move(job, job.state, due_on=day)
        record(job, JobAction.DUE_SET, by, day.isoformat() if day else "")
    return job


def want_many(by: Any, pages: Iterable[Page], editions: Iterable[Edition]) -> Outcome:
    """Ask for each page in each of the editions; in its own it is not asked for."""
    editions = list(editions)
    codes = set(rights.desk_editions(by))

    def want(page: Page, edition: Edition) -> Job:
        rights.require(edition.code in codes)
        return wanting.want(page, edition, by)

    outcome = Outcome()
    for page in pages:
        for edition in editions:
            if page.locale.language_code != edition.code:
                _one(outcome, page, lambda page, edition=edition: want(page, edition))
    return outcome


def assign_many(by: Any, jobs: Iterable[Job], to: Any) -> Outcome:
    return _each(jobs, lambda job: assign(job, by, to))


def set_due_many(by: Any, jobs: Iterable[Job], day: date | None) -> Outcome:
    return _each(jobs, lambda job: set_due(job, by, day))


def set_priority_many(by: Any, jobs: Iterable[Job], priority: int) -> Outcome:
    return _each(jobs, lambda job: set_priority(job, by, priority))


def cancel_many(by: Any, jobs: Iterable[Job], comment: str = "") -> Outcome:
    return _each(jobs, lambda job: reviewing.cancel(job, by, comment))


def _to_plan(job: Job, by: Any) -> Job:
    job = locked(job)
    rights.require(rights.may_review(by, job))
    expect(job, *PLANNABLE)
    return job


def _each(jobs: Iterable[Job], action: Callable[[Job], Job]) -> Outcome:
    outcome = Outcome()
    for job in jobs:
        _one(outcome, job, action)
    return outcome


def _one(outcome: Outcome, thing: Any, action: Callable[[Any], Job]) -> None:
    """One that cannot be done keeps none of the others from being done, whatever the reason."""
    try:
        with transaction.atomic():
            outcome.done.append(action(thing))
    except errors.TranslationError as error:
        outcome.refused.append((thing, error))
    except Exception:
        logger.exception("An action on many failed for %s; the others go on.", thing)
        outcome.refused.append((thing, errors.TranslationError()))
