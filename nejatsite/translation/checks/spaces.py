"""Spaces: too many, too few, at the edges."""

from collections.abc import Iterator

import regex
from django.utils.translation import gettext as _

from .finding import Finding
from .pair import Pair

_DOUBLED = regex.compile(r"[ \u00a0]{2,}")
#: A word that goes on behind a tag or before one. What is joined in Arabic («و», «بـ») is shorter.
_GLUED_AFTER = regex.compile(r"\p{L}</\w+>\p{L}{2,}")
_GLUED_BEFORE = regex.compile(r"\p{L}{4,}<(?:a|b|i|em|strong)\b[^<>]*>\p{L}")


def doubled(pair: Pair) -> Iterator[Finding]:
    match = _DOUBLED.search(pair.target.text)
    if match and not _DOUBLED.search(pair.source.text):
        yield pair.warning("double_space", _("There are two spaces here. One is enough."), *match.span())


def at_the_edge(pair: Pair) -> Iterator[Finding]:
    source, target = pair.source.text, pair.target.text
    if source[:1].isspace() != target[:1].isspace() or source[-1:].isspace() != target[-1:].isspace():
        yield pair.warning(
            "edge_space",
            _("The source begins or ends with a space and the translation does not, or the other way round."),
        )


def lost_at_a_tag(pair: Pair) -> Iterator[Finding]:
    """A link or bold word runs into the word beside it, and in the source none does."""
    if not pair.target.is_rich:
        return
    for pattern in (_GLUED_AFTER, _GLUED_BEFORE):
        match = pattern.search(pair.target.shown)
        if match and not pattern.search(pair.source.shown):
            finding = pair.warning("tag_space", _("A space is missing before or after the tag here."))
            yield type(finding)(finding.code, finding.level, finding.message, *match.span())
            return
