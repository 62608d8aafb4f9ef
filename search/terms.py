"""The words that the public pages of an edition contain: what suggestions and corrections are made of.

Counted in the transaction that writes the documents, so a word of a page that was withdrawn is gone with it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from django.db import connection, transaction

from nejatsite.editions.registry import all_editions

from . import fulltext
from .models import SearchDocument, SearchTerm
from .stems import stem

#: Shorter ones are completed by nobody, longer ones are addresses and the like.
SHORTEST, LONGEST = 3, 40
CHUNK = 500


def spellings(document: SearchDocument) -> dict[str, str]:
    """The words of the document: as they are compared -> as it spells them most often."""
    counts: Counter[tuple[str, str]] = Counter()
    for text, found_words in zip(document.texts, document.words, strict=True):
        for word in found_words:
            if SHORTEST <= len(word.folded) <= LONGEST and not word.folded.isdigit():
                counts[word.folded, text[word.start : word.end]] += 1
    found: dict[str, str] = {}
    for (folded, shown), _count in counts.most_common():
        found.setdefault(folded, shown[:80])
    return found


def recount(before: Iterable[SearchDocument], after: Iterable[SearchDocument]) -> None:
    """Take the words of the one out of the counts and those of the other in; marks them as `counted`, unsaved."""
    changes: Counter[tuple[str, str]] = Counter()
    shown: dict[tuple[str, str], str] = {}
    for document in before:
        if document.counted:
            changes.subtract((document.edition, term) for term in spellings(document))
    for document in after:
        for term, spelling in spellings(document).items():
            changes[document.edition, term] += 1
            shown[document.edition, term] = spelling
        document.counted = True
    _add(sorted((key, change, shown.get(key, key[1])) for key, change in changes.items() if change))


def _add(changes: list[tuple[tuple[str, str], int, str]]) -> None:
    """In one order, so that writers cannot wait for each other."""
    table = SearchTerm._meta.db_table
    # A word of an edition that was closed is only counted down.
    languages = {edition.code: edition.analyzer for edition in all_editions()}
    with connection.cursor() as cursor:
        for chunk in _chunks(changes):
            values = ", ".join(["(%s, %s, %s, %s, %s)"] * len(chunk))
            cursor.execute(
                # A word that begins a sentence has a capital there; its usual spelling is the one without.
                f"INSERT INTO {table} (edition, term, stem, shown, documents) VALUES {values} "  # noqa: S608
                f"ON CONFLICT (edition, term) DO UPDATE SET documents = {table}.documents + EXCLUDED.documents, "
                f"shown = CASE WHEN EXCLUDED.documents > 0 AND lower(EXCLUDED.shown) = EXCLUDED.shown "
                f"THEN EXCLUDED.shown ELSE {table}.shown END",
                [
                    value
                    for (edition, term), change, shown in chunk
                    for value in (
                        edition,
                        term,
                        stem(term, languages[edition]) if edition in languages else "",
                        shown,
                        change,
                    )
                ],
            )
            # Only those that were counted down: a look through all words would cost each change more, the larger the site.
            for edition in {key[0] for key, change, _shown in chunk if change < 0}:
                fewer = [key[1] for key, change, _shown in chunk if change < 0 and key[0] == edition]
                SearchTerm.objects.filter(edition=edition, term__in=fewer, documents__lte=0).delete()


def _chunks(
    changes: list[tuple[tuple[str, str], int, str]],
) -> Iterator[list[tuple[tuple[str, str], int, str]]]:
    for start in range(0, len(changes), CHUNK):
        yield changes[start : start + CHUNK]


def forget(edition: str) -> None:
    """Count the edition's words from nothing: each document counts again when it is written anew."""
    with transaction.atomic():
        # Other writers count words too: they take turns with this.
        fulltext.lock_and_clock()
        SearchTerm.objects.filter(edition=edition).delete()
        SearchDocument.objects.filter(edition=edition, counted=True).update(counted=False)


def beginning_with(prefix: str, edition: str, limit: int) -> list[SearchTerm]:
    """The edition's words that begin with the folded text, the most frequent first."""
    found = SearchTerm.objects.filter(edition=edition, term__startswith=prefix)
    return list(found.order_by("-documents", "term")[:limit])


def miscounted(edition: str) -> set[str]:
    """The words whose count is not what the documents say."""
    counts: Counter[str] = Counter()
    for document in SearchDocument.objects.filter(edition=edition, counted=True).iterator(chunk_size=200):
        counts.update(spellings(document).keys())
    stored = dict(SearchTerm.objects.filter(edition=edition).values_list("term", "documents"))
    return {term for term in counts.keys() | stored.keys() if counts[term] != stored.get(term, 0)}
