import secrets
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client

from nejatsite.core import ledger
from search.elastic import indexes
from search.elastic.client import breaker, client
from search.models import SearchRow


@pytest.fixture(autouse=True)
def without_elasticsearch(request: pytest.FixtureRequest, settings: Any) -> Iterator[None]:
    """The database answers, unless a test is marked `elasticsearch`. Failures of one test are not the next one's."""
    if not request.node.get_closest_marker("elasticsearch"):
        settings.ELASTICSEARCH_URL = ""
    breaker.reset()
    yield
    breaker.reset()


@pytest.fixture
def index(elasticsearch: str, settings: Any, monkeypatch: pytest.MonkeyPatch, db: None) -> Iterator[str]:
    """A prefix of this test's own on the real server. Only editions that the test writes to get an index."""
    SearchRow.objects.all().delete()
    monkeypatch.setattr(indexes, "DRAIN", 0.1)
    settings.SEARCH_INDEX_PREFIX = prefix = f"test-{secrets.token_hex(6)}"
    yield prefix
    settings.ELASTICSEARCH_URL = elasticsearch
    for name in client().indices.get(index=f"{prefix}-*", allow_no_indices=True):
        client().indices.delete(index=name)


@pytest.fixture(params=["database", pytest.param("elasticsearch", marks=pytest.mark.elasticsearch)])
def engine(request: pytest.FixtureRequest) -> str:
    if request.param == "elasticsearch":
        request.getfixturevalue("index")
    else:
        request.getfixturevalue("settings").ELASTICSEARCH_URL = ""
    return request.param


@pytest.fixture
def work(settings: Any) -> Callable[[], Any]:
    """Do what the worker would do, and let the index show it."""

    def run() -> Any:
        counts = ledger.run_due("search.SearchRow")
        if settings.ELASTICSEARCH_URL and not breaker.is_open:
            client().indices.refresh(index=f"{settings.SEARCH_INDEX_PREFIX}-*", allow_no_indices=True)
        return counts

    return run


@pytest.fixture
def found(client: Client) -> Callable[..., list[str]]:
    """Titles that the results page of an edition shows for a question."""

    def ask(question: str, edition: str = "en") -> list[str]:
        response = client.get(f"/{edition}/search/", {"q": question})
        assert response.status_code == 200
        articles = response.context.get("articles")
        return ["".join(part.text for part in result.title) for result in articles or []]

    return ask
