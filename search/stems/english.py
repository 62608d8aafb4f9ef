"""Porter's second stemmer, as the snowballstemmer package has it, and the plurals that follow no rule."""

from snowballstemmer.english_stemmer import EnglishStemmer

#: Also as the end of a longer word: “grandchildren”, “midwives”.
_PLURALS = {
    "children": "child", "women": "woman", "men": "man", "feet": "foot", "teeth": "tooth", "geese": "goose",
    "mice": "mouse", "wives": "wife", "knives": "knife", "lives": "life", "leaves": "leaf", "shelves": "shelf",
    "halves": "half", "selves": "self", "wolves": "wolf", "thieves": "thief", "loaves": "loaf",
}  # fmt: skip


def stem(word: str) -> str:
    for plural, singular in _PLURALS.items():
        if word.endswith(plural):
            word = word.removesuffix(plural) + singular
            break
    # A stemmer holds the word that it works on: threads that shared one would cut each other's words.
    return EnglishStemmer().stemWord(word)
