"""What cannot be submitted: no text, or one whose tags, links and placeholders are not those of the source."""

from collections import Counter
from collections.abc import Iterator

import regex
from django.utils.translation import gettext as _

from nejatsite.core.wording import in_a_row
from nejatsite.translation import errors
from nejatsite.translation.services.validation import to_stored

from .finding import ERROR, Finding
from .pair import Pair

#: `{name}`, `%(name)s` and `{{ name }}`: a program puts something in their place.
_PLACEHOLDER = regex.compile(r"\{\{\s*\w+\s*\}\}|\{\w*\}|%\(\w+\)[sd]")


def missing() -> Finding:
    return Finding("missing", ERROR, _("This text has no translation yet. Fill it in."))


def errors_in(pair: Pair) -> Iterator[Finding]:
    source, target = pair.source.shown, pair.target.shown
    # A plain text can only be too long; parsing it would cost more than all other checks.
    if pair.target.is_rich or (pair.limit is not None and len(target) > pair.limit):
        try:
            to_stored(source, target, pair.target.is_rich, pair.limit)
        except errors.InvalidText as error:
            yield Finding("form", ERROR, str(error))
    yield from _placeholders(source, target)


def _placeholders(source: str, target: str) -> Iterator[Finding]:
    wanted, found = Counter(_PLACEHOLDER.findall(source)), Counter(_PLACEHOLDER.findall(target))
    if not wanted:
        return
    if lost := wanted - found:
        message = _("Something is put in the place of {names} later. Keep it exactly as it is in the source.")
        yield Finding("placeholder", ERROR, message.format(names=in_a_row(lost)))
    elif more := found - wanted:
        message = _("The source has {names} not so often. Take out what is too much.")
        yield Finding("placeholder", ERROR, message.format(names=in_a_row(more)))
