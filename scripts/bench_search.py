"""The search's figures: indexing beside stock Wagtail's, the results page at 16 clients, and how soon a page is found.

`SCALE=50000 python scripts/bench_search.py` by itself; `make bench` runs it on the articles that it has loaded.
"""

import contextlib
import os
import sys
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from nejatsite.testing.e2e.servers import Servers  # noqa: E402

CLIENTS, SECONDS = 16, float(os.environ.get("BENCH_SECONDS", "8"))
PUBLICATIONS = 60
QUERIES, LATE = 15, 5.0

EVERYTHING_WAITS = """
from nejatsite.core import ledger
from search.indexing import public_editions
from search.models import SearchDocument, SearchLabel, SearchRow, SearchTerm
from search.rows import enqueue
for model in (SearchRow, SearchDocument, SearchLabel, SearchTerm):
    model.objects.all().delete()
with ledger.quiet():
    enqueue(public_editions().items())
print("WAITING", SearchRow.objects.count())
"""
UNTIL_DONE = """
import time
from search.models import SearchRow
begun = None
while True:
    left = SearchRow.objects.open().count()
    # From the first batch on: what the worker needs to start is not indexing.
    if begun is None and left < FIRST:
        begun, from_here = time.perf_counter(), left
    if begun is not None and not left:
        break
    time.sleep(0.2)
print("RATE", from_here / (time.perf_counter() - begun))
"""
#: All that Wagtail indexes, in its own index, by its own command; pages are nearly all of it.
STOCK = """
import contextlib, io, time
from django.core.management import call_command
from django.conf import settings
from django.test.utils import override_settings
from elasticsearch import Elasticsearch
name = settings.SEARCH_INDEX_PREFIX + "-stock-"
backend = {
    "BACKEND": "wagtail.search.backends.elasticsearch9",
    "URLS": [settings.ELASTICSEARCH_URL],
    "INDEX_PREFIX": name,
    "TIMEOUT": 60,
}
with override_settings(WAGTAILSEARCH_BACKENDS={"default": backend}):
    begun = time.perf_counter()
    with contextlib.redirect_stdout(io.StringIO()):
        call_command("update_index", verbosity=0)
    seconds = time.perf_counter() - begun
    client = Elasticsearch(settings.ELASTICSEARCH_URL)
    client.indices.refresh(index=name + "*")
    print("STOCK", client.count(index=name + "*")["count"] / seconds)
    for index in client.indices.get(index=name + "*"):
        client.indices.delete(index=index)
"""
QUESTIONS = """
from search.models import SearchTerm
def term(edition, order, **filters):
    found = SearchTerm.objects.filter(edition=edition, **filters).order_by(*order).first()
    return f"{found.shown}|{found.documents}"
print("frequent", "en", term("en", ["-documents", "term"]), sep="|")
print("rare", "en", term("en", ["documents", "-term"], documents__lte=3, term__regex="^[a-z]{6,}$"), sep="|")
print("Persian", "fa", term("fa", ["-documents", "term"], term__regex="^.{4,}$"), sep="|")
"""
COUNT_QUERIES = """
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
client = Client(SERVER_NAME="localhost")
for name, address in ADDRESSES:
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
    assert response.status_code == 200, address
    print("QUERIES", name, len(queries), sep="|")
"""
PUBLISH = """
import time
from nejatsite.testing.factories import NewsPageFactory
from search.elastic import asking
from search.question import read
from search import fulltext
from django.conf import settings
ask = asking.search if settings.ELASTICSEARCH_URL else fulltext.search
waits = []
for number in range(COUNT):
    page = NewsPageFactory(edition=("en", "fa", "ar", "sq")[number % 4], live=False, title=f"Bench bench{number}x")
    page.save_revision().publish()
    begun = time.perf_counter()
    while not ask(read(f"bench{number}x"), page.locale.language_code, 0, 1)[0]:
        if time.perf_counter() - begun > 60:
            break
        time.sleep(0.05)
    waits.append(time.perf_counter() - begun)
    page.delete()
waits.sort()
print("FOUND", waits[len(waits) // 2], waits[int(len(waits) * 0.95)], waits[-1])
"""
CLEAN_UP = """
from django.conf import settings
from elasticsearch import Elasticsearch
client = Elasticsearch(settings.ELASTICSEARCH_URL)
for index in client.indices.get(index=settings.SEARCH_INDEX_PREFIX + "-*", allow_no_indices=True):
    client.indices.delete(index=index)
"""


def shell(servers: Servers, code: str) -> list[str]:
    return servers.manage("shell", "--verbosity", "0", code=f"exec({code!r}, {{}})").splitlines()


def value(lines: list[str], mark: str) -> list[float]:
    return next([float(part) for part in line.split()[1:]] for line in lines if line.startswith(mark))


def indexing(servers: Servers) -> float:
    """Documents per second that one worker with two processes brings into both engines."""
    waiting = value(shell(servers, EVERYTHING_WAITS), "WAITING")[0]
    servers.start("worker")
    try:
        return value(shell(servers, UNTIL_DONE.replace("FIRST", str(int(waiting)))), "RATE")[0]
    finally:
        servers.kill("worker")
        del servers.processes["worker"]


def times(url: str, seconds: float = SECONDS) -> list[float]:
    """How long each of the answers took that 16 clients got meanwhile, the quickest first."""
    until = time.monotonic() + seconds

    def ask(_client: int) -> list[float]:
        took = []
        while time.monotonic() < until:
            begun = time.monotonic()
            with urllib.request.urlopen(url, timeout=60) as answer:  # noqa: S310 - our own server
                answer.read()
            took.append(time.monotonic() - begun)
        return took

    with ThreadPoolExecutor(CLIENTS) as pool:
        return sorted(each for some in pool.map(ask, range(CLIENTS)) for each in some)


def results_pages(servers: Servers) -> tuple[list[str], bool]:
    asked = [line.split("|") for line in shell(servers, QUESTIONS) if line.count("|") == 3]
    addresses = {name: f"/{edition}/search/?q={quote(word)}" for name, edition, word, _total in asked}
    counted = [
        line.split("|")
        for line in shell(servers, COUNT_QUERIES.replace("ADDRESSES", repr(list(addresses.items()))))
        if line.startswith("QUERIES")
    ]
    lines, failed = [], False
    for (_mark, name, queries), (_name, _edition, word, total) in zip(counted, asked, strict=True):
        times(servers.url + addresses[name], 1)
        took = times(servers.url + addresses[name])
        failed = failed or int(queries) > QUERIES
        middle, slow = took[len(took) // 2], took[int(len(took) * 0.95)]
        lines.append(
            f"| {name}: {word} | {total} | {queries} | {len(took) / SECONDS:.1f} | {middle * 1000:.0f} ms | {slow * 1000:.0f} ms |"
        )
    return lines, failed


def measure(servers: Servers) -> tuple[list[str], bool]:
    """Lines to print, and whether it asks the database too much or a page is found too late.

    The web server has to run. Times of pages are told, never judged: machines differ.
    """
    # The one beside the other, so that they meet the same machine.
    lines = [f"The worker indexes {indexing(servers):.0f} documents per second"]
    if servers.environment.get("ELASTICSEARCH_URL"):
        rate = value(shell(servers, STOCK), "STOCK")[0]
        lines[0] += f"; `update_index` of stock Wagtail with Elasticsearch {rate:.0f}"
    table, failed = results_pages(servers)
    lines += [
        "",
        f"| question, {CLIENTS} clients | results | queries | answers/s | half within | 95 % within |",
    ]
    lines += ["| --- | --- | --- | --- | --- | --- |", *table]
    for name in ("worker", "scheduler"):
        servers.start(name)
    middle, slow, last = value(shell(servers, PUBLISH.replace("COUNT", str(PUBLICATIONS))), "FOUND")
    lines += [
        "",
        f"Published to searchable, {PUBLICATIONS} pages: half within {middle:.2f} s, 95 % within {slow:.2f} s, "
        f"all within {last:.2f} s",
    ]
    return lines, failed or slow > LATE


def clean_up(servers: Servers) -> None:
    if servers.environment.get("ELASTICSEARCH_URL"):
        # Whatever stopped the run before is what has to be told.
        with contextlib.suppress(RuntimeError):
            shell(servers, CLEAN_UP)


def main() -> int:
    names = ("DATABASE_URL", "REDIS_URL", "ELASTICSEARCH_URL")
    servers = Servers({name: os.environ[name] for name in names if os.environ.get(name)})
    try:
        servers.manage("migrate", "--verbosity", "0")
        servers.manage("sync_editions")
        servers.manage("load_demo")
        servers.manage("load_demo", "--scale", os.environ.get("SCALE", "10000"))
        servers.start("web")
        lines, failed = measure(servers)
        print(*lines, sep="\n")
        return int(failed)
    finally:
        clean_up(servers)
        servers.stop()


if __name__ == "__main__":
    sys.exit(main())
