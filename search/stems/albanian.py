"""Albanian, lightly: the endings of cases, the article and plurals, and the commonest of verbs. Nobody ships one.

Words arrive folded (ë = e, ç = c). «Familja», «familjes», «familjeve» all become “famil”.
"""

import regex

_VERBS = (
    "ojme", "ojne", "ohet", "ohen", "ohej", "onte", "onin", "uara", "uan", "uar", "oj", "on", "oi", "shem", "shme",
)  # fmt: skip
_NOUNS = (
    "ash", "esh", "ish", "ave", "eve", "ive", "ve", "at", "et", "it", "in", "en", "ja", "je", "a", "e", "i", "j",
)  # fmt: skip
#: “-esi” makes a noun of its own: «shtetësia» is not «shteti».
_ABSTRACT = regex.compile(r"^(\w{4}\w*[^uy]esi)(?:a|e|se|ne|te|ve)?$")
#: After these letters a noun has “-u” for “-i”.
_U = regex.compile(r"(?<=\w[kghieao])(?:ut|un|u)$")
_VOWEL = regex.compile("[aeiouy]")
#: «Libër», «libri»: the vowel comes and goes, and so does the plural's “-ra”.
_R = regex.compile(r"(?<=[aeiouy]\w*[bcdfghklmnpqstvxz])e?r$")
#: Whose bare form ends like the genitive.
_IN_ES = {"celes", "nxenes", "mengjes", "kujdes", "interes", "proces", "kongres"}
_ODD = {"gra": "gru", "grat": "gru", "njerez": "njer", "skllev": "skllav"}
#: «Popull», «popujt»; «kufiri», «kufijtë»: the plural has a “j” for the last consonant.
_J = regex.compile(
    r"^(?:(\w+u)(?:ll(?:i|it|in)?|j(?:t|te|ve|sh)?)|(kufi)(?:r(?:i|it|in)?|j(?:t|te|ve|sh)?))$"
)


def stem(word: str) -> str:
    if (known := _ABSTRACT.match(word) or _J.match(word)) is not None:
        return known.group(known.lastindex)
    if word.endswith("es") and word not in _IN_ES and word[-3:-2] not in ("u", "y") and len(word) > 4:
        word = word.removesuffix("es")
    while (shorter := _cut(word)) != word:
        word = shorter
    word = _R.sub("", word)
    return _ODD.get(word, word)


def _cut(word: str) -> str:
    for end in _VERBS:
        if word.endswith(end) and _is_stem(word.removesuffix(end), 3):
            return word.removesuffix(end)
    if word.endswith(("ine", "ise", "ite")) and len(word) > 4:
        return word[:-2]
    for end in _NOUNS:
        if word.endswith(end) and _is_stem(word.removesuffix(end), 2):
            return word.removesuffix(end)
    return _U.sub("", word)


def _is_stem(rest: str, length: int) -> bool:
    return len(rest) >= length and bool(_VOWEL.search(rest))
