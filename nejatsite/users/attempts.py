"""Wrong attempts, counted in the database by django-axes: at sign-in, at pages with a password, at invitations.

Sign-in is counted by axes itself, under the name that was tried. The others are counted here under names that
nobody can have, and answer with a page of their own.
"""

import ipaddress
import math
from datetime import timedelta
from typing import Any

from axes.handlers.proxy import AxesProxyHandler
from axes.helpers import get_cool_off, get_credentials
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth.signals import user_login_failed
from django.db.models import Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from nejatsite.core.clients import client_network
from nejatsite.core.wording import number


def counted_address(request: HttpRequest) -> str | None:
    """The address that axes counts under; None where the server was not told any, as behind a Unix socket."""
    address = client_network(request).partition("/")[0]
    try:
        ipaddress.ip_address(address)
    except ValueError:
        return None
    return address


def count_wrong(request: HttpRequest, what: str) -> None:
    AxesProxyHandler.update_request(request)
    # PostgreSQL keeps no null characters, and axes takes them out of everything but the address of the page.
    request.axes_path_info = request.axes_path_info.replace("\0", "")
    user_login_failed.send(sender=__name__, credentials=get_credentials(_name(what)), request=request)
    # Else axes answers in place of the view.
    request.axes_locked_out = False


def forget(request: HttpRequest, what: str) -> None:
    forget_sign_in(request, _name(what))


def forget_sign_in(request: HttpRequest, username: str) -> None:
    AxesProxyHandler.reset_attempts(ip_address=counted_address(request), username=username)


def forget_old() -> None:
    """Names and addresses of people are not kept for longer than they are of use."""
    days = settings.SIGN_IN_RECORD_DAYS
    AxesProxyHandler.reset_logs(age_days=days)
    # Axes forgets wrong attempts when the next one comes, and on a quiet site none may come.
    AccessAttempt.objects.filter(attempt_time__lte=timezone.now() - timedelta(days=days)).delete()


def minutes_to_wait(request: HttpRequest, what: str) -> int:
    """0 for those who may try."""
    if AxesProxyHandler.is_allowed(request, get_credentials(_name(what))):
        return 0
    return _minutes_left(request, _name(what))


def wait_message(minutes: int) -> str:
    return ngettext(
        "There were too many wrong attempts. Please wait {minutes} minute, then try again.",
        "There were too many wrong attempts. Please wait {minutes} minutes, then try again.",
        minutes,
    ).format(minutes=number(minutes))


def sign_in_locked(
    request: HttpRequest, response: HttpResponse | None = None, credentials: dict[str, Any] | None = None
) -> HttpResponse:
    """What axes shows in place of the sign-in page."""
    return locked(
        request, _minutes_left(request, (credentials or {}).get("username") or ""), offer_reset=True
    )


def locked(request: HttpRequest, minutes: int, offer_reset: bool = False) -> HttpResponse:
    context = {
        "title": _("Too many attempts"),
        "message": wait_message(minutes),
        "offer_reset": offer_reset,
    }
    return wait_header(render(request, "users/account/locked.html", context), minutes)


def wait_header(response: HttpResponse, minutes: int) -> HttpResponse:
    response.status_code = 429
    response.headers["Retry-After"] = str(minutes * 60)
    return response


def _name(what: str) -> str:
    """No account has it: names hold no spaces."""
    return f"({what} page)"


def _minutes_left(request: HttpRequest, username: str) -> int:
    cool_off = get_cool_off(request) or timedelta(0)
    tried = AccessAttempt.objects.filter(username=username, ip_address=counted_address(request))
    last = tried.aggregate(last=Max("attempt_time"))["last"] or timezone.now()
    return max(1, math.ceil((last + cool_off - timezone.now()) / timedelta(minutes=1)))
