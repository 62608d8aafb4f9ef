"""How a text ends: a sentence as a sentence, a question as a question."""

from collections.abc import Iterator

import regex
from django.utils.translation import gettext as _

from .finding import Finding
from .pair import Pair

_CLOSERS = "\"'»”“’›)]}*†‡\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_KINDS = {".": "stop", "۔": "stop", "?": "question", "؟": "question", "!": "stop", "…": "stop"}
_OPEN = ",،;؛:–—-"
#: “etc.”, “a.m.”, initials and numbers of a list end with a point that ends no sentence.
_ABBREVIATED = regex.compile(
    r"(?:\p{L}\.\p{L}|(?:^|\s)\p{Lu})\.$|\b(?:etc|ltd|inc|jr|sr|dr|mr|mrs|st|no|vs|co|al|p|pp|etj|dmth)\.$|\p{N}\.$",
    regex.IGNORECASE,
)
#: With these a heading can be a clause in one language and a question in another.
_ASKING = {
    "en": ("what", "how", "why", "where", "when", "who", "which", "whose"),
    "sq": ("çfarë", "si", "pse", "përse", "ku", "kur", "kush", "cili", "cila", "cilat", "cilët", "sa"),
}


def different(pair: Pair) -> Iterator[Finding]:
    if not (pair.source.has_letters and pair.target.has_letters):
        return
    source, target = _trimmed(pair.source.text), _trimmed(pair.target.text)
    if not source or not target or _ABBREVIATED.search(source) or _ABBREVIATED.search(target):
        return
    # A part of a list ends as its language ends such parts.
    if source[-1] in _OPEN or target[-1] in _OPEN:
        return
    wanted, found = _KINDS.get(source[-1]), _KINDS.get(target[-1])
    if wanted == found or _is_heading(wanted, found, pair):
        return
    if wanted is None:
        message = _("The source does not end with “{sign}”. Does the translation need it?").format(
            sign=target[-1]
        )
    elif found is None:
        message = _("The source ends with “{sign}”. The translation has no sign at its end.").format(
            sign=source[-1]
        )
    else:
        message = _("The source ends with “{source}”, the translation with “{target}”.").format(
            source=source[-1], target=target[-1]
        )
    yield pair.warning("end", message, len(target) - 1, len(target))


def _is_heading(wanted: str | None, found: str | None, pair: Pair) -> bool:
    """“How we work” is «چگونه کار می‌کنیم؟»."""
    if {wanted, found} != {None, "question"}:
        return False
    first = pair.target.text.casefold().split()[0]
    return wanted is None or first in _ASKING.get(pair.target.language, ())


def _trimmed(text: str) -> str:
    """Without what closes behind the last sign of the sentence."""
    return text.rstrip().rstrip(_CLOSERS).rstrip()
