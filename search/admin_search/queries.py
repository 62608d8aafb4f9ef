"""What is asked, folded. Compounds of Arabic script match written together and apart."""

from collections.abc import Iterator
from itertools import combinations, islice

from modelsearch.query import MATCH_ALL, And, Boost, Fuzzy, Not, Or, Phrase, PlainText, SearchQuery

from nejatsite.core.folding import folded_words, is_arabic

#: Ways to write a question's words together that are looked for, the fewest joins first.
WAYS = 12
#: As many as the folding of texts joins.
MOST_JOINED = 3


def folded_query(query: str | SearchQuery, operator: str = "and") -> SearchQuery:
    """A question without a word finds nothing."""
    asked = PlainText(query, operator=operator) if isinstance(query, str) else query
    return _folded(asked) or Not(MATCH_ALL)


def _folded(query: SearchQuery) -> SearchQuery | None:
    """None for a part that holds no word."""
    if isinstance(query, PlainText):
        return _plain(query)
    if isinstance(query, Phrase):
        words = folded_words(query.query_string)
        return Phrase(" ".join(words)) if words else None
    if isinstance(query, Fuzzy):
        words = folded_words(query.query_string)
        return Fuzzy(" ".join(words), operator=query.operator, unaccent=query.unaccent) if words else None
    if isinstance(query, Boost):
        inner = _folded(query.subquery)
        return Boost(inner, query.boost) if inner else None
    if isinstance(query, Not):
        inner = _folded(query.subquery)
        return Not(inner) if inner else MATCH_ALL
    if isinstance(query, And | Or):
        parts = [part for each in query.subqueries if (part := _folded(each))]
        return (type(query)(parts) if len(parts) > 1 else parts[0]) if parts else None
    return query


def _plain(query: PlainText) -> SearchQuery | None:
    words = folded_words(query.query_string)
    if not words:
        return None
    ways = list(islice(_ways(words), WAYS)) if query.operator == "and" else [words]
    texts = [PlainText(" ".join(way), operator=query.operator, boost=query.boost) for way in ways]
    return Or(texts) if len(texts) > 1 else texts[0]


def _ways(words: list[str]) -> Iterator[list[str]]:
    """The words as they are, then with neighbours in Arabic script written together."""
    gaps = [
        place for place in range(1, len(words)) if is_arabic(words[place - 1]) and is_arabic(words[place])
    ]
    for joins in range(len(gaps) + 1):
        for joined in combinations(gaps, joins):
            way = [[words[0]]]
            for place, word in enumerate(words[1:], start=1):
                if place in joined:
                    way[-1].append(word)
                else:
                    way.append([word])
            if all(len(parts) <= MOST_JOINED for parts in way):
                yield ["".join(parts) for parts in way]
