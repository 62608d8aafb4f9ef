"""Receivers that are real servers on this machine."""

import json
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest
from django.utils import timezone
from standardwebhooks import Webhook
from wagtail.models import Locale

from nejatsite.core import ledger
from nejatsite.sharing import adapters
from nejatsite.sharing.adapters.base import Adapter, Result
from nejatsite.sharing.adapters.webhook import new_secret
from nejatsite.sharing.models import Channel, Delivery
from nejatsite.testing.factories import NewsPageFactory, publish
from nejatsite.testing.loopback import serve

from .played import Played, play


class Server:
    """Keeps what arrived; `answers` says what to answer, one after the other, the last one for ever."""

    def __init__(self) -> None:
        self.requests: list[dict[str, Any]] = []
        self.answers: list[tuple[int, dict[str, str], bytes]] = [(200, {}, b"")]
        #: Called with the handler instead of answering.
        self.behave: Callable[[BaseHTTPRequestHandler], None] | None = None
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                outer.requests.append(
                    {"path": self.path, "headers": dict(self.headers), "body": body.decode()}
                )
                if outer.behave:
                    outer.behave(self)
                    return
                status, headers, content = (
                    outer.answers.pop(0) if len(outer.answers) > 1 else outer.answers[0]
                )
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            do_GET = do_POST

            def log_message(self, *args: Any) -> None:
                pass

        self.server = serve(Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def verified(self, secret: str) -> list[dict[str, Any]]:
        """The bodies; raises if one of the signatures is not right."""
        return [Webhook(secret).verify(request["body"], request["headers"]) for request in self.requests]

    def ids(self) -> list[str]:
        return [request["headers"]["webhook-id"] for request in self.requests]

    def bodies(self) -> list[dict[str, Any]]:
        return [json.loads(request["body"]) for request in self.requests]


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.server.shutdown()
    server.server.server_close()


def locale(code: str) -> Locale:
    return Locale.objects.get(language_code=code)


SECRET = new_secret()


@pytest.fixture
def make_channel(editions: dict[str, Any]) -> Callable[..., Channel]:
    def make(edition: str = "en", kind: str = "log", **fields: Any) -> Channel:
        secrets = fields.pop("secrets", {})
        fields.setdefault("name", f"{kind} {edition}")
        channel = Channel(edition=locale(edition), kind=kind, **fields)
        for name, value in secrets.items():
            channel.set_secret(name, value)
        channel.save()
        return channel

    return make


@pytest.fixture
def web_hook(make_channel: Callable[..., Channel], server: Server) -> Callable[..., Channel]:
    def make(edition: str = "en", **fields: Any) -> Channel:
        fields.setdefault("settings", {"url": f"{server.url}/hook"})
        return make_channel(edition, "webhook", secrets={"secret": SECRET}, **fields)

    return make


TOKEN = "123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc"


@pytest.fixture
def telegram(make_channel: Callable[..., Channel], server: Server, settings: Any) -> Callable[..., Channel]:
    settings.SHARING_TELEGRAM_URL = server.url

    def make(edition: str = "en", **fields: Any) -> Channel:
        return make_channel(
            edition, "telegram", secrets={"token": TOKEN}, settings={"chat": "@hall"}, **fields
        )

    return make


def draft(edition: str = "en", **fields: Any) -> Any:
    fields.setdefault("date", timezone.now())
    return NewsPageFactory(edition=edition, live=False, **fields)


def published(edition: str = "en", **fields: Any) -> Any:
    return publish(draft(edition, **fields))


def work(**options: Any) -> Any:
    return ledger.run_due("sharing.Delivery", **options)


def only() -> Delivery:
    return Delivery.objects.get()


def drip(handler: BaseHTTPRequestHandler) -> None:
    """An answer that never ends: a byte every tenth of a second."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    for _turn in range(100):
        try:
            handler.wfile.write(b"a")
            handler.wfile.flush()
        except OSError:
            return
        time.sleep(0.1)


def hang_up(handler: BaseHTTPRequestHandler) -> None:
    handler.close_connection = True
    handler.connection.close()


class Board(Adapter):
    """A network in memory, which does what a test tells it: `answers` are raised or returned one after the other."""

    kind = "board"
    label = "Board"
    can_find = can_delete = can_edit = True

    def __init__(self) -> None:
        self.posts: dict[str, str] = {}
        self.calls: list[str] = []
        self.answers: list[Any] = []

    def send(self, message: Any, channel: Any, delivery: Any) -> Result:
        self._answer("send")
        return self._put(message, delivery)

    def find(self, message: Any, channel: Any, delivery: Any) -> Result | None:
        self._answer("find")
        identity = str(delivery.message_id)
        return (
            Result(url=f"https://board.example/{identity}", post_id=identity)
            if identity in self.posts
            else None
        )

    def delete(self, channel: Any, delivery: Any) -> Result:
        self._answer("delete")
        self.posts.pop(delivery.post_id, None)
        return Result()

    def edit(self, message: Any, channel: Any, delivery: Any) -> Result:
        self._answer("edit")
        self.posts[delivery.post_id] = message.text
        return Result()

    def _put(self, message: Any, delivery: Any) -> Result:
        identity = str(delivery.message_id)
        self.posts[identity] = message.text
        return Result(url=f"https://board.example/{identity}", post_id=identity)

    def _answer(self, call: str) -> None:
        self.calls.append(call)
        answer = self.answers.pop(0) if self.answers else None
        if isinstance(answer, Exception):
            raise answer


@pytest.fixture
def board(monkeypatch: pytest.MonkeyPatch) -> Board:
    """One more kind of channel, as long as the test runs."""
    board = Board()
    monkeypatch.setitem(adapters._adapters, "board", board)
    return board


@pytest.fixture
def played(request: Any, make_channel: Callable[..., Channel], settings: Any) -> Iterator[Played]:
    """A channel on a network that is played on loopback: the test's parameter, else the module's `KIND`."""
    played = play(getattr(request, "param", "") or request.module.KIND, make_channel, settings)
    with played.network:
        yield played
