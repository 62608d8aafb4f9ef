"""The zero-width non-joiner, which is part of Persian spelling: where it is lost, and where it does nothing."""

from collections.abc import Iterator

import regex
from django.utils.translation import gettext as _

from .finding import Finding
from .pair import Pair
from .persian_verbs import is_verb_form

_STRAY = regex.compile(r"(?:^|(?<=\s))\u200c+|\u200c+(?=\s|$)|\u200c{2,}")
_LATIN = regex.compile(r"(?<=\p{Latin})\u200c|\u200c(?=\p{Latin})")
_PREFIX = regex.compile(r"(?<![\p{L}\p{M}\u200c])(ن?می) +(\p{L}[\p{L}\p{M}\u200c]*)")
_SUFFIX = regex.compile(
    r"(\p{L}[\p{L}\p{M}\u200c]*) +(ها(?:ی|یی|یم|یت|یش|یمان|یتان|یشان)?|ترین)(?![\p{L}\p{M}\u200c])"
)


def stray(pair: Pair) -> Iterator[Finding]:
    match = _STRAY.search(pair.target.plain)
    if match is None and pair.target.language not in ("fa", "ar"):
        match = _LATIN.search(pair.target.plain)
    if match:
        message = _("There is an invisible half space here that does nothing. Delete it.")
        yield pair.warning("stray_joiner", message, *match.span())


def missing(pair: Pair) -> Iterator[Finding]:
    """Only what is certain: «می شود» and «کتاب ها»."""
    if pair.target.language != "fa":
        return
    text = pair.target.plain
    found = [match for match in _PREFIX.finditer(text) if is_verb_form(match[2])]
    found += _SUFFIX.finditer(text)
    if found:
        first = min(found, key=lambda match: match.start())
        right = regex.sub(" +", "\u200c", first.group())
        message = _("“{wrong}” is written with a half space: “{right}”.").format(
            wrong=first.group(), right=right
        )
        yield pair.warning("half_space", message, *first.span())
