"""Persian, lightly: plurals, possessives, the indefinite «ی», comparison. Words arrive with the letters of Arabic.

Verbs keep their endings: «می‌روم» and «می‌رود» are different answers.
"""

import regex

_RULES = [
    (regex.compile(pattern), instead)
    for pattern, instead in (
        (r"وو", "و"),
        (r"(?<=\w{3})ها(?:ي(?:ي|م|ت|ش|مان|تان|شان)?|م|ت|ش|مان|تان|شان)?$", ""),
        (r"(?<=\w{4})[شت]ان$", ""),
        (r"(?<=\w{5})ش$", ""),
        (r"(?<=\w{3})يي?$", ""),
        (r"(?<=\w{3})گان$", "ه"),
        (r"(?<=\w{4})(?:ان|ات)$", ""),
        (r"(?<=\w{3})تر(?:ين)?$", ""),
    )
]

#: «جست‌وجو» and «جستجو», «گفت‌وگو» and «گفتگو».
_TWO_PARTS = regex.compile(r"^(جست|گفت|شست)و(جو|گو|شو)")
#: Of words too short for the rule of “-ان”, which would also cut «جهان» and «زبان».
_PLURALS = {
    "زنان": "زن", "زنها": "زن", "مردان": "مرد", "پسران": "پسر", "پدران": "پدر", "ياران": "يار", "كسان": "كس", "پيران": "پير",
}  # fmt: skip


def stem(word: str) -> str:
    word = _TWO_PARTS.sub(r"\1\2", word)
    plural = word.removesuffix("ي")
    if plural in _PLURALS:
        return _PLURALS[plural]
    for pattern, instead in _RULES:
        word = pattern.sub(instead, word, 1)
    return word
