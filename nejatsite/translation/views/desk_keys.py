"""Which source pages the desk lists, and in what order.

A source page is named by its translation key, which outlives the page: a public translation whose source was
deleted still has to be decided about. By date and title the pages themselves are walked, for they have indexes;
by what only jobs know, the jobs are gathered. Whatever there is, at most four queries.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, DateField, Exists, F, Max, Min, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce, Lower
from wagtail.models import Page

from nejatsite.core.folding import fold
from nejatsite.translation import rights
from nejatsite.translation.models import Job

from . import desk_filters as by
from .desk_filters import Filters

_NO_DAY = Value(date(9999, 12, 31), output_field=DateField())
#: Orders that only jobs know.
_OF_JOBS = {
    by.WAITING: (Min("state_since"), "place"),
    by.DUE: (Coalesce(Min("due_on"), _NO_DAY), "place"),
    by.PRIORITY: (Max("priority"), "-place"),
}
_OF_PAGES = {by.TITLE: (Lower("title"), "pk"), by.WAITING: ("first_published_at", "pk")}
_NEWEST = ("-first_published_at", "-pk")

Rows = list[dict[str, Any]]


@dataclass
class Part:
    """Some of the rows: counted one way, read another."""

    counted: Any
    rows: Any

    def __post_init__(self) -> None:
        self.size: int | None = None

    def count(self) -> int:
        if self.size is None:
            self.size = len(self.counted) if isinstance(self.counted, list) else self.counted.count()
        return self.size


class Found:
    """What matches, part after part; a list to Django's paginator."""

    def __init__(self, parts: list[Part]) -> None:
        self.parts = parts

    def count(self) -> int:
        return sum(part.count() for part in self.parts)

    __len__ = count

    def __getitem__(self, wanted: slice) -> Rows:
        start, stop = wanted.start or 0, wanted.stop
        rows: Rows = []
        for part in self.parts:
            size = part.count()
            if start < size and stop > 0:
                rows += part.rows[start : min(stop, size)]
            start, stop = max(0, start - size), max(0, stop - size)
        return rows


def keys_in(rows: Iterable[dict[str, Any]]) -> list[UUID]:
    return [row["translation_key"] for row in rows]


def found_by(filters: Filters, user: Any, codes: list[str]) -> Found:
    columns = filters.columns(codes)
    jobs = rights.visible_jobs(user).into(*columns).filter(filters.of_jobs(user, columns)).order_by()
    if filters.sort in _OF_JOBS and filters.state != by.NOT_REQUESTED:
        parts = _gathered(filters, jobs, columns)
    else:
        parts = [_walked(filters, jobs, columns), _without_source(jobs)]
    return Found([_titled(filters, jobs, columns, parts)]) if filters.text else Found(parts)


def _gathered(filters: Filters, jobs: QuerySet, columns: list[str]) -> list[Part]:
    place, direction = _OF_JOBS[filters.sort]
    rows = jobs.values("translation_key").annotate(place=place, heading=Min("source_title"))
    parts = [Part(jobs.values("translation_key").distinct(), rows.order_by(direction, "translation_key"))]
    if not filters.asks_for_jobs_alone:
        there = Job.objects.into(*columns).filter(source_page__isnull=False)
        others = _candidates(filters, columns).exclude(pk__in=there.values("source_page"))
        parts.append(Part(others, _rows(others.order_by(*_NEWEST))))
    return parts


def _walked(filters: Filters, jobs: QuerySet, columns: list[str]) -> Part:
    order = _OF_PAGES.get(filters.sort, _NEWEST)
    of_jobs = jobs.filter(source_page__isnull=False).values("source_page")
    if filters.state == by.NOT_REQUESTED:
        pages = lacking_in(filters, columns)
    elif filters.asks_for_jobs_alone:
        return Part(of_jobs.distinct(), _rows(Page.objects.filter(pk__in=of_jobs).order_by(*order)))
    else:
        others = _candidate(filters, columns) & ~Q(pk__in=_made())
        pages = Page.objects.filter(Q(pk__in=of_jobs) | others)
    return Part(pages, _rows(pages.order_by(*order)))


def _without_source(jobs: QuerySet) -> Part:
    """Few: the source was deleted, and the translation is still there."""
    rows = jobs.filter(source_page__isnull=True).values("translation_key")
    found = list(rows.annotate(heading=Min("source_title")).order_by("heading", "translation_key"))
    return Part(found, found)


def _rows(pages: QuerySet) -> QuerySet:
    return pages.values("translation_key", heading=F("title"))


def _titled(filters: Filters, jobs: QuerySet, columns: list[str], parts: list[Part]) -> Part:
    """Titles are compared as the search compares them, which no database can; with one column, its titles too."""
    words = words_of(filters.text)
    here: set[UUID] = set()
    if len(columns) == 1:
        titles = jobs.filter(target_page__isnull=False)
        titles = titles.values_list("translation_key", "target_page__draft_title")
        here = {key for key, title in titles if has_words(title, words)}
    found = [
        row
        for part in parts
        for row in part.rows
        if row["translation_key"] in here or has_words(row["heading"], words)
    ]
    return Part(found, found)


def words_of(text: str) -> list[str]:
    return fold(text).split()


def has_words(title: str, words: list[str]) -> bool:
    return not words or all(word in folded(title) for word in words)


@lru_cache(maxsize=50_000)
def folded(title: str) -> str:
    """Kept: folding ten thousand titles takes a tenth of a second."""
    return fold(title)


def lacking_in(filters: Filters, columns: list[str]) -> QuerySet:
    """Source pages that one of these editions has not asked for."""
    jobs = Job.objects.current().into(*columns).filter(source_page__isnull=False)
    asked = jobs.order_by().values("source_page").annotate(editions=Count("pk"))
    own, everywhere = Q(locale__language_code__in=columns), len(columns)
    done = ~own & Q(pk__in=asked.filter(editions__gte=everywhere).values("source_page"))
    if everywhere > 1:
        # A page of one of these editions is translated into the others alone.
        done |= own & Q(pk__in=asked.filter(editions__gte=everywhere - 1).values("source_page"))
    return _candidates(filters, columns).filter(~done)


def sources(kinds: list[str], codes: list[str]) -> QuerySet:
    """Public pages of these kinds that are no translation and could go into one of these editions."""
    made = Job.objects.filter(target_page=OuterRef("pk"))
    return Page.objects.filter(_source(kinds, codes)).filter(~Exists(made))


def _source(kinds: list[str], codes: list[str]) -> Q:
    types = ContentType.objects.get_for_models(*map(apps.get_model, kinds)).values()
    wanted = Q(live=True, content_type__in=types, alias_of__isnull=True)
    return wanted & ~Q(locale__language_code__in=codes) if len(codes) == 1 else wanted


def _candidate(filters: Filters, columns: list[str]) -> Q:
    wanted = _source([filters.kind] if filters.kind else by.kinds(), columns)
    if filters.source:
        wanted &= Q(locale__language_code=filters.source)
    if filters.topic:
        wanted &= Q(pk__in=by.about(filters.topic))
    return wanted


def _candidates(filters: Filters, columns: list[str]) -> QuerySet:
    made = Job.objects.filter(target_page=OuterRef("pk"))
    return Page.objects.filter(_candidate(filters, columns)).filter(~Exists(made))


def _made() -> QuerySet:
    return Job.objects.filter(target_page__isnull=False).order_by().values("target_page")
