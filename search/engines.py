"""The two engines behind one question: Elasticsearch where there is one, the database always."""

import logging
from dataclasses import dataclass, field

from django.conf import settings

from nejatsite.editions.registry import all_editions

from . import fulltext
from .elastic import asking
from .elastic.client import Unavailable, breaker
from .question import ANYTHING, Choice, Facets, Question

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Hits:
    """Keys of pages, best first. The index may lag: whoever shows them asks the database what is public.

    `facets` says for each name of a label how many pages each key would lead to, the most first; the reader's
    other choices hold, that of the same name does not.
    """

    total: int
    page_ids: list[int]
    engine: str
    facets: Facets = field(default_factory=dict)


def find(question: Question, edition: str, offset: int, limit: int, choice: Choice = ANYTHING) -> Hits:
    """Never raises for what a reader typed, nor for an Elasticsearch that is away, slow or without an index."""
    if not question:
        return Hits(0, [], "none")
    if settings.ELASTICSEARCH_URL:
        try:
            total, keys, facets = asking.search(question, edition, offset, limit, choice)
            return Hits(total, keys, "elasticsearch", facets)
        except Unavailable as error:
            logger.warning("The database answers instead of Elasticsearch: %s", error)
    total, keys, facets = fulltext.search(question, edition, offset, limit, choice)
    return Hits(total, keys, "database", facets)


def elsewhere(question: Question, edition: str) -> dict[str, int]:
    """How many pages of each other edition answer the same words; nothing where that cannot be said at once."""
    others = [other.code for other in all_editions() if other.code != edition]
    if not question or not others:
        return {}
    if not settings.ELASTICSEARCH_URL or breaker.is_open:
        return fulltext.counts(question, others)
    try:
        return asking.counts(question, others)
    except Unavailable as error:
        logger.warning("What the other editions have is not told: %s", error)
        return {}
