"""What helps a reader whose question finds nothing, or little, or something in another language."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page

from nejatsite.core.folding import words
from nejatsite.core.privacy import open_to_all
from nejatsite.editions.pages import published_articles, stream_of
from nejatsite.editions.registry import Edition, get_edition
from nejatsite.topics.models import TopicPage

from .address import Address
from .correcting import corrected, more_usual
from .engines import elsewhere, find
from .models import SearchLabel
from .question import Question
from .results import Results, results
from .snippets import Part

#: So few results may mean that something else was meant.
FEW = 3
TOPICS = 10
NEWEST = 5


@dataclass(frozen=True)
class Meant:
    """Another question, with what is different in it marked."""

    parts: list[Part]
    url: str


@dataclass(frozen=True)
class InEdition:
    edition: Edition
    total: int
    url: str


@dataclass(frozen=True)
class WaysOn:
    """What there is to read for somebody who found nothing."""

    topics: list[Page] = field(default_factory=list)
    newest: list[Page] = field(default_factory=list)
    stream: Page | None = None


def instead(
    request: HttpRequest, question: Question, address: Address, edition: str
) -> tuple[Address, Meant, Results, Question] | None:
    """What the nearest words find, where they find anything."""
    other = corrected(question, edition)
    if not other:
        return None
    found = results(request, other, edition, 1)
    if not found.total:
        return None
    better = address.asking(other.asked)
    return better, Meant(difference(question, other), str(better)), found, other


def rather(question: Question, total: int, address: Address, edition: str) -> Meant | None:
    """A question that finds more than so little."""
    other = more_usual(question, edition)
    if not other or find(other, edition, 0, 1).total <= total:
        return None
    return Meant(difference(question, other), str(address.asking(other.asked)))


def difference(asked: Question, other: Question) -> list[Part]:
    """The other question with its words that were not asked marked."""
    parts, position, text = [], 0, other.asked
    for word in words(text):
        if word.folded not in asked.plain and word.start >= position:
            parts += [Part(text[position : word.start], False), Part(text[word.start : word.end], True)]
            position = word.end
    parts.append(Part(text[position:], False))
    return [part for part in parts if part.text]


def in_other_editions(question: Question, address: Address, edition: str) -> list[InEdition]:
    """The editions in which the same words find something, the most first."""
    totals = sorted(elsewhere(question, edition).items(), key=lambda pair: -pair[1])
    found = []
    for code, total in totals:
        if total:
            with translation.override(code):
                url = reverse("search")
            found.append(InEdition(get_edition(code), total, f"{url}{Address(address.asked, {})}"))
    return found


def ways_on(request: HttpRequest, edition: str) -> WaysOn:
    """The topics that most is written about, and the newest articles."""
    labels = SearchLabel.objects.filter(edition=edition, name=SearchLabel.Name.TOPIC)
    keys = list(
        labels.values_list("key", flat=True).annotate(pages=Count("pk")).order_by("-pages", "key")[:TOPICS]
    )
    pages = open_to_all(TopicPage.objects.filter(locale__language_code=edition, translation_key__in=keys))
    topics = sorted(pages, key=lambda page: keys.index(str(page.translation_key)))
    stream = stream_of(get_edition(edition))
    newest: Any = published_articles(stream.locale_id)[:NEWEST] if stream else []
    return WaysOn(topics, list(newest), stream)
