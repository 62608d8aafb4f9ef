"""Writing a post: cut where a reader would cut, directions kept apart, hashtags that hold together."""

import unicodedata
from collections.abc import Callable, Mapping
from urllib.parse import unquote

import regex

RLM, LRI, FSI, PDI = "\u200f", "\u2066", "\u2068", "\u2069"
_GRAPHEME = regex.compile(r"\X")
_CHUNK = regex.compile(r"\S+\s*|\s+")
#: Between words as Unicode draws them: a zero-width non-joiner or an apostrophe is inside one.
_WORD = regex.compile(r"(?w)\b")
#: What is worth nothing in part, and leads elsewhere when it is cut.
_WHOLE = regex.compile(r"\S*(?:://|www\.|[#@＃]\w)")
_PLACE = regex.compile(r"\{(\w*)\}")
_NOT_IN_HASHTAG = regex.compile(r"[^\p{L}\p{M}\p{N}]+")
#: Embeddings, overrides and isolates: one that somebody pasted along would turn the rest of the post around.
_TURNING = regex.compile("[\u202a-\u202e\u2066-\u2069]")
_TRAILING = " \t\n.,;:،؛–—-"
ELLIPSIS = "…"

Count = Callable[[str], int]


def graphemes(text: str) -> int:
    return len(_GRAPHEME.findall(text))


def utf16_units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def shorten(text: str, limit: int, count: Count = len) -> str:
    """At most `limit` by that way of counting. Never cut inside a grapheme, a word, a link or a hashtag.

    Nothing is left where not even the first word fits.
    """
    text = text.strip()
    if count(text) <= limit:
        return text
    room = limit - count(ELLIPSIS)
    if room <= 0:
        return ""
    chunks = _CHUNK.findall(text)
    kept = _longest(chunks, room, count)
    if not kept and not _WHOLE.match(chunks[0]):
        # Hyphens, dashes or pictures without a space between.
        kept = _longest(_WORD.split(chunks[0]), room, count)
    last = kept[max(kept.rfind(" "), kept.rfind("\n")) + 1 :]
    if _WHOLE.match(last):
        # Directly behind it, the ellipsis would be taken for a part of the link.
        return f"{kept} {ELLIPSIS}" if count(f"{kept} {ELLIPSIS}") <= limit else kept
    kept = kept.rstrip(_TRAILING)
    return kept + ELLIPSIS if kept else ""


def fewer(text: str, limit: int, count: Count = len) -> str:
    """As many of its words as fit: for hashtags, of which each is whole by itself."""
    return _longest(_CHUNK.findall(text.strip()), limit, count)


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
    return "\n".join(_held(line) for line in text.split("\n"))


def _held(line: str) -> str:
    if not line.strip() or direction(line) == "rtl" or line[0] == RLM:
        return line
    # Networks see a hashtag only behind a space or at the very beginning.
    return f"{RLM} {line}" if line[0] == "#" else f"{RLM}{line}"


#: Characters that `hold_lines` may add to a line.
HOLDING = 2


def hold_link(url: str, base: str) -> str:
    """A link that a right-to-left line does not tear: else its last slash would go to its other end.

    The space belongs to it: Mastodon takes whatever is not a space for a part of a link.
    """
    return f"{LRI}{url} {PDI}" if url and base == "rtl" else url


def readable(url: str) -> str:
    """A link in its own letters, where it stays one."""
    shown = unquote(url)
    return shown if shown == "".join(shown.split()) and not _TURNING.search(shown) else url


def plain(value: str) -> str:
    """Without invisible characters that turn what follows around, on one line."""
    return " ".join(_TURNING.sub("", value).split())


def hashtag(name: str) -> str:
    """One word for networks: spaces, joiners and punctuation become underscores.

    Mastodon and Telegram would take a zero-width non-joiner, Bluesky ends the hashtag there.
    """
    word = _NOT_IN_HASHTAG.sub("_", name.strip()).strip("_")
    return f"#{word}" if any(character.isalpha() for character in word) else ""


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
    """Filled so that it fits: the summary gives way first, then authors and topics, then the title.

    At last the words of the template itself; never the link.
    """
    values = dict(values)
    for name in ("summary", "authors", "topics", "title"):
        filled = fill(template, values)
        over = count(filled) - limit
        if over <= 0:
            return filled
        if values.get(name):
            values[name] = _less(name, values[name], over, count)
    filled = fill(template, values)
    if count(filled) <= limit:
        return filled
    link = values.get("link", "")
    bare = fill(template, {**values, "link": ""})
    if not link or "{link}" not in template:
        return shorten(bare, limit, count)
    short = shorten(bare, limit - count(f"\n\n{link}"), count)
    return f"{short}\n\n{link}" if short else link


def _less(name: str, value: str, over: int, count: Count) -> str:
    # Cutting within an isolate would lose its end.
    isolated = value.startswith(FSI)
    bare = value.strip(FSI + PDI) if isolated else value
    room = count(bare) - over
    if room <= 0 or name == "authors":
        return ""
    cut = fewer(bare, room, count) if name == "topics" else shorten(bare, room, count)
    return f"{FSI}{cut}{PDI}" if cut and isolated else cut
