"""The channels of an edition, managed by its editors."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, StatusTagColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.views.generic.history import HistoryView
from wagtail.admin.views.generic.usage import UsageView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import policy_registry

from nejatsite.editions.admin.own import Own, get_own
from nejatsite.editions.registry import get_edition

from . import adapters, services
from .forms import ChannelForm
from .models import Channel


class IndexView(generic.IndexView):
    def get_base_queryset(self) -> Any:
        return policy_registry.get_by_type(Channel).instances_user_has_any_permission_for(
            self.request.user, ["change"]
        )


class CreateView(generic.CreateView):
    """First asks for the kind: what else has to be known depends on it."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.kind:
            return render(
                request,
                "sharing/admin/choose_kind.html",
                {
                    "adapters": adapters.all_adapters(),
                    "breadcrumbs_items": self.get_breadcrumbs_items(),
                    "header_title": self.get_header_title(),
                },
            )
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.kind:
            return HttpResponseRedirect(reverse(self.add_url_name))
        return super().post(request, *args, **kwargs)

    @property
    def kind(self) -> str:
        asked = self.request.GET.get("kind", "")
        return asked if asked in dict(adapters.kinds()) else ""

    def get_add_url(self) -> str:
        return f"{reverse(self.add_url_name)}?kind={self.kind}" if self.kind else reverse(self.add_url_name)

    def get_initial_form_instance(self) -> Channel:
        return Channel(kind=self.kind)


class EditView(Own, generic.EditView):
    template_name = "sharing/admin/edit_channel.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        context["test_url"] = reverse("channels:test", args=[self.object.pk])
        context["deliveries_url"] = f"{reverse('sharing_deliveries')}?channel={self.object.pk}"
        return context


class DeleteView(Own, generic.DeleteView):
    @property
    def confirmation_message(self) -> str:
        return _(
            "Delete this channel? The record of what was announced on it is deleted too. To keep "
            "the record, switch the channel off instead."
        )


class OwnHistoryView(Own, HistoryView):
    pass


class OwnUsageView(Own, UsageView):
    pass


@require_POST
def send_test(request: HttpRequest, pk: int) -> HttpResponse:
    channel = get_own(request, Channel, pk)
    services.send_test(channel, request.user)
    messages.success(
        request,
        _("A test is on its way to “{name}”. This list shows whether it arrives.").format(name=channel.name),
    )
    return HttpResponseRedirect(f"{reverse('sharing_deliveries')}?channel={channel.pk}")


def _state(channel: Channel) -> str:
    return _("Switched on") if channel.enabled else channel.off_reason or _("Switched off")


class ChannelViewSet(ModelViewSet):
    model = Channel
    name = "channels"
    icon = "megaphone"
    menu_label = gettext_lazy("Channels")
    menu_order = 720
    add_to_settings_menu = False
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    index_view_class = IndexView
    add_view_class = CreateView
    edit_view_class = EditView
    edit_template_name = "sharing/admin/edit_channel.html"
    delete_view_class = DeleteView
    history_view_class = OwnHistoryView
    usage_view_class = OwnUsageView
    ordering = ("edition__language_code", "name")
    list_display = (
        TitleColumn("name", label=gettext_lazy("Name"), url_name="channels:edit"),
        Column(
            "edition",
            label=gettext_lazy("Edition"),
            accessor=lambda c: get_edition(c.edition.language_code).name,
        ),
        Column("kind", label=gettext_lazy("Kind"), accessor="get_kind_display"),
        StatusTagColumn("enabled", label=gettext_lazy("State"), accessor=_state, primary=lambda c: c.enabled),
    )

    def get_form_class(self, for_update: bool = False) -> type[ChannelForm]:
        return ChannelForm

    def get_edit_handler(self) -> None:
        return None

    def get_urlpatterns(self) -> list[Any]:
        return [*super().get_urlpatterns(), path("test/<int:pk>/", send_test, name="test")]
