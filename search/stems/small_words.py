"""Articles, conjunctions and prepositions, folded: a page need not have them to answer a question with other words."""

_WRITTEN = {
    "english": "a an the of and or to in on at by for from with as into is are was were be been it its this that",
    "persian": "و در به از كه اين ان را با براي است بر تا هم يا يك هاي ها",
    "arabic": "و في من الي علي عن ان او مع هذا هذه التي الذي ما كان هو هي ثم ام اي",
    "albanian": "e te se i me ne nga per dhe ose qe nje si do ta tek",
}
SMALL_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split()) for language, words in _WRITTEN.items()
}
