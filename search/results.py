"""From keys that an engine found to what a reader may see: asked of the database at that moment."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import regex
from django.core.paginator import Page as ListPage
from django.core.paginator import Paginator
from django.http import HttpRequest
from wagtail.images.models import AbstractRendition
from wagtail.models import Page

from nejatsite.core.privacy import open_to_all
from nejatsite.editions.registry import get_edition

from .documents import kind_label
from .engines import find
from .models import SearchDocument
from .pictures import pictures
from .question import ANYTHING, Choice, Facets, Question
from .snippets import Part, marked, snippet

PER_PAGE = 20
#: Nobody reads further; engines get slow there.
MAX_PAGES = 50
#: So many names are shown of those for which a page was found.
NAMES = 3
_LINE_END = regex.compile(r"(?<![\p{P}\s])\s*\n\s*")
#: One letter of so many.
HARDLY = 8
_LETTER = regex.compile(r"\p{L}")
_RIGHT_TO_LEFT = regex.compile(r"[\p{Arabic}\p{Hebrew}]")


@dataclass(frozen=True)
class Result:
    url: str
    title: list[Part]
    title_direction: str
    snippet: list[Part]
    snippet_direction: str
    #: Authors and topics for which it was found.
    named: list[list[Part]]
    kind: str
    date: datetime | None
    picture: AbstractRendition | None


@dataclass(frozen=True)
class Results:
    """One page of results. `total` is the index's, which may lag behind by seconds."""

    total: int
    page: ListPage[Any]
    engine: str
    facets: Facets


def results(
    request: HttpRequest, question: Question, edition: str, number: int, choice: Choice = ANYTHING
) -> Results:
    """`EmptyPage` where there is no page of that number."""
    offset = (number - 1) * PER_PAGE
    hits = find(question, edition, offset, PER_PAGE, choice)
    paginator = Paginator(range(min(hits.total, MAX_PAGES * PER_PAGE)), PER_PAGE)
    page = paginator.page(number)
    page.object_list = visible(request, question, edition, hits.page_ids)
    return Results(hits.total, page, hits.engine, hits.facets)


def visible(request: HttpRequest, question: Question, edition: str, page_ids: list[int]) -> list[Result]:
    """Those that are public in that edition now, in the engine's order. The same few queries for any number."""
    public = open_to_all(Page.objects.filter(pk__in=page_ids, locale__language_code=edition))
    pages = {page.pk: page for page in public.select_related("locale")}
    documents = SearchDocument.objects.filter(pk__in=page_ids, edition=edition).in_bulk()
    shown = [
        (pages[page_id], documents[page_id], url)
        for page_id in page_ids
        if page_id in pages and page_id in documents and (url := pages[page_id].get_url(request))
    ]
    drawn = pictures(
        {
            document.image_id
            for page, document, _url in shown
            if document.image_id and _current(page, document)
        }
    )
    return [_result(question, page, document, url, drawn) for page, document, url in shown]


def _current(page: Page, document: SearchDocument) -> bool:
    """A page that was published again since it was read may not say any more what its document says."""
    return document.published_at == page.last_published_at


def _result(
    question: Question,
    page: Page,
    document: SearchDocument,
    url: str,
    drawn: dict[int, AbstractRendition],
) -> Result:
    current = _current(page, document)
    texts = [document.summary, document.body] if current else []
    title, shown = marked(question, page.title), in_one_line(snippet(question, texts))
    return Result(
        url=url,
        title=title,
        title_direction=direction(title, document.edition),
        snippet=shown,
        snippet_direction=direction(shown, document.edition),
        named=_named(question, document) if current else [],
        kind=kind_label(document),
        date=document.date,
        picture=drawn.get(document.image_id or 0) if current else None,
    )


def _named(question: Question, document: SearchDocument) -> list[list[Part]]:
    names = [marked(question, name) for name in document.names.splitlines()]
    return [parts for parts in names if any(part.marked for part in parts)][:NAMES]


def in_one_line(parts: list[Part]) -> list[Part]:
    """A paragraph goes on after another; where one ends without a sentence's end, such as a name, a dot parts them."""
    return [Part(_LINE_END.sub(" · ", part.text).replace("\n", " "), part.marked) for part in parts]


def direction(parts: list[Part], edition: str) -> str:
    """ "rtl" or "ltr" where hardly a letter runs as the edition does, else nothing.

    The first letter says little: a piece of a Persian text may well begin with a Latin name.
    """
    text = "".join(part.text for part in parts)
    letters, from_the_right = len(_LETTER.findall(text)), len(_RIGHT_TO_LEFT.findall(text))
    if get_edition(edition).is_rtl:
        return "ltr" if from_the_right * HARDLY < letters else ""
    return "rtl" if (letters - from_the_right) * HARDLY < letters else ""
