"""The corpus in the engines, as if it were all there is, and out of them again."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection, transaction
from django.test.utils import override_settings

from search import fulltext, terms
from search.documents import folded
from search.elastic import indexes, names
from search.elastic.client import client
from search.models import SearchDocument, SearchTerm

from .corpus import EDITIONS, documents


@contextmanager
def searchable(elasticsearch: str = "") -> Iterator[dict[str, SearchDocument]]:
    """The documents by "edition key". With the address of an Elasticsearch it answers, else the database does."""
    prefix = f"relevance-{secrets.token_hex(6)}"
    with (
        override_settings(ELASTICSEARCH_URL=elasticsearch, SEARCH_INDEX_PREFIX=prefix),
        transaction.atomic(),
    ):
        try:
            made = documents()
            SearchDocument.objects.all().delete()
            fulltext.remove(fulltext.page_ids())
            SearchTerm.objects.all().delete()
            terms.recount([], made.values())
            SearchDocument.objects.bulk_create(made.values())
            fulltext.write(map(folded, made.values()))
            if elasticsearch:
                for edition in EDITIONS:
                    indexes.rebuild(edition)
            yield made
        finally:
            if elasticsearch:
                for edition in EDITIONS:
                    client().options(ignore_status=404).indices.delete(index=f"{names.every(edition)}")
            transaction.set_rollback(True)


def engine() -> str:
    """Which engine answers: "sqlite", "postgresql" or "elasticsearch"."""
    return "elasticsearch" if settings.ELASTICSEARCH_URL else connection.vendor
