"""A source text and its translation, as readers see them."""

import html
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import regex

from .finding import WARNING, Finding

_MARKUP = regex.compile(r"<[^<>]*>|&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);")
_ADDRESS = regex.compile(
    r"(?:https?://|www\.)\w[^\s<>«»“”\"\u200e\u200f]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", regex.IGNORECASE
)


@dataclass(frozen=True)
class Side:
    """One of the two texts: without tags, and for each of its signs the place where the translator sees it."""

    language: str
    shown: str
    is_rich: bool

    @cached_property
    def _visible(self) -> tuple[str, list[tuple[int, int]]]:
        if not self.is_rich:
            return self.shown, [(place, place + 1) for place in range(len(self.shown))]
        text, places, last = [], [], 0
        for match in [*_MARKUP.finditer(self.shown), None]:
            start = match.start() if match else len(self.shown)
            text.append(self.shown[last:start])
            places += [(place, place + 1) for place in range(last, start)]
            if match:
                sign = _sign(match.group())
                text.append(sign)
                places += [match.span()] * len(sign)
                last = match.end()
        return "".join(text), places

    @property
    def text(self) -> str:
        return self._visible[0]

    @cached_property
    def plain(self) -> str:
        """The text with its web and mail addresses blotted out: nothing in them is language."""
        return _ADDRESS.sub(lambda match: "\ufffc" * len(match.group()), self.text)

    @cached_property
    def addresses(self) -> list[str]:
        return [match.group().rstrip(".,;:!?)]،؛؟") for match in _ADDRESS.finditer(self.text)]

    @cached_property
    def has_letters(self) -> bool:
        return bool(regex.search(r"\p{L}", self.plain))

    def place(self, start: int, end: int) -> tuple[int, int]:
        places = self._visible[1][start:end]
        return (places[0][0], places[-1][1]) if places else (len(self.shown), len(self.shown))


@dataclass(frozen=True)
class Pair:
    source: Side
    target: Side
    field_path: str = ""
    limit: int | None = None
    terms: Sequence[Any] = field(default=())

    def warning(self, code: str, message: str, start: int | None = None, end: int | None = None) -> Finding:
        """`start` and `end` are places in the target's visible text."""
        if start is None or end is None:
            return Finding(code, WARNING, message)
        return Finding(code, WARNING, message, *self.target.place(start, end))


def _sign(markup: str) -> str:
    if markup.startswith("<"):
        return "\n" if markup.lower().startswith("<br") else ""
    return html.unescape(markup)
