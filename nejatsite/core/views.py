from typing import Any

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView

from . import ledger
from .ledger import LedgerRow, State
from .taskrow import TaskRow
from .wording import number as in_digits


class SelectColumn(Column):
    header_template_name = "core/admin/select_header.html"
    cell_template_name = "core/admin/select_cell.html"


class ErrorColumn(Column):
    cell_template_name = "core/admin/error_cell.html"


#: What became of a row, whatever it is about.
LEDGER_COLUMNS = (
    Column("state", label=_("State"), accessor="get_state_display"),
    Column("attempts", label=_("Attempts"), accessor=lambda row: in_digits(row.attempts)),
    Column("deaths", label=_("Worker deaths"), accessor=lambda row: in_digits(row.deaths)),
    DateColumn("created_at", label=_("Created")),
    DateColumn("due_at", label=_("Due")),
    ErrorColumn("last_error", label=_("Last error")),
)


class BackgroundTaskFilter(WagtailFilterSet):
    state = django_filters.ChoiceFilter(label=_("State"), choices=State.choices)

    class Meta:
        model = TaskRow
        fields = ["state"]


class BackgroundTasksView(ReportView):
    """What was set aside, unless the filter asks for another state. Arguments may be private: superusers only."""

    model = TaskRow
    page_title = _("Background tasks")
    header_icon = "cogs"
    results_template_name = "core/admin/background_tasks_results.html"
    filterset_class = BackgroundTaskFilter
    index_url_name = "core_background_tasks"
    index_results_url_name = "core_background_tasks_results"
    try_again_url_name = "core_background_tasks_try_again"
    no_results_message = _("No task is in this state. Choose another one in the filter to see more.")
    default_ordering = "-pk"
    columns = [
        SelectColumn("select", label=_("Select"), accessor="pk"),
        Column("task", label=_("Task"), accessor=str),
        *LEDGER_COLUMNS,
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        refuse_others(request)
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def shown_state(self) -> str:
        return self.request.GET.get("state") or State.SET_ASIDE

    def get_base_queryset(self) -> QuerySet[Any]:
        rows = self.model._default_manager.all()
        return rows if self.request.GET.get("state") else rows.set_aside()

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(*args, **kwargs) | {
            "can_try_again": self.shown_state == State.SET_ASIDE,
            "try_again_url": reverse(self.try_again_url_name),
        }


@require_POST
def try_again(
    request: HttpRequest, model: type[LedgerRow] = TaskRow, listing: str = "core_background_tasks"
) -> HttpResponse:
    """Makes the chosen rows, or all that were set aside, due again."""
    refuse_others(request)
    rows = model.objects.set_aside()
    if "all" not in request.POST:
        rows = rows.filter(
            pk__in=[int(pk) for pk in request.POST.getlist("row") if pk.isdecimal() and len(pk) < 19][:1000]
        )
    number = rows.try_again()
    if number:
        ledger.wake(model)
        messages.success(
            request,
            ngettext("{count} task is due again.", "{count} tasks are due again.", number).format(
                count=in_digits(number)
            ),
        )
    else:
        messages.warning(
            request,
            _("Nothing was started. Choose at least one task that is still set aside, then try again."),
        )
    return redirect(listing)


def refuse_others(request: HttpRequest) -> None:
    if not (request.user.is_active and request.user.is_superuser):
        raise PermissionDenied
