"""One run, from an empty database to the last announcement."""

import json
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from . import checks, desk
from .browser import Desk
from .person import Person
from .receiver import Receiver
from .servers import Servers
from .texts import Article

TARGETS = ("fa", "ar", "sq")
SECRET = "whsec_" + "bmVqYXQtZW5kLXRvLWVuZC1zZWNyZXQtMDAwMQ=="
PEOPLE = {
    "authors": [
        {"en": "Rosa Fielding", "fa": "رزا فیلدینگ", "ar": "روزا فيلدنغ", "sq": "Roza Filding"},
        {"en": "The Archive Desk", "fa": "میز بایگانی", "ar": "مكتب الأرشيف", "sq": "Zyra e Arkivit"},
    ],
    "topics": [{"en": "Human rights", "fa": "حقوق بشر", "ar": "حقوق الإنسان", "sq": "Të drejtat e njeriut"}],
}

SET_UP = """
import json
from django.core.management import call_command
call_command("migrate", verbosity=0)
call_command("sync_editions", verbosity=0)
from django.utils import timezone
from wagtail.models import Locale, Page
from nejatsite.demo.accounts import make_accounts
from nejatsite.sharing.models import Channel
make_accounts({password!r})
for locale in Locale.objects.all():
    channel = Channel(edition=locale, name="Receiver", kind="webhook", settings={{"url": {url!r}}})
    channel.set_secret("secret", {secret!r})
    channel.save()
home = Page.objects.get(depth=2, slug="en")
print("TREE", json.dumps({{page.slug: page.pk for page in home.get_children()}}))
"""

ADDRESSES = """
import json
from wagtail.models import Page
from nejatsite.editions.pages import article_models
rows = []
for page in Page.objects.live().type(*article_models()).select_related("locale"):
    source = Page.objects.filter(translation_key=page.translation_key, locale__language_code="en").first()
    rows.append([source.title, page.locale.language_code, page.url])
print("ADDRESSES", json.dumps(rows))
"""


def together(work: Callable[[Any], None], parts: Iterable[Any]) -> None:
    """Does `work` on each part, all at the same time. Raises what the first of them raised."""
    with ThreadPoolExecutor() as pool:
        for each in [pool.submit(work, part) for part in parts]:
            each.result()


class Run:
    def __init__(self, servers: Servers, articles: list[Article], say: Callable[[str], None]) -> None:
        self.servers, self.articles, self.say = servers, articles, say
        self.receiver = Receiver(SECRET)
        self.started = time.monotonic()
        self.people: dict[tuple[str, int], Person] = {}

    def tell(self, what: str) -> None:
        self.say(f"[{time.monotonic() - self.started:5.0f} s] {what}")

    def shell(self, code: str, mark: str) -> object:
        output = self.servers.manage("shell", "--verbosity", "0", code=f"exec({code!r})")
        return json.loads(
            next(line for line in output.splitlines() if line.startswith(mark)).removeprefix(mark)
        )

    def set_up(self, password: str) -> None:
        made = self.shell(SET_UP.format(password=password, url=self.receiver.url, secret=SECRET), "TREE")
        self.tree = desk.Tree(made)
        for name in ("web", "worker", "scheduler"):
            self.servers.start(name)
        self.tell("web, worker and scheduler are up")

    def person(self, name: str, part: int = 0) -> Person:
        """Signed in once; each of the `parts` that work at the same time has a browser of its own."""
        if (name, part) not in self.people:
            self.people[name, part] = Person(self.servers.url, name)
        return self.people[name, part]

    def write_people_and_topic(self) -> tuple[list[int], int]:
        """Two author profiles and a topic, drafted and approved; their primary keys."""
        author, editor = self.person("author.en"), self.person("editor.en")
        keys: dict[str, list[int]] = {}
        for section, names in PEOPLE.items():
            for name in names:
                page = desk.draft(author, self.tree, section, {"title": name["en"]})
                desk.approve(editor, page)
                keys.setdefault(section, []).append(page)
        self.tell("two authors and a topic are published")
        return keys["authors"], keys["topics"][0]

    def write(self, articles: list[Article], authors: list[int], topic: int | None) -> None:
        def write(part: int) -> None:
            author, editor = self.person("author.en", part), self.person("editor.en", part)
            for number, article in list(enumerate(articles))[part::2]:
                byline = authors[number % len(authors)] if authors else None
                desk.approve(editor, desk.draft_article(author, self.tree, article, byline, topic))

        together(write, range(min(2, len(articles))))
        self.tell(f"{len(articles)} articles drafted and approved in English")

    def localize(self, code: str, pairs: list[dict[str, str]]) -> None:
        """Each of `pairs` is one page: its source segments with their translations, the title first."""
        translator, editor = self.person(f"translator.{code}"), self.person(f"editor.{code}")
        for texts in pairs:
            desk.approve_translation(editor, desk.translate(translator, next(iter(texts)), texts))

    def localize_everywhere(self, articles: list[Article], people: bool) -> None:
        def localize(code: str) -> None:
            names = [name for names in PEOPLE.values() for name in names] if people else []
            pairs = [{name["en"]: name[code]} for name in names]
            self.localize(code, pairs + [article.pairs(code) for article in articles])

        together(localize, TARGETS)
        self.tell(f"{len(articles)} articles translated and approved in {len(TARGETS)} editions")

    def through_the_browser(self, articles: list[Article], browser: Any) -> None:
        window = Desk(browser, self.servers.url)
        for article in articles:
            window.draft(self.tree, article)
            window.approve(article)
            for code in TARGETS:
                window.translate(code, article)
                window.approve_translation(code, article)
            self.tell(f"“{article.title('en')}” went through the browser, in four editions")

    def kill_the_worker(self) -> None:
        self.servers.kill("worker")
        self.tell("the worker was killed")

    def check(self) -> None:
        titles = {article.title("en"): article for article in self.articles}
        rows = self.shell(ADDRESSES, "ADDRESSES")
        addresses = {(titles[title].key, code): address for title, code, address in rows}
        if len(addresses) != len(self.articles) * (len(TARGETS) + 1):
            raise AssertionError(f"{len(addresses)} pages are public, not four for each article")
        reader = self.person("")
        for (key, code), address in addresses.items():
            checks.check_page(reader, next(each for each in self.articles if each.key == key), code, address)
        self.tell(f"{len(addresses)} public pages have their text, language, direction and editions")
        checks.check_search(reader, self.articles, addresses)
        self.tell("search finds a word of each text in its edition, and nothing of the others")
        checks.check_announcements(self.receiver, addresses)
        self.tell(
            f"{len(self.receiver.addresses())} pages announced, each under one id, each signature valid"
        )
