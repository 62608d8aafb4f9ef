"""What became of every announcement: the report, and one announcement in full."""

from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from wagtail.admin.views.reports import ReportView

from nejatsite.core.spreadsheets import HarmlessExport
from nejatsite.editions.policies import editions_looked_after

from .delivery_filters import DeliveryFilterSet, own_deliveries
from .delivery_words import tell, tell_all
from .models import Delivery


class DeliveryReport(HarmlessExport, ReportView):
    model = Delivery
    page_title = gettext_lazy("Announcements")
    header_icon = "megaphone"
    filterset_class = DeliveryFilterSet
    index_url_name = "sharing_deliveries"
    index_results_url_name = "sharing_deliveries_results"
    template_name = "sharing/admin/deliveries.html"
    results_template_name = "sharing/admin/deliveries_results.html"
    default_ordering = ("-created_at", "-pk")
    is_searchable = True
    search_fields = ("title",)
    list_export = (
        "created_at",
        "channel.edition.language_code",
        "title",
        "channel",
        "get_occasion_display",
        "repeat",
        "get_state_display",
        "attempts",
        "response_code",
        "finished_at",
        "post_url",
        "last_error",
    )
    export_headings = {
        "channel.edition.language_code": gettext_lazy("Edition"),
        "get_occasion_display": gettext_lazy("Occasion"),
        "get_state_display": gettext_lazy("State"),
    }
    export_filename = "announcements"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not editions_looked_after(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> models.QuerySet:
        rows = own_deliveries(self.request).select_related("channel__edition", "original", "page")
        return rows.order_by("-created_at", "-pk")

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        if self.is_export:
            return object_list
        return tell_all(object_list)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        context["change_url"] = reverse("sharing_deliveries_change")
        context["several_editions"] = len(editions_looked_after(self.request.user)) > 1
        # What the buttons for everything are about; the page of the list is not part of it.
        narrowed = [pair for pair in _pairs(self.request) if pair[0] not in ("p", "export")]
        context["query"] = urlencode(narrowed)
        return context


def _pairs(request: HttpRequest) -> list[tuple[str, str]]:
    return [(name, value) for name, values in request.GET.lists() for value in values]


def matching(request: HttpRequest, data: Any) -> models.QuerySet:
    """The announcements that the report shows for these filters, on all of its pages."""
    found = DeliveryFilterSet(data, queryset=own_deliveries(request), request=request).qs
    words = data.get("q", "").strip()
    return found.filter(title__icontains=words) if words else found


@require_safe
def delivery(request: HttpRequest, delivery_id: int) -> HttpResponse:
    """One announcement in full. To those who do not look after its edition it does not exist."""
    rows = own_deliveries(request).select_related("channel__edition", "original", "page", "requested_by")
    row = get_object_or_404(rows, pk=delivery_id)
    # Of a page that is gone nobody knows which others were its.
    same = (
        Delivery.objects.filter(page_id=row.page_id, channel=row.channel)
        if row.page_id
        else Delivery.objects.none()
    )
    others = same.exclude(pk=row.pk).order_by("-created_at", "-pk")[:50]
    for other in others:
        other.channel, other.page = row.channel, row.page
    return TemplateResponse(
        request,
        "sharing/admin/delivery.html",
        {
            "told": tell(row),
            "others": tell_all(others),
            "change_url": reverse("sharing_deliveries_change"),
            "header_title": row.title,
            "header_icon": "megaphone",
            "breadcrumbs_items": [
                {"url": reverse("sharing_deliveries"), "label": _("Announcements")},
                {"url": "", "label": row.title},
            ],
        },
    )
