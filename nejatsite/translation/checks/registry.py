"""All checks, in the order in which their findings are shown."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from django.apps import apps

from nejatsite.translation.labels import limit_of
from nejatsite.translation.models import Job
from nejatsite.translation.services.content import Segment
from nejatsite.translation.services.validation import from_stored

from . import (
    addresses,
    ends,
    entities,
    form,
    invisible,
    joiners,
    length,
    letters,
    numbers,
    pairs,
    punctuation,
    repeated,
    same,
    spaces,
    terms,
)
from .finding import Finding
from .pair import Pair, Side

Check = Callable[[Pair], Iterable[Finding]]
WARNINGS: tuple[Check, ...] = (
    same.untranslated,
    numbers.different,
    addresses.lost,
    terms.unused,
    ends.different,
    punctuation.foreign,
    pairs.unbalanced_quotes,
    pairs.unbalanced_brackets,
    spaces.doubled,
    spaces.at_the_edge,
    spaces.lost_at_a_tag,
    invisible.signs,
    letters.kashida,
    letters.foreign_letters,
    letters.foreign_digits,
    joiners.stray,
    joiners.missing,
    repeated.word,
    entities.typed,
    length.too_long,
)


def findings(segment: Segment, text: str, job: Job, terms: Sequence[Any] = ()) -> list[Finding]:
    """What is wrong, or may be, with a text in its stored form. `terms` are the glossary's hits in the source."""
    if not text:
        return [form.missing()]
    pair = Pair(
        source=_side(job.source_locale.language_code, segment.source, segment.is_rich),
        target=_side(job.target_locale.language_code, text, segment.is_rich),
        field_path=segment.field_path,
        limit=_limit(segment, job),
        terms=terms,
    )
    return [*form.errors_in(pair), *_warnings(pair)]


def _warnings(pair: Pair) -> Iterator[Finding]:
    """One answer is enough for a fault that a text has several times: its first place is shown."""
    for check in WARNINGS:
        seen: set[str] = set()
        for finding in check(pair):
            if finding.code not in seen:
                seen.add(finding.code)
                yield finding


def _side(language: str, stored: str, is_rich: bool) -> Side:
    return Side(language, from_stored(stored, is_rich), is_rich)


def _limit(segment: Segment, job: Job) -> int | None:
    if segment.is_rich:
        return None
    try:
        model = apps.get_model(job.content_kind)
    except (LookupError, ValueError):
        return None
    return limit_of(model, segment.field_path)
