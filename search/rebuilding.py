"""Everything anew: documents from the pages, then each edition's index beside the old one."""

from collections.abc import Callable

from django.conf import settings

from nejatsite.editions.registry import all_editions

from . import fulltext, terms
from .checking import batches
from .documents import public_pages
from .elastic import indexes
from .indexing import remove_documents, write_documents
from .models import SearchDocument

Report = Callable[[str, int, int], None]


def rebuild(edition: str = "", report: Report = lambda step, done, total: None) -> dict[str, int]:
    """How many documents each edition has now. Searches go on; what changes meanwhile is not lost."""
    codes = [edition] if edition else [each.code for each in all_editions()]
    return {code: _rebuild(code, report) for code in codes}


def _rebuild(edition: str, report: Report) -> int:
    pages = public_pages().filter(locale__language_code=edition)
    public = set(pages.values_list("pk", flat=True))
    known = set(SearchDocument.objects.filter(edition=edition).values_list("pk", flat=True))
    done, total = 0, len(public | known)
    terms.forget(edition)
    for batch in batches(sorted(public | known)):
        write_documents(dict.fromkeys(batch, edition), anew=True)
        done += len(batch)
        report(f"{edition}: documents", done, total)
    if settings.ELASTICSEARCH_URL:
        indexes.rebuild(edition, lambda done, total: report(f"{edition}: index", done, total))
    remove_documents(fulltext.page_ids() - set(SearchDocument.objects.values_list("pk", flat=True)))
    return SearchDocument.objects.filter(edition=edition).count()
