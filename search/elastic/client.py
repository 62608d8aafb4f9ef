"""The connection to Elasticsearch, and the one kind of error that the rest of the app knows of."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from django.conf import settings
from elastic_transport import TransportError
from elasticsearch import ApiError, Elasticsearch

from search.breaker import Breaker

#: Seconds. A reader gets the database's answer when this is over.
SEARCH_TIMEOUT = 1.5
#: For what is asked before anything is written: a server that says nothing costs a worker no more than this.
QUICK_TIMEOUT = 5
WRITE_TIMEOUT = 30
OVERLOADED = {429, 500, 502, 503, 504}
breaker = Breaker()


class Unavailable(Exception):
    """Elasticsearch is away, slow, or refuses what it would normally do."""


@lru_cache(maxsize=4)
def _client(url: str) -> Elasticsearch:
    return Elasticsearch(url, request_timeout=WRITE_TIMEOUT, max_retries=0, retry_on_timeout=False)


def client() -> Elasticsearch:
    return _client(settings.ELASTICSEARCH_URL)


@contextmanager
def reachable(timeout: float = WRITE_TIMEOUT) -> Iterator[Elasticsearch]:
    """The client; whatever it raises is `Unavailable`. A server that is away or overloaded is left alone a while."""
    if not breaker.lets_through():
        raise Unavailable("Elasticsearch failed a moment ago.")
    try:
        yield client().options(request_timeout=timeout)
    except (TransportError, ApiError) as error:
        if not isinstance(error, ApiError) or error.status_code in OVERLOADED:
            breaker.fail()
        else:
            breaker.reset()
        raise Unavailable(f"{type(error).__name__}: {error}"[:500]) from error
    breaker.reset()
