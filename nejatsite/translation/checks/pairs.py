"""Quotation marks and brackets that open and do not close."""

from collections.abc import Iterator

import regex
from django.utils.translation import gettext as _

from .finding import Finding
from .pair import Pair

_BRACKETS = {")": "(", "]": "[", "}": "{"}
_BRACKET = regex.compile(r"[()\[\]{}]")
#: “a)” and “1)” count the members of a list.
_LIST_MARK = regex.compile(r"(?:^|(?<=[\s،,;؛]))[\p{L}\p{N}]{1,3}[)\]]")


def unbalanced_quotes(pair: Pair) -> Iterator[Finding]:
    """Not where the source has the same: a quotation can go on in the next text."""
    if _quotes_fit(pair.source.plain):
        text = pair.target.plain
        if not _quotes_fit(text):
            place = regex.search(r"[«»“”„\"‹›]", text)
            message = _("A quotation mark opens and does not close, or closes and did not open.")
            yield pair.warning("quotes", message, *place.span())


def unbalanced_brackets(pair: Pair) -> Iterator[Finding]:
    if _stray_bracket(pair.source.plain) is None:
        stray = _stray_bracket(pair.target.plain)
        if stray is not None:
            message = _("A bracket opens and does not close, or closes and did not open.")
            yield pair.warning("brackets", message, stray, stray + 1)


def _quotes_fit(text: str) -> bool:
    """“ opens in English and closes in Albanian, so of the round ones only the number tells."""
    return (
        _nested(text, "«", "»")
        and _nested(text, "‹", "›")
        and sum(text.count(mark) for mark in "“”„‟") % 2 == 0
        and text.count('"') % 2 == 0
    )


def _nested(text: str, opening: str, closing: str) -> bool:
    depth = 0
    for sign in text:
        depth += (sign == opening) - (sign == closing)
        if depth < 0:
            return False
    return depth == 0


def _stray_bracket(text: str) -> int | None:
    if not _BRACKET.search(text):
        return None
    skipped = {match.end() - 1 for match in _LIST_MARK.finditer(text)}
    open_at: list[tuple[str, int]] = []
    for place, sign in enumerate(text):
        if sign in _BRACKETS.values():
            open_at.append((sign, place))
        elif sign in _BRACKETS:
            if open_at and open_at[-1][0] == _BRACKETS[sign]:
                open_at.pop()
            elif place not in skipped:
                return place
    return open_at[-1][1] if open_at else None
