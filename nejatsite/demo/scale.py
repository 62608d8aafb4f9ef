"""Any number of generated articles, loaded quietly: rows in bulk, and no signal, revision, message or mail.

The same number always gives the same articles. Four of a kind are translations of each other; one story in
ten is still wanted in one edition.
"""

import itertools
import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import F
from django.utils.text import slugify
from wagtail.models import Page

from blogs.models import BlogPage
from nejatsite.core import ledger
from nejatsite.editorial.models import ArticlePage
from nejatsite.images.models import SiteImage
from nejatsite.people.models import AuthorPage, Byline
from nejatsite.topics.models import TopicLink, TopicPage
from nejatsite.translation.models import Job
from nejatsite.translation.states import JobState
from news.models import NewsPage
from search.rows import enqueue
from statements.models import StatementPage

from .builders.keys import key_of, locale_of, section
from .builders.library import CREDIT
from .bulk import Branch, insert_pages
from .content.fragments import Fragments, fragments
from .content.schema import LANGUAGES

FIRST, LAST = datetime(2003, 1, 8, 8, tzinfo=UTC), datetime(2026, 5, 20, 18, tzinfo=UTC)
STORIES_IN_A_BATCH = 125
MODELS: dict[str, type[ArticlePage]] = {"news": NewsPage, "blogs": BlogPage, "statements": StatementPage}


def add_articles(count: int, report: Callable[[str], None]) -> None:
    """Until there are that many; those that an earlier run made are counted."""
    scale = Scale()
    done, number = 0, 0
    while done < count:
        stories = [Story(number + offset) for offset in range(STORIES_IN_A_BATCH)]
        number += STORIES_IN_A_BATCH
        done += scale.add(stories, count - done)
        report(f"{done:,} of {count:,} articles")


class Story:
    """One generated text, in every edition that has it."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.key = key_of("scale", number)
        dice = random.Random(number)
        self.section = dice.choices(list(MODELS), [6, 3, 1])[0]
        # The golden ratio spreads the dates evenly, whatever the number of stories.
        self.date = FIRST + (LAST - FIRST) * ((number * 0.6180339887) % 1)
        self.date = self.date.replace(second=0, microsecond=0)
        self.missing = LANGUAGES[1 + number // 10 % 3] if number % 10 == 9 else None
        self.languages = [language for language in LANGUAGES if language != self.missing]
        self.picks = [dice.randrange(10_000) for _ in range(8)]
        self.middles = dice.sample(range(14), 9)

    def text(self, pieces: Fragments) -> dict[str, Any]:
        place, group, deed, purpose, closing, *_rest = self.picks
        verb, thing = pieces.deeds[deed % len(pieces.deeds)]
        words = {
            "place": pieces.places[place % len(pieces.places)],
            "group": pieces.groups[group % len(pieces.groups)],
            "verb": verb,
            "object": thing,
            "purpose": pieces.purposes[purpose % len(pieces.purposes)],
        }
        title = pieces.title.format(**words)
        middles = [pieces.middles[number] for number in self.middles]
        summary = pieces.opening.format(**words)
        paragraphs = (
            " ".join([summary, *middles[:3]]),
            " ".join(middles[3:6]),
            " ".join([*middles[6:], pieces.closings[closing % len(pieces.closings)]]),
        )
        html = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        slug = f"{slugify(title.replace(chr(0x200C), '-'), allow_unicode=True)}-{self.number}"
        return {
            "title": title,
            "slug": slug,
            "summary": f"{summary} {middles[0]}",
            "place": words["place"],
            "body": json.dumps(
                [{"type": "text", "value": html, "id": str(key_of("scale-text", self.number))}]
            ),
            "lead_image_alt": pieces.alt,
            "lead_credit": pieces.credit,
        }


@dataclass
class Batch:
    pages: dict[type[ArticlePage], list[ArticlePage]] = field(default_factory=dict)
    branches: dict[tuple[str, str], Branch] = field(default_factory=dict)


class Scale:
    def __init__(self) -> None:
        self.pieces = fragments()
        self.locales = {language: locale_of(language) for language in LANGUAGES}
        self.images = list(SiteImage.objects.filter(credit=CREDIT, width=1600).order_by("title"))
        self.authors = list(AuthorPage.objects.filter(locale__language_code="en").order_by("pk"))
        self.topics = list(TopicPage.objects.filter(locale__language_code="en").order_by("pk"))
        self.types = {model: ContentType.objects.get_for_model(model) for model in MODELS.values()}

    def add(self, stories: list[Story], at_most: int) -> int:
        """The number of these stories' articles that are there afterwards."""
        with transaction.atomic(), ledger.quiet():
            keys = [story.key for story in stories]
            there = set(
                Page.objects.filter(translation_key__in=keys).values_list(
                    "translation_key", "locale__language_code"
                )
            )
            wanted = [(story, language) for story in stories for language in story.languages][:at_most]
            missing = [(story, language) for story, language in wanted if (story.key, language) not in there]
            if missing:
                self._write(missing)
            return len(wanted)

    def _write(self, wanted: list[tuple[Story, str]]) -> None:
        batch = Batch()
        for story, language in wanted:
            page = self._page(story, language, batch)
            batch.pages.setdefault(type(page), []).append(page)
        everything = list(itertools.chain.from_iterable(batch.pages.values()))
        insert_pages(batch.pages)
        for branch in batch.branches.values():
            Page.objects.filter(pk=branch.parent.pk).update(numchild=F("numchild") + branch.added)
        self._link(everything)
        self._want([story for story, _language in wanted])
        enqueue((page.pk, page.locale.language_code) for page in everything)

    def _page(self, story: Story, language: str, batch: Batch) -> ArticlePage:
        model = MODELS[story.section]
        branch = batch.branches.get((story.section, language))
        if branch is None:
            branch = batch.branches[story.section, language] = Branch.of(section(story.section, language))
        text = story.text(self.pieces[language])
        return model(
            **text,
            path=branch.take_path(),
            depth=branch.parent.depth + 1,
            url_path=f"{branch.parent.url_path}{text['slug']}/",
            draft_title=text["title"],
            locale=self.locales[language],
            translation_key=story.key,
            content_type=self.types[model],
            live=True,
            date=story.date,
            first_published_at=story.date,
            last_published_at=story.date,
            latest_revision_created_at=story.date,
            lead_image=self.images[story.picks[5] % len(self.images)] if self.images else None,
        )

    def _link(self, pages: list[ArticlePage]) -> None:
        bylines, links = [], []
        for page in pages:
            pick = page.translation_key.int
            if self.authors:
                bylines.append(
                    Byline(page_id=page.pk, author=self.authors[pick % len(self.authors)], sort_order=0)
                )
            for number in range(min(1 + pick % 2, len(self.topics))):
                topic = self.topics[(pick // 7 + number) % len(self.topics)]
                links.append(TopicLink(page_id=page.pk, topic=topic, sort_order=number))
        Byline.objects.bulk_create(bylines)
        TopicLink.objects.bulk_create(links)

    def _want(self, stories: list[Story]) -> None:
        """A job for each edition but the source's: published where it has the story, else wanted."""
        by_key = {story.key: story for story in stories}
        pages: dict[Any, dict[str, Page]] = {}
        for page in Page.objects.filter(translation_key__in=by_key).select_related("locale"):
            pages.setdefault(page.translation_key, {})[page.locale.language_code] = page
        there = set(
            Job.objects.filter(translation_key__in=by_key).values_list(
                "translation_key", "target_locale__language_code"
            )
        )
        jobs = []
        for key, story in by_key.items():
            source = pages[key].get("en")
            for language in LANGUAGES[1:]:
                target = pages[key].get(language)
                if source and (key, language) not in there and (target or language == story.missing):
                    jobs.append(_job(source, target, self.locales[language], story))
        Job.objects.bulk_create(jobs)


def _job(source: Page, target: Page | None, locale: Any, story: Story) -> Job:
    model = MODELS[story.section]
    asked = story.date + timedelta(hours=1)
    return Job(
        source_page=source,
        source_locale=source.locale,
        target_page=target,
        target_locale=locale,
        translation_key=story.key,
        source_title=source.title,
        content_kind=f"{model._meta.app_label}.{model._meta.object_name}",
        state=JobState.PUBLISHED if target else JobState.WANTED,
        requested_at=asked,
        state_since=asked,
        published_at=story.date if target else None,
    )
