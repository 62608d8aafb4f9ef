"""An Elasticsearch that can be stopped, silenced and started again without losing what it holds.

`Process` does it to the server itself, which has to run on this machine and belong to the test. `Link` does it to
the way there, where the server is others' as well.
"""

import contextlib
import json
import os
import select
import signal
import socket
import subprocess
import threading
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import urlsplit


class Process:
    """The server asks nothing of whoever started it: what it needs to start again it says itself."""

    #: Seconds, about, from `start` to the first answer: it is away for that long, too.
    takes = 15

    def __init__(self, url: str) -> None:
        self.url = url
        node = next(iter(ask(f"{url}/_nodes/_local")["nodes"].values()))
        self.pid = int(node["process"]["id"])
        self.home = Path(node["settings"]["path"]["home"])
        process = Path(f"/proc/{self.pid}")
        self.owner = process.stat().st_uid
        pairs = process.joinpath("environ").read_bytes().decode().split("\0")
        self.environment = dict(pair.split("=", 1) for pair in pairs if "=" in pair)
        beside = Path(node["settings"]["path"]["logs"]).parent.glob("*.pid")
        self.pid_file = next((file for file in beside if file.read_text().strip() == str(self.pid)), None)

    def stop(self) -> None:
        os.kill(self.pid, signal.SIGTERM)
        wait_until(lambda: not Path(f"/proc/{self.pid}").exists(), 60, "Elasticsearch did not stop")

    def start(self) -> None:
        command = [str(self.home / "bin" / "elasticsearch"), "-d"]
        command += ["-p", str(self.pid_file)] if self.pid_file else []
        subprocess.run(
            command,
            check=True,
            cwd=self.home,
            env=self.environment,
            user=self.owner if os.getuid() == 0 else None,
            group=self.owner if os.getuid() == 0 else None,
            extra_groups=[] if os.getuid() == 0 else None,
            stdin=subprocess.DEVNULL,
            # Not a pipe: the server keeps it open, and this would wait for its end.
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait_until(lambda: answers(self.url), 90, "Elasticsearch did not start")
        self.pid = int(next(iter(ask(f"{self.url}/_nodes/_local")["nodes"].values()))["process"]["id"])

    def silence(self) -> None:
        """Connections are taken, and nothing is ever said."""
        os.kill(self.pid, signal.SIGSTOP)

    def speak(self) -> None:
        os.kill(self.pid, signal.SIGCONT)

    def close(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            self.speak()


class Link:
    """A port of this test's own that leads to the server, as long as the test wants."""

    takes = 0

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self.target = (parts.hostname or "127.0.0.1", parts.port or 9200)
        self.listener = self._listen(0)
        self.port = self.listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.silent, self.ends = threading.Event(), set[socket.socket]()

    def _listen(self, port: int) -> socket.socket:
        listener = socket.create_server(("127.0.0.1", port))
        threading.Thread(target=self._accept, args=(listener,), daemon=True).start()
        return listener

    def _accept(self, listener: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                end, _address = listener.accept()
                threading.Thread(target=self._pass_on, args=(end,), daemon=True).start()

    def _pass_on(self, end: socket.socket) -> None:
        with contextlib.suppress(OSError, ValueError), end, socket.create_connection(self.target) as far:
            self.ends |= {end, far}
            while True:
                for readable in select.select([end, far], [], [], 1)[0]:
                    data = readable.recv(65536)
                    while self.silent.is_set():
                        time.sleep(0.1)
                    if not data:
                        return
                    (far if readable is end else end).sendall(data)

    def stop(self) -> None:
        # Closing alone would leave the other thread waiting in `accept`, and the port open.
        with contextlib.suppress(OSError):
            self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        for end in list(self.ends):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        self.ends.clear()

    def start(self) -> None:
        self.listener = self._listen(self.port)

    def silence(self) -> None:
        self.silent.set()

    def speak(self) -> None:
        self.silent.clear()

    def close(self) -> None:
        self.speak()
        self.stop()


def ask(url: str) -> Any:
    with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310 - our own server
        return json.load(answer)


def answers(url: str) -> bool:
    try:
        health = ask(f"{url}/_cluster/health?wait_for_status=yellow&timeout=5s")
    except (URLError, OSError):
        return False
    return not health["timed_out"]


def wait_until(holds: Callable[[], bool], seconds: float, otherwise: str) -> None:
    until = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > until:
            raise RuntimeError(f"{otherwise} within {seconds:.0f} seconds.")
        time.sleep(0.2)
