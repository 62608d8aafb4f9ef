"""Signs that nobody sees and that do harm: they break words, searches and the order of the line."""

from collections.abc import Iterator

import regex
from django.utils.translation import gettext_lazy as _

from .finding import Finding
from .pair import Pair

_ZERO_WIDTH = regex.compile(r"[\u200b\ufeff\u2060\u180e]")
_SOFT_HYPHEN = regex.compile(r"\u00ad")
#: Embeddings, overrides and isolates. The marks U+200E and U+200F have their use beside Latin words.
_DIRECTION = regex.compile(r"[\u202a-\u202e\u2066-\u2069]")
_SIGNS = (
    (
        "zero_width",
        _ZERO_WIDTH,
        _(
            "There is an invisible sign of no width here, often from copying. Delete it and type this place anew."
        ),
    ),
    (
        "soft_hyphen",
        _SOFT_HYPHEN,
        _("There is an invisible hyphen here, often from copying. Delete it and type this place anew."),
    ),
    (
        "direction",
        _DIRECTION,
        _(
            "There is an invisible sign here that turns the direction of the text. Delete it: the page knows its direction."
        ),
    ),
)


def signs(pair: Pair) -> Iterator[Finding]:
    for code, pattern, message in _SIGNS:
        match = pattern.search(pair.target.text)
        if match and not pattern.search(pair.source.text):
            yield pair.warning(code, str(message), *match.span())
