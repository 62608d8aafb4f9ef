"""A local machine translator."""

import json
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from typing import Any

from nejatsite.testing.loopback import serve


class LibreTranslate:
    """A server that speaks LibreTranslate's protocol; `answer` makes one translation of one text."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.answer: Callable[[str], str] = lambda text: f"پیش‌نویس {text}"
        self.status = 200
        self.body: bytes | None = None
        self.pause = 0.0
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                outer.asked.append(question | {"path": self.path})
                time.sleep(outer.pause)
                answer = {"translatedText": [outer.answer(text) for text in question["q"]]}
                self.send_response(outer.status)
                self.end_headers()
                self.wfile.write(outer.body if outer.body is not None else json.dumps(answer).encode())

            def log_message(self, *args: Any) -> None:
                pass

        self.server = serve(Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
