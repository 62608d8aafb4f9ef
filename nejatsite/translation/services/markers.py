"""Invisible signs around the texts of a page that is built for a preview, and what becomes of them in its HTML.

A page with these signs is never saved: they are put into a page that was built to be looked at and taken out of
what it renders to, before anybody is sent it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.html import format_html

# Of the private use area: no text of any language has them, and no template changes them.
_START, _END = "\uf8f0", "\uf8f1"
_ZERO = 0xF8E0
_DIGITS = "".join(chr(_ZERO + digit) for digit in range(10))
_TO_PRIVATE = str.maketrans("0123456789", _DIGITS)
_TO_ASCII = str.maketrans(_DIGITS, "0123456789")

_SIGNS = f"[{_DIGITS}{_START}{_END}]"
# As they are, in an address, and in JSON.
_ANY = re.compile(
    rf"{_SIGNS}|%(?:25)*ef%(?:25)*a3%(?:25)*(?:a[0-9]|b[01])|\\+uf8(?:e[0-9]|f[01])", re.IGNORECASE
)
_MARK = re.compile(rf"{_START}([{_DIGITS}]+)|({_END})")
# Elements whose content is no text that one sees, then comments, then tags.
_TOKENS = re.compile(
    r"(<(?:script|style|title|textarea|template|noscript|option)\b.*?</(?:script|style|title|textarea|template|noscript|option)\s*>"
    r"|<!--.*?-->|<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>)",
    re.DOTALL | re.IGNORECASE,
)
_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)")
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)


def mark(number: int, text: str) -> str:
    """The text, plain or with tags, between signs that say which segment it is of."""
    return f"{_START}{str(number).translate(_TO_PRIVATE)}{without(text)}{_END}"


def without(text: str) -> str:
    return _ANY.sub("", text)


def to_spans(html: str, missing: frozenset[int] = frozenset(), lang: str = "", direction: str = "") -> str:
    """The page with `<span data-segment="…">` around each piece of text that is a segment's.

    What is `missing` stands there in the language of the source. An element that has a segment's text in an attribute, such as a picture's description, gets `data-segment-in`.
    """
    return "".join(_Rewriter(missing, lang, direction).run(html))


@dataclass
class _Rewriter:
    missing: frozenset[int]
    lang: str
    direction: str
    depth: int = 0
    #: The segment that is open, and the depth at which it was opened.
    open: tuple[int, int] | None = None
    in_body: bool = field(default=False)

    def run(self, html: str) -> Iterator[str]:
        for token in _TOKENS.split(html):
            if not token:
                continue
            if token.startswith("<") and _TOKENS.fullmatch(token):
                yield self._tag(token)
            else:
                yield from self._text(token)

    def _tag(self, token: str) -> str:
        found = _TAG.match(token)
        if found is None or found[2].lower() in (
            "script",
            "style",
            "title",
            "textarea",
            "template",
            "option",
        ):
            return without(token)
        closes, name = found[1], found[2].lower()
        self.in_body = self.in_body or name == "body"
        if closes:
            self.depth -= 1
            if self.open and self.depth < self.open[1]:
                # The end was cut off, as where a text is shown in part.
                self.open = None
        elif name not in _VOID and not token.endswith("/>"):
            self.depth += 1
        numbers = dict.fromkeys(each[1].translate(_TO_ASCII) for each in _MARK.finditer(token) if each[1])
        token = without(token)
        if numbers and self.in_body and not closes:
            end = -2 if token.endswith("/>") else -1
            token = f'{token[:end]} data-segment-in="{" ".join(numbers)}"{token[end:]}'
        return token

    def _text(self, text: str) -> Iterator[str]:
        position = 0
        for found in _MARK.finditer(text):
            yield self._piece(text[position : found.start()])
            position = found.end()
            self.open = (int(found[1].translate(_TO_ASCII)), self.depth) if found[1] else None
        yield self._piece(text[position:])

    def _piece(self, text: str) -> str:
        text = without(text)
        if self.open is None or not text.strip() or not self.in_body:
            return text
        number, more = self.open[0], ""
        if number in self.missing:
            more = format_html(' data-missing lang="{}" dir="{}"', self.lang, self.direction)
        return format_html('<span data-segment="{}"', number) + f"{more}>{text}</span>"
