"""A translation memory of any size, and what a look-up in it finds and costs."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale

from nejatsite.translation.models import Job, MemoryEntry
from nejatsite.translation.services import memory, remembering
from nejatsite.translation.services.content import Segment
from nejatsite.translation.services.likeness import (
    WORTH,
    fitting_lengths,
    hash_of,
    joined,
    length_of,
    likeness,
    numbered,
    words_of,
)

SYLLABLES = [one + two for one in "bdfgklmnprstv" for two in ("a", "en", "i", "or", "u")]
#: How many words a text has: titles and captions, sentences, paragraphs.
LENGTHS = [*range(1, 6), *range(6, 22), *range(10, 30), *range(30, 60, 3)]


class Language:
    """Words as often as in a real language: a few are everywhere, most are rare."""

    def __init__(self, seed: int, size: int = 12_000) -> None:
        self.random = Random(seed)
        made: dict[str, None] = {}
        while len(made) < size:
            # What is said often is short.
            longest = 1 + min(4, len(made) // 60)
            count = self.random.randint(1, longest)
            made["".join(self.random.choices(SYLLABLES, k=count)) + "eiou"[len(made) % 4]] = None
        self.words = list(made)
        self.weights = list(accumulate(1 / (rank + 2.7) for rank in range(size)))

    def some(self, count: int) -> list[str]:
        return self.random.choices(self.words, cum_weights=self.weights, k=count)

    def text(self) -> str:
        return " ".join(self.some(self.random.choice(LENGTHS))).capitalize() + "."

    def varied(self, text: str) -> str:
        """As an editor changes it: about one word in six is dropped or replaced, or one is added."""
        words = text.rstrip(".").split()
        for _time in range(max(1, len(words) // 6)):
            place = self.random.randrange(len(words))
            change = self.random.random()
            if change < 0.3 and len(words) > 2:
                del words[place]
            elif change < 0.8:
                words[place] = self.some(1)[0]
            else:
                words.insert(place, self.some(1)[0])
        return " ".join(words) + "."


def entry(source: str, translation: str, from_id: int, to_id: int) -> MemoryEntry:
    return MemoryEntry(
        source_locale_id=from_id,
        target_locale_id=to_id,
        source=source,
        translation=translation,
        source_hash=hash_of(numbered(source)),
        source_words=joined(words_of(source)),
        translation_words=joined(words_of(translation)),
    )


def fill(texts: list[str], target: Locale, source: Locale) -> None:
    for start in range(0, len(texts), 1000):
        batch = [entry(text, f"{text} *", source.pk, target.pk) for text in texts[start : start + 1000]]
        MemoryEntry.objects.bulk_create(batch)
        remembering.write_keys(batch)


def segments(texts: list[str]) -> list[Segment]:
    return [Segment(n, n, n, f"body.{n}", "body", text, False, {}, None) for n, text in enumerate(texts, 1)]


@dataclass
class LookUp:
    entries: int
    texts: int
    queries: int
    milliseconds: float
    #: Of the texts for which comparing with every entry finds a match, those for which the look-up does.
    recall: float


def brute_force(text: str, known: list[tuple[list[str], int]]) -> int:
    words = words_of(text)
    least, most = fitting_lengths(length_of(words))
    return max((likeness(words, other) for other, length in known if least <= length <= most), default=0)


def recall(job: Job, texts: list[str], known: list[str]) -> float:
    """A match that is as good as the best, or nearly so, counts as found."""
    compared = [(words_of(text), length_of(words_of(text))) for text in dict.fromkeys(known)]
    asked = segments(texts)
    found = memory.matches(job, asked)
    there = here = 0
    for segment in asked:
        if brute_force(segment.source, compared) >= WORTH:
            there += 1
            here += segment.id in found
    return here / max(1, there)


def look_up(entries: int, texts: int = 100, compared: int = 40) -> Iterator[LookUp]:
    """Fills an empty memory with so many entries, the same number for each target edition, and looks texts up."""
    source, *targets = (Locale.objects.get(language_code=code) for code in settings.EDITIONS)
    language = Language(1)
    known = [language.text() for _number in range(entries // len(targets))]
    for target in targets:
        fill(known, target, source)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
    job = Job(source_locale=source, target_locale=targets[0])
    # As a page that is like others: some texts are the same, most were changed a little, some are new.
    page = [language.random.choice(known) for _number in range(texts * 2 // 10)]
    page += [language.varied(language.random.choice(known)) for _number in range(texts * 6 // 10)]
    page += [language.text() for _number in range(texts - len(page))]
    asked = segments(page)
    memory.matches(job, asked)
    times = []
    for _time in range(5):
        began = time.perf_counter()
        with CaptureQueriesContext(connection) as queries:
            memory.matches(job, asked)
        times.append((time.perf_counter() - began) * 1000)
    yield LookUp(
        entries=MemoryEntry.objects.count(),
        texts=len(asked),
        queries=len(queries),
        milliseconds=sorted(times)[len(times) // 2],
        recall=recall(job, page[texts * 2 // 10 :][:compared], known),
    )
