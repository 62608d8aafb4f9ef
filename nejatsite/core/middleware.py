from collections.abc import Callable
from typing import ClassVar

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve

from . import health

View = Callable[..., HttpResponse]


def own_transactions(view: View) -> View:
    """For a view that asks another server: it opens its transactions itself, after the answer."""
    view.own_transactions = True  # type: ignore[attr-defined]
    return view


def waits_for_others(request: HttpRequest) -> bool:
    try:
        return hasattr(resolve(request.path_info).func, "own_transactions")
    except Resolver404:
        return False


class AtomicAdminWrites:
    """One transaction around every admin request that changes something.

    Wagtail publishes, unpublishes, moves and deletes outside a transaction; the ledgers' rows have to be
    written in the same one as the change. Reading requests are left alone: on SQLite a transaction takes
    the write lock.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in ("GET", "HEAD", "OPTIONS", "TRACE") or not request.path.startswith("/admin/"):
            return self.get_response(request)
        if waits_for_others(request):
            return self.get_response(request)
        with transaction.atomic():
            response = self.get_response(request)
            if response.status_code >= 500:
                transaction.set_rollback(True)
        return response


class HealthAnswers:
    """Stands before everything that asks for the site's name: whoever probes a process knows only its address."""

    views: ClassVar = {"/healthz/live": health.live, "/healthz/ready": health.ready}

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.views.get(request.path_info, self.get_response)(request)
