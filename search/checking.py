"""What is public against what is searchable: the differences, and mending them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.conf import settings
from elasticsearch import NotFoundError
from elasticsearch.helpers import scan

from nejatsite.editions.registry import all_editions

from . import fulltext
from .documents import read_pages
from .elastic import indexes, names
from .elastic.client import reachable
from .indexing import Errors, index_pages, public_editions
from .models import SearchDocument, SearchRow

BATCH = 200


@dataclass
class Differences:
    """Pages by what is wrong with them; `orphans` are indexes that nobody asks."""

    missing: set[int] = field(default_factory=set)
    stale: set[int] = field(default_factory=set)
    extra: set[int] = field(default_factory=set)
    index_missing: set[int] = field(default_factory=set)
    index_stale: set[int] = field(default_factory=set)
    index_extra: dict[int, str] = field(default_factory=dict)
    orphans: list[str] = field(default_factory=list)
    #: Pages with a row that waits: what differs there is not wrong, it is not done yet.
    waiting: int = 0

    @property
    def pages(self) -> set[int]:
        of_index = self.index_missing | self.index_stale | set(self.index_extra)
        return self.missing | self.stale | self.extra | of_index

    def __bool__(self) -> bool:
        return bool(self.pages or self.orphans)


def check() -> Differences:
    public = public_editions()
    documents = dict(SearchDocument.objects.values_list("pk", "digest"))
    with_text = fulltext.page_ids()
    found = Differences(
        missing=(public.keys() - documents.keys()) | (public.keys() & documents.keys()) - with_text,
        extra=(documents.keys() | with_text) - public.keys(),
    )
    for batch in batches(sorted(public.keys() & documents.keys())):
        for now in read_pages(batch, 0):
            if documents[now.page_id] != now.digest:
                found.stale.add(now.page_id)
    if settings.ELASTICSEARCH_URL:
        _check_indexes(found)
    waiting = set(
        SearchRow.objects.filter(state__in=["waiting", "running"]).values_list("page_id", flat=True)
    )
    found.waiting = len(waiting)
    for pages in (found.missing, found.stale, found.extra, found.index_missing, found.index_stale):
        pages -= waiting
    found.index_extra = {page: code for page, code in found.index_extra.items() if page not in waiting}
    return found


def _check_indexes(found: Differences) -> None:
    with reachable() as client:
        for edition in all_editions():
            wanted = dict(SearchDocument.objects.filter(edition=edition.code).values_list("pk", "digest"))
            there: dict[int, str] = {}
            try:
                client.indices.refresh(index=names.live(edition.code))
                hits = scan(client, index=names.live(edition.code), size=1000, _source=["digest"])
                there = {int(hit["_id"]): hit["_source"]["digest"] for hit in hits}
            except NotFoundError:
                pass
            found.index_missing |= wanted.keys() - there.keys()
            found.index_extra |= dict.fromkeys(there.keys() - wanted.keys(), edition.code)
            found.index_stale |= {
                page for page in wanted.keys() & there.keys() if wanted[page] != there[page]
            }
            found.orphans += indexes.orphans(client, edition.code)


def repair(found: Differences) -> Errors:
    """Index again what differs, and remove indexes that nobody asks; what still fails, by page."""
    editions = public_editions()
    errors: Errors = {}
    for batch in batches(sorted(found.pages)):
        of_batch = {page: found.index_extra.get(page) or editions.get(page, "") for page in batch}
        errors |= index_pages(of_batch, anew=True)
    if found.orphans:
        with reachable() as client:
            for edition in all_editions():
                indexes.remove_orphans(client, edition.code)
    return errors


def batches(keys: Iterable[int], size: int = BATCH) -> Iterator[list[int]]:
    ordered = list(keys)
    for start in range(0, len(ordered), size):
        yield ordered[start : start + size]
