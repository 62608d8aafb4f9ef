"""The stems of each language, beside each other: what is left of a folded word without its endings.

One description for every engine, applied to documents and to questions: a word of a question finds the forms
that share its stem. A stem need not be a word; it only has to be the same for all forms and for few others.
"""

import hashlib
from collections.abc import Callable
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path

from nejatsite.core import folding

from . import albanian, arabic, english, persian
from .small_words import SMALL_WORDS

#: By the name that `Edition.analyzer` gives.
STEMMERS: dict[str, Callable[[str], str]] = {
    "english": english.stem,
    "persian": persian.stem,
    "arabic": arabic.stem,
    "albanian": albanian.stem,
}


@lru_cache(maxsize=100_000)
def stem(word: str, language: str) -> str:
    """Of a folded word. A number stays what it is, and so does a word in another script than the language's."""
    if word.isdigit() or word.isascii() != (language in ("english", "albanian")):
        return word
    return STEMMERS[language](word)


@lru_cache(maxsize=100_000)
def forms(word: str, language: str) -> tuple[str, ...]:
    """As what a word of a text is found: its stem, and that of what may stand behind a joined preposition."""
    others = arabic.behind_prepositions(word) if language == "arabic" else ()
    return tuple(dict.fromkeys(stem(each, language) for each in (word, *others)))


def languages(word: str) -> tuple[str, str]:
    """Whose word it may be."""
    return ("english", "albanian") if word.isascii() else ("persian", "arabic")


def alike(asked: str, found: str) -> bool:
    """Whether the one word finds the other, in a language of its script."""
    return asked == found or any(stem(asked, each) in forms(found, each) for each in languages(found))


def telling(words: list[str]) -> list[str]:
    """The words worth showing in a text: those that are needed in the languages of their script."""
    return [word for word in words if all(word not in SMALL_WORDS[each] for each in languages(word))] or words


def needed(words: list[str], language: str) -> list[str]:
    """The words that a page has to have: not “of” and “the”, unless nothing else is asked for."""
    return [word for word in words if word not in SMALL_WORDS[language]] or words


@cache
def fingerprint() -> str:
    """Changes with the rules: what was written by others has to be written anew."""
    files = [Path(folding.__file__), *sorted(Path(__file__).parent.glob("*.py"))]
    rules = b"".join(file.read_bytes() for file in files) + version("snowballstemmer").encode()
    return hashlib.sha1(rules, usedforsecurity=False).hexdigest()[:12]
