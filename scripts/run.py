"""`make run`: the whole site on this machine, web and worker under one process manager. Ctrl-C stops both."""

import json
import os
import secrets
import signal
import socket
import subprocess
import sys
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


def main() -> None:
    port = check_port()
    VAR.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nejatsite.settings.development")
    os.environ.setdefault("SITE_URL", f"http://localhost:{port}")
    os.environ["DEMO_PASSWORD"] = password = demo_password()
    started = time.monotonic()
    subprocess.run([sys.executable, str(ROOT / "scripts" / "compile_messages.py")], check=True)
    manage("migrate", "--verbosity", "0")
    manage("sync_editions")
    if not (VAR / "demo_loaded").exists():
        manage("load_demo")
        (VAR / "demo_loaded").touch()
    else:
        manage("load_demo", "--accounts-only")
    sys.stdout.write(f"Ready after {time.monotonic() - started:.0f} s.\n")

    manager = Manager()
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    binaries = Path(sys.executable).parent
    web = [str(binaries / "gunicorn"), "nejatsite.wsgi", "--bind", f"127.0.0.1:{port}", "--threads", "4"]
    celery = [str(binaries / "celery"), "-A", "nejatsite"]
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
    sys.stdout.write(
        f"\nThe site:   http://localhost:{port}/\nThe admin:  http://localhost:{port}/admin/\n"
        "Accounts:   admin; author.en, editor.en; translator.fa, editor.fa, author.fa;\n"
        "            translator.ar, editor.ar; translator.sq, editor.sq\n"
        f"Password:   {password}\n\nStop with ctrl-C.\n\n"
    )
    sys.stdout.flush()
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
