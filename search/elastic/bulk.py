"""Actions on documents, and sending them."""

from collections.abc import Iterable, Iterator
from typing import Any

from elasticsearch import Elasticsearch
from elasticsearch.helpers import streaming_bulk

from search.documents import folded
from search.models import SearchDocument

CHUNK_BYTES = 5_000_000
#: What a server answers that is busy, read-only or out of disk, and not what is wrong with a document.
PASSING = {403, 429, 500, 502, 503, 504}


def index_action(alias: str, document: SearchDocument) -> dict[str, Any]:
    text = folded(document)
    return {
        "_op_type": "index",
        "_index": alias,
        "_id": str(document.page_id),
        "version": document.version,
        "version_type": "external_gte",
        "_source": text._asdict()
        | {
            "kind": document.kind,
            "variant": document.variant,
            "date": document.date.isoformat() if document.date else None,
            "digest": document.digest,
        }
        | document.labels,
    }


def delete_action(alias: str, page_id: int, version: int) -> dict[str, Any]:
    return {
        "_op_type": "delete",
        "_index": alias,
        "_id": str(page_id),
        "version": version,
        "version_type": "external_gte",
    }


def bulk(client: Elasticsearch, actions: Iterable[dict[str, Any]]) -> Iterator[tuple[int, int, str]]:
    """Page, status and reason of each action that failed.

    An alias is required, so that no write makes an index by itself. A conflict is no failure: what is there
    was read later. Nor is the absence of what should be deleted, nor that of a coming index, which has gone live.
    """
    answers = streaming_bulk(
        client,
        actions,
        require_alias=True,
        raise_on_error=False,
        chunk_size=500,
        max_chunk_bytes=CHUNK_BYTES,
    )
    for well, answer in answers:
        operation, item = next(iter(answer.items()))
        status, error = item.get("status", 500), item.get("error") or {}
        missing_index = isinstance(error, dict) and error.get("type") == "index_not_found_exception"
        if well or status == 409:
            continue
        if missing_index and str(item.get("_index", "")).endswith("-next"):
            continue
        if operation == "delete" and status == 404 and not missing_index:
            continue
        yield int(item["_id"]), status, str(error)[:500]
