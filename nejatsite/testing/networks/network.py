"""What the networks' servers have in common."""

import json
import re
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from threading import Lock
from typing import Any, ClassVar, Self
from urllib.parse import parse_qs, urlsplit

import regex

from nejatsite.testing.loopback import serve


def graphemes(text: str) -> int:
    return len(regex.findall(r"\X", text))


@dataclass
class Request:
    method: str
    path: str
    headers: Any
    body: bytes
    query: dict[str, list[str]] = field(default_factory=dict)

    def json(self) -> dict[str, Any]:
        return json.loads(self.body)

    def form(self) -> dict[str, list[str]]:
        return parse_qs(self.body.decode(), keep_blank_values=True, strict_parsing=True)

    def parts(self) -> dict[str, bytes]:
        """The fields of a multipart form, by name."""
        boundary = re.search(r"boundary=(.+)", self.headers["Content-Type"])[1].encode()
        found = {}
        for part in self.body.split(b"--" + boundary)[1:-1]:
            head, content = part.split(b"\r\n\r\n", 1)
            found[re.search(rb'name="([^"]+)"', head)[1].decode()] = content[:-2]
        return found

    @property
    def bearer(self) -> str:
        return self.headers.get("Authorization", "").removeprefix("Bearer ")


@dataclass
class Reply:
    status: int
    body: Any
    headers: dict[str, str] = field(default_factory=dict)


class Refusal(Exception):
    """Raised with the reply that tells of it."""

    def __init__(self, status: int, body: Any, headers: dict[str, str] | None = None) -> None:
        super().__init__(status)
        self.reply = Reply(status, body, headers or {})


class Network:
    """Use as a context, or call `stop`."""

    #: Seconds that a slow answer takes.
    slowness: ClassVar[float] = 1.5

    def __init__(self) -> None:
        self.requests: list[Request] = []
        #: How the next writing requests are answered: "limited", "rejected", "expired", "slow", "broken off", "down",
        #: or "" for well.
        self.modes: list[str] = []
        #: The posts that are there, by number.
        self.posts: dict[str, dict[str, Any]] = {}
        self._lock = Lock()
        network = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def answer(self) -> None:
                network._handle(self)

            do_GET = do_POST = do_PUT = do_DELETE = answer

            def log_message(self, *_: object) -> None:
                """Quiet."""

        self.server = serve(Handler)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def reply(self, request: Request) -> Reply:
        """The network's own rules; raises Refusal."""
        raise NotImplementedError

    def writes(self, request: Request) -> bool:
        """Whether the modes are for it."""
        return request.method != "GET"

    def fail(self, mode: str, request: Request) -> None:
        """Raises the Refusal that the network has for it: "limited", "rejected" or "expired"."""
        raise NotImplementedError

    def _handle(self, handler: BaseHTTPRequestHandler) -> None:
        parts = urlsplit(handler.path)
        body = handler.rfile.read(int(handler.headers.get("Content-Length", 0)))
        request = Request(handler.command, parts.path, handler.headers, body, parse_qs(parts.query))
        with self._lock:
            self.requests.append(request)
            mode = self.modes.pop(0) if self.modes and self.writes(request) else ""
            try:
                if mode in ("limited", "rejected", "expired"):
                    self.fail(mode, request)
                reply = (
                    Reply(502, "<h1>Bad gateway</h1>", {"Content-Type": "text/html"})
                    if mode == "down"
                    else self.reply(request)
                )
            except Refusal as refusal:
                reply = refusal.reply
        if mode == "broken off":
            handler.close_connection = True
            handler.connection.close()
            return
        if mode == "slow":
            time.sleep(self.slowness)
        try:
            self._write(handler, reply)
        except OSError:
            handler.close_connection = True

    def _write(self, handler: BaseHTTPRequestHandler, reply: Reply) -> None:
        content = reply.body if isinstance(reply.body, str) else json.dumps(reply.body)
        handler.send_response(reply.status)
        for name, value in {"Content-Type": "application/json; charset=utf-8", **reply.headers}.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(content.encode())))
        handler.end_headers()
        handler.wfile.write(content.encode())
