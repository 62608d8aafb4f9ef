"""A text that nobody translated."""

from collections.abc import Iterator

import regex
from django.utils.translation import gettext as _

from .finding import Finding
from .pair import Pair

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}\u200c'’.-]*\p{L}[\p{L}\p{M}\p{N}\u200c'’.-]*")
#: A name of a person or place, in letters that have capitals or in letters that have none.
_NAME = regex.compile(r"\p{Lu}.*|\p{Lo}.*")
_CODE = regex.compile(r"(?:.*\p{N}.*)|(?:\p{Lu}[\p{Lu}.'-]*)")
NAME_WORDS = 2


def untranslated(pair: Pair) -> Iterator[Finding]:
    if pair.source.text.strip() != pair.target.text.strip():
        return
    words = [word for word in _WORD.findall(pair.source.plain) if not _CODE.fullmatch(word)]
    if not words or (len(words) <= NAME_WORDS and all(_NAME.fullmatch(word) for word in words)):
        return
    yield pair.warning(
        "same", _("The translation is the same as the source. Translate it, unless it stays so.")
    )
