"""Folding: spellings that a reader takes for the same become the same text.

One function for the index and for the question, so that every engine finds the same. What is folded: case,
accents (ë = e, ç = c, é = e), the yehs, kafs, hehs, alefs and waws of Arabic and Persian keyboards, vowel
signs, tatweel, the digits of every script, and the zero-width non-joiner, which joins: «می‌شود» = «میشود».
"""

import unicodedata
from collections.abc import Iterator
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


def joined_forms(text: str) -> list[str]:
    """What words in Arabic script are called when they are written together, and the parts of joined ones.

    «می شود» gives «میشود», so that a question in either spelling finds the other; «کتاب‌خانه» gives its parts.
    """
    if not _ARABIC.search(text):
        return []
    forms: list[str] = []
    run: list[Word] = []
    for word in words(text):
        if run and not (_joinable(word) and text[run[-1].end : word.start].isspace()):
            run = []
        if _joinable(word):
            run.append(word)
            forms += _joins([each.folded for each in run[-3:]])
            forms += _parts(text[word.start : word.end])
    return forms


def _joinable(word: Word) -> bool:
    return _is_arabic(word.folded)


@lru_cache(maxsize=50_000)
def _is_arabic(folded: str) -> bool:
    return bool(_ARABIC.search(folded))


def _joins(last: list[str]) -> list[str]:
    forms = ["".join(last[-2:])] if len(last) >= 2 else []
    if len(last) == 3 and sum(len(part) <= SHORT for part in last) >= 2:
        forms.append("".join(last))
    return forms


def _parts(written: str) -> list[str]:
    parts = _PARTING.split(written)
    return [fold(part) for part in parts if len(part) >= 3] if len(parts) > 1 else []
