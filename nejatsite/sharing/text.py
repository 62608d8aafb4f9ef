"""Writing a post: cut where a reader would cut, directions kept apart, hashtags that hold together."""

import unicodedata
from collections.abc import Callable, Mapping

import regex

RLM, LRI, FSI, PDI = "\u200f", "\u2066", "\u2068", "\u2069"
_GRAPHEME = regex.compile(r"\X")
_WORD = regex.compile(r"\S+\s*|\s+")
_PLACE = regex.compile(r"\{(\w*)\}")
_NOT_IN_HASHTAG = regex.compile(r"[^\p{L}\p{M}\p{N}]+")
ELLIPSIS = "…"

Count = Callable[[str], int]


def graphemes(text: str) -> int:
    return len(_GRAPHEME.findall(text))


def utf16_units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def shorten(text: str, limit: int, count: Count = len) -> str:
    """At most `limit` by that way of counting; between words if one fits, never inside a grapheme."""
    text = text.strip()
    if count(text) <= limit:
        return text
    room = limit - count(ELLIPSIS)
    if room <= 0:
        return ""
    kept = _longest(_WORD.findall(text), room, count).rstrip(" \t\n.,;:،؛–—-")
    kept = kept or _longest(_GRAPHEME.findall(text), room, count)
    return kept + ELLIPSIS if kept else ""


def _longest(parts: list[str], room: int, count: Count) -> str:
    low, high = 0, len(parts)
    while low < high:
        middle = (low + high + 1) // 2
        if count("".join(parts[:middle]).rstrip()) <= room:
            low = middle
        else:
            high = middle - 1
    return "".join(parts[:low]).rstrip()


def direction(text: str) -> str:
    """ "rtl" or "ltr" by the first letter that has a direction; "" where none has."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("R", "AL"):
            return "rtl"
        if kind == "L":
            return "ltr"
    return ""


def set_apart(value: str, base: str) -> str:
    """A value that runs the other way than the text around it, isolated so that neither tears the other."""
    return f"{FSI}{value}{PDI}" if direction(value) not in ("", base) else value


def hold_lines(text: str, base: str) -> str:
    """Lines of a right-to-left text that begin with a link, a hashtag or a foreign name still run its way."""
    if base != "rtl":
        return text
    lines = [
        RLM + line if line.strip() and direction(line) != "rtl" and line[0] != RLM else line
        for line in text.split("\n")
    ]
    return "\n".join(lines)


def hashtag(name: str) -> str:
    """One word for networks: spaces, joiners and punctuation become underscores."""
    word = _NOT_IN_HASHTAG.sub("_", name.strip()).strip("_")
    return f"#{word}" if word and not word.isdigit() else ""


def unknown_places(template: str, known: set[str]) -> list[str]:
    return [name for name in _PLACE.findall(template) if name not in known]


def fill(template: str, values: Mapping[str, str]) -> str:
    """Put the values in; a line whose only contents were empty values goes, and gaps close."""
    lines = []
    for line in template.replace("\r\n", "\n").split("\n"):
        filled = _PLACE.sub(lambda match: values.get(match[1], ""), line)
        if filled.strip() or not _PLACE.search(line):
            lines.append(filled.rstrip())
    return regex.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def compose(template: str, values: Mapping[str, str], limit: int, count: Count = len) -> str:
    """Filled so that it fits: the summary gives way first, then authors and topics, then the title."""
    values = dict(values)
    for name in ("summary", "authors", "topics", "title"):
        filled = fill(template, values)
        over = count(filled) - limit
        if over <= 0:
            return filled
        if values.get(name):
            # Cutting within an isolate would lose its end.
            isolated = values[name].startswith(FSI)
            bare = values[name].strip(FSI + PDI)
            room = count(bare) - over
            cut = shorten(bare, room, count) if name in ("summary", "title") and room > 0 else ""
            values[name] = f"{FSI}{cut}{PDI}" if cut and isolated else cut
    return fill(template, values)
