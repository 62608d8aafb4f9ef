"""Asking an address as somebody, and saying in one letter what came of it."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import Any

from django.conf import settings
from django.contrib.messages import constants
from django.core.cache import cache
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import reverse

from nejatsite.users.middleware import AuthenticationMiddleware

SHOWN, PRIVATE, SENT_ON, DONE, PUBLISHED, ELSEWHERE = "sS>DPe"
WARNED, REFUSED, ABSENT, NO_METHOD, BAD, SIGN_IN = "w-0x!i"
MEANINGS = {
    SHOWN: "shown, nothing changed",
    PRIVATE: "shown with unpublished work of the edition on it, nothing changed",
    SENT_ON: "sent to the next step, nothing changed",
    DONE: "done: something was changed, not what readers see",
    PUBLISHED: "done, and readers see it: published, withdrawn, moved or deleted",
    ELSEWHERE: "something was changed, but nothing of the edition asked about",
    WARNED: "turned back with a message, nothing changed",
    REFUSED: "refused",
    ABSENT: "not found",
    NO_METHOD: "this method is not offered",
    BAD: "a bad request",
    SIGN_IN: "sent to sign in",
}
CODES = {403: REFUSED, 404: ABSENT, 405: NO_METHOD, 400: BAD, 409: BAD, 415: BAD, 422: BAD}

#: Kept of a visit whatever it was: nobody's work, and nothing that anybody else is shown.
TRACES = {
    "django_session",
    "wagtailadmin_editingsession",
    "wagtailusers_userprofile",
    "wagtailcore_pagesubscription",
    "images_rendition",
    "wagtailadmin_formstate",
    "axes_accesslog",
    "axes_accessattempt",
}


WRITES = re.compile(r'\s*(?:INSERT(?: OR \w+)? INTO|UPDATE|DELETE FROM|REPLACE INTO)\s+"?(?P<table>\w+)')


class Undrawn:
    """Middleware that leaves a screen undrawn if the one who asks is only to learn whether it is shown."""

    HEADER = "X-Undrawn"

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_template_response(self, request: HttpRequest, response: Any) -> Any:
        if self.HEADER in request.headers:
            response.content = b""
        return response


class Recognised(AuthenticationMiddleware):
    """Looks up who is signed in, and what they may, once for each of them: every request finds it as it was."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        super().__init__(get_response)
        self.known: dict[str, Any] = {}

    def process_request(self, request: HttpRequest) -> None:
        super().process_request(request)
        key = request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")
        if key and key not in self.known and request.user.is_authenticated:
            request.user.get_all_permissions()
            self.known[key] = copy(request.user)
        if key in self.known:
            # A copy of its own for each request, which may change the person.
            request.user = copy(self.known[key])


Look = Callable[[], Any]


@dataclass
class Answer:
    letter: str
    text: str
    tables: set[str]
    seen: tuple[Any, ...] | None


class Writes:
    """The tables that a request has written to."""

    def __init__(self) -> None:
        self.tables: set[str] = set()

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if written := WRITES.match(sql):
            self.tables.add(written["table"])
        return execute(sql, params, many, context)


class Person:
    """Somebody with a browser that forgets everything but who is signed in."""

    def __init__(self, user: Any = None) -> None:
        self.client = Client(raise_request_exception=False)
        if user is not None:
            self.client.force_login(user)
        self.cookies = self.client.cookies.output(header="", sep=";")

    def ask(
        self,
        method: str,
        url: str,
        data: Any = None,
        json: bool = False,
        watch: tuple[Look, ...] = (),
        drawn: bool = True,
    ) -> Answer:
        """What came of it, and what those who watch see afterwards; then all is as it was before."""
        self.client.cookies = SimpleCookie(self.cookies)
        options: dict[str, Any] = {"content_type": "application/json"} if json else {}
        if not drawn:
            options["headers"] = {Undrawn.HEADER: "1"}
        with rolled_back() as writes:
            response = getattr(self.client, method.lower())(url, data or {}, **options)
            text = _text(response)
            tables = writes.tables - TRACES
            seen = tuple(look() for look in watch) if tables and response.status_code < 400 else None
        if tables:
            cache.clear()
        return Answer(_letter(response, tables), text, tables, seen)


@contextmanager
def rolled_back() -> Iterator[Writes]:
    writes = Writes()
    with transaction.atomic(), connection.execute_wrapper(writes):
        yield writes
        transaction.set_rollback(True)


def _text(response: Any) -> str:
    body = b"".join(response.streaming_content) if response.streaming else response.content
    said = [str(message) for message in _messages(response)]
    return "\n".join([body.decode("utf-8", "replace"), response.get("Location", ""), *said])


def _messages(response: Any) -> list[Any]:
    storage = getattr(response.wsgi_request, "_messages", None)
    return list(storage._queued_messages) if storage is not None else []


def _letter(response: Any, tables: set[str]) -> str:
    status = response.status_code
    if status >= 500:
        kind, value, _trace = response.exc_info or (None, "", None)
        return f"{status} {kind.__name__ if kind else ''}: {value}"
    if 300 <= status < 400:
        return _where_to(response, tables)
    if status in CODES:
        return CODES[status] + (" but wrote" if tables else "")
    return DONE if tables else SHOWN


def _where_to(response: Any, tables: set[str]) -> str:
    place = response["Location"].partition("?")[0]
    if place in (reverse("wagtailadmin_login"), settings.LOGIN_URL):
        return SIGN_IN
    if tables:
        return DONE
    failed = any(message.level >= constants.ERROR for message in _messages(response))
    if failed:
        return REFUSED if place == reverse("wagtailadmin_home") else WARNED
    return SENT_ON
