"""What the search could not take in: Reports → Search index, for whoever looks after the site."""

from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.models import Page

from nejatsite.core.views import (
    LEDGER_COLUMNS,
    BackgroundTaskFilter,
    BackgroundTasksView,
    SelectColumn,
    try_again,
)
from nejatsite.core.wording import number as in_digits

from .models import SearchRow


class SearchRowFilter(BackgroundTaskFilter):
    class Meta(BackgroundTaskFilter.Meta):
        model = SearchRow


class SearchRowsView(BackgroundTasksView):
    """What was set aside, unless the filter asks for another state. Errors may quote a text: superusers only."""

    model = SearchRow
    page_title = _("Search index")
    header_icon = "search"
    filterset_class = SearchRowFilter
    index_url_name = "search_rows"
    index_results_url_name = "search_rows_results"
    try_again_url_name = "search_rows_try_again"
    no_results_message = _("No change is in this state. Choose another one in the filter to see more.")
    columns = [
        SelectColumn("select", label=_("Select"), accessor="pk"),
        Column("page", label=_("Page"), accessor=lambda row: row.page_title or in_digits(row.page_id)),
        Column("edition", label=_("Edition"), accessor="edition"),
        Column("scope", label=_("Scope"), accessor="get_scope_display"),
        *LEDGER_COLUMNS,
    ]

    def get_base_queryset(self) -> QuerySet[Any]:
        title = Page.objects.filter(pk=OuterRef("page_id")).values("title")[:1]
        return super().get_base_queryset().annotate(page_title=Subquery(title))


def try_rows_again(request: HttpRequest) -> HttpResponse:
    return try_again(request, SearchRow, "search_rows")
