"""What differs between two texts, word by word."""

from difflib import SequenceMatcher
from itertools import groupby

import regex

SAME, ADDED, REMOVED = "same", "added", "removed"
Pieces = list[tuple[str, str]]

# A placeholder, a word with its marks and joiners, a run of spaces, or one whole sign: no piece ever begins inside
# of what a reader sees as one sign, and joined letters stay joined.
_PIECE = regex.compile(r"<[^<>]+>|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200c\u200d'’]*|\s+|\X")


def pieces(old: str, new: str) -> Pieces:
    """The parts of both texts in reading order: the same, only in the old one, only in the new one."""
    before, after = _PIECE.findall(old), _PIECE.findall(new)
    found: Pieces = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append((SAME, "".join(before[a:b])))
            continue
        if b > a:
            found.append((REMOVED, "".join(before[a:b])))
        if d > c:
            found.append((ADDED, "".join(after[c:d])))
    return _without_islands(found)


def _without_islands(found: Pieces) -> Pieces:
    """A space alone between two changed pieces joins them: two words changed are one change, easier to read."""
    result: Pieces = []
    for still, run in groupby(range(len(found)), key=lambda position: _stays(found, position)):
        parts = [found[position] for position in run]
        if still:
            result += parts
            continue
        for kind in (REMOVED, ADDED):
            text = "".join(part for its, part in parts if its in (SAME, kind))
            if text:
                result.append((kind, text))
    return result


def _stays(found: Pieces, position: int) -> bool:
    kind, text = found[position]
    between = 0 < position < len(found) - 1
    return kind == SAME and not (text.isspace() and between)
