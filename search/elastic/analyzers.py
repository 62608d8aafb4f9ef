"""The analyzer of each edition, beside each other, and the shape of an index.

Texts and questions arrive folded (`nejatsite.core.folding`), so there is nothing here but what belongs to one
language: its stems. No stop words: a question may consist of nothing else.
"""

import hashlib
import json
from typing import Any

from nejatsite.editions.registry import get_edition
from search.fulltext import LABELS

FILTERS: dict[str, dict[str, Any]] = {
    "english_stems": {"type": "stemmer", "language": "english"},
    "arabic_stems": {"type": "stemmer", "language": "arabic"},
}
ANALYZERS: dict[str, list[str]] = {
    "english": ["lowercase", "asciifolding", "english_stems"],
    "arabic": ["lowercase", "asciifolding", "arabic_normalization", "arabic_stems"],
    "persian": ["lowercase", "asciifolding", "arabic_normalization", "persian_normalization", "persian_stem"],
    # Nobody ships a stemmer for Albanian; folding makes up for the letters that keyboards lack.
    "albanian": ["lowercase", "asciifolding"],
}


def index_body(edition: str) -> dict[str, Any]:
    """Settings and mappings of the edition's index, with a fingerprint of themselves under `_meta`."""
    name = get_edition(edition).analyzer
    text = {"type": "text", "analyzer": name}
    body: dict[str, Any] = {
        "settings": {
            "number_of_shards": 1,
            "auto_expand_replicas": "0-1",
            # So long a deletion outweighs an older document that a rebuild still carries.
            "gc_deletes": "1h",
            "analysis": {
                "filter": FILTERS,
                "analyzer": {name: {"type": "custom", "tokenizer": "standard", "filter": ANALYZERS[name]}},
            },
        },
        "mappings": {
            "dynamic": "strict",
            "_source": {"includes": ["kind", "date", "digest"]},
            "properties": {
                "title": text,
                "summary": text,
                "names": text,
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
    fingerprint = hashlib.sha1(json.dumps(body, sort_keys=True).encode(), usedforsecurity=False).hexdigest()
    body["mappings"]["_meta"] = {"fingerprint": fingerprint}
    return body
