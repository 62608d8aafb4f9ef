"""`make run` says what it does."""

import importlib.util
import re
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from django.conf import settings


@pytest.fixture
def script():
    spec = importlib.util.spec_from_file_location("run_script", settings.BASE_DIR / "scripts" / "run.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Answering(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()

    def log_message(self, *args: object) -> None:
        pass


def test_the_address_is_said_last_and_not_before_the_site_answers(script, capsys):
    server = HTTPServer(("127.0.0.1", 0), Answering, bind_and_activate=False)
    server.server_bind()
    waiting = threading.Thread(
        target=script.say_when_it_answers,
        args=(server.server_port, time.monotonic(), "Password:   x"),
        daemon=True,
    )
    waiting.start()
    waiting.join(0.3)
    assert capsys.readouterr().out == ""
    server.server_activate()
    threading.Thread(target=server.handle_request, daemon=True).start()
    waiting.join(10)
    server.server_close()
    lines = capsys.readouterr().out.splitlines()
    assert re.fullmatch(rf"Ready after \d+ s: http://localhost:{server.server_port}/", lines[-1])
    assert "Password:   x" in lines
