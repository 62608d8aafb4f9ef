"""Everything anew: documents from the pages, then each edition's index beside the old one."""

import logging
from collections.abc import Callable

from django.conf import settings
from django.db import OperationalError

from nejatsite.editions.registry import all_editions

from . import claims, fulltext, terms
from .checking import batches
from .documents import public_pages
from .elastic import indexes
from .elastic.client import QUICK_TIMEOUT, reachable
from .indexing import remove_documents, write_documents
from .models import SearchDocument
from .rows import enqueue

logger = logging.getLogger(__name__)
Report = Callable[[str, int, int], None]


def rebuild(edition: str = "", report: Report = lambda step, done, total: None) -> dict[str, int]:
    """How many documents each edition has now. Searches go on; what changes meanwhile is not lost.

    `Busy` where another process is at it. One that was interrupted is continued where it stopped.
    """
    codes = [edition] if edition else [each.code for each in all_editions()]
    for code in codes:
        if claims.is_held(code):
            raise claims.busy(code)
    if settings.ELASTICSEARCH_URL:
        # Before the long part: where there is nothing to fill, nothing is begun.
        with reachable(QUICK_TIMEOUT) as client:
            client.info()
    # What was begun is finished first: the others may have been done before the interruption.
    begun = claims.unfinished()
    return {code: _rebuild(code, report) for code in sorted(codes, key=lambda code: code not in begun)}


def _rebuild(edition: str, report: Report) -> int:
    with claims.claim(edition) as mine:
        if mine.after is None:
            terms.forget(edition)
            mine.after = 0
        pages = _pages(edition)
        done = sum(page_id <= mine.after for page_id in pages)
        report(f"{edition}: documents", done, len(pages))
        for batch in batches(pages[done:]):
            _write(batch, edition)
            mine.after = batch[-1]
            mine.alive()
            done += len(batch)
            report(f"{edition}: documents", done, len(pages))
        if settings.ELASTICSEARCH_URL:
            indexes.fill(edition, mine, lambda done, total: report(f"{edition}: index", done, total))
        mine.after = None
    remove_documents(fulltext.page_ids() - set(SearchDocument.objects.values_list("pk", flat=True)))
    return SearchDocument.objects.filter(edition=edition).count()


def _pages(edition: str) -> list[int]:
    """Those that readers may find, and those that they could find until now."""
    public = public_pages().filter(locale__language_code=edition).values_list("pk", flat=True)
    known = SearchDocument.objects.filter(edition=edition).values_list("pk", flat=True)
    return sorted({*public, *known})


def _write(batch: list[int], edition: str) -> None:
    """One page that cannot be read must not keep the others from being found: it gets a row, which is set aside."""
    try:
        write_documents(dict.fromkeys(batch, edition), anew=True)
    except OperationalError:
        raise
    except Exception as error:
        if len(batch) == 1:
            logger.exception("Page %s could not be read for the search: %s", batch[0], error)
            enqueue([(batch[0], edition)])
        else:
            for page_id in batch:
                _write([page_id], edition)
