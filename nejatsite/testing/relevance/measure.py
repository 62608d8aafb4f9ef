"""Asking what was judged, and what became of it: recall, precision and NDCG at ten."""

import math
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from search.correcting import corrected
from search.engines import find
from search.models import SearchDocument
from search.question import read

from .corpus import FOLDER

AT = 10
#: Questions that no rule was made or mended for, nor may be: of whatever kind, they are a class of their own.
UNSEEN = "unseen"
#: In this order they are printed.
CLASSES = ("exact", "inflected", "folding", "typo", "name", "date", "number", "mixed", UNSEEN)
ABOUT, MENTIONS = 2, 1


@dataclass(frozen=True)
class Judged:
    edition: str
    kind: str
    asked: str
    #: Key -> 2 where the text is about it, 1 where it has the words.
    grades: dict[str, int]


@dataclass(frozen=True)
class Outcome:
    judged: Judged
    #: Keys, best first.
    came: list[str]
    total: int

    @property
    def missing(self) -> list[str]:
        """What should be among the first ten and is not; where more than ten answer, any ten will do."""
        if self.recall == 1:
            return []
        return [key for key in self.judged.grades if key not in self.came]

    @property
    def recall(self) -> float:
        return self._good / min(AT, len(self.judged.grades))

    @property
    def precision(self) -> float:
        """Of what came, not of ten: most questions have one or two answers."""
        return self._good / len(self.came) if self.came else 0.0

    @property
    def ndcg(self) -> float:
        best = sorted(self.judged.grades.values(), reverse=True)[:AT]
        return _gain([self.judged.grades.get(key, 0) for key in self.came]) / _gain(best)

    @property
    def _good(self) -> int:
        return sum(key in self.judged.grades for key in self.came)


def _gain(grades: Iterable[int]) -> float:
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades))


def judgements(edition: str, keys: Iterable[str]) -> list[Judged]:
    """Those that can be asked of texts with these keys: without the Declaration there are fewer."""
    here = set(keys)
    made = []
    for kind, query in _written(edition):
        grades = dict.fromkeys(query.get("mentions", []), MENTIONS)
        grades |= dict.fromkeys(query.get("about", []), ABOUT)
        if grades := {key: grade for key, grade in grades.items() if key in here}:
            made.append(Judged(edition, kind, query["asked"], grades))
    return made


def _written(edition: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for name in (edition, f"{UNSEEN}-{edition}"):
        text = (FOLDER / "judgements" / f"{name}.toml").read_text(encoding="utf-8")
        for kind, queries in tomllib.loads(text).items():
            yield from ((kind if name == edition else UNSEEN, query) for query in queries)


def ask(judged: Judged, keys: dict[int, str]) -> Outcome:
    """As the results page asks: what finds nothing is asked again as it was probably meant."""
    question = read(judged.asked)
    hits = find(question, judged.edition, 0, AT)
    if not hits.total and (meant := corrected(question, judged.edition)):
        hits = find(meant, judged.edition, 0, AT)
    return Outcome(judged, [keys[page_id] for page_id in hits.page_ids], hits.total)


def run(edition: str, documents: dict[str, SearchDocument]) -> list[Outcome]:
    keys = {
        document.page_id: name.split(" ", 1)[1]
        for name, document in documents.items()
        if document.edition == edition
    }
    return [ask(judged, keys) for judged in judgements(edition, keys.values())]


Figures = tuple[float, float, float]


def figures(outcomes: Iterable[Outcome]) -> dict[str, Figures]:
    """Recall, precision and NDCG, each the mean of a class; "all" is the mean of all questions but the unseen."""
    by_class: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        by_class[outcome.judged.kind].append(outcome)
        if outcome.judged.kind != UNSEEN:
            by_class["all"].append(outcome)
    return {kind: _means(by_class[kind]) for kind in (*CLASSES, "all") if kind in by_class}


def _means(outcomes: list[Outcome]) -> Figures:
    return (
        fmean(outcome.recall for outcome in outcomes),
        fmean(outcome.precision for outcome in outcomes),
        fmean(outcome.ndcg for outcome in outcomes),
    )
