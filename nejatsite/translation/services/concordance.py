"""Searching the memory for how something was put before."""

from dataclasses import dataclass

import regex
from wagtail.models import Locale

from nejatsite.core.folding import folded_words, words
from nejatsite.translation.models import MemoryEntry

#: Words of a question that are looked for.
WORDS = 8
PER_PAGE = 20
PAGES = 25
#: Fewer letters than this are in every text.
LEAST_LETTERS = 2

_ARABIC = regex.compile(r"\p{Arabic}")


@dataclass(frozen=True)
class Found:
    entries: list[MemoryEntry]
    page: int
    has_more: bool


def asked_words(text: str) -> list[str]:
    """What is looked for; nothing, if that would be in every text."""
    found = list(dict.fromkeys(folded_words(text)))[:WORDS]
    return found if sum(map(len, found)) >= LEAST_LETTERS else []


def concordance(source: Locale, target: Locale, text: str, page: int = 1) -> Found:
    """Approved translations with all these words on one side, the newest first. One query."""
    asked = asked_words(text)
    page = max(1, min(page, PAGES))
    if not asked:
        return Found([], page, False)
    both = MemoryEntry.objects.filter(target_locale=target, source_locale=source)
    here, there = both, both
    for word in asked:
        here = here.filter(source_words__contains=_needle(word))
        there = there.filter(translation_words__contains=_needle(word))
    first = (page - 1) * PER_PAGE
    rows = (
        (here | there)
        .select_related("job__target_page")
        .order_by("-approved_at", "-pk")[first : first + PER_PAGE + 1]
    )
    entries = list(rows)
    return Found(entries[:PER_PAGE], page, len(entries) > PER_PAGE and page < PAGES)


def _needle(word: str) -> str:
    """Words begin as asked; in Arabic script an article or a preposition may be joined in front."""
    return word if _ARABIC.search(word) and len(word) > LEAST_LETTERS else f" {word}"


def marked_spans(text: str, asked: list[str]) -> list[tuple[int, int]]:
    """Where the words stand in a plain text."""
    return [
        (word.start, word.end)
        for word in words(text)
        if any(f" {word.folded}".find(_needle(one)) >= 0 for one in asked)
    ]
