"""The figures of an edition: how much waits, how long it takes, how much of the source is there.

Five queries, however much there is: what happened long ago is counted in the database, and only what happened
to jobs that moved within the period is read. Nobody is compared with anybody.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Count, Exists, Min, OuterRef, Q

from nejatsite.editions.registry import Edition
from nejatsite.translation.models import Job, JobEvent
from nejatsite.translation.states import OPEN, JobAction, JobState

#: What a job is after it: open, or not. After other actions it is what it was before.
_OPENS = {
    JobAction.WANTED,
    JobAction.CLAIMED,
    JobAction.SUBMITTED,
    JobAction.WITHDRAWN,
    JobAction.RETURNED,
    JobAction.APPROVED,
    JobAction.UNPUBLISHED,
    JobAction.ASSIGNED,
}
_CLOSES = {
    JobAction.PUBLISHED,
    JobAction.CANCELLED,
    JobAction.TARGET_DELETED,
    JobAction.SOURCE_DELETED,
    JobAction.NO_CHANGE_NEEDED,
    JobAction.TAKEN_DOWN,
}
#: Back to where it was before somebody took it: to the shelf, or public.
_RESTS = {JobAction.RELEASED, JobAction.UPDATE_UNDONE}
_TOLD = sorted(_OPENS | _CLOSES | _RESTS)

Moment = tuple[datetime, str]


@dataclass
class Story:
    """A job that moved within the period."""

    requested_at: datetime
    is_open: bool
    events: list[Moment] = field(default_factory=list)

    @property
    def published_at(self) -> datetime | None:
        return next((at for at, action in self.events if action == JobAction.PUBLISHED), None)

    def was_open(self, moment: datetime) -> bool:
        if moment < self.requested_at:
            return False
        before = [action for at, action in self.events if at <= moment]
        if len(before) == len(self.events):
            return self.is_open
        is_open, public = True, False
        for action in before:
            public = action == JobAction.PUBLISHED or (public and action != JobAction.UNPUBLISHED)
            if action in _OPENS:
                is_open = True
            elif action in _CLOSES:
                is_open = False
            else:
                is_open = not public
        return is_open


@dataclass
class Share:
    """Of the source pages of one kind: how many are in the edition, and how many of these are up to date."""

    kind: str
    sources: int
    there: int
    up_to_date: int


def stories(edition: Edition, since: datetime) -> list[Story]:
    """The jobs that something happened to since then, each with its whole log. One query."""
    moved = JobEvent.objects.filter(job=OuterRef("job"), at__gte=since, action__in=_TOLD)
    events = JobEvent.objects.filter(job__target_locale__language_code=edition.code, action__in=_TOLD)
    rows = events.filter(Exists(moved)).order_by("at", "pk")
    found: dict[int, Story] = {}
    for job, at, action, requested_at, state in rows.values_list(
        "job_id", "at", "action", "job__requested_at", "job__state"
    ):
        story = found.setdefault(job, Story(requested_at, state in OPEN))
        story.events.append((at, action))
    return list(found.values())


def backlog(edition: Edition, moments: list[datetime], told: Iterable[Story]) -> list[int]:
    """The open jobs at each of these moments. One query beside the stories."""
    moved = JobEvent.objects.filter(job=OuterRef("pk"), at__gte=moments[0], action__in=_TOLD)
    still = Job.objects.into(edition.code).filter(~Exists(moved))
    counts = still.aggregate(
        **{f"n{number}": Count("pk", filter=_open_at(moment)) for number, moment in enumerate(moments)}
    )
    told = list(told)
    return [
        counts[f"n{number}"] + sum(story.was_open(moment) for story in told)
        for number, moment in enumerate(moments)
    ]


def _open_at(moment: datetime) -> Q:
    """For jobs whose log says nothing of the period, such as those of an archive that was loaded."""
    later = Q(state=JobState.PUBLISHED, published_at__gt=moment)
    later |= Q(state=JobState.CANCELLED, state_since__gt=moment)
    return Q(requested_at__lte=moment) & (Q(state__in=OPEN) | later)


def days_to_publication(told: Iterable[Story], periods: list[datetime]) -> list[list[float]]:
    """For each period from one of these moments to the next: the days that each first publication took."""
    days: list[list[float]] = [[] for _period in periods[1:]]
    for story in told:
        at = story.published_at
        if at is None or not periods[0] <= at < periods[-1]:
            continue
        number = sum(at >= start for start in periods) - 1
        days[number].append(max(0.0, (at - story.requested_at).total_seconds() / 86400))
    return days


def percentile(values: list[float], share: float) -> float | None:
    """The value that this share of them does not exceed; by nearest rank, so that it is one of them."""
    if not values:
        return None
    ranked = sorted(values)
    return ranked[max(0, -(-len(ranked) * round(share * 100) // 100) - 1)]


def shares(edition: Edition, sources: dict[str, int]) -> list[Share]:
    """By kind of page. `sources` says how many there are. One query."""
    there = Q(target_page__live=True)
    behind = Q(out_of_date=True) | Q(behind_since__isnull=False)
    rows = (
        Job.objects.current()
        .into(edition.code)
        .filter(source_page__live=True)
        .order_by()
        .values_list("content_kind")
        .annotate(there=Count("pk", filter=there), fresh=Count("pk", filter=there & ~behind))
    )
    found = {kind: (count, fresh) for kind, count, fresh in rows}
    return [
        Share(kind, max(count, found.get(kind, (0, 0))[0]), *found.get(kind, (0, 0)))
        for kind, count in sources.items()
        if count or kind in found
    ]


def own_words(user: Any, codes: Iterable[str], periods: list[datetime]) -> list[int]:
    """The words of the jobs that the person handed in for the first time in each period. One query."""
    events = JobEvent.objects.filter(
        user=user, action=JobAction.SUBMITTED, job__target_locale__language_code__in=codes
    )
    first = events.order_by().values_list("job_id", "job__words_total").annotate(first=Min("at"))
    words: dict[int, int] = defaultdict(int)
    for _job, count, at in first.filter(first__gte=periods[0], first__lt=periods[-1]):
        words[sum(at >= start for start in periods) - 1] += count
    return [words[number] for number in range(len(periods) - 1)]
