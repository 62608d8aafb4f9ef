"""A word that stands there twice."""

from collections.abc import Iterator

import regex
from django.utils.translation import gettext as _

from nejatsite.core.folding import fold

from .finding import Finding
from .pair import Pair

_TWICE = regex.compile(
    r"(?<![\p{L}\p{M}\p{N}\u200c'’-])(\p{L}[\p{L}\p{M}\u200c]*)[ \u00a0]+\1(?![\p{L}\p{M}\p{N}\u200c'’-])"
)
#: “letter by letter”: other languages say the word twice.
_ONE_BY_ONE = regex.compile(r"(?<!\p{L})(\p{L}{2,})\s+\p{L}{1,5}\s+\1(?!\p{L})", regex.IGNORECASE)
#: What may be said twice: reduplication, and little words that meet.
_MAY = {
    "en": "had that very so no bye ha",
    "fa": """
        یک تک کم نم خرد گاه رفته آرام آهسته اندک قطره ذره دسته گروه تکه پاره لحظه جدا خانه کوچه دانه فوج گله
        چند ریز تند زود بار دم سال روز هزار میلیون صد نفس نرم لایه بند ورق جفت پله قدم گام نوبت کم‌کم
    """,
    "ar": "رويدا شيئا صفا دكا هيهات واحدا بابا قليلا فردا جنبا يوما خطوة كلا",
    "sq": "të së i e pak herë dalë copa grupe një dy tre shpejt rrallë vende radhë pika",
}
_FOLDED = {language: {fold(word) for word in words.split()} for language, words in _MAY.items()}


def word(pair: Pair) -> Iterator[Finding]:
    if _TWICE.search(pair.source.plain) or _ONE_BY_ONE.search(pair.source.plain):
        return
    for match in _TWICE.finditer(pair.target.plain):
        if fold(match[1]) not in _FOLDED.get(pair.target.language, ()):
            message = _("“{word}” stands here twice.").format(word=match[1])
            yield pair.warning("repeated", message, *match.span())
