"""Letters and digits of the neighbour's keyboard, and letters drawn long by hand."""

from collections.abc import Iterator

import regex
from django.utils.translation import gettext as _

from .finding import Finding
from .languages import ARABIC_LETTER, ARABIC_SCRIPT
from .pair import Pair

#: Between two letters. «هـ» after a year of the Hegira and «الـ» before a number have it for a reason.
_KASHIDA = regex.compile(rf"(?V1)(?<={ARABIC_LETTER})\u0640+(?={ARABIC_LETTER})")
#: What a language does not write, and what it writes instead.
_WRONG = {
    "fa": {"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ە": "ه", "ھ": "ه", "ہ": "ه", "ے": "ی", "ڪ": "ک"},
    "ar": {"ی": "ي", "ک": "ك", "ڪ": "ك", "ە": "ه", "ھ": "ه", "ہ": "ه", "ۀ": "ه", "ے": "ي", "ێ": "ي"},
}
#: «دایرة‌المعارف» and the like keep the Arabic letter.
_KEPT = regex.compile(r"ة(?=[\s\u200c]?ال)")
_DIGITS = {"fa": regex.compile("[٠-٩]+"), "ar": regex.compile("[۰-۹]+"), "": regex.compile("[٠-٩۰-۹]+")}


def kashida(pair: Pair) -> Iterator[Finding]:
    match = _KASHIDA.search(pair.target.plain) if pair.target.language in ARABIC_SCRIPT else None
    if match:
        message = _(
            "A letter is drawn long here (kashida). Searches do not find such a word: delete the line."
        )
        yield pair.warning("kashida", message, *match.span())


def foreign_letters(pair: Pair) -> Iterator[Finding]:
    wrong = _WRONG.get(pair.target.language, {})
    text = pair.target.plain
    kept = {match.start() for match in _KEPT.finditer(text)} if pair.target.language == "fa" else set()
    for place, letter in enumerate(text):
        if letter in wrong and place not in kept:
            message = (
                _("“{letter}” is a letter of the Arabic keyboard. Persian writes “{right}”.")
                if pair.target.language == "fa"
                else _("“{letter}” is a letter of the Persian keyboard. Arabic writes “{right}”.")
            ).format(letter=letter, right=wrong[letter])
            yield pair.warning("letters", message, place, place + 1)
            return


def foreign_digits(pair: Pair) -> Iterator[Finding]:
    match = _DIGITS.get(pair.target.language, _DIGITS[""]).search(pair.target.plain)
    if match is None:
        return
    messages = {
        "fa": _("“{digits}” is written with Arabic digits. Persian has its own: ۰۱۲۳۴۵۶۷۸۹."),
        "ar": _("“{digits}” is written with Persian digits. Arabic writes ٠١٢٣٤٥٦٧٨٩ or 0123456789."),
        "": _("“{digits}” is written with digits that this language does not use."),
    }
    message = messages.get(pair.target.language, messages[""]).format(digits=match.group())
    yield pair.warning("digits", message, *match.span())
