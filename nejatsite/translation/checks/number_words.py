"""Numbers in letters: what a translator may write for digits, and the other way round."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from nejatsite.core.folding import fold, folded_words

if TYPE_CHECKING:
    from .pair import Side
    from .reading import Number

#: One to twenty in order, then the tens to ninety; every form of one number between two commas.
_WORDS = {
    "en": """
        one first once single a an, two second twice both half, three third, four fourth quarter, five fifth, six sixth,
        seven seventh, eight eighth, nine ninth, ten tenth, eleven eleventh, twelve twelfth dozen, thirteen, fourteen,
        fifteen, sixteen, seventeen, eighteen, nineteen, twenty twentieth,
        thirty, forty, fifty, sixty, seventy, eighty, ninety
    """,
    "fa": """
        یک یکم اول نخست نخستین اولین تنها, دو دوم دومین هردو نیم, سه سوم سومین, چهار چهارم ربع, پنج پنجم, شش ششم, هفت هفتم,
        هشت هشتم, نه نهم, ده دهم, یازده یازدهم, دوازده دوازدهم, سیزده سیزدهم, چهارده چهاردهم, پانزده پانزدهم,
        شانزده شانزدهم, هفده هفدهم, هجده هجدهم هیجده, نوزده نوزدهم, بیست بیستم,
        سی سی‌ام, چهل چهلم, پنجاه پنجاهم, شصت شصتم, هفتاد هفتادم, هشتاد هشتادم, نود نودم
    """,
    "ar": """
        واحد واحدة أول أولى أحد إحدى, اثنان اثنين اثنتان اثنتين ثاني ثانية كلا نصف, ثلاث ثلاثة ثالث, أربع أربعة رابع ربع,
        خمس خمسة خامس, ست ستة سادس, سبع سبعة سابع, ثماني ثمانية ثمان ثامن, تسع تسعة تاسع, عشر عشرة عاشر,
        أحد إحدى حادي, اثنا اثني اثنتا اثنتي ثاني, ثلاث ثلاثة ثالث, أربع أربعة رابع, خمس خمسة خامس, ست ستة سادس,
        سبع سبعة سابع, ثماني ثمانية ثامن, تسع تسعة تاسع, عشرون عشرين,
        ثلاثون ثلاثين, أربعون أربعين, خمسون خمسين, ستون ستين, سبعون سبعين, ثمانون ثمانين, تسعون تسعين
    """,
    "sq": """
        një parë pari njëri, dy dytë dyti dyja gjysmë, tre tri tretë, katër katërt çerek, pesë pestë, gjashtë, shtatë,
        tetë, nëntë, dhjetë, njëmbëdhjetë, dymbëdhjetë, trembëdhjetë, katërmbëdhjetë, pesëmbëdhjetë, gjashtëmbëdhjetë,
        shtatëmbëdhjetë, tetëmbëdhjetë, nëntëmbëdhjetë, njëzet njëzetë,
        tridhjetë, dyzet dyzetë, pesëdhjetë, gjashtëdhjetë, shtatëdhjetë, tetëdhjetë, nëntëdhjetë
    """,
}
_SCALES = {
    "en": {100: "hundred", 1_000: "thousand", 10**6: "million", 10**9: "billion"},
    "fa": {100: "صد", 1_000: "هزار", 10**6: "میلیون", 10**9: "میلیارد"},
    "ar": {
        100: "مئة مائة مئتان مئتين مئات",
        1_000: "ألف آلاف ألفان ألفين ألفي",
        10**6: "مليون ملايين مليوني",
        10**9: "مليار مليارات",
    },
    "sq": {
        100: "qind njëqind dyqind treqind pesëqind",
        1_000: "mijë mijëra",
        10**6: "milion milionë",
        10**9: "miliard miliardë",
    },
}
_VALUES = (*range(1, 21), *range(30, 100, 10))
_JOINED_BEFORE = ("وال", "ال", "و", "ب", "ل")
#: Persian and Albanian write the hundreds as one word: «سیصد», “treqind”.
_HUNDREDS = {
    "fa": ("یکصد", "دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد"),
    "sq": ("njëqind", "dyqind", "treqind", "katërqind", "pesëqind", "gjashtëqind", "shtatëqind", "tetëqind", "nëntëqind"),
}  # fmt: skip
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
#: An ending of so many letters may follow.
ENDING = 3


@cache
def _forms(language: str) -> dict[int, frozenset[str]]:
    entries = _WORDS.get(language, "").split(",")
    forms = {
        value: frozenset(map(fold, entry.split())) for value, entry in zip(_VALUES, entries, strict=False)
    }
    for hundred, word in enumerate(_HUNDREDS.get(language, ()), start=1):
        forms[hundred * 100] = frozenset({fold(word)})
    return forms


@cache
def scale_of(word: str, language: str) -> int | None:
    """What a folded word multiplies the number before it by."""
    for scale, names in _SCALES.get(language, {}).items():
        if any(
            word == name or (word.startswith(name) and len(word) <= len(name) + 2)
            for name in map(fold, names.split())
        ):
            return scale
    return None


def is_spelled_out(number: Number, side: Side) -> bool:
    words = _words(side)
    return any(_spelled(int(value), side.language, words) for value in number.values if value == int(value))


def _words(side: Side) -> frozenset[str]:
    words = set(folded_words(side.plain))
    if side.language == "ar":
        words |= {word[len(p) :] for word in words for p in _JOINED_BEFORE if word.startswith(p)}
    if side.language == "fa":
        # «بیست‌وپنج»
        words |= {part for word in words for part in word.split("و")}
    return frozenset(words)


def _spelled(value: int, language: str, words: frozenset[str]) -> bool:
    if value in (1, 2) and language == "ar":
        # The singular and the dual say it.
        return True
    if _written(value, language, words) or (0 < value < 40 and _roman(value) in words):
        return True
    for scale in sorted(_SCALES.get(language, {}), reverse=True):
        if value >= scale:
            if not any(scale_of(word, language) == scale for word in words):
                return scale == 100 and _in_parts(value, language, words)
            return not value % scale or _spelled(value % scale, language, words)
    return _in_parts(value, language, words)


def _in_parts(value: int, language: str, words: frozenset[str]) -> bool:
    base = 100 if value >= 100 else 10
    rest = value % base
    if value < 20 or not rest:
        return False
    return _written(value - rest, language, words) and _spelled(rest, language, words)


def _written(value: int, language: str, words: frozenset[str]) -> bool:
    forms = _forms(language).get(value, frozenset())
    return any(
        word == form or (len(form) > 2 and word.startswith(form) and len(word) <= len(form) + ENDING)
        for form in forms
        for word in words
    )


def _roman(value: int) -> str:
    letters = ""
    for amount, letter in _ROMAN:
        while value >= amount:
            letters, value = letters + letter, value - amount
    return letters
