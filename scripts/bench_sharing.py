"""The announcements' figures: publication to first byte, deliveries per second, queries of one, cost of a sweep.

`python scripts/bench_sharing.py` by itself, on the services that the environment names; a part of `make bench`.
"""

import json
import os
import sys
import time
from http.server import BaseHTTPRequestHandler
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from nejatsite.testing.e2e.servers import Servers  # noqa: E402
from nejatsite.testing.loopback import serve  # noqa: E402

CHANNELS, PAGES, PUBLICATIONS, FINISHED = 10, 40, 40, 100_000
QUERIES = 8

#: Ten receivers hear of forty pages; one process works it all off.
DELIVER = """
import json, time
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from nejatsite.core import ledger
from nejatsite.sharing.adapters.webhook import new_secret
from nejatsite.sharing.models import Channel, Delivery
from nejatsite.testing.factories import NewsPageFactory, publish
from wagtail.models import Locale
english = Locale.objects.get(language_code="en")
Channel.objects.all().delete()
with ledger.quiet():
    for number in range(CHANNELS):
        channel = Channel(edition=english, kind="webhook", name=f"Bench {number}")
        channel.settings = {"url": "RECEIVER"}
        channel.set_secret("secret", new_secret())
        channel.save()
    for number in range(PAGES):
        publish(NewsPageFactory(live=False, date=timezone.now(), slug=f"bench-{time.time_ns()}"))
name = Delivery._meta.label
ledger.run_due(name, limit=20)
def asked(limit):
    with CaptureQueriesContext(connection) as queries:
        ledger.run_due(name, limit=limit)
    frames = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
    return sum(not each["sql"].startswith(frames) for each in queries)
print("QUERIES", (asked(11) - asked(1)) / 10)
left = Delivery.objects.due().count()
begun = time.perf_counter()
assert ledger.run_due(name)["done"] == left
print("RATE", left / (time.perf_counter() - begun))
"""
SWEEP = """
import time
from django.db import connection
from django.utils import timezone
from nejatsite.core import ledger
from nejatsite.sharing.models import Channel, Delivery
def sweep():
    best = 1e9
    for _number in range(20):
        begun = time.perf_counter()
        ledger.run_due(Delivery._meta.label)
        best = min(best, time.perf_counter() - begun)
    return best * 1000
few, channel, now = sweep(), Channel.objects.first(), timezone.now()
rows = (Delivery(channel=channel, occasion="test", state="done", finished_at=now) for _number in range(FINISHED))
Delivery.objects.bulk_create(rows, batch_size=2000)
with connection.cursor() as cursor:
    cursor.execute("ANALYZE")
print("SWEEP", few, sweep())
explain = Delivery.objects.due().order_by(*Delivery.objects.all().claim_order)[:1].explain()
print("PLAN", explain.replace("\\n", " "))
Delivery.objects.filter(occasion="test").delete()
"""
PUBLISH = """
import time
from django.utils import timezone
from nejatsite.sharing.models import Channel
from nejatsite.testing.factories import NewsPageFactory
Channel.objects.exclude(pk=Channel.objects.first().pk).delete()
for number in range(COUNT):
    page = NewsPageFactory(live=False, date=timezone.now(), slug=f"bench-{time.time_ns()}")
    page.save_revision().publish()
    print("AT", page.pk, time.monotonic())
    time.sleep(0.3)
"""


class Receiver:
    """Answers at once, and notes when the first byte of each page came."""

    def __init__(self) -> None:
        receiver = self
        self.first: dict[int, float] = {}

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                at = time.monotonic()
                data = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["data"]
                receiver.first.setdefault(data["id"], at)
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Quiet."""

        self.server = serve(Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/"


def shell(servers: Servers, code: str, **values: object) -> list[str]:
    for name, value in values.items():
        code = code.replace(name, str(value))
    return servers.manage("shell", "--verbosity", "0", code=f"exec({code!r}, {{}})").splitlines()


def told(lines: list[str], mark: str) -> list[str]:
    return next(line.split()[1:] for line in lines if line.startswith(mark))


def measure(servers: Servers) -> tuple[list[str], bool]:
    """Lines to print, and whether a delivery asks the database too much. Times are told, never judged."""
    receiver = Receiver()
    lines = shell(servers, DELIVER, RECEIVER=receiver.url, CHANNELS=CHANNELS, PAGES=PAGES)
    queries, rate = float(told(lines, "QUERIES")[0]), float(told(lines, "RATE")[0])
    lines = shell(servers, SWEEP, FINISHED=FINISHED)
    few, many = map(float, told(lines, "SWEEP"))
    plan = " ".join(told(lines, "PLAN"))
    for name in ("worker", "scheduler"):
        if name not in servers.processes:
            servers.start(name)
    published = [
        line.split() for line in shell(servers, PUBLISH, COUNT=PUBLICATIONS) if line.startswith("AT")
    ]
    until = time.monotonic() + 60
    while time.monotonic() < until and any(int(key) not in receiver.first for _at, key, _moment in published):
        time.sleep(0.2)
    # The first of them may have met a worker that was still starting.
    waits = sorted(max(0.0, receiver.first[int(key)] - float(moment)) for _at, key, moment in published[5:])
    middle, slow = waits[len(waits) // 2], waits[int(len(waits) * 0.95)]
    receiver.server.shutdown()
    index = "by the index of what is due" if "sharing_delivery_due" in plan else f"NOT BY THE INDEX: {plan}"
    return [
        f"Announcements: one process delivers {rate:.0f} per second to a receiver that answers at once, with "
        f"{queries:.1f} queries each (at most {QUERIES})",
        f"A sweep that finds nothing: {few:.1f} ms beside {CHANNELS * PAGES} finished deliveries, {many:.1f} ms beside "
        f"{FINISHED}, {index}",
        f"Published to first byte, {len(waits)} pages: half within {middle:.2f} s, 95 % within {slow:.2f} s",
    ], queries > QUERIES or "sharing_delivery_due" not in plan


def main() -> int:
    names = ("DATABASE_URL", "REDIS_URL")
    servers = Servers({name: os.environ[name] for name in names if os.environ.get(name)})
    try:
        servers.manage("migrate", "--verbosity", "0")
        servers.manage("sync_editions")
        lines, failed = measure(servers)
        print(*lines, sep="\n")
        return int(failed)
    finally:
        servers.stop()


if __name__ == "__main__":
    sys.exit(main())
