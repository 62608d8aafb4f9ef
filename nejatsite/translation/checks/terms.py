"""Words that the glossary translates otherwise than the text does."""

from collections import defaultdict
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from nejatsite.core.folding import folded_words, joined_forms
from nejatsite.core.wording import quoted

from .finding import Finding
from .pair import Pair

#: What is written together with a word before it, folded.
_PREFIXES = {"ar": ("وبال", "وال", "فال", "بال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "ك")}
#: A word of this many letters at least may end otherwise than the glossary writes it.
SHORTEST_STEM = 3
#: So many letters at its end may change with case, number and person.
ENDING = 3


def unused(pair: Pair) -> Iterator[Finding]:
    """A term with several translations is satisfied by any of them."""
    hits = defaultdict(list)
    for hit in pair.terms:
        hits[hit.term.casefold()].append(hit)
    if not hits:
        return
    words = _bare(folded_words(pair.target.text) + joined_forms(pair.target.text), pair.target.language)
    missing = [
        group for group in hits.values() if not any(_uses(words, hit.translation, pair) for hit in group)
    ]
    for group in missing[:1]:
        translations = pgettext("between two words of which one is chosen", " or ").join(
            quoted(hit.translation) for hit in group
        )
        message = _("The glossary translates “{term}” as {translations}. It is not in this text.")
        yield pair.warning("term", message.format(term=group[0].term, translations=translations))


def _uses(words: set[str], translation: str, pair: Pair) -> bool:
    wanted = folded_words(translation)
    return all(
        any(_alike(word, written) for written in words) for word in _bare_each(wanted, pair.target.language)
    )


def _alike(word: str, written: str) -> bool:
    if word == written:
        return True
    stem = word[: max(SHORTEST_STEM, len(word) - ENDING)]
    return len(stem) >= SHORTEST_STEM and written.startswith(stem) and len(written) <= len(word) + 2 * ENDING


def _bare(words: list[str], language: str) -> set[str]:
    return {*words, *_bare_each(words, language)}


def _bare_each(words: list[str], language: str) -> list[str]:
    return [_without_prefix(word, language) for word in words]


def _without_prefix(word: str, language: str) -> str:
    for prefix in _PREFIXES.get(language, ()):
        if word.startswith(prefix) and len(word) - len(prefix) >= SHORTEST_STEM:
            return word[len(prefix) :]
    return word
