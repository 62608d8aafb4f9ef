"""A reader's question in Elasticsearch's terms."""

from typing import Any

from search.question import Question

from . import names
from .client import SEARCH_TIMEOUT, reachable

FIELDS = ["title^6", "summary^3", "names^3", "body", "joined"]


def search(question: Question, edition: str, offset: int, limit: int) -> tuple[int, list[int]]:
    """How many pages of the edition answer, and the keys of those asked for. `Unavailable` where it cannot say."""
    with reachable() as client:
        answer = client.options(request_timeout=SEARCH_TIMEOUT).search(
            index=names.live(edition),
            query=query(question),
            sort=["_score", {"date": "desc"}, {"page_id": "desc"}],
            from_=offset,
            size=limit,
            source=False,
            track_total_hits=True,
            timeout=f"{int(SEARCH_TIMEOUT * 1000)}ms",
        )
    hits = answer["hits"]
    return hits["total"]["value"], [int(hit["_id"]) for hit in hits["hits"]]


def query(question: Question) -> dict[str, Any]:
    """Each word in any of its forms, in any field; the words in the order they were asked count more."""
    must = [
        {"multi_match": {"query": " ".join(forms), "fields": FIELDS, "operator": "or", "tie_breaker": 0.3}}
        for forms in question.words
    ]
    should: list[dict[str, Any]] = []
    if len(question.words) > 1:
        phrase = " ".join(question.plain)
        should = [
            {"match_phrase": {"title": {"query": phrase, "boost": 6}}},
            {"match_phrase": {"body": {"query": phrase, "boost": 2}}},
        ]
    return {"bool": {"must": must, "should": should}}
