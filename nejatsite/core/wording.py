"""Numbers and rows of names inside a sentence, as the language of the reader writes them."""

from collections.abc import Iterable

from django.conf import settings
from django.utils.translation import get_language, pgettext

DIGITS = {"latn": "0123456789", "arab": "٠١٢٣٤٥٦٧٨٩", "arabext": "۰۱۲۳۴۵۶۷۸۹"}
_TO_ASCII = {ord(digit): str(value) for digits in DIGITS.values() for value, digit in enumerate(digits)}


def ascii_digits(text: str) -> str:
    """The text with Arabic and Persian digits as 0-9, for reading what a person typed."""
    return text.translate(_TO_ASCII)


def in_numerals(text: object, numerals: str) -> str:
    """The text with every digit in that set of numerals, a key of `DIGITS`."""
    return ascii_digits(str(text)).translate(str.maketrans(DIGITS["latn"], DIGITS[numerals]))


def number(value: object) -> str:
    """A number, or a text with numbers, in the digits of the active language: public pages and admin alike."""
    editions = settings.EDITIONS
    facts = editions.get(get_language() or "") or editions[settings.LANGUAGE_CODE]
    return in_numerals(value, facts["numerals"])


def in_a_row(names: Iterable[object]) -> str:
    return pgettext("between names in a row", ", ").join(map(str, names))


def quoted(title: object) -> str:
    """For a title among others; a title alone is quoted by the sentence that names it."""
    return pgettext("a title among others in a sentence", "“{title}”").format(title=title)
