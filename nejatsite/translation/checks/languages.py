"""What the checks know of scripts."""

#: Languages that are written in Arabic letters.
ARABIC_SCRIPT = frozenset({"fa", "ar"})
#: Between two of these a sign stands inside a word. Python sets are not enough here: vowel signs count too.
ARABIC_LETTER = r"[\p{Arabic}--[\p{N}\p{P}\p{S}\u0640]]"
LATIN_LETTER = r"\p{Latin}"


def letters_of(language: str) -> str:
    return ARABIC_LETTER if language in ARABIC_SCRIPT else LATIN_LETTER
