"""What became of every announcement, and sending again what did not get through."""

from typing import Any

import django_filters
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.views.reports import ReportView

from nejatsite.core.spreadsheets import HarmlessExport
from nejatsite.core.wording import number
from nejatsite.editions.admin.own import OwnEditionFilter
from nejatsite.editions.policies import editions_looked_after

from . import services
from .models import Channel, Delivery, DeliveryState

#: No address has more numbers than that.
MOST_AT_ONCE = 1000


def own_channels(request: HttpRequest) -> models.QuerySet:
    return Channel.objects.of_editions(editions_looked_after(request.user)).order_by("name")


class DeliveryFilterSet(WagtailFilterSet):
    state = django_filters.MultipleChoiceFilter(label=gettext_lazy("State"), choices=DeliveryState.choices)
    edition = OwnEditionFilter(label=gettext_lazy("Edition"), field_name="channel__edition")
    channel = django_filters.ModelChoiceFilter(label=gettext_lazy("Channel"), queryset=own_channels)

    class Meta:
        model = Delivery
        fields = ("state", "edition", "channel")


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
    list_export = (
        "created_at",
        "title",
        "channel",
        "occasion",
        "state",
        "attempts",
        "response_code",
        "post_url",
        "last_error",
    )

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not editions_looked_after(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> models.QuerySet:
        return own_deliveries(self.request).select_related("channel__edition").order_by("-created_at", "-pk")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        context["try_again_url"] = reverse("sharing_try_again")
        context["some_need_a_person"] = any(delivery.needs_person for delivery in context["object_list"])
        return context


def own_deliveries(request: HttpRequest) -> models.QuerySet:
    return Delivery.objects.of_editions(editions_looked_after(request.user))


@require_POST
def try_again(request: HttpRequest) -> HttpResponse:
    """Those that were ticked, or the one whose button was pressed, or all that need a person."""
    if not editions_looked_after(request.user):
        raise PermissionDenied
    mine = own_deliveries(request)
    if "all" in request.POST:
        chosen = mine.needing_a_person()
    else:
        asked = request.POST.getlist("one") or request.POST.getlist("delivery")
        chosen = mine.filter(
            pk__in=[int(pk) for pk in asked[:MOST_AT_ONCE] if pk.isascii() and pk.isdigit() and len(pk) < 19]
        )
    count = services.try_again(chosen)
    if count:
        messages.success(
            request,
            ngettext(
                "{count} announcement is sent again.", "{count} announcements are sent again.", count
            ).format(count=number(count)),
        )
    else:
        messages.warning(
            request,
            _("Nothing was sent. Choose at least one announcement that did not get through, then try again."),
        )
    return HttpResponseRedirect(_back(request))


def _back(request: HttpRequest) -> str:
    here = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(here, {request.get_host()}, require_https=request.is_secure()):
        return here
    return reverse("sharing_deliveries")
