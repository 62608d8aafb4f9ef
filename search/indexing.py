"""Making what is searchable agree with what is public. Idempotent, and in any order: the present state counts."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from wagtail.models import Page

from . import fulltext, labels, terms
from .documents import folded, public_pages, read_pages
from .elastic import writing
from .models import SearchDocument, SearchLabel, SearchRow
from .rows import enqueue

Errors = dict[int, BaseException]


@dataclass
class Change:
    """What a batch of pages came to: documents to have, and pages that no index of these editions may have."""

    version: int
    documents: list[SearchDocument] = field(default_factory=list)
    gone: dict[int, set[str]] = field(default_factory=dict)


def handle(rows: list[SearchRow]) -> Errors:
    """The ledger's batch handler. The errors of rows that have to be tried again."""
    for row in rows:
        if row.scope != SearchRow.Scope.PAGE:
            expand(row)
    of_pages = [row for row in rows if row.scope == SearchRow.Scope.PAGE]
    failed = index_pages({row.page_id: row.edition for row in of_pages})
    return {row.pk: failed[row.page_id] for row in of_pages if row.page_id in failed}


def expand(row: SearchRow) -> None:
    """Rows for each of the pages that a wide row means, as they are now."""
    enqueue(pages_of(row).values_list("pk", "locale__language_code").iterator(chunk_size=2000))


def pages_of(row: SearchRow) -> QuerySet[Page]:
    if row.scope == SearchRow.Scope.SUBTREE:
        root = Page.objects.filter(pk=row.page_id).first()
        return Page.objects.descendant_of(root, inclusive=True) if root else Page.objects.none()
    if row.scope == SearchRow.Scope.LINKED:
        linked = Q(bylines__author__translation_key=row.translation_key) | Q(
            topic_links__topic__translation_key=row.translation_key
        )
        return Page.objects.live().filter(linked).distinct()
    return Page.objects.filter(pk=row.page_id)


def index_pages(editions: Mapping[int, str], anew: bool = False) -> Errors:
    """Bring both engines up to date for pages given as key -> edition code; errors by page.

    With `anew`, documents are written even where the page still says the same.
    """
    if not editions:
        return {}
    change = write_documents(editions, anew)
    return writing.write(change.documents, change.gone, change.version) if settings.ELASTICSEARCH_URL else {}


def write_documents(editions: Mapping[int, str], anew: bool = False) -> Change:
    """Documents and the database's full text. Writers take turns, so the one who reads last writes last."""
    with transaction.atomic():
        change = Change(fulltext.lock_and_clock())
        old = {each.page_id: each for each in SearchDocument.objects.filter(pk__in=editions)}
        for document in read_pages(editions, change.version):
            before = old.get(document.page_id)
            same = not anew and before is not None and before.digest == document.digest
            change.documents.append(before if same else document)
        changed = [each for each in change.documents if each.version == change.version]
        here = {each.page_id: each.edition for each in change.documents}
        renewed = {each.page_id for each in changed} | (old.keys() - here.keys())
        terms.recount([old[page_id] for page_id in renewed & old.keys()], changed)
        SearchDocument.objects.bulk_create(
            changed,
            update_conflicts=True,
            unique_fields=["page_id"],
            update_fields=[
                each.name for each in SearchDocument._meta.concrete_fields if not each.primary_key
            ],
        )
        labels.write(changed)
        fulltext.write([folded(each) for each in changed])
        for page_id, edition in editions.items():
            known = {edition, old[page_id].edition if page_id in old else edition}
            away = known - {here.get(page_id), ""}
            if away:
                change.gone[page_id] = away
        remove_documents(editions.keys() - here.keys())
    return change


def remove_documents(page_ids: Collection[int]) -> None:
    """Their words have been taken out of the counts, or are counted from nothing afterwards."""
    SearchLabel.objects.filter(page_id__in=page_ids).delete()
    SearchDocument.objects.filter(pk__in=page_ids).delete()
    fulltext.remove(page_ids)


def public_editions() -> dict[int, str]:
    """Every page that readers may find, with its edition."""
    return dict(public_pages().order_by("pk").values_list("pk", "locale__language_code"))
