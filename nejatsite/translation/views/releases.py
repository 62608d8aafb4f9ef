"""The form of a page's common release: which translations go public together, and when at the latest."""

from dataclasses import dataclass
from typing import Any

from wagtail.models import Page

from nejatsite.editions.calendar import format_date, format_time
from nejatsite.editions.reading_dates import example
from nejatsite.editions.registry import Edition, get_edition
from nejatsite.translation import rights
from nejatsite.translation.models import Job, Release
from nejatsite.translation.services import releasing
from nejatsite.translation.states import JobState
from nejatsite.users.roles import Role, has_role


@dataclass
class ReleaseForm:
    page: Page
    #: In whose calendar and on whose clocks the time is given.
    edition: Edition
    #: Translations that can still be held.
    free: list[Job]
    held: list[Job]
    release: Release | None
    may_publish: bool

    @property
    def until(self) -> str:
        at = self.release.at if self.release else None
        return f"{format_date(at, self.edition)}, {format_time(at, self.edition)}" if at else ""

    @property
    def example(self) -> str:
        return example(self.edition)


def release_form(user: Any, page: Page | None) -> ReleaseForm | None:
    """None where there is nothing to hold, and for those who may not. Two queries.

    It names the editions alone: how far another edition's work has come is not told here.
    """
    if page is None:
        return None
    waiting = Job.objects.current().of_source(page).select_related("target_locale", "source_locale")
    jobs = [
        job
        for job in waiting.order_by("target_locale__language_code")
        if job.state not in (JobState.PUBLISHED, JobState.CANCELLED)
    ]
    if not jobs or not releasing.may_hold(user, page, jobs):
        return None
    release = releasing.open_release(page)
    held = [job for job in jobs if release is not None and job.release_id == release.pk]
    approved = [job for job in held if job.state == JobState.APPROVED]
    own = page.locale.language_code
    if not has_role(user, Role.EDITOR, own):
        own = next(job.target_locale.language_code for job in jobs if rights.may_review(user, job))
    return ReleaseForm(
        page=page,
        edition=get_edition(own),
        free=[job for job in jobs if job not in held],
        held=held,
        release=release if held else None,
        may_publish=bool(approved) and all(rights.may_review(user, job) for job in approved),
    )
