"""The order of names in a list, by the alphabet of the edition."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any

_LETTERS = {
    "fa": "ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی",
    "ar": "ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي",
    "sq": "a b c ç d dh e ë f g gj h i j k l ll m n nj o p q r rr s sh t th u v w x xh y z zh",
}
_SAME = {
    "fa": str.maketrans("يىكةۀأإٱؤئآ", "ییکههاااویا", "ء"),
    "ar": str.maketrans("یىکةأإآٱؤئپچژگ", "ييكهااااويبجزك", "ء"),
    "sq": {},
}
_ARTICLE = re.compile(r"^ال(?=\w{2})")


def sort_key(text: str, code: str) -> tuple[Any, ...]:
    """By this key names stand as a reader of that language expects. Arabic names stand without their article."""
    plain = unicodedata.normalize("NFC", text).casefold()
    plain = "".join(c for c in plain if unicodedata.category(c) not in ("Mn", "Cf") and c != "ـ")
    if code not in _LETTERS:
        folded = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
        return (folded, plain)
    plain = plain.translate(_SAME[code])
    if code == "ar":
        plain = _ARTICLE.sub("", plain)
    letters = _LETTERS[code].split()
    order = {letter: place for place, letter in enumerate(letters)}
    pattern = "|".join(sorted(letters, key=len, reverse=True))
    found = re.findall(rf"{pattern}|.", plain, flags=re.DOTALL)
    # What is no letter, a space first of all, stands before every letter; foreign letters after all of them.
    return tuple((1, order[x], "") if x in order else (2 if x.isalpha() else 0, 0, x) for x in found), plain


def in_order(
    pages: Iterable[Any], code: str, name: Callable[[Any], str] = lambda page: page.title
) -> list[Any]:
    return sorted(pages, key=lambda page: (sort_key(name(page), code), page.pk))
