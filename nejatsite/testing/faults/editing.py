"""What editors do meanwhile: 500 pages in four editions are edited, published, unpublished and deleted."""

import random
import threading
import time
from collections import defaultdict
from dataclasses import dataclass, field

from django.db import connection
from wagtail.models import Page

from nejatsite.core import ledger
from nejatsite.testing.factories import NewsPageFactory, publish

PAGES, THREADS = 500, 2
EDITIONS = ("en", "fa", "ar", "sq")
#: What becomes of a page, and how often.
FATES = {
    ("edit",): 8,
    ("unpublish",): 3,
    ("delete",): 3,
    ("edit", "unpublish"): 2,
    ("unpublish", "publish"): 2,
    ("edit", "delete"): 1,
    ("edit", "unpublish", "edit"): 1,
}


@dataclass
class Story:
    """One page: which word only its present state has, and which words were in it before."""

    number: int
    edition: str
    page_id: int = 0
    changes: int = 0
    public: bool = False
    deleted: bool = False
    steps: list[str] = field(default_factory=list)

    @property
    def word(self) -> str:
        return self.word_of(self.changes)

    @property
    def former_words(self) -> list[str]:
        return [self.word_of(number) for number in range(self.changes)]

    def word_of(self, change: int) -> str:
        return f"story{self.number}state{change}"

    def write(self) -> None:
        draft = self.number % 3 == 0
        page = NewsPageFactory(edition=self.edition, title=f"Harbour {self.word}", live=not draft)
        self.page_id, self.public = page.pk, not draft

    def do(self, step: str) -> None:
        page = Page.objects.get(pk=self.page_id).specific
        if step == "edit":
            self.changes += 1
            page.title = f"Harbour {self.word}"
            publish(page)
            self.public = True
        elif step == "publish":
            publish(page)
            self.public = True
        elif step == "unpublish":
            page.unpublish()
            self.public = False
        elif step == "delete":
            page.delete()
            self.public, self.deleted = False, True


class Editors:
    """Work in several threads over a planned time, whatever is away meanwhile."""

    def __init__(self, seconds: float) -> None:
        dice = random.Random(7)
        self.seconds = seconds
        self.stories = [Story(number, EDITIONS[number % len(EDITIONS)]) for number in range(PAGES)]
        for story in self.stories:
            story.steps = list(dice.choices(list(FATES), list(FATES.values()))[0])
        self.plan = [story for story in self.stories for _step in story.steps]
        dice.shuffle(self.plan)
        self.done: dict[str, int] = defaultdict(int)
        self.slowest, self.failure = 0.0, ""
        self.threads: list[threading.Thread] = []

    def write_everything(self) -> None:
        with ledger.quiet():
            for story in self.stories:
                story.write()

    def begin(self) -> None:
        begun = time.monotonic()
        self.threads = [
            threading.Thread(target=self._work, args=(part, begun), daemon=True) for part in range(THREADS)
        ]
        for thread in self.threads:
            thread.start()

    def _work(self, part: int, begun: float) -> None:
        # What is to be done is looked up as it goes, so the steps of one story keep their order.
        mine = [story for story in self.plan if story.number % THREADS == part]
        try:
            for position, story in enumerate(mine):
                time.sleep(max(0.0, begun + self.seconds * position / len(mine) - time.monotonic()))
                step, started = story.steps.pop(0), time.monotonic()
                story.do(step)
                self.slowest = max(self.slowest, time.monotonic() - started)
                self.done[step] += 1
        except Exception as error:  # noqa: BLE001 - told at the end, with everything else
            self.failure = f"{type(error).__name__}: {error}"
        finally:
            connection.close()

    def finish(self, seconds: float = 180) -> None:
        until = time.monotonic() + seconds
        for thread in self.threads:
            thread.join(max(0.1, until - time.monotonic()))
        left = sum(len(story.steps) for story in self.stories)
        if self.failure or left:
            raise AssertionError(f"An editor could not work: {self.failure or f'{left} steps were not done'}")
