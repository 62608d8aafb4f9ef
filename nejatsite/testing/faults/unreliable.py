"""A receiver of web hooks in a process of its own that fails a third of the time, and keeps a record of all it saw.

`python -m nejatsite.testing.faults.unreliable SECRET RECORD` prints its port. To a page whose title says so it does
not answer, but kills whoever sent it.
"""

import contextlib
import json
import os
import random
import signal
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock

from standardwebhooks.webhooks import Webhook, WebhookVerificationError

KILLER = "This page kills whoever announces it"
#: What a third of all requests meet, and how often.
FAULTS = {"500": 5, "hang up": 4, "429": 2, "slow": 1}
SHARE = 1 / 3
#: Longer than what the site calls slow.
SLOW = 2.2


class Receiver(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, secret: str, record: Path) -> None:
        self.hook, self.dice, self.lock = Webhook(secret), random.Random(11), Lock()
        self.record = record.open("a", buffering=1)
        super().__init__(("127.0.0.1", 0), Handler)

    def note(self, **what: object) -> None:
        with self.lock:
            self.record.write(json.dumps(what) + "\n")

    def fate(self) -> str:
        with self.lock:
            if self.dice.random() >= SHARE:
                return "200"
            return self.dice.choices(list(FAULTS), list(FAULTS.values()))[0]


class Handler(BaseHTTPRequestHandler):
    server: Receiver
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        try:
            data = self.server.hook.verify(body, dict(self.headers))["data"]
        except WebhookVerificationError:
            self.server.note(path=self.path, forged=True)
            return self.answer(401)
        seen = {"path": self.path, "page": data["id"], "identity": self.headers["webhook-id"]}
        if data["title"] == KILLER:
            self.server.note(**seen, fate="kill")
            os.kill(sender_of(self.client_address[1]), signal.SIGKILL)
            return None
        fate = self.server.fate()
        self.server.note(**seen, fate=fate)
        if fate == "hang up":
            self.close_connection = True
            return None
        if fate == "slow":
            time.sleep(SLOW)
        return self.answer(
            200 if fate == "slow" else int(fate), {"Retry-After": "1"} if fate == "429" else {}
        )

    def answer(self, status: int, headers: dict[str, str] | None = None) -> None:
        with contextlib.suppress(OSError):
            self.send_response(status)
            for name, value in {"Content-Length": "0", **(headers or {})}.items():
                self.send_header(name, value)
            self.end_headers()

    def log_message(self, *_: object) -> None:
        """Quiet."""


def sender_of(port: int) -> int:
    """The process on this machine that holds the connection's other end."""
    entries = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    sockets = {f"socket:[{entry[9]}]" for entry in entries if int(entry[1].rpartition(":")[2], 16) == port}
    for handle in Path("/proc").glob("[0-9]*/fd/*"):
        with contextlib.suppress(OSError):
            if os.readlink(handle) in sockets:
                return int(handle.parts[2])
    raise LookupError(f"Nobody holds port {port}.")


if __name__ == "__main__":
    receiver = Receiver(sys.argv[1], Path(sys.argv[2]))
    print(receiver.server_port, flush=True)
    receiver.serve_forever()
