"""The numbers in a text, whatever digits and separators they are written with."""

from dataclasses import dataclass
from decimal import Decimal

import regex

from nejatsite.core.folding import fold
from nejatsite.core.wording import ascii_digits

from .number_words import scale_of
from .pair import Side

_NUMBER = regex.compile(r"(?<!\d)\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?![\d.,٬٫])|\d+(?:[.,،٬٫'’]\d+)*")
_SEPARATOR = regex.compile(r"\D")
_AFTERNOON = regex.compile(r"\s*(?:p\.?\s?m\b|م\b|بعد ?از ?ظهر|عصر|مساء)", regex.IGNORECASE)
_WORD_BEHIND = regex.compile(r"[\s\u00a0\u200c-]*(\p{L}[\p{L}\p{M}]*)")
_THOUSANDS = 3


@dataclass(frozen=True)
class Number:
    #: As it stands in the text, with the digits 0-9.
    written: str
    start: int
    end: int
    #: Everything that it can mean: “1.000” is a thousand in Albanian and one in English.
    values: frozenset[Decimal]
    #: What stands between its separators.
    parts: tuple[int, ...]


def numbers_in(side: Side) -> list[Number]:
    text = ascii_digits(side.plain)
    found = []
    for match in _NUMBER.finditer(text):
        written = match.group()
        groups = _SEPARATOR.split(written)
        # A full hour: “9:00” is “9”.
        if written == "00" and text[: match.start()].endswith(":"):
            continue
        values = _values(groups, _SEPARATOR.findall(written))
        behind = _WORD_BEHIND.match(text, match.end())
        scale = scale_of(fold(behind[1]), side.language) if behind else None
        if scale:
            values = {value * scale for value in values} | values
        if _AFTERNOON.match(text, match.end()):
            values |= {value + 12 for value in values if value < 12}
        parts = tuple(int(group) for group in groups)
        found.append(Number(written, *match.span(), frozenset(values), parts))
    return found


def _values(groups: list[str], separators: list[str]) -> set[Decimal]:
    whole = Decimal("".join(groups))
    if len(groups) == 1:
        return {whole}
    values = set()
    if len(groups[0]) <= _THOUSANDS and all(len(group) == _THOUSANDS for group in groups[1:]):
        values.add(whole)
    if len(groups) == 2 or separators[-1] not in separators[:-1]:
        values.add(Decimal("".join(groups[:-1]) + "." + groups[-1]).normalize())
    return values or {whole}
