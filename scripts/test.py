"""`make test`: the whole suite, with a plain word on which services it runs with and which it lacks."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SERVICES = {
    "DATABASE_URL": ("PostgreSQL", "SQLite instead"),
    "REDIS_URL": ("Redis", "the broker in a folder instead"),
    "ELASTICSEARCH_URL": ("Elasticsearch", "the database search instead"),
}


def main() -> int:
    required = os.environ.get("REQUIRE_SERVICES") == "1"
    missing = [name for name in SERVICES if not os.environ.get(name)]
    for name, (service, instead) in SERVICES.items():
        print(f"{service}: " + (f"not set ({name}), {instead}" if name in missing else "used"), flush=True)
    if required and missing:
        return _fail(f"REQUIRE_SERVICES=1, and the environment lacks {', '.join(missing)}.")
    if not Path("/usr/bin/chromium").exists():
        if required:
            return _fail("REQUIRE_SERVICES=1, and there is no Chromium at /usr/bin/chromium.")
        print("Chromium: not found, the browser tests are skipped", flush=True)
    # Otherwise each of the many processes that the tests start compiles the whole site again.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run([sys.executable, str(ROOT / "scripts" / "compile_messages.py")], check=True)
    template = subprocess.run(
        [sys.executable, "-m", "nejatsite.testing.template"],
        cwd=ROOT,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "nejatsite.settings.test"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    os.environ["TEST_TEMPLATE"] = template.stdout.strip()
    # One more than there are processors: some tests wait for what they started.
    jobs = os.environ.get("TEST_JOBS") or str(min((os.cpu_count() or 1) + 1, 5))
    # In the order of the collection, which begins with the long ones.
    arguments = ["-n", jobs, "--dist", "loadfile", "--no-loadscope-reorder", "-rs", *sys.argv[1:]]
    return subprocess.run([sys.executable, "-m", "pytest", *arguments], cwd=ROOT).returncode


def _fail(sentence: str) -> int:
    sys.stderr.write(sentence + "\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
