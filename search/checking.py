"""What is public against what is searchable: the differences, and mending them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.conf import settings
from django.db import OperationalError, transaction
from elasticsearch import NotFoundError
from elasticsearch.helpers import scan

from nejatsite.editions.registry import all_editions

from . import claims, fulltext, labels, terms
from .documents import read_pages
from .elastic import indexes, names
from .elastic.client import reachable
from .indexing import Errors, index_pages, pages_of, public_editions
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
    #: Editions whose alias leads to more than one index: readers would find a page twice.
    doubled: list[str] = field(default_factory=list)
    #: Editions whose words are not counted as their documents have them.
    miscounted: list[str] = field(default_factory=list)
    #: Editions whose rebuild was interrupted.
    interrupted: list[str] = field(default_factory=list)
    #: Pages that cannot be read; what they say is anybody's guess.
    unreadable: set[int] = field(default_factory=set)
    #: Pages with a row that waits: what differs there is not wrong, it is not done yet.
    waiting: int = 0

    @property
    def pages(self) -> set[int]:
        of_index = self.index_missing | self.index_stale | set(self.index_extra)
        return self.missing | self.stale | self.extra | of_index

    def __bool__(self) -> bool:
        return bool(
            self.pages
            or self.orphans
            or self.doubled
            or self.miscounted
            or self.unreadable
            or self.interrupted
        )


def check() -> Differences:
    public = public_editions()
    documents = dict(SearchDocument.objects.values_list("pk", "digest"))
    with_text = fulltext.page_ids()
    found = Differences(
        missing=(public.keys() - documents.keys()) | (public.keys() & documents.keys()) - with_text,
        extra=(documents.keys() | with_text) - public.keys(),
    )
    for batch in batches(sorted(public)):
        for now in _read(batch, found):
            if documents.get(now.page_id, now.digest) != now.digest:
                found.stale.add(now.page_id)
    found.missing -= found.unreadable
    found.interrupted = claims.unfinished()
    uncounted = set(SearchDocument.objects.filter(counted=False).values_list("pk", flat=True))
    found.stale |= (uncounted | labels.mislabelled()) - found.extra - found.missing
    if settings.ELASTICSEARCH_URL:
        _check_indexes(found)
    waiting = _waiting()
    found.waiting = len(waiting)
    differing = (found.missing, found.stale, found.extra, found.index_missing, found.index_stale)
    for pages in (*differing, found.unreadable):
        pages -= waiting
    if not waiting:
        found.miscounted = [each.code for each in all_editions() if terms.miscounted(each.code)]
    found.index_extra = {page: code for page, code in found.index_extra.items() if page not in waiting}
    return found


def _waiting() -> set[int]:
    pages: set[int] = set()
    for row in SearchRow.objects.open():
        pages.add(row.page_id)
        if row.scope != SearchRow.Scope.PAGE:
            pages.update(pages_of(row).values_list("pk", flat=True))
    return pages


def _read(batch: list[int], found: Differences) -> list[SearchDocument]:
    try:
        return read_pages(batch, 0)
    except OperationalError:
        raise
    except Exception:  # noqa: BLE001 - whatever a page type raises, it is that page which is named
        if len(batch) == 1:
            found.unreadable |= set(batch)
            return []
        return [document for page in batch for document in _read([page], found)]


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
            if len(indexes.current(client, edition.code)) > 1:
                found.doubled.append(edition.code)
            # One that is being filled at this moment is nobody's orphan.
            if not claims.is_held(edition.code):
                found.orphans += indexes.orphans(client, edition.code)


def repair(found: Differences) -> Errors:
    """Index again what differs, and remove indexes that nobody asks; what still fails, by page."""
    editions = public_editions()
    errors: Errors = {}
    for batch in batches(sorted(found.pages)):
        of_batch = {page: found.index_extra.get(page) or editions.get(page, "") for page in batch}
        errors |= index_pages(of_batch, anew=True)
    for code in found.doubled:
        indexes.rebuild(code)
    for code in found.miscounted:
        count_words(code)
    if found.orphans:
        for edition in all_editions():
            indexes.tidy_up(edition.code)
    if not errors:
        # What they would have written is right now.
        for code in found.interrupted:
            claims.settle(code)
    return errors


def count_words(edition: str) -> None:
    """From nothing, for documents that are right."""
    terms.forget(edition)
    documents = SearchDocument.objects.filter(edition=edition)
    for batch in batches(documents.order_by("pk").values_list("pk", flat=True)):
        with transaction.atomic():
            fulltext.lock_and_clock()
            uncounted = list(documents.filter(pk__in=batch, counted=False))
            terms.recount([], uncounted)
            documents.filter(pk__in=[each.pk for each in uncounted]).update(counted=True)


def batches(keys: Iterable[int], size: int = 0) -> Iterator[list[int]]:
    ordered, size = list(keys), size or BATCH
    for start in range(0, len(ordered), size):
        yield ordered[start : start + size]
