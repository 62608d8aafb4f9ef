"""Terms that an edition agreed on, found in the texts of a job."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nejatsite.core.folding import Word, words
from nejatsite.translation.models import Job, Term

from .content import Segment
from .validation import from_stored

#: Terms of one pair of editions that are looked for; an import takes no more.
MOST = 20_000

_TAG_OR_ENTITY = re.compile(r"<[^<>]*>|&#?\w+;")
# As `fold` leaves them. Arabic: “and”, “by”, “like”, “for”, “so”, with the article and without; then Persian plurals.
_PREFIXES = ("وبال", "وال", "بال", "كال", "فال", "ولل", "لل", "ال", "و", "ب", "ل", "ك", "ف")
_ARTICLE = "ال"
_PLURALS = ("هايي", "هاي", "ها")
#: What is left of a word has to be one.
LEAST_LETTERS = 2


@dataclass(frozen=True)
class TermHit:
    term: str
    translation: str
    note: str
    #: In the source as a translator sees it (`from_stored`): its tags are part of a rich text.
    start: int
    end: int
    term_id: int = 0


@dataclass(frozen=True)
class _Entry:
    id: int
    term: str
    translation: str
    note: str
    case_sensitive: bool
    words: tuple[str, ...]


def terms_for(job: Job, segments: Iterable[Segment]) -> dict[int, list[TermHit]]:
    """The terms in each text, in order; of those that overlap the longest. One query."""
    known = _by_first_word(
        Term.objects.filter(
            source_locale_id=job.source_locale_id, target_locale_id=job.target_locale_id
        ).values_list("pk", "term", "translation", "note", "case_sensitive", "folded")[:MOST]
    )
    if not known:
        return {}
    code = job.source_locale.language_code
    found = {
        segment.id: list(_hits(from_stored(segment.source, segment.is_rich), segment.is_rich, known, code))
        for segment in segments
    }
    return {segment_id: hits for segment_id, hits in found.items() if hits}


def _by_first_word(rows: Iterable[tuple[int, str, str, str, bool, str]]) -> dict[str, list[_Entry]]:
    known: dict[str, list[_Entry]] = defaultdict(list)
    for pk, term, translation, note, case_sensitive, folded in rows:
        parts = tuple(folded.split())
        if parts:
            known[parts[0]].append(_Entry(pk, term, translation, note, case_sensitive, parts))
    return known


def _hits(text: str, is_rich: bool, known: dict[str, list[_Entry]], code: str) -> Iterator[TermHit]:
    # Placeholders are no words, and the positions stay as they are.
    plain = _TAG_OR_ENTITY.sub(lambda match: " " * len(match[0]), text) if is_rich else text
    there = list(words(plain))
    position = 0
    while position < len(there):
        best = _longest_at(plain, there, position, known, code)
        for entry in best:
            start, end = there[position].start, there[position + len(entry.words) - 1].end
            yield TermHit(entry.term, entry.translation, entry.note, start, end, entry.id)
        position += len(best[0].words) if best else 1


def _longest_at(
    text: str, there: list[Word], position: int, known: dict[str, list[_Entry]], code: str
) -> list[_Entry]:
    """Several, where one term has several translations."""
    found: dict[int, _Entry] = {}
    for form in _forms(there[position].folded, code):
        for entry in known.get(form, ()):
            run = there[position : position + len(entry.words)]
            if len(run) == len(entry.words) and _is_here(text, run, entry, code):
                found[entry.id] = entry
    longest = max((len(entry.words) for entry in found.values()), default=0)
    return [entry for entry in found.values() if len(entry.words) == longest]


def _is_here(text: str, run: list[Word], entry: _Entry, code: str) -> bool:
    if entry.case_sensitive:
        as_written = [entry.term[word.start : word.end] for word in words(entry.term)]
        here = [text[word.start : word.end] for word in run]
        if not all(one in other for one, other in zip(as_written, here, strict=False)):
            return False
    return all(wanted in _forms(word.folded, code) for word, wanted in zip(run, entry.words, strict=True))


def _forms(word: str, code: str) -> set[str]:
    """The word, and what it is without an article, a preposition or an ending of the plural joined to it."""
    forms = {word}
    if code == "ar":
        bare = {word.removeprefix(prefix) for prefix in _PREFIXES}
        forms |= bare | {_ARTICLE + form for form in bare}
    elif code == "fa":
        forms |= {word.removesuffix(ending) for ending in _PLURALS}
    elif word.endswith("s"):
        forms |= {word[:-1], word.removesuffix("es")}
        if word.endswith("ies"):
            forms.add(word[:-3] + "y")
    return {form for form in forms if len(form) >= LEAST_LETTERS} | {word}
