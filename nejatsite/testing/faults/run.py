"""The faults, one after the other, and what must be true when they are over."""

import re
import subprocess
import sys
import time
from collections.abc import Callable

import redis

from nejatsite.testing.e2e.servers import ROOT, Servers

from .elasticsearch import Link, Process, wait_until
from .reading import QUESTIONS, SLUG, TITLES, Readers, health

#: How long Elasticsearch is away, and for how long nothing is heard of it before.
AWAY, SILENT = 60, 5


class Run:
    def __init__(self, servers: Servers, elasticsearch: Process | Link, say: Callable[[str], None]) -> None:
        self.servers, self.elasticsearch, self.say = servers, elasticsearch, say
        self.started = time.monotonic()
        self.kills = 0

    def tell(self, what: str) -> None:
        self.say(f"[{time.monotonic() - self.started:5.0f} s] {what}")

    def set_up(self) -> None:
        """What readers ask for is searchable before anything goes wrong."""
        from django.core.management import call_command

        from nejatsite.testing.factories import NewsPageFactory

        from .editing import Editors

        call_command("migrate", verbosity=0)
        call_command("sync_editions", verbosity=0)
        for code, word in QUESTIONS.items():
            NewsPageFactory(edition=code, title=TITLES[code], summary=word, slug=SLUG)
        kept = self.open_rows()
        for name in ("web", "worker", "scheduler"):
            self.servers.start(name)
        self.editors = Editors(seconds=75)
        self.editors.write_everything()
        self.tell(f"web, worker and scheduler are up; {len(self.editors.stories)} pages are written")
        wait_until(lambda: not kept & self.open_rows(), 120, "Nothing was indexed")
        self.readers = Readers(self.servers.url)

    def open_rows(self) -> set[int]:
        from search.models import SearchRow

        return set(SearchRow.objects.open().values_list("pk", flat=True))

    def happen(self) -> None:
        self.readers.begin()
        self.editors.begin()
        self.pause(2)
        rebuild = self.rebuild()
        self.pause(3)
        self.kill_the_worker()
        self.end(rebuild, 0)
        self.flush_the_broker()
        rebuild = self.rebuild()
        self.stop_in_the_middle(rebuild)
        self.elasticsearch.silence()
        self.tell("Elasticsearch takes connections and says nothing")
        self.pause(SILENT)
        self.elasticsearch.speak()
        self.elasticsearch.stop()
        away = time.monotonic()
        self.tell("Elasticsearch was stopped")
        self.pause(15)
        self.kill_the_worker()
        self.end(self.rebuild(), 1, "Elasticsearch is not available|by another process")
        self.flush_the_broker()
        self.pause(AWAY - self.elasticsearch.takes - (time.monotonic() - away))
        self.elasticsearch.start()
        self.tell(f"Elasticsearch is back after {time.monotonic() - away:.0f} s")
        self.kill_the_worker()
        rebuild = self.rebuild()
        self.editors.finish()
        done = ", ".join(f"{count} {step}" for step, count in sorted(self.editors.done.items()))
        self.tell(
            f"the editors have done their work: {done}; at most {self.editors.slowest:.1f} s for a step"
        )
        self.end(rebuild, 0, again=True)

    def pause(self, seconds: float) -> None:
        time.sleep(max(0.0, seconds))

    def kill_the_worker(self) -> None:
        self.servers.kill("worker")
        self.servers.start("worker")
        self.kills += 1
        self.tell("the worker was killed, and another one started")

    def flush_the_broker(self) -> None:
        redis.Redis.from_url(self.servers.environment["REDIS_URL"]).flushdb()
        self.tell("the broker has forgotten everything")

    def rebuild(self) -> subprocess.Popen[str]:
        self.tell("a rebuild begins")
        return subprocess.Popen(
            [sys.executable, str(ROOT / "manage.py"), "rebuild_search"],
            cwd=ROOT,
            env=self.servers.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def stop_in_the_middle(self, rebuild: subprocess.Popen[str]) -> None:
        """SIGKILL when it has begun to say how far it is: nothing of it is left to clean up."""
        assert rebuild.stdout
        for line in rebuild.stdout:
            if "index" in line:
                break
        rebuild.kill()
        rebuild.communicate()
        self.tell("the rebuild was killed in the middle")

    def end(self, rebuild: subprocess.Popen[str], status: int, words: str = "", again: bool = False) -> None:
        """With `again`, it may have been refused because a worker finishes the one that was killed."""
        said = rebuild.communicate(timeout=90)[0]
        while again and "by another process" in said:
            self.pause(2)
            rebuild = self.rebuild()
            said = rebuild.communicate(timeout=90)[0]
        if rebuild.returncode != status or not re.search(words, said):
            raise AssertionError(f"rebuild_search ended with {rebuild.returncode}:\n{said[-3000:]}")
        self.tell(f"the rebuild ended: {said.strip().splitlines()[-1]}")

    def catch_up(self, seconds: float) -> float:
        """Until nothing waits in the ledger; how long that took."""
        begun = time.monotonic()
        wait_until(lambda: not self.open_rows(), seconds, "The ledger was not worked off")
        return time.monotonic() - begun

    def check(self) -> None:
        self.tell(f"nothing waits in the ledger, {self.catch_up(60):.0f} s after the last change")
        wait_until(lambda: not health(self.servers.url).get("degraded"), 60, "The site did not recover")
        self.readers.stop()
        said = self.servers.manage("check_search")
        if "No difference" not in said:
            raise AssertionError(said)
        wrong = [*self.wrong_rows(), *self.wrong_indexes(), *self.wrong_pages(), *self.wrong_answers()]
        if wrong:
            raise AssertionError("\n".join(wrong))
        self.tell("check_search finds no difference; every page is found as it is, and nothing else is")

    def wrong_rows(self) -> list[str]:
        from search.models import SearchRow

        return [f"{row} was set aside: {row.last_error}" for row in SearchRow.objects.set_aside()]

    def wrong_indexes(self) -> list[str]:
        """One index for each edition, behind its alias, and no other."""
        from django.conf import settings

        from search.elastic.client import client

        prefix = settings.SEARCH_INDEX_PREFIX
        found = client().indices.get_alias(index=f"{prefix}-*").body
        held = sorted((alias, len(found)) for each in found.values() for alias in each["aliases"])
        wanted = sorted((f"{prefix}-{code}", len(QUESTIONS)) for code in QUESTIONS)
        return [] if held == wanted else [f"The indexes are {found}"]

    def wrong_pages(self) -> list[str]:
        """Asked of the index itself: its documents, and which words find which of them."""
        from search.elastic import asking
        from search.elastic.client import client
        from search.elastic.names import live
        from search.models import SearchDocument
        from search.question import read

        wrong = []
        for code in QUESTIONS:
            client().indices.refresh(index=live(code))
            count = client().count(index=live(code))["count"]
            documents = SearchDocument.objects.filter(edition=code).count()
            if count != documents:
                wrong.append(f"{code}: {count} in the index, {documents} in the database")
        for story in self.editors.stories:
            wanted = [story.page_id] if story.public else []
            words: list[tuple[str, list[int]]] = [(story.word, wanted)]
            for word, pages in [*words, *((word, []) for word in story.former_words)]:
                found = asking.search(read(word), story.edition, 0, 5)[1]
                if found != pages:
                    wrong.append(f"{word} ({'public' if story.public else 'gone'}): {found}, not {pages}")
        return wrong

    def wrong_answers(self) -> list[str]:
        times = sorted(self.readers.times)
        median, last = times[len(times) // 2], times[-1]
        self.tell(
            f"{sum(self.readers.statuses.values())} searches meanwhile: all answered with their result, half of them"
            f" within {median * 1000:.0f} ms, the slowest in {last:.1f} s"
            if not self.readers.wrong
            else f"{len(self.readers.wrong)} searches failed meanwhile"
        )
        wrong = self.readers.wrong[:5]
        if not any(re.search("does not answer|failed a moment ago", said) for said in self.readers.degraded):
            wrong.append(f"/healthz/ready never named the search: {self.readers.degraded}")
        return wrong
