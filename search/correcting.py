"""What a reader probably meant: the nearest words that the edition's public pages contain."""

from django.db.models import Q
from django.db.models.functions import Length, Substr
from rapidfuzz.distance import OSA

from nejatsite.editions.registry import get_edition

from .models import SearchTerm
from .question import Question, read
from .stems import stem

#: A shorter word has too many neighbours.
SHORTEST = 4
#: Letters from which a word may be wrong in two places.
LONG = 7
#: So many words of a question are corrected; each costs a look through the edition's words.
MOST = 3
#: The most frequent of those that begin alike are compared.
CANDIDATES = 20_000
#: A word of which so many times as many pages know is the more usual one.
TIMES = 5


def corrected(question: Question, edition: str) -> Question | None:
    """The question with unknown words replaced by known ones; None where all are known, or where one is near
    to none, for then nothing answers. Whether anything answers else, only the search can say. Three queries at most.
    """
    unknown = _unknown(question, edition)
    meant = nearest(unknown, edition) if 0 < len(unknown) <= MOST else {}
    if not unknown or meant.keys() != set(unknown):
        return None
    written = zip(question.plain, _written(question), strict=True)
    return read(" ".join(meant.get(word, spelled) for word, spelled in written))


def _written(question: Question) -> list[str]:
    """As the reader spelled them, where a word is spelled as one."""
    spelled = question.asked.split()
    return spelled if len(spelled) == len(question.plain) else question.plain


def _unknown(question: Question, edition: str) -> list[str]:
    """The words of which the edition's pages have no form."""
    language = get_edition(edition).analyzer
    words = [word for word in question.plain if len(word) >= SHORTEST and not word.isdigit()]
    stems = {word: stem(word, language) for word in words}
    joined = {form for forms in question.words for form in forms[1:]}
    known = Q(stem__in=set(stems.values())) | Q(term__in=joined)
    rows = SearchTerm.objects.filter(known, edition=edition).values_list("stem", "term")[:CANDIDATES]
    found = {each for row in rows for each in row}
    with_joined = {forms[0] for forms in question.words if found.intersection(forms[1:])}
    return [word for word in words if word not in with_joined and stems[word] not in found]


def nearest(words: list[str], edition: str) -> dict[str, str]:
    """For each folded word that has one: the most frequent of the nearest words, as a text spells it."""
    near = Q()
    for word in words:
        lengths = (max(SHORTEST - 1, len(word) - _most(word)), len(word) + _most(word))
        near |= _alike(word) & Q(length__range=lengths)
    terms = SearchTerm.objects.alias(length=Length("term"), inner=Substr("term", 2, 2)).filter(
        near, edition=edition
    )
    rows = list(terms.order_by("-documents").values_list("term", "stem", "shown", "documents")[:CANDIDATES])
    language = get_edition(edition).analyzer
    found = {word: shown for word in words if (shown := _nearest(word, stem(word, language), rows))}
    left = [word for word in words if word not in found]
    return found | (_parted(left, edition) if left else {})


def _most(word: str) -> int:
    """In so many places the word may be wrong."""
    return 2 if len(word) >= LONG else 1


def _nearest(word: str, of_word: str, rows: list[tuple[str, str, str, int]]) -> str:
    """By the words; only where none is near, as another form of the one that is meant, by their stems."""
    most, near = _most(word), []
    for term, of_term, shown, documents in rows:
        distance = OSA.distance(word, term, score_cutoff=most)
        if distance <= most:
            near.append((distance, -documents, term, shown))
        elif len(of_word) > SHORTEST and OSA.distance(of_word, of_term, score_cutoff=1) <= 1:
            near.append((most + 1, -documents, term, shown))
    return min(near)[3] if near else ""


def _alike(word: str) -> Q:
    """One of the first two letters is right, or they have changed places: a bound on what is compared."""
    return Q(term__startswith=word[0]) | Q(term__startswith=word[1]) | Q(inner=word[1:3])


def _parted(words: list[str], edition: str) -> dict[str, str]:
    """Two words that were written together: “humanrights”."""
    pairs = {
        word: [(word[:place], word[place:]) for place in range(SHORTEST - 1, len(word) - SHORTEST + 2)]
        for word in words
    }
    halves = {half for of_word in pairs.values() for pair in of_word for half in pair}
    terms = SearchTerm.objects.filter(edition=edition, term__in=halves)
    known = {term: (shown, count) for term, shown, count in terms.values_list("term", "shown", "documents")}
    found = {}
    for word, of_word in pairs.items():
        if both := [pair for pair in of_word if known.keys() >= set(pair)]:
            one, other = max(both, key=lambda pair: min(known[half][1] for half in pair))
            found[word] = f"{known[one][0]} {known[other][0]}"
    return found


def more_usual(question: Question, edition: str) -> Question | None:
    """The question with rare words replaced by near ones that many more pages have; None where there are none.

    For a question that finds little: a misspelling may well stand in a text, too. One query.
    """
    words = [word for word in question.plain if len(word) > SHORTEST and not word.isdigit()][:MOST]
    near = Q()
    for word in words:
        lengths = (len(word) - 1, len(word) + 1)
        near |= Q(term__startswith=word[0], length__range=lengths)
    if not near:
        return None
    terms = SearchTerm.objects.alias(length=Length("term")).filter(near, edition=edition)
    rows = list(terms.order_by("-documents").values_list("term", "shown", "documents")[:CANDIDATES])
    documents = {term: count for term, _shown, count in rows}
    meant = {}
    for word in words:
        least = TIMES * max(1, documents.get(word, 0))
        for term, shown, count in rows:
            if count < least:
                break
            if term != word and OSA.distance(word, term, score_cutoff=1) <= 1:
                meant[word] = shown
                break
    if not meant:
        return None
    written = zip(question.plain, _written(question), strict=True)
    return read(" ".join(meant.get(word, spelled) for word, spelled in written))
