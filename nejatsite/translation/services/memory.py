"""What was translated before: offered for the texts of a job, and inserted."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Case, F, Q, Value, When, Window
from django.db.models.functions import RowNumber

from nejatsite.translation import errors
from nejatsite.translation.labels import limit_of
from nejatsite.translation.models import Job, MemoryEntry
from nejatsite.translation.states import JobAction, TextOrigin

from .concordance import concordance
from .content import Segment
from .jobs import record
from .likeness import (
    ASKED,
    KEPT,
    WORTH,
    fitting_lengths,
    hash_of,
    keys_of,
    length_of,
    likeness,
    links_of,
    numbered,
    renamed,
    words_of,
)
from .remembering import TRIED, context_of, pair_of, remember, rows_of
from .saving import Saved, open_for_writing, write
from .validation import from_stored, to_stored

__all__ = ["CONTEXT", "EXACT", "Match", "concordance", "insert_exact", "matches", "remember"]

OFFERED = 3
#: The same text, and the same field and neighbours too.
CONTEXT, EXACT = 101, 100
#: Similar texts that are compared in full, for each text.
COMPARED = 12
#: Of one text the newest translations; nobody looks at more.
NEWEST = 4


@dataclass(frozen=True)
class Match:
    #: Both in the stored form; the placeholders are those of the text that it is offered for.
    source: str
    translation: str
    #: 70 to 99 for a similar text, EXACT for the same, CONTEXT for the same in the same surroundings.
    score: int
    #: The title of the page that it comes from.
    where: str
    approved_at: datetime
    entry_id: int

    @property
    def is_exact(self) -> bool:
        return self.score >= EXACT

    @property
    def percent(self) -> int:
        return min(self.score, EXACT)


@dataclass
class _Text:
    hash: str
    context: str
    source: str


def matches(job: Job, segments: list[Segment]) -> dict[int, list[Match]]:
    """For each text at most three, the best first. Four queries, however many texts there are."""
    texts = _texts_of(segments)
    hashes = {text.hash for text in texts.values()}
    known = set(_entries(job).filter(source_hash__in=hashes).values_list("source_hash", flat=True).distinct())
    similar = _similar(job, {t.hash: t.source for t in texts.values() if t.hash not in known})
    wanted = known.union(*(scores for scores in similar.values()))
    by_hash = _newest(job, wanted, {text.context for text in texts.values()})
    return {
        segment.id: found
        for segment in segments
        if (text := texts.get(segment.id)) and (found := _offered(segment, text, similar, by_hash))
    }


def exact_matches(job: Job, segments: list[Segment]) -> dict[int, Match]:
    """The best of the same texts. One query."""
    texts = _texts_of(segments)
    by_hash = _newest(job, {t.hash for t in texts.values()}, {t.context for t in texts.values()})
    return {
        segment.id: found[0]
        for segment in segments
        if (text := texts.get(segment.id)) and (found := _offered(segment, text, {}, by_hash))
    }


@transaction.atomic
def insert_exact(job: Job, user: Any) -> Saved:
    """Every text that is missing and was translated before is filled; `segments` are those that were."""
    opened = open_for_writing(job, user)
    missing = {segment.id for segment in opened.segments if not segment.text}
    store: dict[tuple[int, int], str] = {}
    refused: dict[int, errors.TranslationError] = {}
    # All segments are looked at, for each stands beside others.
    found = exact_matches(opened.job, opened.segments)
    for segment in opened.segments:
        if segment.id not in missing or segment.id not in found:
            continue
        limit = limit_of(opened.model, segment.field_path)
        text = from_stored(found[segment.id].translation, segment.is_rich)
        try:
            stored = to_stored(segment.source, text, segment.is_rich, limit)
        except errors.TranslationError as error:
            refused[segment.id] = error
            continue
        if stored:
            store[segment.string_id, segment.context_id] = stored
    if store:
        write(opened, user, store, TextOrigin.MEMORY)
        record(opened.job, JobAction.MEMORY_USED, user, str(len(store)))
    filled = [segment for segment in opened.segments if (segment.string_id, segment.context_id) in store]
    return Saved(job=opened.job, segments=filled, refused=refused)


def _entries(job: Job) -> Any:
    return MemoryEntry.objects.filter(
        target_locale_id=job.target_locale_id, source_locale_id=job.source_locale_id
    )


def _texts_of(segments: list[Segment]) -> dict[int, _Text]:
    sources = [numbered(segment.source) for segment in segments]
    return {
        segment.id: _Text(
            hash=hash_of(sources[position]),
            context=context_of(segment.field_path, sources, position),
            source=segment.source,
        )
        for position, segment in enumerate(segments)
    }


def _similar(job: Job, texts: dict[str, str]) -> dict[str, dict[str, int]]:
    """By the hash of the text: the hashes of similar ones, with how alike they are."""
    words = {hashed: words_of(source) for hashed, source in texts.items()}
    each = max(KEPT, min(TRIED, ASKED // max(1, len(texts))))
    pair = pair_of(job.source_locale_id, job.target_locale_id)
    asked: dict[int, list[str]] = defaultdict(list)
    for hashed, its in words.items():
        for key in keys_of(pair, its, each):
            asked[key].append(hashed)
    shared: dict[str, Counter[int]] = {hashed: Counter() for hashed in texts}
    fitting = {hashed: fitting_lengths(length_of(its)) for hashed, its in words.items()}
    for key, entry, length in rows_of(sorted(asked)[:ASKED]):
        for hashed in asked[key]:
            least, most = fitting[hashed]
            if least <= length <= most:
                shared[hashed][entry] += 1
    compared = {
        hashed: [entry for entry, _count in its.most_common(COMPARED)] for hashed, its in shared.items()
    }
    others = {
        entry: (hashed, kept.split())
        for entry, hashed, kept in MemoryEntry.objects.filter(
            pk__in={entry for its in compared.values() for entry in its}
        ).values_list("pk", "source_hash", "source_words")
    }
    similar: dict[str, dict[str, int]] = {}
    for hashed, its in compared.items():
        scores = {}
        for other, kept in (others[entry] for entry in its if entry in others):
            score = likeness(words[hashed], kept)
            if score >= WORTH:
                scores[other] = score
        best = sorted(scores, key=scores.__getitem__, reverse=True)[:OFFERED]
        similar[hashed] = {other: scores[other] for other in best}
    return similar


def _newest(job: Job, hashes: set[str], contexts: set[str]) -> dict[str, list[MemoryEntry]]:
    """The newest translations of these texts, those from the same surroundings first."""
    fits = Case(When(context_hash__in=contexts, then=Value(0)), default=Value(1))
    place = Window(
        RowNumber(), partition_by=[F("source_hash")], order_by=[fits.asc(), F("approved_at").desc()]
    )
    by_hash: dict[str, list[MemoryEntry]] = defaultdict(list)
    rows = _entries(job).filter(source_hash__in=hashes).annotate(place_among=place)
    for entry in (
        rows.filter(Q(place_among__lte=NEWEST)).select_related("job").order_by("source_hash", "place_among")
    ):
        by_hash[entry.source_hash].append(entry)
    return by_hash


def _offered(
    segment: Segment,
    text: _Text,
    similar: dict[str, dict[str, int]],
    by_hash: dict[str, list[MemoryEntry]],
) -> list[Match]:
    found = [
        _match(segment, entry, CONTEXT if entry.context_hash == text.context else EXACT)
        for entry in by_hash.get(text.hash, [])
    ]
    for other, score in similar.get(text.hash, {}).items():
        found += [_match(segment, entry, score) for entry in by_hash.get(other, [])]
    found.sort(key=lambda match: (match.score, match.approved_at), reverse=True)
    offered: dict[str, Match] = {}
    for match in found:
        # The same translation from several pages is one offer.
        offered.setdefault(match.translation, match)
    return list(offered.values())[:OFFERED]


def _match(segment: Segment, entry: MemoryEntry, score: int) -> Match:
    names: dict[str, str] = {}
    theirs, ours = links_of(entry.source), links_of(segment.source)
    if len(theirs) == len(ours):
        names = dict(zip(theirs, ours, strict=True))
    return Match(
        source=renamed(entry.source, names),
        translation=renamed(entry.translation, names),
        score=score,
        where=entry.job.source_title if entry.job else "",
        approved_at=entry.approved_at,
        entry_id=entry.pk,
    )
