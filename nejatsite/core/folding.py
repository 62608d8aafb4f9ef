"""Folding: spellings that a reader takes for the same become the same text.

One function for the index and for the question, so that every engine finds the same. What is folded: case,
accents (ë = e, ç = c, é = e), the yehs, kafs, hehs, alefs and waws of Arabic and Persian keyboards, vowel
signs, tatweel, the digits of every script, and the zero-width non-joiner, which joins: «می‌شود» = «میشود».
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

# Where Unicode's own decomposition does not lead to the plain letter. The canonical letters are the Arabic
# ones, which the stemmers of search engines expect.
_LETTERS = str.maketrans(
    {
        "ی": "ي", "ى": "ي", "ې": "ي", "ۍ": "ي", "ے": "ي", "ێ": "ي",
        "ک": "ك", "ڪ": "ك",
        "ة": "ه", "ە": "ه", "ہ": "ه", "ھ": "ه", "ۃ": "ه", "ۀ": "ه", "ۂ": "ه",
        "ٱ": "ا", "ۆ": "و", "ۇ": "و", "ء": None, "ـ": None,
        "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i",
        "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "＇": "'",
    }
)  # fmt: skip


def _fold_once(character: str) -> str:
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    folded = []
    for part in decomposed:
        category = unicodedata.category(part)
        if category in ("Mn", "Me", "Cf"):
            continue
        if category == "Nd":
            folded.append(str(unicodedata.decimal(part)))
        elif category in ("Cc", "Zs", "Zl", "Zp"):
            folded.append("\n" if part == "\n" else " ")
        else:
            folded.append(part)
    return "".join(folded).translate(_LETTERS)


class _Table(dict[int, str]):
    """Each character is folded when it is first met; then `str.translate` runs at C speed."""

    def __missing__(self, code: int) -> str:
        folded = _fold_once(chr(code))
        while (again := "".join(map(_fold_once, folded))) != folded:
            folded = again
        self[code] = folded
        return folded


_TABLE = _Table()


def fold(text: str) -> str:
    """The text as it is compared. Idempotent, and the same for every part of a text as for the whole."""
    return text.translate(_TABLE)


# A word as it is written: letters and digits with what may stand between two of them without parting them.
_WRITTEN = regex.compile(r"[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\p{Cf}]*[\p{L}\p{N}\p{M}])?")
_FOLDED = regex.compile(r"[\p{L}\p{N}]+")
_POSSESSIVE = regex.compile(r"(?<=\p{L}{2})['’ʼ＇]s(?![\p{L}\p{N}])", regex.IGNORECASE)
_PARTING = regex.compile(r"[\u200b-\u200d\u2060\ufeff]+")
_ARABIC = regex.compile(r"\p{Arabic}")
#: What stands between two parts of a Latin word, and between the groups of a number.
_JOINTS = frozenset("-\u2010\u2011'’ʼ＇")
_GROUPING = frozenset(",.٬")
_MAY_JOIN = regex.compile(r"\p{Arabic}|\p{L}[-\u2010\u2011'’ʼ＇]\p{L}|\p{Nd}[,.٬]\p{Nd}{3}")
#: Two words that are written apart count as one word too; three only where two of them are as short as this.
SHORT = 4


class Word(NamedTuple):
    """One written word: where it stands, and as what it is compared."""

    start: int
    end: int
    folded: str


def words(text: str) -> Iterator[Word]:
    """The words of a text in order. A possessive “'s” is no word."""
    possessives = {match.start() + 1 for match in _POSSESSIVE.finditer(text)}
    for match in _WRITTEN.finditer(text):
        if match.start() in possessives:
            continue
        for folded in _folded_parts(match.group()):
            yield Word(match.start(), match.end(), folded)


@lru_cache(maxsize=50_000)
def _folded_parts(written: str) -> tuple[str, ...]:
    """Kept for a while: most words of a text are those of other texts."""
    return tuple(_FOLDED.findall(fold(written)))


def folded_words(text: str) -> list[str]:
    return [word.folded for word in words(text)]


def joined_forms(text: str, found: Sequence[Word] | None = None) -> list[str]:
    """What words of the text are called when they are written together, and the parts of joined ones.

    «می شود» gives «میشود», so that a question in either spelling finds the other; «کتاب‌خانه» gives its parts.
    Who has the words of the text already gives them along.
    """
    found = list(words(text)) if found is None else found
    forms = [form for _words, form in joins(text, found)]
    if _PARTING.search(text):
        for word in found:
            if is_arabic(word.folded):
                forms += _parts(text[word.start : word.end])
    return forms


def joins(text: str, found: Iterable[Word] | None = None) -> Iterator[tuple[list[Word], str]]:
    """Neighbours that somebody else may write as one word, and that word.

    Words in Arabic script with a space between them, Latin ones with a hyphen or an apostrophe (“co-operation”,
    “O'Brien”), and the groups of a long number (“2,500”).
    """
    if not _MAY_JOIN.search(text):
        return
    run: list[Word] = []
    for word in words(text) if found is None else found:
        if run and not belongs(run[-1], text[run[-1].end : word.start], word):
            run = []
        run.append(word)
        if len(run) > 1:
            yield run[-2:], run[-2].folded + word.folded
        if len(run) > 2 and _three_are_one(run[-3:]):
            yield run[-3:], run[-3].folded + run[-2].folded + word.folded


def belongs(one: Word, between: str, other: Word) -> bool:
    """Whether somebody else may write the two as one word, by what stands between them."""
    if between.isspace():
        return is_arabic(one.folded) and is_arabic(other.folded)
    if between in _GROUPING:
        return one.folded.isdigit() and other.folded.isdigit() and len(other.folded) == 3
    if between in _JOINTS:
        either = one.folded + other.folded
        return not is_arabic(either) and not one.folded.isdigit() and not other.folded.isdigit()
    return False


@lru_cache(maxsize=50_000)
def is_arabic(folded: str) -> bool:
    return bool(_ARABIC.search(folded))


def _three_are_one(parts: list[Word]) -> bool:
    return not is_arabic(parts[0].folded) or sum(len(part.folded) <= SHORT for part in parts) >= 2


def _parts(written: str) -> list[str]:
    parts = _PARTING.split(written)
    return [fold(part) for part in parts if len(part) >= 3] if len(parts) > 1 else []
