"""The channels of an edition, managed by its editors."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
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

from nejatsite.core.middleware import own_transactions
from nejatsite.core.sent import sent_key
from nejatsite.editions.admin.own import Own, get_own, own_locales, sent_locale
from nejatsite.editions.policies import editions_looked_after
from nejatsite.editions.registry import get_edition

from . import adapters, checking, previewing, services
from .forms import ChannelForm
from .models import Channel, clean_template


class IndexView(generic.IndexView):
    def get_base_queryset(self) -> Any:
        return policy_registry.get_by_type(Channel).instances_user_has_any_permission_for(
            self.request.user, ["change"]
        )


class WithExample:
    """The screen of one channel: its text stands beside what it makes of the edition's latest article."""

    template_name = "sharing/admin/channel.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        form = context["form"]
        context["preview_url"] = reverse("channels:preview")
        context["can_check"] = bool(form.adapter.settings)
        if form.adapter.has_text and form.locale:
            channel = form.instance if form.instance.edition_id else _unsaved(form.adapter.kind, form.locale)
            context["shown"] = _example(channel, form["template"].value() or "")
        return context


def _unsaved(kind: str, locale: Any) -> Channel:
    return Channel(kind=kind, edition=locale)


def _example(channel: Channel, template: str) -> previewing.Shown | None:
    try:
        clean_template(template)
    except ValidationError:
        return None
    return previewing.example_of(channel, template)


class CreateView(WithExample, generic.CreateView):
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

    def get_success_url(self) -> str:
        """To the channel itself: there its settings are checked and a test is sent."""
        return self.get_edit_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        context["check_url"] = f"{reverse('channels:check_new')}?kind={self.kind}"
        return context


class EditView(Own, WithExample, generic.EditView):
    def save_instance(self) -> Channel:
        channel = super().save_instance()
        services.release(channel)
        return channel

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        context["check_url"] = reverse("channels:check", args=[self.object.pk])
        context["test_url"] = reverse("channels:test", args=[self.object.pk])
        context["deliveries_url"] = f"{reverse('sharing_deliveries')}?channel={self.object.pk}"
        return context


class Checked:
    """Asks the other side with what was entered, and shows the form again as it was. Stores nothing."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return HttpResponseRedirect(self.get_form_url())

    def form_valid(self, form: ChannelForm) -> HttpResponse:
        self.form = form
        found = checking.check(form.applied())
        say = {True: messages.success, False: messages.error, None: messages.info}[found.works]
        say(self.request, found.words)
        return self.render_to_response(self.get_context_data(form=form))


class CheckNewView(Checked, CreateView):
    def get_form_url(self) -> str:
        return self.get_add_url()


class CheckView(Checked, EditView):
    def get_form_url(self) -> str:
        return reverse("channels:edit", args=[self.kwargs["pk"]])


@require_POST
def preview(request: HttpRequest) -> HttpResponse:
    """What a text that is being written makes of the edition's latest article."""
    if not editions_looked_after(request.user):
        raise PermissionDenied
    kind, pk = request.POST.get("kind", ""), sent_key(request.POST.get("channel", ""))
    if pk is not None:
        channel = get_own(request, Channel, pk)
    else:
        locale = sent_locale(request.POST.get("edition", ""), own_locales(request.user))
        if kind not in dict(adapters.kinds()) or locale is None:
            return JsonResponse({"error": _("There is no such kind of channel.")}, status=422)
        channel = _unsaved(kind, locale)
    template = request.POST.get("template", "")[:1000]
    try:
        clean_template(template)
    except ValidationError as error:
        return JsonResponse({"error": " ".join(error.messages)}, status=422)
    shown = previewing.example_of(channel, template)
    return JsonResponse({"html": render_to_string("sharing/admin/preview.html", {"shown": shown}, request)})


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
    create_template_name = edit_template_name = "sharing/admin/channel.html"
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
        check_new = self.construct_view(CheckNewView, **self.get_add_view_kwargs())
        check = self.construct_view(CheckView, **self.get_edit_view_kwargs())
        return [
            *super().get_urlpatterns(),
            path("test/<int:pk>/", send_test, name="test"),
            path("check/", own_transactions(check_new), name="check_new"),
            path("check/<int:pk>/", own_transactions(check), name="check"),
            path("preview/", preview, name="preview"),
        ]
