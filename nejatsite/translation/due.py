"""Due dates: a day of the target edition's time zone."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q
from django.utils import timezone

from nejatsite.editions.registry import Edition, get_edition

from .models import Job
from .states import OPEN


def today_in(edition: Edition) -> date:
    return timezone.now().astimezone(edition.zone).date()


def is_overdue(job: Job) -> bool:
    return job.due_on is not None and job.is_open and job.due_on < today_in(job.target_edition)


def overdue(codes: Iterable[str]) -> Q:
    """Of the jobs into these editions, those that are overdue; each edition has its own today."""
    late = Q(pk__in=[])
    for code in codes:
        late |= Q(target_locale__language_code=code, due_on__lt=today_in(get_edition(code)))
    return late & Q(state__in=OPEN)
