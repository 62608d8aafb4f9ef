"""The life of an edition's index: filled beside the old one, put in its place by one call, cleaned up after."""

import logging
import time
from collections.abc import Callable, Iterator
from typing import Any

from elastic_transport import TransportError
from elasticsearch import ApiError, Elasticsearch, NotFoundError

from search.claims import Claim, claim
from search.models import SearchDocument
from search.rows import enqueue

from . import names
from .analyzers import index_body
from .bulk import PASSING, bulk, index_action
from .client import QUICK_TIMEOUT, SEARCH_TIMEOUT, Unavailable, reachable

logger = logging.getLogger(__name__)
BATCH = 500
#: Seconds after which no reader waits for an answer of the old index any more.
DRAIN = SEARCH_TIMEOUT
Progress = Callable[[int, int], None]


def targets(client: Elasticsearch, edition: str) -> list[str]:
    """The aliases that a change is written to. Asked after the change's documents are committed: an index that
    begins to be filled later reads them there."""
    filling = client.indices.exists_alias(name=names.coming(edition))
    return [names.live(edition), names.coming(edition)] if filling else [names.live(edition)]


def current(client: Elasticsearch, edition: str) -> dict[str, Any]:
    """The index behind the alias, by name; empty where there is none."""
    try:
        return dict(client.indices.get_alias(name=names.live(edition)))
    except NotFoundError:
        return {}


def ensure(edition: str) -> bool:
    """Make the index where there is none, or where it was made for other analyzers. True if it was made."""
    with reachable(QUICK_TIMEOUT) as client:
        found = current(client, edition)
        if found:
            meta = client.indices.get_mapping(index=names.live(edition))
            wanted = index_body(edition)["mappings"]["_meta"]
            if all(each["mappings"].get("_meta") == wanted for each in meta.values()):
                return False
    rebuild(edition)
    return True


def rebuild(edition: str, progress: Progress | None = None, batch_size: int = BATCH) -> int:
    """Fill a new index from the documents and swap it in. How many documents it holds."""
    with claim(edition) as mine:
        return fill(edition, mine, progress, batch_size)


def fill(edition: str, mine: Claim, progress: Progress | None = None, batch_size: int = BATCH) -> int:
    """Readers ask the old index until the new one is complete. What changes meanwhile is written to both; a
    document's version keeps an older reading from winning. A failure leaves the old index as it was and the new
    one gone. A document that is refused for what it says gets a row, whose errors are counted and shown.
    """
    with reachable() as client:
        remove_orphans(client, edition)
        index = names.new(edition)
        total, done = SearchDocument.objects.filter(edition=edition).count(), 0
        try:
            client.indices.create(index=index, **index_body(edition), aliases={names.coming(edition): {}})
            for batch in _batches(edition, batch_size):
                refused = _put(client, edition, batch)
                enqueue((page_id, edition) for page_id in refused)
                done += len(batch)
                mine.alive()
                if progress:
                    progress(done, total)
            client.indices.refresh(index=index)
            swap(client, edition, index)
        except BaseException:
            _give_up(client, edition, index)
            raise
    return done


def _put(client: Elasticsearch, edition: str, batch: list[SearchDocument]) -> list[int]:
    """The pages whose documents were refused; `Unavailable` where that is not the documents' fault."""
    refused = []
    for page_id, status, reason in bulk(
        client, (index_action(names.coming(edition), each) for each in batch)
    ):
        if status in PASSING or status == 404:
            raise Unavailable(f"The new index takes no documents: {reason}")
        logger.error("The document of page %s was refused: %s", page_id, reason)
        refused.append(page_id)
    return refused


def _give_up(client: Elasticsearch, edition: str, index: str) -> None:
    """An answer may have been lost on the way: what is live by now stays. What cannot be removed now is an orphan."""
    quick = client.options(request_timeout=QUICK_TIMEOUT, ignore_status=404)
    try:
        if index not in current(client.options(request_timeout=QUICK_TIMEOUT), edition):
            quick.indices.delete(index=index)
    except (TransportError, ApiError) as error:
        logger.warning("The unfinished index %s is removed later: %s", index, error)


def swap(client: Elasticsearch, edition: str, index: str) -> None:
    """One call: nobody ever asks an alias without an index, or with two. A reader who asks the old index at that
    moment has an answer before it goes.
    """
    old = list(current(client, edition))
    actions: list[dict[str, Any]] = [
        {"remove": {"index": each, "alias": names.live(edition)}} for each in old
    ]
    actions.append({"remove": {"index": index, "alias": names.coming(edition)}})
    actions.append({"add": {"index": index, "alias": names.live(edition)}})
    client.indices.update_aliases(actions=actions)
    if old:
        time.sleep(DRAIN)
        client.options(ignore_status=404).indices.delete(index=old)


def orphans(client: Elasticsearch, edition: str) -> list[str]:
    """Indexes of the edition that no reader asks: left by a rebuild that was killed, or being filled now."""
    made = client.indices.get(index=names.every(edition), allow_no_indices=True)
    return sorted(set(made) - set(current(client, edition)))


def remove_orphans(client: Elasticsearch, edition: str) -> int:
    """To be called by whoever holds the edition's claim: another's index, still being filled, would be one too."""
    found = orphans(client, edition)
    for name in found:
        logger.warning("The index %s was left by an interrupted rebuild and is removed.", name)
        client.options(ignore_status=404).indices.delete(index=name)
    return len(found)


def tidy_up(edition: str) -> None:
    """Remove what a killed rebuild has left, if nobody is filling an index now."""
    with reachable(QUICK_TIMEOUT) as client:
        left = orphans(client, edition)
    if left:
        with claim(edition), reachable() as client:
            remove_orphans(client, edition)


def remove_all(client: Elasticsearch, edition: str) -> None:
    """Of an edition that there is no more."""
    for name in client.indices.get(index=names.every(edition), allow_no_indices=True):
        logger.warning("The index %s of an edition that was closed is removed.", name)
        client.options(ignore_status=404).indices.delete(index=name)


def _batches(edition: str, size: int) -> Iterator[list[SearchDocument]]:
    last = 0
    while batch := list(SearchDocument.objects.filter(edition=edition, pk__gt=last).order_by("pk")[:size]):
        yield batch
        last = batch[-1].pk
