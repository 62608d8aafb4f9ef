"""`make bench`: query counts at 10 and at 10,000 articles, and speed beside a static file of the same server.

Four articles of a kind are translations of each other: `SCALE=40000` gives the desk 10,000 sources.
"""

import os
import sys
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import bench_relevance  # noqa: E402
from bench_memory import measure as measure_memory  # noqa: E402
from bench_search import clean_up  # noqa: E402
from bench_search import measure as measure_search  # noqa: E402
from bench_sharing import measure as measure_sharing  # noqa: E402

from nejatsite.testing.e2e.servers import Servers  # noqa: E402

SCALE = int(os.environ.get("SCALE", "10000"))
SECONDS, CLIENTS = float(os.environ.get("BENCH_SECONDS", "4")), 4
LIMITS = {"article": 20, "listing": 25, "stream": 25, "home": 40, "archive": 25, "search": 25}

COUNT_QUERIES = """
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from nejatsite.editions.pages import published_articles
from wagtail.models import Locale
article = published_articles(Locale.objects.get(language_code="en").pk).first().specific
addresses = {
    "article": article.url, "listing": "/en/news/", "stream": "/en/articles/", "home": "/en/",
    "archive": "/en/archive/", "search": "/en/search/?q=library",
}
client = Client(SERVER_NAME="localhost")
for name, address in addresses.items():
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200, address
    print("ROW", name, address, len(queries))
"""


DESK_LIMITS = {"desk": 12, "desk, everything": 12, "desk, one edition": 12, "report": 12}
#: Queries of the view's own, without the admin's frame; milliseconds of the whole answer, the best of five.
COUNT_DESK = """
import time
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from nejatsite.translation.models import Job
from nejatsite.translation.views import desk, report
if connection.vendor == "postgresql":
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
addresses = {
    "desk": ("admin", desk.desk, "/admin/desk/"),
    "desk, everything": ("admin", desk.desk, "/admin/desk/?state=all"),
    "desk, one edition": ("editor.fa", desk.desk, "/admin/desk/?state=all"),
    "report": ("editor.fa", report.report, "/admin/desk/report/"),
}
print("SOURCES", Job.objects.order_by().values("source_page").distinct().count())
for name, (person, view, address) in addresses.items():
    user = get_user_model().objects.get(username=person)
    request = RequestFactory().get(address)
    request.user = user
    with CaptureQueriesContext(connection) as queries:
        view(request)
    count = len(queries)
    client = Client(SERVER_NAME="localhost")
    client.force_login(user)
    client.get(address)
    best = 1e9
    for _number in range(5):
        begun = time.perf_counter()
        assert client.get(address).status_code == 200, address
        best = min(best, time.perf_counter() - begun)
    print("DESK", count, round(best * 1000), name)
"""


def desk_figures(servers: Servers) -> tuple[int, dict[str, tuple[int, int]]]:
    """The number of sources; for each screen its queries and milliseconds."""
    output = servers.manage("shell", "--verbosity", "0", code=f"exec({COUNT_DESK!r})")
    lines = output.splitlines()
    sources = next(int(line.split()[1]) for line in lines if line.startswith("SOURCES"))
    rows = [line.split(maxsplit=3) for line in lines if line.startswith("DESK")]
    return sources, {name: (int(count), int(best)) for _row, count, best, name in rows}


def desk_table(few: dict[str, tuple[int, int]], many: dict[str, tuple[int, int]]) -> tuple[list[str], bool]:
    lines, failed = [], False
    for name, (count, best) in many.items():
        grows = count > few[name][0] + 1 or count > DESK_LIMITS[name]
        failed = failed or grows
        lines.append(
            f"| {name} | {few[name][0]} | {count} | {DESK_LIMITS[name]} | {few[name][1]} | {best} |"
            + (" TOO MANY" if grows else "")
        )
    return lines, failed


def query_counts(servers: Servers) -> dict[str, tuple[str, int]]:
    output = servers.manage("shell", "--verbosity", "0", code=f"exec({COUNT_QUERIES!r})")
    rows = [line.split() for line in output.splitlines() if line.startswith("ROW")]
    return {name: (address, int(count)) for _row, name, address, count in rows}


def rate(url: str) -> float:
    """Requests per second that four clients get answered."""
    until = time.monotonic() + SECONDS

    def ask(_client: int) -> int:
        count = 0
        while time.monotonic() < until:
            with urllib.request.urlopen(url, timeout=60) as answer:  # noqa: S310 - our own server
                answer.read()
            count += 1
        return count

    with ThreadPoolExecutor(CLIENTS) as pool:
        return sum(pool.map(ask, range(CLIENTS))) / SECONDS


def main() -> int:
    names = ("DATABASE_URL", "REDIS_URL", "ELASTICSEARCH_URL")
    servers = Servers({name: os.environ[name] for name in names if os.environ.get(name)})
    try:
        servers.manage("migrate", "--verbosity", "0")
        servers.manage("sync_editions")
        servers.manage("load_demo")
        few, (_sources, few_desk) = query_counts(servers), desk_figures(servers)
        started = time.monotonic()
        servers.manage("load_demo", "--scale", str(SCALE))
        loaded = time.monotonic() - started
        many, (sources, many_desk) = query_counts(servers), desk_figures(servers)
        servers.start("web")
        static = rate(f"{servers.url}/static/css/base.css")
        lines, failed = [], False
        for name, (address, count) in many.items():
            speed = rate(servers.url + address)
            grows = count > few[name][1] or count > LIMITS[name]
            failed = failed or grows
            lines.append(
                f"| {name} | {few[name][1]} | {count} | {LIMITS[name]} | {speed:.1f} | {speed / static:.3f} |"
                + (" TOO MANY" if grows else "")
            )
        print(f"{SCALE} articles loaded in {loaded:.0f} s; a static file: {static:.0f} requests per second")
        print("| page | queries, demo | queries, all | at most | requests/s | of a static file |")
        print("| --- | --- | --- | --- | --- | --- |", *lines, sep="\n")
        lines, desk_failed = desk_table(few_desk, many_desk)
        print(f"\nThe desk with {sources} sources")
        print("| screen | queries, demo | queries, all | at most | ms, demo | ms, all |")
        print("| --- | --- | --- | --- | --- | --- |", *lines, sep="\n")
        memory, missed = measure_memory(servers)
        print("", *memory, sep="\n")
        print(
            "",
            *bench_relevance.table(bench_relevance.embedded() | bench_relevance.measure(servers)),
            sep="\n",
        )
        search, late = measure_search(servers)
        print("", *search, sep="\n")
        sharing, costly = measure_sharing(servers)
        print("", *sharing, sep="\n")
        return int(failed or desk_failed or missed or late or costly)
    finally:
        clean_up(servers)
        servers.stop()


if __name__ == "__main__":
    sys.exit(main())
