"""What a reader asks for, read into words. Nothing that is typed is an operator; nothing typed is an error."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from nejatsite.core.folding import SHORT, folded_words

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
    words = list(dict.fromkeys(folded_words(asked)))[:MAX_WORDS]
    forms: list[list[str]] = [[word] for word in words]
    for length in (2, 3):
        for start in range(len(words) - length + 1):
            parts = words[start : start + length]
            if not _joinable(parts):
                continue
            for position in range(start, start + length):
                forms[position].append("".join(parts))
    return Question(asked, tuple(tuple(each) for each in forms))


def _joinable(parts: list[str]) -> bool:
    arabic = all("\u0600" <= part[0] <= "\u06ff" for part in parts)
    return arabic and (len(parts) == 2 or sum(len(part) <= SHORT for part in parts) >= 2)
