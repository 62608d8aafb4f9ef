"""The two engines behind one question: Elasticsearch where there is one, the database always."""

import logging
from dataclasses import dataclass

from django.conf import settings

from . import fulltext
from .elastic import asking
from .elastic.client import Unavailable
from .question import Question

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Hits:
    """Keys of pages, best first. The index may lag: whoever shows them asks the database what is public."""

    total: int
    page_ids: list[int]
    engine: str


def find(question: Question, edition: str, offset: int, limit: int) -> Hits:
    """Never raises for what a reader typed, nor for an Elasticsearch that is away, slow or without an index."""
    if not question:
        return Hits(0, [], "none")
    if settings.ELASTICSEARCH_URL:
        try:
            return Hits(*asking.search(question, edition, offset, limit), "elasticsearch")
        except Unavailable as error:
            logger.warning("The database answers instead of Elasticsearch: %s", error)
    return Hits(*fulltext.search(question, edition, offset, limit), "database")
