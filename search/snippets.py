"""Where a text answers a question, and the piece of it that shows that. Only whole words are ever marked or cut."""

from collections.abc import Sequence
from typing import NamedTuple

import regex

from nejatsite.core.folding import Word, belongs, words

from .question import Question
from .stems import alike, telling

LENGTH = 240
#: How much stands before the first word that is marked.
LEAD = 70
#: So much of a very long text is looked through.
LOOKED_THROUGH = 15_000
_GRAPHEME = regex.compile(r"\X")


class Part(NamedTuple):
    text: str
    marked: bool


def snippet(question: Question, texts: Sequence[str], length: int = LENGTH) -> list[Part]:
    """A piece of the first text that answers, else of the first that says anything."""
    for text in texts:
        spans = matches(question, text[:LOOKED_THROUGH], length)
        if spans:
            start, end = window(text, spans[0][0], length)
            return _parts(text, start, end, spans)
    for text in texts:
        if text.strip():
            return _parts(text, *window(text, 0, length), [])
    return []


def marked(question: Question, text: str) -> list[Part]:
    """The whole text in parts, for a title."""
    return _split(text, 0, len(text), matches(question, text))


def matches(question: Question, text: str, reach: int | None = None) -> list[tuple[int, int]]:
    """Where the text has a word of the question, or two that are written together in the question.

    With `reach`, only those within so many characters of the first.
    """
    spans: list[tuple[int, int]] = []
    before: Word | None = None
    asked, known = telling(question.plain), dict[str, bool]()
    joined = {*question.plain, *question.joined}
    for word in words(text):
        if reach is not None and spans and word.end > spans[0][0] + reach:
            break
        if word.folded not in known:
            known[word.folded] = word.folded in question.joined or any(
                alike(one, word.folded) for one in asked
            )
        if (
            before
            and before.folded + word.folded in joined
            and belongs(before, text[before.end : word.start], word)
        ):
            # The word before may have been found by itself.
            start = spans.pop()[0] if spans and spans[-1][1] > before.start else before.start
            spans.append((start, word.end))
        elif known[word.folded]:
            spans.append((word.start, word.end))
        before = word
    return spans


def window(text: str, around: int, length: int) -> tuple[int, int]:
    """A stretch of about that length, from and to a gap between words where there is one near."""
    start = max(0, around - LEAD)
    if start:
        gap = regex.search(r"\s", text, pos=start, endpos=around)
        start = gap.end() if gap else _grapheme_start(text, start)
    end = min(len(text), start + length)
    if end < len(text):
        gap = max(text.rfind(" ", around, end), text.rfind("\n", around, end))
        end = gap if gap > start + length // 2 else _grapheme_start(text, end)
    return start, end


def _grapheme_start(text: str, position: int) -> int:
    """The last place up to there at which a new letter begins for a reader."""
    begin = max(0, position - 64)
    starts = [match.start() for match in _GRAPHEME.finditer(text, begin, position + 64)]
    return max((start for start in starts if start <= position), default=position)


def _parts(text: str, start: int, end: int, spans: list[tuple[int, int]]) -> list[Part]:
    parts = _split(text, start, end, spans)
    before = [Part("… ", False)] if start else []
    after = [Part(" …", False)] if end < len(text.rstrip()) else []
    return before + parts + after


def _split(text: str, start: int, end: int, spans: list[tuple[int, int]]) -> list[Part]:
    parts, position = [], start
    for begin, finish in spans:
        if begin < position or finish > end:
            continue
        parts += [Part(text[position:begin], False), Part(text[begin:finish], True)]
        position = finish
    parts.append(Part(text[position:end], False))
    return [part for part in parts if part.text]
