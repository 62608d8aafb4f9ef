"""The matrix: a row for each source page, a cell for each edition of the person's."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page

from nejatsite.core.wording import number
from nejatsite.editions.calendar import format_day
from nejatsite.editions.registry import Edition, get_edition
from nejatsite.translation.due import is_overdue
from nejatsite.translation.models import Job, Release
from nejatsite.translation.next_action import NextAction, next_action
from nejatsite.translation.services.wanting import kind_of
from nejatsite.translation.states import JobState, Priority, Withdrawal

from .desk_filters import kind_label

ICONS = {
    JobState.WANTED: "circle-plus",
    JobState.CLAIMED: "user",
    JobState.IN_TRANSLATION: "edit",
    JobState.IN_REVIEW: "view",
    JobState.RETURNED: "resubmit",
    JobState.APPROVED: "check",
    JobState.PUBLISHED: "success",
    JobState.CANCELLED: "cross",
}


@dataclass(frozen=True)
class Mark:
    """A fact about a job: a word, a sign, and a colour that only goes with them."""

    look: str
    icon: str
    label: str


class Marks:
    """The marks of jobs, each translated once, not once for every cell."""

    def __init__(self) -> None:
        self.states = {state.value: Mark(state.value, ICONS[state], str(state.label)) for state in JobState}
        self.behind = Mark("late", "history", _("Out of date"))
        self.decide = Mark("late", "warning", _("To be decided"))
        self.withdrawn = Mark("late", "no-view", _("Source not public"))
        self.urgent = Mark("urgent", "arrow-up", _("High priority"))
        self.low = Mark("low", "arrow-down", _("Low priority"))

    def of(self, job: Job) -> list[Mark]:
        marks = [self.states[job.state]]
        if job.out_of_date or job.behind_since is not None:
            marks.append(self.behind)
        if job.withdrawal == Withdrawal.PENDING:
            marks.append(self.decide)
        elif not job.source_is_public:
            marks.append(self.withdrawn)
        if job.is_open and job.priority != Priority.NORMAL:
            marks.append(self.urgent if job.priority == Priority.HIGH else self.low)
        return marks


@dataclass
class Cell:
    edition: Edition
    job: Job | None = None
    action: NextAction | None = None
    marks: list[Mark] = field(default_factory=list)
    #: The page of this edition is the source itself.
    is_source: bool = False
    #: Where one asks for this translation.
    ask_url: str = ""

    @property
    def is_overdue(self) -> bool:
        return self.job is not None and is_overdue(self.job)

    @property
    def due(self) -> str:
        """As the edition writes it; only while somebody has something to do."""
        if self.job is None or self.job.due_on is None or not self.job.is_open:
            return ""
        return format_day(self.job.due_on, self.edition)

    @property
    def progress(self) -> str:
        return f"{number(self.job.segments_done)}/{number(self.job.segments_total)}" if self.job else ""

    @property
    def shows_progress(self) -> bool:
        return self.job is not None and bool(self.job.segments_total) and self.job.is_open


@dataclass
class Row:
    key: UUID
    title: str
    source: Edition
    kind: str
    page: Page | None
    cells: list[Cell] = field(default_factory=list)

    @property
    def is_public(self) -> bool:
        return self.page is not None and self.page.live

    @property
    def published_at(self) -> datetime | None:
        return self.page.first_published_at if self.page else None

    @property
    def changed_at(self) -> datetime | None:
        """When it was published again, if it was."""
        if self.page is None or self.page.last_published_at is None or self.page.first_published_at is None:
            return None
        first, last = self.page.first_published_at, self.page.last_published_at
        return last if (last - first).days >= 1 else None

    @property
    def detail_url(self) -> str:
        return reverse("translation_row", args=[self.key])

    @property
    def cell(self) -> Cell:
        """Where there is a single column."""
        return self.cells[0]

    @property
    def url(self) -> str:
        """The job, where it is the only one on the row."""
        if len(self.cells) == 1 and self.cells[0].job is not None:
            return reverse("translation_job", args=[self.cells[0].job.pk])
        return self.detail_url


def attach(jobs: list[Job]) -> list[Job]:
    """The jobs with their pages, editions and people, in four queries at most."""
    locales = {locale.pk: locale for locale in Locale.objects.all()}
    # The next step asks about the translated page where it waits for its release, or for a decision.
    asked = [job for job in jobs if job.withdrawal or job.state == JobState.APPROVED]
    wanted = {job.source_page_id for job in jobs} | {job.target_page_id for job in asked}
    pages = Page.objects.in_bulk(wanted - {None})
    people = get_user_model().objects.in_bulk({job.assignee_id for job in jobs} - {None})
    releases = Release.objects.in_bulk({job.release_id for job in jobs} - {None})
    for job in jobs:
        job.source_locale, job.target_locale = locales[job.source_locale_id], locales[job.target_locale_id]
        job.source_page = pages.get(job.source_page_id)
        job.assignee = people.get(job.assignee_id)
        job.release = releases.get(job.release_id)
    for job in asked:
        job.target_page = pages.get(job.target_page_id)
    return jobs


def matrix(keys: Iterable[UUID], user: Any, columns: list[str]) -> list[Row]:
    """The rows of these keys, in their order. Six queries at most."""
    keys = list(keys)
    # What was cancelled comes first, so that the job which goes on takes its place.
    found = Job.objects.into(*columns).filter(translation_key__in=keys).order_by("pk")
    jobs = attach(sorted(found, key=lambda job: job.state != JobState.CANCELLED))
    by_key: dict[UUID, list[Job]] = {}
    for job in jobs:
        by_key.setdefault(job.translation_key, []).append(job)
    without = [key for key in keys if key not in by_key]
    pages = {page.translation_key: page for page in source_pages(without)}
    rows, marks = [], Marks()
    for key in keys:
        if key in by_key:
            rows.append(_row_of_jobs(key, by_key[key], user, columns, marks))
        elif key in pages:
            rows.append(_row_of_page(key, pages[key], columns))
    return rows


def source_pages(keys: list[UUID]) -> QuerySet:
    """The public pages of these keys that are no translations."""
    made = Job.objects.filter(target_page=OuterRef("pk"))
    pages = Page.objects.live().filter(translation_key__in=keys, alias_of__isnull=True)
    return pages.filter(~Exists(made)).select_related("locale", "content_type").order_by("-pk")


def _row_of_jobs(key: UUID, jobs: list[Job], user: Any, columns: list[str], marks: Marks) -> Row:
    last = jobs[-1]
    row = Row(key, last.source_title, last.source_edition, kind_label(last.content_kind), last.source_page)
    into = {job.target_locale.language_code: job for job in jobs}
    for code in columns:
        row.cells.append(_cell(row, get_edition(code), into.get(code), user, marks))
    return row


def _row_of_page(key: UUID, page: Page, columns: list[str]) -> Row:
    row = Row(key, page.title, get_edition(page.locale.language_code), kind_label(kind_of(page)), page)
    row.cells = [_cell(row, get_edition(code)) for code in columns]
    return row


def _cell(
    row: Row, edition: Edition, job: Job | None = None, user: Any = None, marks: Marks | None = None
) -> Cell:
    if edition == row.source:
        return Cell(edition, is_source=True)
    cell = Cell(edition, job)
    if job is not None and marks is not None:
        cell.marks = marks.of(job)
    if job is not None and job.state != JobState.CANCELLED:
        cell.action = next_action(user, job)
    elif row.is_public and row.page is not None:
        cell.ask_url = reverse("translation_want", args=[row.page.pk])
    return cell
