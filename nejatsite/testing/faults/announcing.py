"""Announcements under faults: a thousand deliveries while workers are killed, the broker forgets and receivers fail."""

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import redis

from nejatsite.testing.e2e.servers import ROOT, Servers

from .elasticsearch import wait_until
from .unreliable import KILLER

PAGES, CHANNELS = 20, 50
#: So many deaths with a delivery in hand at the least, or nothing of them was tried.
DEATHS = 8
#: After which of the kills the broker forgets, and which of them kill all workers at once.
KILLS, FLUSHES, WHOLE = 50, (5, 15, 30, 45), (22,)
#: Over so many seconds pages are published; so long it is from one kill to the next, by chance more or less.
PUBLISHING, PACE = 20, 0.4
#: Pages that a web process publishes which is killed between its commit and the waking of the workers.
ORPHANED = 2
ENVIRONMENT = {
    "WORKER_CONCURRENCY": "4",
    "SWEEP_SECONDS": "2",
    "SWEEP_LEASE_SECONDS": "4",
    "LEDGER_LEASE_SECONDS": "6",
    "SHARING_HURRY": "1000",
}

PUBLISH_AND_DIE = """
import os, signal, sys
import django
django.setup()
from django.db import transaction
from wagtail.models import Page
for key in sys.argv[1:]:
    last = key == sys.argv[-1]
    with transaction.atomic():
        # The first to be called after the commit, before anybody is woken.
        if last:
            transaction.on_commit(lambda: os.kill(os.getpid(), signal.SIGKILL))
        Page.objects.get(pk=key).specific.save_revision().publish()
"""


class Announcing:
    def __init__(self, servers: Servers, say: Callable[[str], None]) -> None:
        self.servers, self.say, self.started = servers, say, time.monotonic()
        self.dice = random.Random(23)
        self.record = servers.folder / "received.jsonl"
        self.kills: Counter[str] = Counter()
        self.failure = ""

    def tell(self, what: str) -> None:
        self.say(f"[{time.monotonic() - self.started:5.0f} s] {what}")

    def set_up(self) -> None:
        from django.core.management import call_command
        from django.utils import timezone
        from wagtail.models import Locale

        from nejatsite.core import ledger
        from nejatsite.sharing.adapters.webhook import new_secret
        from nejatsite.sharing.models import Channel
        from nejatsite.testing.factories import BlogPageFactory, NewsPageFactory

        call_command("migrate", verbosity=0)
        call_command("sync_editions", verbosity=0)
        self.start_the_worker()
        self.servers.start("scheduler")
        secret = new_secret()
        command = [sys.executable, "-m", "nejatsite.testing.faults.unreliable", secret, str(self.record)]
        self.receiver = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        assert self.receiver.stdout
        port = int(self.receiver.stdout.readline())
        english = Locale.objects.get(language_code="en")
        for number in range(CHANNELS + 1):
            kind = "blogs.BlogPage" if number == CHANNELS else "news.NewsPage"
            channel = Channel(edition=english, kind="webhook", name=f"Receiver {number}", page_kinds=[kind])
            channel.settings = {"url": f"http://127.0.0.1:{port}/{number}"}
            channel.set_secret("secret", secret)
            channel.save()
        with ledger.quiet():
            now = timezone.now()
            self.pages = [NewsPageFactory(live=False, date=now).pk for _number in range(PAGES)]
            self.killer = BlogPageFactory(live=False, date=now, title=KILLER).pk
        self.tell(f"{CHANNELS} receivers and {PAGES} pages are there; the workers start")

    def happen(self) -> None:
        begun = time.monotonic()
        editors = threading.Thread(target=self._publish, args=(begun,), daemon=True)
        editors.start()
        for number in range(KILLS):
            time.sleep(self.dice.uniform(0, 2 * PACE))
            if number in FLUSHES:
                redis.Redis.from_url(self.servers.environment["REDIS_URL"]).flushdb()
            if number in WHOLE:
                self.kill_the_worker()
            else:
                self.kill_a_process(in_hand=bool(number % 2))
        editors.join(60)
        if editors.is_alive() or self.failure:
            raise AssertionError(f"An editor could not publish: {self.failure or 'it took too long'}")
        self.tell(
            f"workers were killed {sum(self.kills.values())} times, once all of them together; "
            f"the broker was emptied {len(FLUSHES)} times"
        )

    def _publish(self, begun: float) -> None:
        from django.db import connection
        from wagtail.models import Page

        try:
            orphans = [str(key) for key in self.pages[:ORPHANED]]
            dying = subprocess.Popen([sys.executable, "-c", PUBLISH_AND_DIE, *orphans], cwd=ROOT)
            keys = [self.killer, *self.pages[ORPHANED:]]
            slowest = 0.0
            for position, key in enumerate(keys):
                time.sleep(max(0.0, begun + PUBLISHING * position / len(keys) - time.monotonic()))
                at = time.monotonic()
                Page.objects.get(pk=key).specific.save_revision().publish()
                slowest = max(slowest, time.monotonic() - at)
            if dying.wait(60) != -signal.SIGKILL:
                raise AssertionError("the web process did not die between commit and waking")
            self.tell(
                f"everything is published, by a web process that died then, too; at most {slowest:.1f} s each"
            )
        except Exception as error:  # noqa: BLE001 - told at the end
            self.failure = f"{type(error).__name__}: {error}"
        finally:
            connection.close()

    def kill_a_process(self, in_hand: bool) -> None:
        """One of those that do the work, and the process above it starts another: whatever it does at the moment, or
        one that has a delivery in hand.
        """
        until = time.monotonic() + 90
        while not self.is_working or not (children := self.children()):
            self.keep_alive()
            self.is_working = self.is_working or bool(self.busy())
            if time.monotonic() > until:
                raise AssertionError("Nothing is being sent.")
            time.sleep(0.05)
        if in_hand:
            # It may take a moment until one has, but then there is no time to lose.
            while not (busy := self.busy()) and time.monotonic() < until:
                self.keep_alive()
                time.sleep(0.01)
            children = sorted(busy) or children
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.dice.choice(children), signal.SIGKILL)
        self.kills["one"] += 1

    def kill_the_worker(self) -> None:
        self.servers.kill("worker")
        self.start_the_worker()
        self.kills["whole"] += 1

    def start_the_worker(self) -> None:
        self.servers.start("worker")
        #: Celery gives up where a process dies while it starts them.
        self.is_working = False

    def children(self) -> list[int]:
        above = self.servers.processes["worker"].pid
        with contextlib.suppress(FileNotFoundError):
            return [int(pid) for pid in Path(f"/proc/{above}/task/{above}/children").read_text().split()]
        return []

    def busy(self) -> set[int]:
        """Those of the present worker that have a delivery in hand."""
        from nejatsite.sharing.models import Delivery

        claims = Delivery.objects.filter(state="running").values_list("claimed_by", flat=True)
        return {int(claim.split(":")[1]) for claim in claims} & set(self.children())

    def keep_alive(self) -> None:
        """What a service manager does."""
        if self.servers.processes["worker"].poll() is not None:
            self.start_the_worker()

    def all_ended(self) -> bool:
        from nejatsite.sharing.models import Delivery

        self.keep_alive()
        return not Delivery.objects.open().exists()

    def check(self) -> None:
        from nejatsite.sharing import services
        from nejatsite.sharing.models import Delivery

        begun = time.monotonic()
        wait_until(self.all_ended, 240, "Not everything was sent")
        self.tell(f"nothing waits, {time.monotonic() - begun:.0f} s after the last fault")
        # Chance may kill an innocent one three times; a person has it sent once more.
        innocent = Delivery.objects.set_aside().exclude(page_id=self.killer)
        if unlucky := innocent.count():
            self.tell(f"{unlucky} met three deaths by chance, and are sent again as a person would")
            services.try_again(innocent)
            wait_until(self.all_ended, 30, "Not everything was sent again")
        seen = [json.loads(line) for line in self.record.read_text().splitlines()]
        wrong = [*self.wrong_rows(), *self.wrong_arrivals(seen)]
        if wrong:
            raise AssertionError("\n".join(wrong[:20]))
        fates = Counter(each["fate"] for each in seen)
        deaths = sum(Delivery.objects.values_list("deaths", flat=True))
        if deaths < DEATHS:
            raise AssertionError(f"Only {deaths} workers died with a delivery in hand.")
        told = ", ".join(f"{count} × {fate}" for fate, count in sorted(fates.items()))
        self.tell(
            f"{len(seen)} requests, all rightly signed: {told}; {deaths} deaths with a delivery in hand"
        )
        self.tell(
            f"{PAGES * CHANNELS} deliveries have arrived, every repeat under its one id; the killer is set aside"
        )

    def wrong_rows(self) -> list[str]:
        from nejatsite.sharing.models import Delivery

        states = Counter(Delivery.objects.exclude(page_id=self.killer).values_list("state", flat=True))
        wrong = [] if states == {"done": PAGES * CHANNELS} else [f"The deliveries are {dict(states)}"]
        killers = list(Delivery.objects.filter(page_id=self.killer).values_list("state", "deaths"))
        return wrong if killers == [("set_aside", 3)] else [*wrong, f"The killer is {killers}"]

    def wrong_arrivals(self, seen: list[dict[str, Any]]) -> list[str]:
        wrong = [f"A forged request: {each}" for each in seen if each.get("forged")]
        identities, arrived = defaultdict(set), set()
        for each in seen:
            if "identity" in each:
                identities[each["path"], each["page"]].add(each["identity"])
                if each["fate"] in ("200", "slow"):
                    arrived.add((each["path"], each["page"]))
        wanted = {(f"/{number}", page) for number in range(CHANNELS) for page in self.pages}
        wrong += [f"{pair} never arrived" for pair in sorted(wanted - arrived)]
        wrong += [f"{pair} came under {len(ids)} ids" for pair, ids in identities.items() if len(ids) > 1]
        if len(set.union(*identities.values())) != len(identities):
            wrong.append("Two deliveries share an id")
        kills = sum(each.get("fate") == "kill" for each in seen)
        # A worker may have been killed by chance before it sent the killer: the row counts that death too.
        return wrong if 1 <= kills <= 3 else [*wrong, f"The killer was sent {kills} times"]

    def close(self) -> None:
        if hasattr(self, "receiver"):
            self.receiver.kill()
