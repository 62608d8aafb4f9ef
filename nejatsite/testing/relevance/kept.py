"""The figures that were reached, which `scripts/bench_relevance.py --keep` wrote down, and what falls short of them."""

import tomllib
from collections.abc import Iterable
from typing import Any

from .corpus import EDITIONS, FOLDER
from .ground import engine, searchable
from .measure import Outcome, figures, run

FILE = FOLDER / "kept.toml"
#: Precision and NDCG may move so much when a text of the demo changes a word.
TOLERANCE = 0.03
#: Edition -> class -> recall, precision, NDCG; and, under "lost", the questions that lack an answer.
Reached = dict[str, dict[str, Any]]


def reached(elasticsearch: str = "") -> tuple[str, Reached]:
    """What this process's database, or that Elasticsearch, makes of all questions."""
    with searchable(elasticsearch) as documents:
        found: Reached = {}
        for edition in EDITIONS:
            outcomes = run(edition, documents)
            found[edition] = {**figures(outcomes), "lost": _lost(outcomes)}
        return engine(), found


def shortfalls(name: str, edition: str, outcomes: Iterable[Outcome], whole: bool = True) -> list[str]:
    """A sentence for each question that lost an answer, and for each class that is worse than it was.

    Not `whole`: the Declaration is not there, so the figures of a class cannot be compared.
    """
    kept = tomllib.loads(FILE.read_text(encoding="utf-8"))[name][edition]
    outcomes = list(outcomes)
    said = [
        f"{each.judged.kind} “{each.judged.asked}” lost {each.missing}; what came was {each.came}"
        for each in outcomes
        if each.recall < 1 and each.judged.asked not in kept["lost"]
    ]
    for kind, values in figures(outcomes).items() if whole else ():
        for what, now, was in zip(("recall", "precision", "NDCG"), values, kept[kind], strict=True):
            if now < was - TOLERANCE:
                said.append(f"{what} of the class “{kind}” was {was:.3f} and is {now:.3f}")
    return said


def _lost(outcomes: Iterable[Outcome]) -> list[str]:
    return [each.judged.asked for each in outcomes if each.recall < 1]
