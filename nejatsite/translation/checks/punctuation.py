"""Signs of the other script in the middle of the language's own words."""

from collections.abc import Iterator

import regex
from django.utils.translation import gettext as _

from .finding import Finding
from .languages import ARABIC_LETTER, ARABIC_SCRIPT, LATIN_LETTER
from .pair import Pair

_CLOSED = r"[\s»”\"')\]\u064b-\u0652]*"
_LATIN_SIGN = regex.compile(rf"(?V1)(?<={ARABIC_LETTER}{_CLOSED})[?,;]")
_ARABIC_SIGN = regex.compile(rf"(?V1)(?<={LATIN_LETTER}{_CLOSED})[؟،؛]")
_RIGHT = {"?": "؟", ",": "،", ";": "؛"}
_RIGHT |= {right: sign for sign, right in _RIGHT.items()}


def foreign(pair: Pair) -> Iterator[Finding]:
    pattern = _LATIN_SIGN if pair.target.language in ARABIC_SCRIPT else _ARABIC_SIGN
    match = pattern.search(pair.target.plain)
    if match:
        message = _("“{sign}” belongs to another script. Here it is “{right}”.").format(
            sign=match.group(), right=_RIGHT[match.group()]
        )
        yield pair.warning("punctuation", message, *match.span())
