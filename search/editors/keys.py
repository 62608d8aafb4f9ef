"""By what two questions are the same: folded, in any order, written together or apart."""

import hashlib

from nejatsite.core.folding import folded_words


def keys(text: str) -> list[str]:
    """Two questions are the same when they have one of these in common; none for a text without a word."""
    words = list(dict.fromkeys(folded_words(text)))
    return sorted({_key(" ".join(sorted(words))), _key("".join(words))}) if words else []


def count_key(text: str) -> str:
    """The one that a question is counted under: «می شود» and «می‌شود» together."""
    return _key("".join(folded_words(text)))


def _key(text: str) -> str:
    # Of one length, however long a letter becomes when it is folded.
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()
