"""Further buttons of a job, and of the common release of a page: each a POST that does one thing and says what happened."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.models import Page

from nejatsite.core.wording import ascii_digits
from nejatsite.editions.reading_dates import NotADate, example, read_day, read_moment
from nejatsite.editions.registry import all_editions
from nejatsite.translation import errors, rights
from nejatsite.translation.models import Job, Release
from nejatsite.translation.services import claiming, planning, releasing, reviewing, updating, withdrawing
from nejatsite.translation.services.privacy import is_private
from nejatsite.users.roles import Role, has_role

from .access import job_or_404


def _button(action: Callable[[Job, HttpRequest], Any], done: Callable[[Job], str]) -> Any:
    @require_POST
    def view(request: HttpRequest, job_id: int) -> HttpResponse:
        job = job_or_404(request, job_id)
        try:
            with transaction.atomic():
                action(job, request)
        except errors.TranslationError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, done(job))
        return redirect("translation_job", job.pk)

    return view


def _reason(request: HttpRequest, name: str = "reason") -> str:
    return request.POST.get(name, "").strip()[:2000]


def _take_over(job: Job, request: HttpRequest) -> None:
    if job.is_in_hand and job.assignee_id not in (None, request.user.pk) and not _reason(request):
        raise errors.ReasonMissing()
    claiming.claim(job, request.user, _reason(request))


def _assign(job: Job, request: HttpRequest) -> None:
    number = request.POST.get("person", "")
    person = get_user_model().objects.filter(pk=number).first() if number.isdecimal() else None
    if person is None:
        rights.require(rights.may_review(request.user, job))
        raise errors.NobodyChosen()
    planning.assign(job, request.user, person)


def _stays(job: Job) -> str:
    if is_private(job.target_page):
        return _("The translation of “{title}” stays as it is, private like its source.")
    return _("The translation of “{title}” stays public.")


def _set_priority(job: Job, request: HttpRequest) -> None:
    value = request.POST.get("priority", "")
    planning.set_priority(job, request.user, int(value) if value in ("-1", "0", "1") else 99)


def _set_due(job: Job, request: HttpRequest) -> None:
    planning.set_due(job, request.user, _day(request.POST.get("due", ""), job))


def _day(text: str, job: Job) -> date | None:
    try:
        return read_day(text, job.target_edition)
    except NotADate:
        raise errors.NotADay(text=text[:40], example=example(job.target_edition)) from None


take_over = _button(_take_over, lambda job: _("The job is yours now. Whoever had it is told."))
assign = _button(_assign, lambda job: _("“{title}” has somebody now.").format(title=job.source_title))
priority = _button(_set_priority, lambda job: _("The priority is changed."))
due = _button(_set_due, lambda job: _("The due date is changed."))
no_change = _button(
    lambda job, request: updating.no_change_needed(job, request.user, _reason(request)),
    lambda job: _("The translation of “{title}” is up to date again.").format(title=job.source_title),
)
undo_update = _button(
    lambda job, request: updating.undo_update(job, request.user),
    lambda job: _("The update is undone. What was typed for it is kept in the history of each text."),
)
keep_public = _button(
    lambda job, request: withdrawing.keep_public(job, request.user, _reason(request)),
    lambda job: _stays(job).format(title=job.source_title),
)
take_down = _button(
    lambda job, request: withdrawing.take_down(job, request.user),
    lambda job: _("The translation of “{title}” is no longer public.").format(title=job.source_title),
)
publish_again = _button(
    lambda job, request: withdrawing.publish_again(job, request.user),
    lambda job: _("The translation of “{title}” is public again.").format(title=job.source_title),
)
publish = _button(
    lambda job, request: releasing.publish_now(job, request.user),
    lambda job: _("The translation of “{title}” is public now.").format(title=job.source_title),
)
take_approval_back = _button(
    lambda job, request: reviewing.take_approval_back(job, request.user, _reason(request, "comment")),
    lambda job: _("“{title}” goes back to the translator with your comment.").format(title=job.source_title),
)
leave_release = _button(
    lambda job, request: releasing.leave(job, request.user),
    lambda job: _("“{title}” is no longer part of the common release.").format(title=job.source_title),
)


@require_POST
def hold(request: HttpRequest, page_id: int) -> HttpResponse:
    """Holds the jobs named in the form, of one page, until all are approved or until the time."""
    page = _page_or_404(request, page_id)
    numbers = [int(number) for number in request.POST.getlist("jobs") if number.isdecimal()]
    jobs = list(Job.objects.current().of_source(page).filter(pk__in=numbers).select_related("target_locale"))
    try:
        if not jobs:
            raise errors.NothingChosen()
        releasing.hold(request.user, page, jobs, _moment(request))
    except errors.TranslationError as error:
        messages.error(request, str(error))
    else:
        messages.success(
            request, _("These translations of “{title}” go public together.").format(title=page.title)
        )
    return _onward(request, jobs)


@require_POST
def release_time(request: HttpRequest, release_id: int) -> HttpResponse:
    return _on_release(
        request,
        release_id,
        lambda release: releasing.set_time(release, request.user, _moment(request)),
        _("The time of the common release is changed."),
    )


@require_POST
def release_now(request: HttpRequest, release_id: int) -> HttpResponse:
    return _on_release(
        request,
        release_id,
        lambda release: releasing.release_now(release, request.user),
        _("What was approved is public now."),
    )


def _on_release(
    request: HttpRequest, release_id: int, action: Callable[[Release], Any], done: str
) -> HttpResponse:
    release = get_object_or_404(Release.objects.select_related("source_page__locale"), pk=release_id)
    jobs = list(release.jobs.select_related("target_locale"))
    if not releasing.may_hold(request.user, release.source_page, jobs):
        raise Http404
    try:
        action(release)
    except errors.TranslationError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, done)
        failed = [job for job in jobs if Job.objects.filter(pk=job.pk, release__released_at__isnull=False)]
        if failed:
            messages.error(request, _("Some translations could not be published; their log says why."))
    return _onward(request, jobs)


def _page_or_404(request: HttpRequest, page_id: int) -> Page:
    """A public page for those who work on a desk, or one of their own edition for its editors."""
    page = get_object_or_404(Page.objects.select_related("locale"), pk=page_id, depth__gt=2)
    own = has_role(request.user, Role.EDITOR, page.locale.language_code)
    if not own and not (page.live and rights.desk_editions(request.user)):
        raise Http404
    return page


def _onward(request: HttpRequest, jobs: list[Job]) -> HttpResponse:
    """To a job that the person sees, else to the desk, which editors of the source alone may not have."""
    seen = rights.visible_jobs(request.user).filter(pk__in=[job.pk for job in jobs]).first()
    if seen is not None:
        return redirect("translation_job", seen.pk)
    return redirect("translation_desk")


def _moment(request: HttpRequest) -> datetime | None:
    """In the calendar and the time zone of the edition that the form names."""
    code = request.POST.get("edition", "")
    edition = next((one for one in all_editions() if one.code == code), all_editions()[0])
    day, time = request.POST.get("day", "").strip(), request.POST.get("time", "").strip()
    if not day and not time:
        return None
    try:
        return read_moment(day, ascii_digits(time), edition)
    except NotADate:
        raise errors.NotADay(text=f"{day} {time}".strip()[:40], example=example(edition)) from None
