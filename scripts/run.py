"""`make run`: the whole site on this machine, web and worker under one process manager. Ctrl-C stops both."""

import http.client
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

from honcho.manager import Manager

ROOT = Path(__file__).resolve().parent.parent
PORT = os.environ.get("PORT", "8000")
VAR = Path(os.environ.get("VAR_DIR") or ROOT / "var")


def check_port() -> int:
    if not PORT.isdigit() or not 0 < int(PORT) < 65536:
        sys.exit(f"PORT is “{PORT}”, which is not a port number.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(PORT)))
        except OSError:
            sys.exit(f"Port {PORT} is busy. Stop what runs there, or choose another: PORT=8001 make run")
    return int(PORT)


def demo_password() -> str:
    """The one of the environment, else the one made up at the first start, kept where only this user reads it."""
    kept = VAR / "demo_password"
    if os.environ.get("DEMO_PASSWORD"):
        return os.environ["DEMO_PASSWORD"]
    if not kept.exists():
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(9))
    return kept.read_text()


def manage(*arguments: str) -> None:
    subprocess.run([sys.executable, str(ROOT / "manage.py"), *arguments], check=True, cwd=ROOT)


def say(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


def prepare() -> None:
    """Whatever takes its time says so before it begins."""
    first = not (VAR / "demo_loaded").exists()
    say("Starting. " + ("The first time this takes a few minutes." if first else "This takes some seconds."))
    say("1 of 4: the translations of the screens are compiled.")
    subprocess.run([sys.executable, str(ROOT / "scripts" / "compile_messages.py")], check=True)
    say(
        "2 of 4: the database is "
        + ("made. Nothing is heard of it for a minute or two." if first else "checked.")
    )
    manage("migrate", "--verbosity", "0")
    # Loading sets up the editions, too: a program of its own would take seconds to say that they are there.
    if first:
        say("3 of 4: editions, roles and workflows are set up, and the demo content is loaded.")
        manage("load_demo")
        (VAR / "demo_loaded").touch()
    else:
        say("3 of 4: editions, roles, workflows and the demo accounts are checked.")
        manage("load_demo", "--accounts-only")
    say("4 of 4: web server, worker and scheduler start.")


def say_when_it_answers(port: int, started: float, *lines: str) -> None:
    """The address is the last thing that is said: it is what one looks for."""
    while not answers(port):
        time.sleep(0.2)
    say("", *lines, "", f"Ready after {time.monotonic() - started:.0f} s: http://localhost:{port}/")


def answers(port: int) -> bool:
    try:
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        line.request("GET", "/healthz/live")
        return line.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False


def main() -> None:
    port = check_port()
    VAR.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nejatsite.settings.development")
    os.environ.setdefault("SITE_URL", f"http://localhost:{port}")
    os.environ["DEMO_PASSWORD"] = password = demo_password()
    started = time.monotonic()
    prepare()

    manager = Manager()
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    binaries = Path(sys.executable).parent
    web = [str(binaries / "gunicorn"), "nejatsite.wsgi", "--bind", f"127.0.0.1:{port}", "--threads", "4"]
    celery = [str(binaries / "celery"), "--quiet", "-A", "nejatsite"]
    commands = {
        "web": [*web, "--access-logfile", "/dev/null"],
        # Wake-up calls of an earlier run say nothing any more: the worker sweeps the ledgers when it starts.
        "worker": [
            *celery,
            "worker",
            "--purge",
            "--without-gossip",
            "--without-mingle",
            "--loglevel",
            "warning",
        ],
        # Beside the worker, not in it: a killed worker would leave it running.
        "scheduler": [*celery, "beat", "--loglevel", "warning"],
    }
    for name, command in commands.items():
        manager.add_process(name, " ".join(map(json.dumps, command)), env=environment, cwd=str(ROOT))
    lines = (
        f"The admin:  http://localhost:{port}/admin/",
        "Accounts:   admin; author.en, editor.en; translator.fa, editor.fa, author.fa;",
        "            translator.ar, editor.ar; translator.sq, editor.sq",
        f"Password:   {password}",
        "Stop with ctrl-C.",
    )
    threading.Thread(target=say_when_it_answers, args=(port, started, *lines), daemon=True).start()
    signal.signal(signal.SIGTERM, lambda *_: manager.terminate())
    manager.loop()
    sys.exit(manager.returncode or 0)


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as error:
        sys.exit(f"The start failed at: {' '.join(error.cmd[1:])}")
    except KeyboardInterrupt:
        sys.exit(130)
