"""Whether the search is what it should be."""

import logging
from typing import Any

from django.conf import settings
from django.db import DatabaseError
from django.utils import timezone
from elasticsearch import Elasticsearch

from nejatsite.core import ledger
from nejatsite.editions.registry import all_editions

from . import claims
from .closing import forget_closed_editions
from .elastic import indexes, names
from .elastic.client import SEARCH_TIMEOUT, Unavailable, breaker, reachable
from .models import SearchRow
from .rebuilding import rebuild

logger = logging.getLogger(__name__)
#: From so many seconds on a change that readers do not find yet is worth a word.
LATE = 60


def health() -> dict[str, Any]:
    """`engine` that answers now, `wanted` by the settings, in `degraded` what is wrong, and how late changes are."""
    wanted = "elasticsearch" if settings.ELASTICSEARCH_URL else "database"
    away = _away()
    return {
        "wanted": wanted,
        "engine": "database" if away else wanted,
        "degraded": _sentence(away),
        "lag_seconds": lag(),
        "ledger": ledger.health()["ledgers"].get("search.SearchRow", {}),
    }


def sentence() -> str:
    """For `/healthz/ready`: empty when all is well, else what is wrong."""
    return _sentence(_away())


def _sentence(away: str) -> str:
    try:
        return " ".join(each for each in (away, _late(), _unfinished()) if each)
    except DatabaseError:
        return away  # the database's own check names the rest


def lag() -> float:
    """For how long the oldest change waits. Not for how long it is due: one that was tried in vain is due later."""
    oldest = SearchRow.objects.open().order_by("created_at").values_list("created_at", flat=True).first()
    return (timezone.now() - oldest).total_seconds() if oldest else 0.0


def _late() -> str:
    seconds = lag()
    return f"The oldest change has waited for {seconds:.0f} s to be searchable." if seconds > LATE else ""


def _unfinished() -> str:
    codes = ", ".join(claims.unfinished())
    return f"A rebuild of {codes} was interrupted; rebuild_search goes on with it." if codes else ""


def _away() -> str:
    """Why Elasticsearch does not answer readers, or takes no changes."""
    if not settings.ELASTICSEARCH_URL:
        return ""
    failed = breaker.is_open
    try:
        with reachable(SEARCH_TIMEOUT) as client:
            return _missing(client) or _blocked(client)
    except Unavailable:
        return (
            "Elasticsearch failed a moment ago; the database answers."
            if failed
            else "Elasticsearch does not answer; the database does."
        )


def _missing(client: Elasticsearch) -> str:
    there = {alias for each in _indexes(client).values() for alias in each["aliases"]}
    missing = [name for edition in all_editions() if (name := names.live(edition.code)) not in there]
    return f"Elasticsearch has no index for {', '.join(missing)}; the database answers." if missing else ""


def _indexes(client: Elasticsearch) -> dict[str, Any]:
    return dict(client.indices.get_alias(index=_every(), allow_no_indices=True))


def _every() -> list[str]:
    return [names.every(edition.code) for edition in all_editions()]


def _blocked(client: Elasticsearch) -> str:
    """Read-only, by hand or because the disk is full: readers find what was there before."""
    blocks = client.cluster.state(metric="blocks", index=_every(), allow_no_indices=True)["blocks"]
    found = [*blocks.get("global", {}).values()]
    found += [block for each in blocks.get("indices", {}).values() for block in each.values()]
    said = sorted({block["description"] for block in found if "write" in block["levels"]})
    return f"Elasticsearch takes no changes ({'; '.join(said)}); they wait." if said else ""


def ensure_indexes() -> None:
    """The duty that makes indexes at the first start, after a loss, and when analyzers have changed; and that
    finishes or tidies up what a killed process has left.
    """
    forget_closed_editions()
    for code in claims.killed():
        if code in claims.unfinished():
            _attempt("The rebuild of %s, whose process was killed, has to wait: %s", code, rebuild)
    if not settings.ELASTICSEARCH_URL:
        return
    for edition in all_editions():
        _attempt("The index of %s has to wait: %s", edition.code, indexes.ensure)
        _attempt("What a killed rebuild of %s left has to wait: %s", edition.code, indexes.tidy_up)


def _attempt(sentence: str, code: str, work: Any) -> None:
    try:
        work(code)
    except Unavailable as error:
        logger.warning(sentence, code, error)
