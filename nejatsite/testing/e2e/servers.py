"""The site as processes: a fresh database, a web server, a worker with its scheduler."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from urllib.error import URLError

ROOT = Path(__file__).resolve().parent.parent.parent.parent
PASSWORD = "an end-to-end passphrase"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def fresh_database(url: str, purpose: str) -> str:
    """An empty PostgreSQL database beside the one that the URL names, with the migrations in it where tests made
    such a template before.
    """
    import psycopg
    from psycopg import sql

    name = f"{purpose}_{os.getpid()}"
    with psycopg.connect(url, autocommit=True) as connection:
        template = sql.Identifier(os.environ.get("TEST_TEMPLATE") or "template1")
        connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), template))
    head, mark, options = url.partition("?")
    return head.rsplit("/", 1)[0] + f"/{name}" + mark + options


class Servers:
    """Runs the site below a scratch folder, on the services that `services` (environment names and URLs) gives."""

    def __init__(self, services: dict[str, str]) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="nejat-e2e-"))
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.environment = {
            **{
                name: value
                for name, value in os.environ.items()
                if name not in ("DATABASE_URL", "REDIS_URL", "ELASTICSEARCH_URL")
            },
            **services,
            "DJANGO_SETTINGS_MODULE": "nejatsite.settings.e2e",
            "VAR_DIR": str(self.folder),
            "MEDIA_ROOT": str(self.folder / "media"),
            "SITE_URL": self.url,
            "DEMO_PASSWORD": PASSWORD,
            "SEARCH_INDEX_PREFIX": f"e2e{self.port}",
            "SWEEP_SECONDS": "3",
            "LEDGER_LEASE_SECONDS": "8",
            "EMAIL_URL": "dummymail://",
            "LOG_LEVEL": "WARNING",
        }
        self.processes: dict[str, subprocess.Popen] = {}

    def manage(self, *arguments: str, code: str | None = None) -> str:
        """A management command; with `code`, that text goes to `shell`. Raises with its output where it fails."""
        command = [sys.executable, str(ROOT / "manage.py"), *arguments]
        done = subprocess.run(
            command, cwd=ROOT, env=self.environment, input=code, text=True, capture_output=True, check=False
        )
        if done.returncode:
            raise RuntimeError(f"{' '.join(arguments)} failed:\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
        return done.stdout

    def start(self, name: str) -> None:
        binaries = Path(sys.executable).parent
        celery = [binaries / "celery", "-A", "nejatsite"]
        commands = {
            "web": [
                binaries / "gunicorn",
                "nejatsite.wsgi",
                "--bind",
                f"127.0.0.1:{self.port}",
                "--workers",
                "2",
                "--threads",
                "4",
            ],
            "worker": [*celery, "worker", "--without-gossip", "--without-mingle", "--loglevel", "warning"],
            "scheduler": [*celery, "beat", "--loglevel", "warning"],
        }
        log = (self.folder / f"{name}.log").open("ab")
        self.processes[name] = subprocess.Popen(
            list(map(str, commands[name])),
            cwd=ROOT,
            env=self.environment,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        if name == "web":
            self.wait_for_web()

    def wait_for_web(self, seconds: float = 60) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            try:
                with urllib.request.urlopen(f"{self.url}/healthz/live", timeout=2):  # noqa: S310 - our own address
                    return
            except (URLError, OSError):
                time.sleep(0.2)
        raise RuntimeError(f"The web server did not start:\n{self.log('web')}")

    def kill(self, name: str) -> None:
        """SIGKILL to the process and its children, as when a machine dies."""
        os.killpg(self.processes[name].pid, signal.SIGKILL)
        self.processes[name].wait()

    def log(self, name: str) -> str:
        return (self.folder / f"{name}.log").read_text(errors="replace")[-6000:]

    def stop(self) -> None:
        for name in list(self.processes):
            process = self.processes.pop(name)
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
                try:
                    process.wait(30)
                except subprocess.TimeoutExpired:
                    os.killpg(process.pid, signal.SIGKILL)
        shutil.rmtree(self.folder, ignore_errors=True)
