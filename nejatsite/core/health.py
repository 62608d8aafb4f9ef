"""Whether this process lives, and whether it can do its work: `/healthz/live` and `/healthz/ready`."""

from collections.abc import Callable

from django.core.cache import cache
from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse

# A check returns a sentence where something is wrong, else an empty text. A hard one makes the answer 503;
# a soft one (an index that is away, a ledger that lags) is named and leaves it 200.
_checks: dict[str, tuple[Callable[[], str], bool]] = {}


def register(name: str, check: Callable[[], str], *, hard: bool = False) -> None:
    _checks[name] = (check, hard)


def live(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"status": "live"})


def ready(request: HttpRequest) -> JsonResponse:
    """200 while readers and editors can be served, with `degraded` naming what they do without."""
    wrong = {name: (check(), hard) for name, (check, hard) in _checks.items()}
    failed = {name: sentence for name, (sentence, hard) in wrong.items() if sentence and hard}
    degraded = {name: sentence for name, (sentence, hard) in wrong.items() if sentence and not hard}
    status = "failed" if failed else "degraded" if degraded else "ready"
    answer = JsonResponse(
        {"status": status, "failed": failed, "degraded": degraded}, status=503 if failed else 200
    )
    answer["Cache-Control"] = "no-store"
    return answer


def _database() -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as error:
        return type(error).__name__
    return ""


def _cache() -> str:
    try:
        cache.set("healthz", "1", 5)
        return "" if cache.get("healthz") == "1" else "does not keep what it is given"
    except Exception as error:  # noqa: BLE001 - each cache library has its own errors; the name is the answer
        return type(error).__name__


register("database", _database, hard=True)
register("cache", _cache)
