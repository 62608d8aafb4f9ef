"""What cannot be submitted: no text, or one whose tags, links and placeholders are not those of the source."""

from collections import Counter
from collections.abc import Iterator

import regex
from django.utils.translation import gettext as _

from nejatsite.core.wording import in_a_row
from nejatsite.translation import errors
from nejatsite.translation.services.content import Segment
from nejatsite.translation.services.validation import from_stored, to_stored

from .finding import ERROR, Finding

#: `{name}`, `%(name)s` and `{{ name }}`: a program puts something in their place.
_PLACEHOLDER = regex.compile(r"\{\{\s*\w+\s*\}\}|\{\w*\}|%\(\w+\)[sd]")


def errors_in(segment: Segment, text: str, limit: int | None) -> Iterator[Finding]:
    if not text:
        yield Finding("missing", ERROR, _("This text has no translation yet. Fill it in."))
        return
    shown = from_stored(text, segment.is_rich)
    try:
        to_stored(segment.source, shown, segment.is_rich, limit)
    except errors.InvalidText as error:
        yield Finding("form", ERROR, str(error))
    yield from _placeholders(from_stored(segment.source, segment.is_rich), shown)


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
