"""Settings → Users: people are invited here."""

from typing import Any

import django_filters
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic.detail import DetailView
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.widgets.boolean_radio_select import BooleanRadioSelect
from wagtail.users.views import users

from . import invitations
from .forms import InvitationForm, KnownPersonForm
from .roles import roles_by_edition


class PeopleFilterSet(users.UserFilterSet):
    waiting = django_filters.BooleanFilter(
        label=gettext_lazy("Invitation not accepted yet"), widget=BooleanRadioSelect, method="filter_waiting"
    )

    class Meta(users.UserFilterSet.Meta):
        pass

    def filter_waiting(self, people: QuerySet, name: str, value: bool) -> QuerySet:
        waiting = {"invited_at__isnull": False, "password__startswith": "!"}
        return people.filter(**waiting) if value else people.exclude(**waiting)


class RolesColumn(Column):
    cell_template_name = "users/admin/roles_cell.html"


class PeopleView(users.IndexView):
    add_item_label = gettext_lazy("Invite somebody")

    @cached_property
    def columns(self) -> list[Column]:
        columns = super().columns
        # Beside who they are: what they may do.
        after = [column.name for column in columns].index("is_superuser") + 1
        return [
            *columns[:after],
            RolesColumn("roles", label=gettext_lazy("Roles"), accessor=roles_by_edition, width="20%"),
            *columns[after:],
            Column("invitation", label=gettext_lazy("Invitation"), accessor=invitations.status, width="15%"),
        ]

    def get_base_queryset(self) -> QuerySet:
        return super().get_base_queryset().prefetch_related("groups")

    def get_list_more_buttons(self, instance: Any) -> list[Any]:
        buttons = super().get_list_more_buttons(instance)
        if invitations.waits(instance):
            address = reverse("wagtailusers_users:invite", args=[instance.pk])
            buttons.append(MenuItem(_("Send the invitation again"), address, icon_name="mail", priority=15))
        return buttons


class InviteView(users.CreateView):
    page_title = gettext_lazy("Invite somebody")
    submit_button_label = gettext_lazy("Send the invitation")
    submit_button_active_label = gettext_lazy("Sending…")

    def save_instance(self) -> Any:
        person = super().save_instance()
        invitations.invite(person, by=self.request.user)
        return person

    def get_success_message(self, instance: Any) -> str:
        return _("{name} is invited. The mail goes to {email}.").format(
            name=instance.display_name, email=instance.email
        )


class EditPersonView(users.EditView):
    def save_instance(self) -> Any:
        person = super().save_instance()
        if invitations.waits(person) and person.invited_at and "email" in self.form.changed_data:
            invitations.invite(person, by=self.request.user)
            messages.info(self.request, _("The invitation was sent again, to the new address."))
        return person


class SendAgainView(generic.PermissionCheckedMixin, generic.WagtailAdminTemplateMixin, DetailView):
    permission_required = "change"
    template_name = "users/admin/invite_again.html"
    page_title = gettext_lazy("Send the invitation again")
    header_icon = "mail"
    context_object_name = "person"

    def get_page_subtitle(self) -> str:
        return self.object.display_name

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("wagtailusers_users:index"), "label": _("Users")},
            {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()},
        ]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.object = self.get_object()
        if refusal := self._refusal():
            return refusal
        return self.render_to_response(self.get_context_data())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.object = self.get_object()
        if refusal := self._refusal():
            return refusal
        invitations.invite(self.object, by=request.user)
        message = _("The invitation goes to {email} again. The earlier link no longer works.")
        messages.success(request, message.format(email=self.object.email))
        return redirect("wagtailusers_users:index")

    def _refusal(self) -> HttpResponse | None:
        """Those who set a password need no invitation; for those whose account is off it would not work."""
        if invitations.waits(self.object):
            return None
        text = (
            _("{name} has set a password already.")
            if self.object.is_active
            else _("The account of {name} is switched off. Switch it on before you send an invitation.")
        )
        messages.error(self.request, text.format(name=self.object.display_name))
        return redirect("wagtailusers_users:index")


class PeopleViewSet(users.UserViewSet):
    index_view_class = PeopleView
    add_view_class = InviteView
    edit_view_class = EditPersonView
    filterset_class = PeopleFilterSet
    create_template_name = "users/admin/invite.html"
    edit_template_name = "users/admin/edit.html"
    # Two people have nothing in common that would be worth copying.
    copy_view_enabled = False

    def get_form_class(self, for_update: bool = False) -> type:
        return KnownPersonForm if for_update else InvitationForm

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            *super().get_urlpatterns(),
            path("invite/<int:pk>/", SendAgainView.as_view(model=self.model), name="invite"),
        ]
