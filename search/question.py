"""What a reader asks for, read into words. Nothing that is typed is an operator; nothing typed is an error."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from nejatsite.core.folding import folded_words, joins
from nejatsite.editions.registry import get_edition

from .stems import needed, stem

MAX_LENGTH = 200
#: More words than these narrow nothing any more; they only cost.
MAX_WORDS = 24


#: Name of a label -> (key, number of pages), the most first.
Facets = dict[str, list[tuple[str, int]]]
#: So many keys of one name are told.
FACET_KEYS = 30


@dataclass(frozen=True)
class Question:
    """A page answers when it has one of the forms of every word.

    `words` holds, for each word that was asked, its forms: the word itself first, then what it is called
    when it is written together with its neighbours.
    """

    asked: str
    words: tuple[tuple[str, ...], ...]

    def __bool__(self) -> bool:
        return bool(self.words)

    @property
    def plain(self) -> list[str]:
        return [forms[0] for forms in self.words]

    @property
    def joined(self) -> list[str]:
        return list(dict.fromkeys(form for forms in self.words for form in forms[1:]))


@dataclass(frozen=True)
class Choice:
    """What a reader narrows the results by, and their order. `labels` are name -> key, as `SearchLabel` has them."""

    labels: Mapping[str, str] = field(default_factory=dict)
    newest_first: bool = False


ANYTHING = Choice()


def read(asked: str) -> Question:
    forms: dict[str, list[str]] = {}
    for word in folded_words(asked):
        if word in forms or len(forms) < MAX_WORDS:
            forms[word] = [word]
    for parts, joined in joins(asked):
        for part in parts:
            if part.folded in forms and joined not in forms[part.folded]:
                forms[part.folded].append(joined)
    return Question(asked, tuple(tuple(each) for each in forms.values()))


class Asked(NamedTuple):
    """A question as an engine is asked it: a page has to have one of the stems of every word."""

    words: tuple[tuple[str, ...], ...]
    #: The stems of all words in their order, and their joined spellings: what has one of these counts more.
    #: Empty where there is but one word.
    phrase: str
    joined: tuple[str, ...]

    @classmethod
    def of(cls, question: Question, edition: str) -> "Asked":
        language = get_edition(edition).analyzer
        wanted = needed(question.plain, language)
        words = [forms for forms in question.words if forms[0] in wanted]
        return cls(
            tuple(tuple(dict.fromkeys(stem(form, language) for form in forms)) for forms in words),
            " ".join(cls.stems(question, edition)) if len(question.words) > 1 else "",
            tuple(dict.fromkeys(stem(form, language) for form in question.joined)),
        )

    @staticmethod
    def stems(question: Question, edition: str) -> list[str]:
        """Of all words, in their order."""
        language = get_edition(edition).analyzer
        return [stem(word, language) for word in question.plain]
