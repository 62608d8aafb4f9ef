"""Whether the search is what it should be."""

import logging
from typing import Any

from django.conf import settings

from nejatsite.core import ledger
from nejatsite.editions.registry import all_editions

from .elastic import indexes, names
from .elastic.client import SEARCH_TIMEOUT, Unavailable, breaker, reachable

logger = logging.getLogger(__name__)


def health() -> dict[str, Any]:
    """`engine` that answers now, `wanted` by the settings, and in `degraded` why they differ."""
    wanted = "elasticsearch" if settings.ELASTICSEARCH_URL else "database"
    degraded = sentence()
    return {
        "wanted": wanted,
        "engine": "database" if degraded else wanted,
        "degraded": degraded,
        "ledger": ledger.health()["ledgers"].get("search.SearchRow", {}),
    }


def sentence() -> str:
    """For `/healthz/ready`: empty when all is well, else what is wrong."""
    if not settings.ELASTICSEARCH_URL:
        return ""
    if breaker.is_open:
        return "Elasticsearch failed a moment ago; the database answers."
    wanted = [names.live(edition.code) for edition in all_editions()]
    try:
        with reachable() as client:
            quick = client.options(request_timeout=SEARCH_TIMEOUT)
            missing = [name for name in wanted if not quick.indices.exists_alias(name=name)]
    except Unavailable:
        return "Elasticsearch does not answer; the database does."
    return f"Elasticsearch has no index for {', '.join(missing)}; the database answers." if missing else ""


def ensure_indexes() -> None:
    """The duty that makes the indexes at the first start, after a loss, and when analyzers have changed."""
    if not settings.ELASTICSEARCH_URL:
        return
    for edition in all_editions():
        try:
            indexes.ensure(edition.code)
        except Unavailable as error:
            logger.warning("The index of %s has to wait: %s", edition.code, error)
