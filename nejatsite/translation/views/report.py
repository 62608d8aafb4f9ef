"""The report of an edition, for its editors; and for each translator, their own words."""

from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from nejatsite.core.wording import number
from nejatsite.editions.registry import Edition, all_editions, get_edition
from nejatsite.translation.services import reporting
from nejatsite.users.roles import Role, editions_of

from . import desk_filters as by
from . import report_charts as charts
from .access import require_desk
from .desk_keys import sources
from .report_periods import Period, months, weeks


@require_GET
def report(request: HttpRequest) -> HttpResponse:
    """`?edition=` chooses among the editions that the person edits, `?by=week` how finely the backlog is told."""
    codes = require_desk(request)
    edited = editions_of(request.user, Role.EDITOR)
    editions = [edition for edition in all_editions() if edition.code in edited]
    asked = request.GET.get("edition", "")
    chosen = asked if asked in edited else (editions[0].code if editions else codes[0])
    edition = get_edition(chosen)
    context: dict[str, Any] = {
        "editions": editions,
        "edition": edition,
        "by_week": request.GET.get("by") == "week",
        "words": _words(request.user, codes, months(edition)),
        "is_editor": bool(editions),
        "header_title": _("Report") if editions else _("My words"),
        "header_icon": "table",
        "breadcrumbs_items": [
            {"url": reverse("translation_desk"), "label": _("Desk")},
            {"url": "", "label": _("Report") if editions else _("My words")},
        ],
    }
    if editions:
        context |= _of_edition(edition, context["by_week"])
    return TemplateResponse(request, "translation/report.html", context)


def _of_edition(edition: Edition, by_week: bool) -> dict[str, Any]:
    monthly = months(edition)
    steps = weeks(edition) if by_week else monthly
    told = reporting.stories(edition, min(monthly[0].start, steps[0].start))
    open_jobs = reporting.backlog(edition, [step.end for step in steps], told)
    days = reporting.days_to_publication(told, _borders(monthly))
    medians = [reporting.percentile(values, 0.5) for values in days]
    slowest = [reporting.percentile(values, 0.9) for values in days]
    shares = reporting.shares(edition, _sources(edition))
    named = [(by.kind_label(share.kind), share) for share in shares]
    return {
        "backlog": charts.columns(
            _("Open jobs at the end of each period"),
            "backlog",
            [step.short for step in steps],
            open_jobs,
            [f"{step.label}: {number(count)}" for step, count in zip(steps, open_jobs, strict=True)],
        ),
        "backlog_rows": list(zip([step.label for step in steps], open_jobs, strict=True)),
        "speed": charts.lines(
            _("Days from the source to its translation"),
            "speed",
            [month.short for month in monthly],
            {"median": medians, "slow": slowest},
        ),
        "speed_rows": [
            (month.label, len(values), _days(median), _days(slow))
            for month, values, median, slow in zip(monthly, days, medians, slowest, strict=True)
        ],
        "has_speed": any(days),
        "shares": charts.share_bars(named),
    }


def _words(user: Any, codes: list[str], monthly: list[Period]) -> dict[str, Any]:
    counts = reporting.own_words(user, codes, _borders(monthly))
    return {
        "chart": charts.columns(
            _("My words in each month"),
            "words",
            [month.short for month in monthly],
            counts,
            [f"{month.label}: {number(count)}" for month, count in zip(monthly, counts, strict=True)],
        ),
        "rows": list(zip([month.label for month in monthly], counts, strict=True)),
        "any": any(counts),
    }


def _borders(periods: list[Period]) -> list[Any]:
    return [period.start for period in periods] + [periods[-1].end]


def _days(value: float | None) -> str:
    return "" if value is None else number(f"{value:.1f}")


def _sources(edition: Edition) -> dict[str, int]:
    """The public source pages of other editions, by kind. One query."""
    kinds = list(edition.follows)
    rows = sources(kinds, [edition.code]).order_by().values_list("content_type").annotate(Count("pk"))
    found = dict(rows)
    types = ContentType.objects.get_for_models(*map(apps.get_model, kinds)).values()
    names = {f"{one.app_label}.{one.model}": found.get(one.pk, 0) for one in types}
    return {kind: names[kind.lower()] for kind in kinds}
