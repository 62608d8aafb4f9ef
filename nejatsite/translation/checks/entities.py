"""HTML that was typed as text: readers would see the code."""

from collections.abc import Iterator

import regex
from django.utils.translation import gettext as _

from .finding import Finding
from .pair import Pair

_TYPED = regex.compile(
    r"&(?:#\d+|#[xX][0-9a-fA-F]+|amp|lt|gt|quot|apos|nbsp|shy|zwnj|zwj|[lr]aquo|[lr][sd]quo|[bs]dquo|[nm]dash|hellip);"
    r"|</?(?:a|b|i|u|em|strong|br|p|span|div|sup|sub|h[1-6]|li|ul|ol)(?:\s[^<>]*)?/?>",
    regex.IGNORECASE,
)


def typed(pair: Pair) -> Iterator[Finding]:
    known = set(_TYPED.findall(pair.source.text))
    for match in _TYPED.finditer(pair.target.text):
        if match.group() not in known:
            message = _("Readers will see “{code}” exactly so. Type the sign itself instead.")
            yield pair.warning("html", message.format(code=match.group()), *match.span())
