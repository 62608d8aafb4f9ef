"""Numbers that the source has and the translation has not, or the other way round."""

from collections.abc import Iterator

from django.utils.translation import ngettext

from nejatsite.core.wording import in_a_row, number

from . import dates
from .finding import Finding
from .number_words import is_spelled_out
from .pair import Pair
from .reading import Number, numbers_in


def different(pair: Pair) -> Iterator[Finding]:
    source, target = numbers_in(pair.source), numbers_in(pair.target)
    lost, added = _unmatched(source, target), _unmatched(target, source)
    if _digits(lost) == _digits(added):
        # The same digits in other groups: a telephone number, an account.
        return
    lost = [
        n
        for n in lost
        if not is_spelled_out(n, pair.target) and not dates.fits(n, pair.source, pair.target, target)
    ]
    added = [
        n
        for n in added
        if not is_spelled_out(n, pair.source) and not dates.fits(n, pair.target, pair.source, source)
    ]
    if lost:
        message = ngettext(
            "A number of the source is missing in the translation: {numbers}.",
            "Numbers of the source are missing in the translation: {numbers}.",
            len(lost),
        )
        yield pair.warning("numbers", message.format(numbers=_named(lost)))
    elif added:
        message = ngettext(
            "The translation has a number that the source has not: {numbers}.",
            "The translation has numbers that the source has not: {numbers}.",
            len(added),
        )
        yield pair.warning("numbers", message.format(numbers=_named(added)), added[0].start, added[0].end)


def _unmatched(these: list[Number], others: list[Number]) -> list[Number]:
    values = {value for other in others for value in other.values}
    parts = {part for other in others for part in other.parts}
    return [n for n in these if not n.values & values and not set(n.parts) <= parts]


def _digits(numbers: list[Number]) -> str:
    return "".join(str(part) for each in numbers for part in each.parts)


def _named(numbers: list[Number]) -> str:
    return in_a_row(dict.fromkeys(number(each.written) for each in numbers))
