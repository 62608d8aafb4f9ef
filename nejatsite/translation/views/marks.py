"""Texts for reading: placeholders stand out, terms and differences are marked."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from nejatsite.translation.services.differences import ADDED, REMOVED, pieces
from nejatsite.translation.services.validation import from_stored

_TAG = re.compile(r"(<[^<>]+>)")


def marked(stored: str, is_rich: bool, terms: Sequence[Any] = ()) -> SafeString:
    """A stored text; `terms` are the glossary's hits in it."""
    text = from_stored(stored, is_rich)
    shown: list[SafeString] = []
    position = 0
    for (start, end), hits in groupby(terms, key=lambda hit: (hit.start, hit.end)):
        if start < position:
            continue
        shown += [_part(text[position:start], is_rich), _term(text[start:end], is_rich, list(hits))]
        position = end
    return _joined([*shown, _part(text[position:], is_rich)])


def difference(old: str, new: str, is_rich: bool) -> SafeString:
    """Both texts, in the form in which they are seen, as one: what is gone and what came are marked, for ears too."""
    words = {ADDED: ("ins", _("added:")), REMOVED: ("del", _("removed:"))}
    shown = []
    for kind, text in pieces(old, new):
        part = _part(text, is_rich)
        if kind in words:
            tag, said = words[kind]
            part = format_html(
                "<{tag}><span class='w-sr-only'>{said} </span>{part}</{tag}>",
                tag=mark_safe(tag),
                said=said,
                part=part,
            )
        shown.append(part)
    return _joined(shown)


def tags_of(stored: str) -> list[str]:
    """Opening tags of the source that have to be closed, each once."""
    return list(dict.fromkeys(tag for tag in _TAG.findall(stored) if not tag.startswith(("</", "<br"))))


def _term(text: str, is_rich: bool, hits: list[Any]) -> SafeString:
    said = " · ".join(f"{hit.translation} ({hit.note})" if hit.note else hit.translation for hit in hits)
    return format_html('<span class="tr-term" title="{}">{}</span>', said, _part(text, is_rich))


def _part(text: str, is_rich: bool) -> SafeString:
    if not is_rich:
        return format_html("{}", text)
    return format_html_join(
        "",
        "{}",
        (
            (format_html('<code class="tr-tag" dir="ltr">{}</code>', part),)
            if _TAG.fullmatch(part)
            else (_unescaped(part),)
            for part in _TAG.split(text)
            if part
        ),
    )


def _unescaped(part: str) -> SafeString:
    """The text between the tags is HTML already; showing it must not escape it twice."""
    return format_html("{}", from_stored(part, False)) if part.strip() else format_html("{}", part)


def _joined(parts: Iterable[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((part,) for part in parts))
