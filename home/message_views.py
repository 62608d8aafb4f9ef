"""The messages of readers, for the editors of the edition that they were written to."""

from typing import Any

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView

from nejatsite.core.spreadsheets import HarmlessExport
from nejatsite.editions.registry import get_edition
from nejatsite.users.roles import Role, editions_of

from .contact import ContactMessage


def reads_messages(user: Any) -> bool:
    return bool(editions_of(user, Role.EDITOR))


def messages_of(user: Any) -> QuerySet:
    codes = editions_of(user, Role.EDITOR)
    return ContactMessage.objects.filter(locale__language_code__in=codes).select_related("locale")


class MessageFilter(WagtailFilterSet):
    answered = django_filters.BooleanFilter(label=gettext_lazy("Answered"))

    class Meta:
        model = ContactMessage
        fields = ["answered"]


class MessageList(HarmlessExport, ReportView):
    model = ContactMessage
    page_title = gettext_lazy("Messages from readers")
    header_icon = "mail"
    filterset_class = MessageFilter
    index_url_name = "home_messages"
    index_results_url_name = "home_messages_results"
    default_ordering = "-created_at"
    no_results_message = gettext_lazy(
        "No messages here. What readers send with the contact form appears on this list."
    )
    list_export = ("created_at", "name", "email", "text", "answered")
    columns = [
        TitleColumn("name", label=gettext_lazy("From"), url_name="home_message"),
        Column(
            "edition",
            label=gettext_lazy("Edition"),
            accessor=lambda message: get_edition(message.locale.language_code).name,
        ),
        DateColumn("created_at", label=gettext_lazy("Received")),
        BooleanColumn("answered", label=gettext_lazy("Answered")),
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not reads_messages(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> QuerySet:
        return messages_of(self.request.user)


def message(request: HttpRequest, pk: int) -> HttpResponse:
    """One message; a POST says whether it was answered, or deletes it."""
    if not reads_messages(request.user):
        raise PermissionDenied
    found = get_object_or_404(messages_of(request.user), pk=pk)
    if request.method != "POST":
        return render(request, "home/admin/message.html", {"message": found})
    action = request.POST.get("action")
    if action == "delete":
        found.delete()
        messages.success(request, _("The message was deleted."))
    elif action in ("answered", "unanswered"):
        found.answered = action == "answered"
        found.save(update_fields=["answered"])
    return HttpResponseRedirect(reverse("home_messages"))
