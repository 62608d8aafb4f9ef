"""A receiver of web hooks on loopback that believes nothing it cannot verify."""

import json
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from threading import Lock

from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from nejatsite.testing.loopback import serve


@dataclass
class Receiver:
    """`arrived` holds (webhook id, data) of each call with a valid signature; `refused` counts the others."""

    secret: str
    arrived: list[tuple[str, dict]] = field(default_factory=list)
    refused: int = 0

    def __post_init__(self) -> None:
        receiver, lock = self, Lock()

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                try:
                    Webhook(receiver.secret).verify(body, dict(self.headers))
                except WebhookVerificationError:
                    with lock:
                        receiver.refused += 1
                    self.send_response(401)
                else:
                    with lock:
                        receiver.arrived.append((self.headers["webhook-id"], json.loads(body)["data"]))
                    self.send_response(204)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Quiet."""

        self.server = serve(Handler)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}/hook"

    def addresses(self) -> dict[str, set[str]]:
        """The ids under which each page's address was announced."""
        found: dict[str, set[str]] = {}
        for identifier, data in self.arrived:
            found.setdefault(data["url"], set()).add(identifier)
        return found

    def stop(self) -> None:
        self.server.shutdown()
