"""The life of an edition's index: filled beside the old one, put in its place by one call, cleaned up after."""

import logging
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

from django.utils import timezone
from elasticsearch import Elasticsearch, NotFoundError

from nejatsite.core import duties
from search.models import SearchDocument

from . import names
from .analyzers import index_body
from .bulk import bulk, index_action
from .client import Unavailable, reachable

logger = logging.getLogger(__name__)
BATCH = 500
#: A rebuild says this often that it lives; one that was killed is taken over after so long.
LEASE = timedelta(minutes=2)
Progress = Callable[[int, int], None]


class Busy(Unavailable):
    """The edition's index is being rebuilt by another process."""


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
    with reachable() as client:
        found = current(client, edition)
        if found:
            meta = client.indices.get_mapping(index=names.live(edition))
            wanted = index_body(edition)["mappings"]["_meta"]
            if all(each["mappings"].get("_meta") == wanted for each in meta.values()):
                return False
    rebuild(edition)
    return True


def rebuild(edition: str, progress: Progress | None = None, batch_size: int = BATCH) -> int:
    """Fill a new index from the documents and swap it in. Readers ask the old one until then.

    What changes meanwhile is written to both; a document's version keeps an older reading from winning.
    Returns how many documents it holds. A failure leaves the old index as it was and the new one gone.
    """
    lock = f"search_index:{names.live(edition)}"
    duties.DutyRow.objects.get_or_create(name=lock)
    token = duties.take(lock, timezone.now(), LEASE)
    if token is None:
        raise Busy(f"The index {names.live(edition)} is being rebuilt.")
    try:
        with reachable() as client:
            return _rebuild(client, edition, _alive(lock, token, progress), batch_size)
    finally:
        duties.let_go(lock, token, timezone.now())


def _rebuild(client: Elasticsearch, edition: str, progress: Progress, batch_size: int) -> int:
    remove_orphans(client, edition)
    index = names.new(edition)
    client.indices.create(index=index, **index_body(edition), aliases={names.coming(edition): {}})
    try:
        total, done = SearchDocument.objects.filter(edition=edition).count(), 0
        for batch in _batches(edition, batch_size):
            actions = [index_action(names.coming(edition), document) for document in batch]
            failures = list(bulk(client, actions))
            if failures:
                raise Unavailable(f"{len(failures)} documents were refused: {failures[0][2]}")
            done += len(batch)
            progress(done, total)
        client.indices.refresh(index=index)
        swap(client, edition, index)
    except BaseException:
        client.options(ignore_status=404).indices.delete(index=index)
        raise
    return done


def swap(client: Elasticsearch, edition: str, index: str) -> None:
    """One call: nobody ever asks an alias without an index, or with two."""
    actions: list[dict[str, Any]] = [{"remove_index": {"index": old}} for old in current(client, edition)]
    actions.append({"remove": {"index": index, "alias": names.coming(edition)}})
    actions.append({"add": {"index": index, "alias": names.live(edition)}})
    client.indices.update_aliases(actions=actions)


def orphans(client: Elasticsearch, edition: str) -> list[str]:
    """Indexes of the edition that no reader asks: left by a rebuild that was killed, or being filled now."""
    made = client.indices.get(index=names.every(edition), allow_no_indices=True)
    return sorted(set(made) - set(current(client, edition)))


def remove_orphans(client: Elasticsearch, edition: str) -> int:
    found = orphans(client, edition)
    for name in found:
        logger.warning("The index %s was left by an interrupted rebuild and is removed.", name)
        client.options(ignore_status=404).indices.delete(index=name)
    return len(found)


def _batches(edition: str, size: int) -> Iterator[list[SearchDocument]]:
    last = 0
    while batch := list(SearchDocument.objects.filter(edition=edition, pk__gt=last).order_by("pk")[:size]):
        yield batch
        last = batch[-1].pk


def _alive(lock: str, token: str, progress: Progress | None) -> Progress:
    def report(done: int, total: int) -> None:
        mine = duties.DutyRow.objects.filter(name=lock, claimed_by=token)
        if not mine.update(lease_until=timezone.now() + LEASE):
            raise Busy("Another process took the rebuild over.")
        if progress:
            progress(done, total)

    return report
