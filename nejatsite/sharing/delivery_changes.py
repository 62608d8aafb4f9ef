"""What people do about announcements, one or many: try again, settle, cancel, repeat."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages

from nejatsite.core.sent import sent_key
from nejatsite.core.wording import number
from nejatsite.editions.policies import editions_looked_after

from . import services
from .delivery_filters import own_deliveries
from .delivery_views import matching
from .models import DeliveryState

#: No address has more numbers than that.
MOST_AT_ONCE = 1000


@dataclass(frozen=True)
class Change:
    #: Which of those that were chosen it is about.
    fitting: Callable[[models.QuerySet], models.QuerySet]
    run: Callable[[models.QuerySet, Any], int]
    #: Of how many it is asked, and of how many it was done.
    ask: Callable[[int], str]
    say: Callable[[int], str]


def _settle(there: bool) -> Callable[[models.QuerySet, Any], int]:
    def run(rows: models.QuerySet, user: Any) -> int:
        return sum(services.settle_unknown(row, there=there, user=user) for row in rows)

    return run


def _again(rows: models.QuerySet) -> models.QuerySet:
    late = models.Q(state=DeliveryState.WAITING, attempts__gt=0)
    return rows.filter(late | models.Q(state__in=[DeliveryState.SET_ASIDE, DeliveryState.CANCELLED]))


def _unknown(rows: models.QuerySet) -> models.QuerySet:
    return rows.filter(state=DeliveryState.UNKNOWN)


def _ask_again(count: int) -> str:
    return ngettext("Send {count} announcement again?", "Send {count} announcements again?", count)


def _said_again(count: int) -> str:
    return ngettext("{count} announcement is sent again.", "{count} announcements are sent again.", count)


CHANGES = {
    "again": Change(_again, lambda rows, user: services.try_again(rows), _ask_again, _said_again),
    "there": Change(
        _unknown,
        _settle(there=True),
        lambda count: ngettext(
            "Note of {count} announcement that its post is there?",
            "Note of {count} announcements that their posts are there?",
            count,
        ),
        lambda count: ngettext(
            "{count} announcement is noted as sent.", "{count} announcements are noted as sent.", count
        ),
    ),
    "once_more": Change(_unknown, _settle(there=False), _ask_again, _said_again),
    "cancel": Change(
        services.cancellable,
        services.cancel,
        lambda count: ngettext("Cancel {count} announcement?", "Cancel {count} announcements?", count),
        lambda count: ngettext(
            "{count} announcement was cancelled.", "{count} announcements were cancelled.", count
        ),
    ),
}


@require_POST
def change(request: HttpRequest) -> HttpResponse:
    """Those that were ticked, or the one whose button was pressed; or, once it was asked, all that the filters show."""
    if not editions_looked_after(request.user):
        raise PermissionDenied
    name = request.POST.get("all") or request.POST.get("action") or ""
    numbers = request.POST.getlist("delivery")
    if "one" in request.POST:
        # The button of a row says both.
        name, _colon, one = request.POST["one"].partition(":")
        numbers = [one]
    asked = CHANGES.get(name)
    if asked is None:
        messages.warning(request, _("Nothing was done. Choose what to do."))
        return HttpResponseRedirect(back(request))
    if request.POST.get("all"):
        query = QueryDict(request.POST.get("query", "")[:4000])
        chosen = asked.fitting(matching(request, query))
        if "confirmed" not in request.POST and (count := chosen.count()):
            return _confirmation(request, asked, name, count)
    else:
        chosen = asked.fitting(own_deliveries(request).filter(pk__in=_numbers(numbers)))
    count = asked.run(chosen, request.user)
    if count:
        messages.success(request, asked.say(count).format(count=number(count)))
    else:
        messages.warning(request, _("Nothing was done: none of these announcements is in a state for it."))
    return HttpResponseRedirect(back(request))


def _confirmation(request: HttpRequest, asked: Change, name: str, count: int) -> HttpResponse:
    question = asked.ask(count).format(count=number(count))
    fields = [(field, request.POST.get(field, "")) for field in ("query", "next")]
    return _ask(request, question, [("all", name), ("confirmed", "1"), *fields], question)


def _ask(
    request: HttpRequest, question: str, fields: list[tuple[str, str]], place: str, note: str = ""
) -> HttpResponse:
    """`fields` are sent along when it is answered with yes; `place` is where one is, in the breadcrumbs."""
    return TemplateResponse(
        request,
        "sharing/admin/confirm.html",
        {
            "question": question,
            "note": note,
            "fields": fields,
            "action_url": request.path,
            "back_url": back(request),
            "header_title": question,
            "header_icon": "megaphone",
            "breadcrumbs_items": [
                {"url": reverse("sharing_deliveries"), "label": _("Announcements")},
                {"url": "", "label": place},
            ],
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
def repeat(request: HttpRequest, delivery_id: int) -> HttpResponse:
    """Sends once more what was sent: asked before, for readers will see it twice."""
    rows = own_deliveries(request).select_related("channel__edition", "page__locale")
    row = get_object_or_404(rows, pk=delivery_id)
    if (
        row.page is None
        or not row.page.live
        or row.state != DeliveryState.DONE
        or row.is_test
        or row.original_id
    ):
        messages.warning(request, _("This announcement cannot be repeated."))
        return HttpResponseRedirect(back(request))
    if request.method == "POST":
        services.announce_again(row.page, row.channel, request.user, row.occasion)
        messages.success(
            request,
            _("“{title}” is announced again on “{channel}”.").format(title=row.title, channel=row.channel),
        )
        return HttpResponseRedirect(back(request))
    question = _("Announce “{title}” on “{channel}” once more?").format(title=row.title, channel=row.channel)
    note = _("It was sent already: readers there will see it a second time.")
    return _ask(request, question, [("next", request.GET.get("next", ""))], row.title, note)


def _numbers(sent: list[str]) -> list[int]:
    return [key for pk in sent[:MOST_AT_ONCE] if (key := sent_key(pk)) is not None]


def back(request: HttpRequest) -> str:
    here = request.POST.get("next") or request.GET.get("next") or ""
    if url_has_allowed_host_and_scheme(here, {request.get_host()}, require_https=request.is_secure()):
        return here
    return reverse("sharing_deliveries")
