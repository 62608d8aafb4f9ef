"""The shape of an index.

Texts and questions arrive as stems (`search.stems`, made of what `nejatsite.core.folding` folds), so that every
engine finds the same; there is nothing left to analyze but the gaps between words.
"""

import hashlib
import json
from typing import Any

from search import stems
from search.fulltext import LABELS


def index_body(edition: str) -> dict[str, Any]:
    """Settings and mappings of the edition's index, with a fingerprint of themselves under `_meta`."""
    text = {"type": "text", "analyzer": "whitespace"}
    # A title of seven words is no worse an answer than one of four.
    line = text | {"similarity": "line"}
    body: dict[str, Any] = {
        "settings": {
            "number_of_shards": 1,
            "auto_expand_replicas": "0-1",
            # So long a deletion outweighs an older document that a rebuild still carries.
            "gc_deletes": "1h",
            "similarity": {"line": {"type": "BM25", "b": 0.2}},
        },
        "mappings": {
            "dynamic": "strict",
            "_source": {"includes": ["kind", "date", "digest"]},
            "properties": {
                "title": line,
                "summary": line,
                "names": line,
                "body": text,
                "joined": text,
                "kind": {"type": "keyword"},
                "variant": {"type": "keyword"},
                "date": {"type": "date"},
                **{label: {"type": "keyword"} for label in LABELS},
                "page_id": {"type": "long"},
                "digest": {"type": "keyword", "index": False},
            },
        },
    }
    fingerprint = hashlib.sha1(
        json.dumps([stems.fingerprint(), edition, body], sort_keys=True).encode(), usedforsecurity=False
    ).hexdigest()
    body["mappings"]["_meta"] = {"fingerprint": fingerprint}
    return body
