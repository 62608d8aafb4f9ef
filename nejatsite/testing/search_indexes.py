"""The indexes that a run of the tests has made on a real Elasticsearch go when it ends."""

import contextlib

import pytest
from django.conf import settings


def pytest_sessionfinish(session: pytest.Session) -> None:
    # Collecting may have failed before there were settings.
    if not settings.configured or not settings.ELASTICSEARCH_URL:
        return
    from elastic_transport import TransportError
    from elasticsearch import ApiError, Elasticsearch

    with contextlib.suppress(TransportError, ApiError):
        client = Elasticsearch(settings.ELASTICSEARCH_URL, request_timeout=10, max_retries=0)
        for name in client.indices.get(index=f"{settings.SEARCH_INDEX_PREFIX}-*", allow_no_indices=True):
            client.indices.delete(index=name)
