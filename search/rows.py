"""Writing search rows, in the transaction of the change that asks for them."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from nejatsite.core import ledger

from .models import SearchRow

CHUNK = 1000


def enqueue(
    pages: Iterable[tuple[int, str]],
    scope: str = SearchRow.Scope.PAGE,
    translation_key: Any = None,
    delay: timedelta = timedelta(0),
) -> None:
    """Rows for pages given as (key, edition code); a page that already waits is not written twice.

    With a `delay`, for a change that is still to come: a row of its own, which the row after the change joins.
    """
    editions = dict(pages)
    keys = sorted(editions)
    due_at = timezone.now() + delay
    with transaction.atomic(savepoint=False):
        for start in range(0, len(keys), CHUNK):
            chunk = keys[start : start + CHUNK]
            waiting = set() if delay else _hold(chunk, scope)
            SearchRow.objects.bulk_create(
                SearchRow(
                    page_id=key,
                    edition=editions[key],
                    scope=scope,
                    translation_key=translation_key,
                    due_at=due_at,
                )
                for key in chunk
                if key not in waiting
            )
        if keys and not delay:
            ledger.wake(SearchRow)


def _hold(keys: list[int], scope: str) -> set[int]:
    """The pages whose waiting row can stand for this change too.

    It is held until this transaction ends: a worker that took it earlier would read the state before the
    change. One that somebody else holds (a worker, another editor) cannot be waited for, so it does not count.
    """
    now = timezone.now()
    rows = SearchRow.objects.filter(page_id__in=keys, scope=scope, state=ledger.State.WAITING)
    held = list(
        rows.order_by("pk").select_for_update(skip_locked=True).values_list("pk", "page_id", "due_at")
    )
    if later := [pk for pk, _page, due_at in held if due_at > now]:
        SearchRow.objects.filter(pk__in=later).update(due_at=now)
    return {page_id for _pk, page_id, _due_at in held}


def enqueue_page(
    page: Any,
    scope: str = SearchRow.Scope.PAGE,
    translation_key: Any = None,
    delay: timedelta = timedelta(0),
) -> None:
    enqueue([(page.pk, page.locale.language_code)], scope, translation_key, delay)
