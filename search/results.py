"""From keys that an engine found to what a reader may see: asked of the database at that moment."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.paginator import Page as ListPage
from django.core.paginator import Paginator
from django.http import HttpRequest
from wagtail.models import Page

from .documents import kind_label
from .engines import find
from .models import SearchDocument
from .question import Question
from .snippets import Part, marked, snippet

PER_PAGE = 20
#: Nobody reads further; engines get slow there.
MAX_PAGES = 50


@dataclass(frozen=True)
class Result:
    url: str
    title: list[Part]
    snippet: list[Part]
    kind: str
    date: datetime | None


@dataclass(frozen=True)
class Results:
    """One page of results. `total` is the index's, which may lag behind by seconds."""

    total: int
    page: ListPage[Any]
    engine: str


def results(request: HttpRequest, question: Question, edition: str, number: int) -> Results:
    """`EmptyPage` where there is no page of that number."""
    offset = (number - 1) * PER_PAGE
    hits = find(question, edition, offset, PER_PAGE)
    paginator = Paginator(range(min(hits.total, MAX_PAGES * PER_PAGE)), PER_PAGE)
    page = paginator.page(number)
    page.object_list = visible(request, question, edition, hits.page_ids)
    return Results(hits.total, page, hits.engine)


def visible(request: HttpRequest, question: Question, edition: str, page_ids: list[int]) -> list[Result]:
    """Those that are public in that edition now, in the engine's order. The same few queries for any number."""
    public = Page.objects.live().public().filter(pk__in=page_ids, locale__language_code=edition)
    pages = {page.pk: page for page in public.select_related("locale")}
    documents = SearchDocument.objects.filter(pk__in=page_ids, edition=edition).in_bulk()
    shown = []
    for page_id in page_ids:
        page, document = pages.get(page_id), documents.get(page_id)
        url = page.get_url(request) if page and document else None
        if page and document and url:
            shown.append(_result(question, page, document, url))
    return shown


def _result(question: Question, page: Page, document: SearchDocument, url: str) -> Result:
    # A page that was published again since it was read may not say any more what its document says.
    current = document.published_at == page.last_published_at
    texts = [document.summary, document.body, document.names] if current else []
    return Result(
        url=url,
        title=marked(question, page.title),
        snippet=snippet(question, texts),
        kind=kind_label(document),
        date=document.date,
    )
