"""How alike two texts are, and the numbers by which similar ones are found among very many."""

import hashlib
import re
from collections.abc import Iterable
from itertools import pairwise

import regex
from django.utils.html import strip_tags
from rapidfuzz.distance import Indel, Levenshtein
from wagtail_localize.strings import StringValue

from nejatsite.core.folding import folded_words

#: Numbers kept for each text. More of them find more, and cost more.
KEPT = 10
#: A part that so many texts share already tells none of them apart.
COMMON = 20
#: Up to here a text has so few words that a changed one leaves nothing whole; parts of words are compared too.
SHORT_WORDS = 4
#: Numbers asked for in one question.
ASKED = 20_000
#: The least likeness worth a translator's look, in percent.
WORTH = 70

_TAG = re.compile(r"<(/?)(\w+)[^<>]*>")
_ID = re.compile(r'(<a id=")([^"]*)(")')
_SPACES = re.compile(r"\s+")
_LETTER = regex.compile(r"\p{L}")


def numbered(stored: str) -> str:
    """The text with its links numbered in their order, so that the same text is the same wherever it stands."""
    return _SPACES.sub(" ", renamed(stored, link_order(stored))).strip()


def link_order(stored: str) -> dict[str, str]:
    """The placeholders of the links -> a1, a2 ... as they come."""
    found = dict.fromkeys(match[2] for match in _ID.finditer(stored))
    return {name: f"a{number}" for number, name in enumerate(found, start=1)}


def renamed(stored: str, names: dict[str, str]) -> str:
    return _ID.sub(lambda match: match[1] + names.get(match[2], match[2]) + match[3], stored)


def links_of(stored: str) -> list[str]:
    return list(dict.fromkeys(match[2] for match in _ID.finditer(stored)))


def hash_of(*texts: str) -> str:
    return hashlib.blake2b("\0".join(texts).encode(), digest_size=16).hexdigest()


def has_words(stored: str) -> bool:
    """Whether there is anything to translate: a number alone or a dash is nothing to remember."""
    return bool(_LETTER.search(strip_tags(stored)))


def words_of(stored: str) -> list[str]:
    """The folded words in order, and each placeholder as one."""
    words: list[str] = []
    last = 0
    for tag in _TAG.finditer(stored):
        words += _plain_words(stored[last : tag.start()])
        words.append(f"<{tag[1]}{tag[2]}>")
        last = tag.end()
    return words + _plain_words(stored[last:])


def _plain_words(html: str) -> list[str]:
    return folded_words(StringValue(html).render_text() if "&" in html else html)


def joined(words: Iterable[str]) -> str:
    """As they are kept: a space before and after each, so that a word can be asked for."""
    return f" {' '.join(words)} "


def length_of(words: list[str]) -> int:
    return sum(map(len, words)) + len(words)


def likeness(words: list[str], others: list[str]) -> int:
    """From 0 to 99: how much of one text a translator finds again in the other.

    The mean of what the words say and what the letters say. Words alone take “statement” and “statements” for
    strangers; letters alone find every two long texts of one language alike. 100 is kept for texts that are the same.
    """
    if not words or not others:
        return 0
    letters = Indel.normalized_similarity(" ".join(words), " ".join(others), score_cutoff=0.5)
    if not letters:
        return 0
    return min(99, round(50 * (letters + _words_alike(words, others))))


def _words_alike(words: list[str], others: list[str]) -> float:
    """Changed words cost as much as they differ; placeholders are the same or not."""
    most = max(len(words), len(others))
    lost = 0.0
    for operation, here, there in Levenshtein.editops(words, others).as_list():
        if operation != "replace":
            lost += 1
            continue
        one, other = words[here], others[there]
        same = 0.0 if one[0] == "<" or other[0] == "<" else Indel.normalized_similarity(one, other)
        lost += 1 - (same if same > 0.5 else 0)
    return 1 - lost / most


def keys_of(pair: int, words: list[str], at_most: int) -> list[int]:
    """The text's parts as numbers, the smallest first: two texts that share parts share some of these.

    Parts are words and pairs of neighbours; of a short text also three letters in a row.
    """
    parts = {word for word in words if word[0] != "<"}
    plain = [word for word in words if word[0] != "<"]
    parts |= {f"{one} {two}" for one, two in pairwise(plain)}
    if len(plain) <= SHORT_WORDS + 2:
        run = joined(plain)
        parts |= {f"/{run[start : start + 3]}" for start in range(len(run) - 2)}
    return sorted(_number(pair, part) for part in parts)[:at_most]


def _number(pair: int, part: str) -> int:
    digest = hashlib.blake2b(f"{pair} {part}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def fitting_lengths(length: int) -> tuple[int, int]:
    """Below and above these even a text that is part of the other is not alike enough."""
    return length * 11 // 20, length * 20 // 11 + 1
