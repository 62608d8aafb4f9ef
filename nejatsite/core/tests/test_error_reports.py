import gzip
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
import sentry_sdk

from nejatsite.core import error_reports


@pytest.fixture
def reports():
    """What arrived where errors are sent to."""
    arrived: list[bytes] = []

    class Receiver(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            arrived.append(gzip.decompress(body) if self.headers.get("Content-Encoding") == "gzip" else body)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Receiver)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    error_reports.start(f"http://key@127.0.0.1:{server.server_port}/1")
    yield arrived
    sentry_sdk.init()
    server.shutdown()
    server.server_close()


def test_an_error_is_reported_without_what_somebody_wrote(reports) -> None:
    draft = " ".join(["what", "somebody", "wrote"])
    try:
        raise ValueError("the shelf is full")
    except ValueError as error:
        sentry_sdk.capture_exception(error)
    sentry_sdk.flush(10)

    [report] = [body for body in reports if b"ValueError" in body]
    assert b"the shelf is full" in report
    assert draft.encode() not in report


def test_an_address_that_is_none_stops_the_start_with_its_fault() -> None:
    with pytest.raises(ValueError, match="Unsupported scheme"):
        error_reports.start("sentry.example.org")
