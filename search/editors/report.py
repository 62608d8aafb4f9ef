"""What readers ask often, and what they ask in vain, by edition."""

from datetime import timedelta
from typing import Any

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import Max, Q, QuerySet, Sum
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.views.reports import ReportView

from nejatsite.core.spreadsheets import HarmlessExport
from nejatsite.editions.policies import editions_looked_after
from nejatsite.editions.registry import get_edition

from .keys import keys
from .models import Promotion, QueryCount

#: What was asked once says more about a person than about readers.
AT_LEAST = 2
FOUND = (("nothing", _("Nothing found")), ("something", _("Something found")))
PERIODS = ((7, _("7 days")), (30, _("30 days")), (90, _("90 days")))


def edition_choices(request: HttpRequest | None) -> list[tuple[str, str]]:
    codes = editions_looked_after(request.user) if request is not None else []
    return [(code, str(get_edition(code).name)) for code in codes]


class QueryFilterSet(WagtailFilterSet):
    edition = django_filters.ChoiceFilter(label=_("Edition"))
    days = django_filters.ChoiceFilter(label=_("In the last"), choices=PERIODS, method="of_days")
    found = django_filters.ChoiceFilter(label=_("Results"), choices=FOUND, method="that_found")

    class Meta:
        model = QueryCount
        fields = ("edition",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["edition"].extra["choices"] = edition_choices(self.request)

    def of_days(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(day__gt=timezone.now().date() - timedelta(days=int(value)))

    def that_found(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(misses__gt=0) if value == "nothing" else queryset.filter(misses=0)


class QueryReport(HarmlessExport, ReportView):
    model = QueryCount
    page_title = _("Searches")
    header_icon = "search"
    filterset_class = QueryFilterSet
    index_url_name = "search_queries"
    index_results_url_name = "search_queries_results"
    results_template_name = "search/admin/queries_results.html"
    is_searchable = False
    list_export = ("edition", "text", "times", "misses", "last")
    export_headings = {
        "edition": _("Edition"),
        "text": _("Search"),
        "times": _("Times"),
        "misses": _("Nothing found"),
        "last": _("Last day"),
    }
    export_filename = "searches"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not editions_looked_after(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> Any:
        own = QueryCount.objects.of_editions(editions_looked_after(self.request.user))
        asked = own.values("edition", "key").annotate(
            text=Max("question"), times=Sum("asked"), misses=Sum("fruitless"), last=Max("day")
        )
        return asked.filter(Q(times__gte=AT_LEAST)).order_by("-times", "-misses", "edition", "key")

    def order_queryset(self, queryset: QuerySet) -> QuerySet:
        return queryset

    def decorate_paginated_queryset(self, object_list: Any) -> list[dict[str, Any]]:
        """With the edition, and the recommendation that there is already. One query."""
        rows = [{**row, "keys": keys(row["text"])} for row in object_list]
        known = Promotion.objects.filter(keys__key__in={key for row in rows for key in row["keys"]})
        made = {
            (code, key): pk
            for code, key, pk in known.values_list("edition__language_code", "keys__key", "pk")
        }
        for row in rows:
            found = (made.get((row["edition"], key)) for key in row.pop("keys"))
            row["promotion"] = next((pk for pk in found if pk), None)
            row["of"] = get_edition(row["edition"])
        return rows

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        several = len(editions_looked_after(self.request.user)) > 1
        return super().get_context_data(**kwargs) | {"at_least": AT_LEAST, "several_editions": several}
