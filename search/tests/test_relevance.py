"""What readers ask and what ought to answer: an analyzer that loses a case fails here, and says which."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.conf import settings
from django.test import override_settings

from nejatsite.testing.fixtures import absent
from nejatsite.testing.relevance import kept
from nejatsite.testing.relevance.corpus import EDITIONS, declaration_is_there
from nejatsite.testing.relevance.ground import engine as engine_name
from nejatsite.testing.relevance.ground import searchable
from nejatsite.testing.relevance.measure import CLASSES, Outcome, run

pytestmark = pytest.mark.django_db
ADDRESS = settings.ELASTICSEARCH_URL


@dataclass(frozen=True)
class Asked:
    engine: str
    by_edition: dict[str, list[Outcome]]
    #: What the database of the same run makes of it: edition and question -> number of pages.
    in_database: dict[tuple[str, str], int]

    @property
    def totals(self) -> dict[tuple[str, str], int]:
        return _totals(self.by_edition)


def _totals(by_edition: dict[str, list[Outcome]]) -> dict[tuple[str, str], int]:
    return {
        (edition, each.judged.asked): each.total
        for edition, outcomes in by_edition.items()
        for each in outcomes
    }


@pytest.fixture(
    scope="module", params=["database", pytest.param("elasticsearch", marks=pytest.mark.elasticsearch)]
)
def asked(request: Any, django_db_setup: None, django_db_blocker: Any) -> Iterator[Asked]:
    """All questions are asked once an engine."""
    address = ""
    if request.param == "elasticsearch":
        address = ADDRESS or absent("Elasticsearch is not set (ELASTICSEARCH_URL).")
    with django_db_blocker.unblock(), searchable(address) as documents:
        by_edition = {edition: run(edition, documents) for edition in EDITIONS}
        name = engine_name()
        with override_settings(ELASTICSEARCH_URL=""):
            in_database = _totals(
                {edition: run(edition, documents) for edition in EDITIONS} if address else by_edition
            )
        yield Asked(name, by_edition, in_database)


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_question_loses_an_answer(asked: Asked, edition: str) -> None:
    said = kept.shortfalls(asked.engine, edition, asked.by_edition[edition], whole=declaration_is_there())
    assert not said, "\n".join(said)


@pytest.mark.parametrize("edition", EDITIONS)
def test_spellings_that_fold_together_find_all_there_is(asked: Asked, edition: str) -> None:
    lost = {
        each.judged.asked: each.missing
        for each in asked.by_edition[edition]
        if each.judged.kind == "folding" and each.missing
    }
    assert not lost


@pytest.mark.parametrize("edition", EDITIONS)
def test_there_are_enough_questions_of_every_class(asked: Asked, edition: str) -> None:
    if not declaration_is_there():
        pytest.skip("UDHR_JSON names no file: most questions are about the Declaration.")
    judged = [each.judged for each in asked.by_edition[edition]]
    assert len(judged) >= 40
    assert {each.kind for each in judged} == set(CLASSES)


def test_the_database_finds_as_much_as_elasticsearch(asked: Asked) -> None:
    assert asked.totals == asked.in_database
