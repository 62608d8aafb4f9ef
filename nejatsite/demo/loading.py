"""Loading the demo: each step is one transaction and leaves alone what an earlier run, or a person, has done."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import transaction
from wagtail.models import Locale, Page

from nejatsite.core import ledger
from nejatsite.core.mail import send_mail
from nejatsite.core.taskrow import TaskRow
from nejatsite.editions.registry import all_editions
from nejatsite.editions.sync.trees import home_of
from nejatsite.editorial.models import RelatedPage
from nejatsite.sharing.models import Channel
from nejatsite.translation.models import Job

from . import content
from .accounts import ACCOUNTS, Cast, left_in_peace
from .builders import fronts
from .builders.keys import find, section
from .builders.library import Library
from .builders.pages import Item, page_of, related_of, section_of
from .builders.translations import advance
from .content.schema import Article, State

Report = Callable[[str], None]


@contextmanager
def unannounced() -> Iterator[None]:
    """One transaction without messages to the workers, and without the mails that its changes would send."""
    addresses = {account.email for account in ACCOUNTS}
    with transaction.atomic(), ledger.quiet():
        newest = TaskRow.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
        yield
        mails = TaskRow.objects.filter(pk__gt=newest, path=send_mail.module_path)
        TaskRow.objects.filter(
            pk__in=[mail.pk for mail in mails if mail.kwargs.get("to") in addresses]
        ).delete()


class Loader:
    def __init__(self, report: Report) -> None:
        self.report = report
        self.cast = Cast()
        self.library = Library()

    def load(self) -> None:
        with left_in_peace():
            self._load()

    def _load(self) -> None:
        people = [*content.TOPICS, *content.AUTHORS]
        standing = [page for page in content.STANDING_PAGES if page.key != "about"]
        articles = sorted(content.ARTICLES, key=lambda item: (item.date, item.key))
        self.report("Pictures")
        for picture in {item.picture for item in articles} | {author.portrait for author in content.AUTHORS}:
            self.library.image(picture)
        for name, items in (("Topics and authors", people), ("Pages", standing), ("Articles", articles)):
            self.report(name)
            for item in items:
                self.write(item)
        for item in articles:
            self.publish(item)
        for number, item in enumerate([*people, *standing, *articles]):
            if number % 10 == 0:
                self.report(
                    f"Translations of {number} of {len(people) + len(standing) + len(articles)} pages"
                )
            self.translate(item)
        for item in articles:
            self.change(item)
        self.report("Front pages")
        for edition in all_editions():
            with unannounced():
                editor = self.cast.editor(edition.code)
                fronts.fill_sections(edition.code, editor)
                fronts.fill_front(edition.code, editor)
        self.report("Channels")
        for edition in all_editions():
            # Last of all: what the demo itself publishes is not announced, what people publish then is.
            Channel.objects.get_or_create(
                edition=Locale.objects.get(language_code=edition.code), name="Log", defaults={"kind": "log"}
            )

    def write(self, item: Item) -> None:
        """The original: articles as drafts, since they name each other; everything else is published at once."""
        source = getattr(item, "source", "en")
        if find(item.key, source) is not None:
            return
        with unannounced():
            page = self.add(item, source)
            page.save_revision(user=self.cast.author(source))
            if not isinstance(item, Article):
                page.get_latest_revision().publish(user=self.cast.editor(source))

    def add(self, item: Item, language: str) -> Page:
        page = page_of(item, language, self.library)
        page.owner = self.cast.author(language)
        name = section_of(item)
        parent = section(name, language) if name else home_of(language)
        parent.add_child(instance=page)
        return page

    def publish(self, item: Article) -> None:
        page = find(item.key, item.source)
        if page.live or page.first_published_at:
            return
        with unannounced():
            page.related_links = [
                RelatedPage(sort_order=number, target=target)
                for number, target in enumerate(related_of(item))
            ]
            revision = page.save_revision(user=self.cast.author(item.source))
            revision.publish(user=self.cast.editor(item.source))

    def translate(self, item: Item) -> None:
        source = find(item.key, getattr(item, "source", "en"))
        jobs = Job.objects.current().of_source(source).select_related("target_locale")
        for job in jobs.order_by("pk"):
            language = job.target_locale.language_code
            state = item.state(language) if isinstance(item, Article) else State()
            with unannounced():
                if self._goes_through_the_desk(item):
                    written = page_of(item, language, self.library) if language in item.texts else None
                    advance(job, state, written, self.cast)
                elif job.target_page_id is None:
                    page = self.add(item, language)
                    revision = page.save_revision(user=self.cast.translator(language))
                    revision.publish(user=self.cast.editor(language))

    @staticmethod
    def _goes_through_the_desk(item: Item) -> bool:
        """What the demo shows at work; other translations are put in place at once, as an import would."""
        return isinstance(item, Article) and (bool(item.states) or item in content.NEWS[:3])

    def change(self, item: Article) -> None:
        """The source goes on after its translations are public."""
        if item.change is None:
            return
        page = find(item.key, item.source)
        for block in page.body:
            if block.block_type == "text" and item.change.before in block.value.source:
                block.value.source = block.value.source.replace(item.change.before, item.change.after)
                with unannounced():
                    revision = page.save_revision(user=self.cast.author(item.source))
                    revision.publish(user=self.cast.editor(item.source))
                return
