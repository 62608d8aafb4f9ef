"""The desk: every page × edition of the person's, with its state and the next action."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods
from wagtail.models import Page

from nejatsite.editions.registry import all_editions, get_edition
from nejatsite.translation import errors, rights
from nejatsite.translation.models import Job
from nejatsite.translation.next_action import next_action
from nejatsite.translation.services import canonical, wanting
from nejatsite.translation.states import OPEN, JobState

from .access import require_desk

PER_PAGE = 50
#: Filters beside the states themselves.
ALL_OPEN, OUT_OF_DATE, MINE, EVERYTHING = "open", "out_of_date", "mine", "all"


def state_choices() -> list[tuple[str, Any]]:
    return [
        (ALL_OPEN, _("All open jobs")),
        (MINE, _("My jobs")),
        (OUT_OF_DATE, _("Out of date")),
        *JobState.choices,
        (EVERYTHING, _("Everything")),
    ]


@require_GET
def desk(request: HttpRequest) -> HttpResponse:
    codes = require_desk(request)
    asked = request.GET.get("state", ALL_OPEN)
    state = asked if asked in dict(state_choices()) else ALL_OPEN
    code = request.GET.get("edition", "")
    code = code if code in codes else ""
    jobs = rights.visible_jobs(request.user).with_people_and_pages()
    jobs = _in_state(jobs.into(code) if code else jobs, state, request.user)
    page = Paginator(jobs.order_by("-state_since", "-pk"), PER_PAGE).get_page(request.GET.get("page"))
    chosen = {name: value for name, value in (("state", state), ("edition", code)) if value}
    return TemplateResponse(
        request,
        "translation/desk.html",
        {
            "rows": [(job, next_action(request.user, job)) for job in page],
            "page": page,
            "state": state,
            "edition": code,
            "states": state_choices(),
            "editions": [edition for edition in all_editions() if edition.code in codes],
            "query": urlencode(chosen),
            "header_title": _("Desk"),
            "header_icon": "wagtail-localize-language",
            "breadcrumbs_items": [
                {"url": reverse("wagtailadmin_home"), "label": _("Home")},
                {"url": "", "label": _("Desk")},
            ],
        },
    )


def _in_state(jobs: Any, state: str, user: Any) -> Any:
    if state == EVERYTHING:
        return jobs
    if state == OUT_OF_DATE:
        return jobs.out_of_date()
    if state == MINE:
        return jobs.open().filter(assignee=user)
    return jobs.filter(state__in=OPEN if state == ALL_OPEN else [state])


@require_http_methods(["GET", "HEAD", "POST"])
def want(request: HttpRequest, page_id: int) -> HttpResponse:
    """Ask for a page in one of the person's editions, whether or not the edition follows its kind."""
    codes = require_desk(request)
    page = get_object_or_404(Page, pk=page_id, live=True, depth__gt=2)
    source = canonical.canonical_source(page)
    if request.method == "POST":
        code = request.POST.get("edition", "")
        if code not in codes:
            raise Http404
        try:
            job = wanting.want(source, get_edition(code), request.user)
        except errors.TranslationError as error:
            messages.error(request, str(error))
            return redirect("translation_want", page.pk)
        return redirect("translation_job", job.pk)
    jobs = {
        job.target_locale.language_code: job
        for job in Job.objects.current().of_source(source).select_related("target_locale")
    }
    own = source.locale.language_code
    return TemplateResponse(
        request,
        "translation/want.html",
        {
            "source": source,
            "choices": [
                (edition, jobs.get(edition.code))
                for edition in all_editions()
                if edition.code in codes and edition.code != own
            ],
            "header_title": _("Translate “{title}”").format(title=source.title),
            "header_icon": "wagtail-localize-language",
            "breadcrumbs_items": [
                {"url": reverse("translation_desk"), "label": _("Desk")},
                {"url": "", "label": source.title},
            ],
        },
    )
