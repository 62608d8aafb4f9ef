"""A reader's question in Elasticsearch's terms."""

from collections.abc import Collection, Mapping
from typing import Any

from elastic_transport import TransportError
from elasticsearch import ApiError

from search.fulltext import FRESHNESS, LABELS
from search.question import ANYTHING, FACET_KEYS, Asked, Choice, Facets, Question

from . import names
from .client import SEARCH_TIMEOUT, Unavailable, client, reachable

#: Seconds that the results wait for what other editions have.
COUNT_TIMEOUT = 0.5
FIELDS = ["title^6", "summary^3", "names^3", "body", "joined"]
IN_ORDER = ["title", "summary", "names", "body"]


def search(
    question: Question, edition: str, offset: int, limit: int, choice: Choice = ANYTHING
) -> tuple[int, list[int], Facets]:
    """How many pages of the edition answer, and the keys of those asked for; facets as `Hits` has them.

    `Unavailable` where it cannot say.
    """
    newest = [{"date": "desc"}, {"page_id": "desc"}]
    with reachable() as server:
        answer = server.options(request_timeout=SEARCH_TIMEOUT).search(
            index=names.live(edition),
            query=query(Asked.of(question, edition)),
            post_filter=_chosen(choice.labels),
            aggs={name: _counted(name, choice.labels) for name in LABELS},
            sort=newest if choice.newest_first else ["_score", *newest],
            from_=offset,
            size=limit,
            source=False,
            track_total_hits=True,
            timeout=f"{int(SEARCH_TIMEOUT * 1000)}ms",
        )
    hits = answer["hits"]
    facets = {
        name: [
            (bucket["key"], bucket["doc_count"]) for bucket in answer["aggregations"][name]["keys"]["buckets"]
        ]
        for name in LABELS
    }
    return hits["total"]["value"], [int(hit["_id"]) for hit in hits["hits"]], facets


def counts(question: Question, editions: Collection[str]) -> dict[str, int]:
    """How many pages of each of those editions answer, by one request that nobody waits for long."""
    searches: list[dict[str, Any]] = []
    for edition in editions:
        searches += [
            {"index": names.live(edition)},
            {"query": query(Asked.of(question, edition)), "size": 0, "track_total_hits": True},
        ]
    try:
        # Its being slow says little about the search itself, which waits longer.
        answers = client().options(request_timeout=COUNT_TIMEOUT).msearch(searches=searches)["responses"]
    except (TransportError, ApiError) as error:
        raise Unavailable(f"{type(error).__name__}: {error}"[:500]) from error
    return {
        edition: answer["hits"]["total"]["value"]
        for edition, answer in zip(editions, answers, strict=True)
        if "hits" in answer
    }


def _chosen(labels: Mapping[str, str], but: str = "") -> dict[str, Any]:
    return {"bool": {"filter": [{"term": {name: key}} for name, key in labels.items() if name != but]}}


def _counted(name: str, labels: Mapping[str, str]) -> dict[str, Any]:
    order = [{"_count": "desc"}, {"_key": "desc"}]
    return {
        "filter": _chosen(labels, but=name),
        "aggs": {"keys": {"terms": {"field": name, "size": FACET_KEYS, "order": order}}},
    }


def query(asked: Asked) -> dict[str, Any]:
    """Each word in any of its forms, in any field. What has the words in the order they were asked counts twice,
    and what is new a little more, as in the database."""
    must = [
        {"multi_match": {"query": " ".join(forms), "fields": FIELDS, "operator": "or", "tie_breaker": 0.3}}
        for forms in asked.words
    ]
    dated = {"exists": {"field": "date"}}
    fresh = {"exp": {"date": {"origin": "now/d", "scale": "365d", "decay": 0.5}}}
    functions: list[dict[str, Any]] = [{"weight": 1}, {"filter": dated, "weight": FRESHNESS, **fresh}]
    if asked.phrase:
        in_order = {"multi_match": {"query": asked.phrase, "type": "phrase", "fields": IN_ORDER}}
        joined = {"multi_match": {"query": " ".join(asked.joined), "fields": list(FIELDS)}}
        either = [in_order, joined] if asked.joined else [in_order]
        functions.append({"filter": {"bool": {"should": either}}, "weight": 1})
    return {
        "function_score": {"query": {"bool": {"must": must}}, "functions": functions, "score_mode": "sum"}
    }
