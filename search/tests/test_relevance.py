"""What readers ask and what ought to answer: an analyzer that loses a case fails here, and says which."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings

from nejatsite.testing.fixtures import absent
from nejatsite.testing.relevance import kept
from nejatsite.testing.relevance.corpus import EDITIONS, declaration_is_there
from nejatsite.testing.relevance.ground import engine as engine_name
from nejatsite.testing.relevance.ground import searchable
from nejatsite.testing.relevance.measure import CLASSES, Outcome, run

pytestmark = pytest.mark.django_db
Outcomes = dict[str, list[Outcome]]
ADDRESS = settings.ELASTICSEARCH_URL


@pytest.fixture(
    scope="module", params=["database", pytest.param("elasticsearch", marks=pytest.mark.elasticsearch)]
)
def outcomes(request: Any, django_db_setup: None, django_db_blocker: Any) -> Iterator[tuple[str, Outcomes]]:
    """All questions are asked once an engine."""
    address = ""
    if request.param == "elasticsearch":
        address = ADDRESS or absent("Elasticsearch is not set (ELASTICSEARCH_URL).")
    with django_db_blocker.unblock(), searchable(address) as documents:
        yield engine_name(), {edition: run(edition, documents) for edition in EDITIONS}


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_question_loses_an_answer(outcomes: tuple[str, Outcomes], edition: str) -> None:
    engine, by_edition = outcomes
    said = kept.shortfalls(engine, edition, by_edition[edition], whole=declaration_is_there())
    assert not said, "\n".join(said)


@pytest.mark.parametrize("edition", EDITIONS)
def test_spellings_that_fold_together_find_all_there_is(outcomes: tuple[str, Outcomes], edition: str) -> None:
    lost = {
        each.judged.asked: each.missing
        for each in outcomes[1][edition]
        if each.judged.kind == "folding" and each.missing
    }
    assert not lost


@pytest.mark.parametrize("edition", EDITIONS)
def test_there_are_enough_questions_of_every_class(outcomes: tuple[str, Outcomes], edition: str) -> None:
    if not declaration_is_there():
        pytest.skip("UDHR_JSON names no file: most questions are about the Declaration.")
    asked = [each.judged for each in outcomes[1][edition]]
    assert len(asked) >= 40
    assert {each.kind for each in asked} == set(CLASSES)
