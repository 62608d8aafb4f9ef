"""Suggestions while a reader types: words that the edition contains, and pages by their titles."""

from dataclasses import dataclass

import regex
from django.http import HttpRequest
from wagtail.models import Page

from nejatsite.core.folding import Word, fold, words
from nejatsite.core.privacy import open_to_all

from . import fulltext, terms
from .documents import kind_label
from .models import SearchDocument
from .question import read

#: Letters, as a reader counts them.
SHORTEST = 2
#: A longer text is no beginning of anything.
LONGEST = 60
MOST_WORDS = 4
MOST_PAGES = 4
_LETTERS = regex.compile(r"\X")


@dataclass(frozen=True)
class Suggestion:
    """A text to search for, or a page to open."""

    text: str
    url: str = ""
    kind: str = ""


def suggestions(request: HttpRequest, typed: str, edition: str) -> list[Suggestion]:
    """At most eight, whatever was typed; a handful of queries."""
    if len(typed) > LONGEST or len(_LETTERS.findall(typed.strip())) < SHORTEST:
        return []
    return [*_completed(typed, edition), *_pages(request, typed, edition)]


def _completed(typed: str, edition: str) -> list[Suggestion]:
    """What was typed, with its last word brought to an end."""
    last = _unfinished(typed)
    if not last or len(last.folded) < SHORTEST:
        return []
    before = typed[: last.start]
    found = terms.beginning_with(last.folded, edition, MOST_WORDS + 1)
    texts = [before + term.shown for term in found if term.term != last.folded]
    return [Suggestion(text) for text in texts[:MOST_WORDS]]


def _unfinished(typed: str) -> Word | None:
    """The word that the text ends with."""
    found = list(words(typed))
    return found[-1] if found and not fold(typed[found[-1].end :]) else None


def _pages(request: HttpRequest, typed: str, edition: str) -> list[Suggestion]:
    """Public pages that have the words in their titles."""
    question = read(typed)
    if not question:
        return []
    page_ids = fulltext.titled(question, edition, MOST_PAGES)
    found = open_to_all(Page.objects.filter(pk__in=page_ids, locale__language_code=edition))
    public = {page.pk: page for page in found.select_related("locale")}
    kinds = SearchDocument.objects.filter(pk__in=public).only("kind", "variant").in_bulk()
    return [
        Suggestion(public[page_id].title, url, kind_label(kinds[page_id]))
        for page_id in page_ids
        if page_id in public and page_id in kinds and (url := public[page_id].get_url(request))
    ]
