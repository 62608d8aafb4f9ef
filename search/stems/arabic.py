"""Arabic, lightly: the article with what is joined to it, and one or two endings. Broken plurals stay apart."""

import regex

#: “وال”, “بال”, “لل” and the like; “و” alone where enough of a word is left.
_BEFORE = regex.compile(r"^(?:[وف]?(?:بال|كال|ال|لل)(?=\w{2})|و(?=\w{3}))")
_AFTER = regex.compile(r"(?<=\w{2})(?:هما|كما|تها|تهم|ها|هم|هن|كم|نا|ان|ات|ون|ين|يه|ته|ه|ي|وا)$|(?<=\w{3})ا$")
_NISBA = regex.compile(r"(?<=\w{2})ي$")
#: “and for his …”: “و” or “ف”, then one letter, before at least three.
_PREPOSITION = regex.compile(r"^[وف]?[بلكف](?=\w{3})")


def stem(word: str) -> str:
    word = _BEFORE.sub("", word.replace("وو", "و"), 1)
    for _ending in range(2):
        word = _AFTER.sub("", word, 1)
    return _NISBA.sub("", word)


def behind_prepositions(word: str) -> tuple[str, ...]:
    """What the word may be without “ب”, “ل”, “ك” or “ف”. Only a text is read so: a question says what it means."""
    match = _PREPOSITION.match(word)
    return (word[match.end() :],) if match else ()
