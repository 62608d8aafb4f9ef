"""Writing documents: in bulk, into the live index and into one that is being filled, the later reading first."""

import random
from collections.abc import Mapping
from typing import Any

from elasticsearch import Elasticsearch

from nejatsite.core import ledger
from nejatsite.editions.registry import all_editions
from search.models import SearchDocument

from . import indexes
from .bulk import PASSING, bulk, delete_action, index_action
from .client import Unavailable, reachable


def write(
    documents: list[SearchDocument], gone: Mapping[int, set[str]], version: int
) -> dict[int, BaseException]:
    """Errors by page. With Elasticsearch away every row waits and none of its attempts is used up."""
    # An edition that was closed has no index any more, or is about to lose it.
    open_editions = {edition.code for edition in all_editions()}
    gone = {page_id: codes & open_editions for page_id, codes in gone.items()}
    editions = {document.edition for document in documents}.union(*gone.values())
    try:
        for edition in sorted(editions):
            indexes.ensure(edition)
        with reachable() as client:
            return _write(client, documents, gone, version, editions)
    except Unavailable as error:
        raise ledger.Retry(random.uniform(5, 15), str(error), counts=False) from error


def _write(
    client: Elasticsearch,
    documents: list[SearchDocument],
    gone: Mapping[int, set[str]],
    version: int,
    editions: set[str],
) -> dict[int, BaseException]:
    targets = {edition: indexes.targets(client, edition) for edition in editions}
    actions: list[dict[str, Any]] = []
    for document in documents:
        actions += [index_action(alias, document) for alias in targets[document.edition]]
    for page_id, codes in gone.items():
        actions += [delete_action(alias, page_id, version) for code in codes for alias in targets[code]]
    errors: dict[int, BaseException] = {}
    for page_id, status, reason in bulk(client, actions):
        busy = status in PASSING or status == 404
        errors[page_id] = ledger.Retry(5, reason, counts=not busy) if busy else ValueError(reason)
    return errors
