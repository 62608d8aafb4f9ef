"""Two connections at once, on a database that lets them."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, transaction

from nejatsite.core import ledger
from nejatsite.testing.factories import NewsPageFactory
from search.indexing import write_documents
from search.models import SearchDocument, SearchRow

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.postgres,
    pytest.mark.usefixtures("postgres"),
]


def elsewhere(function: Callable[[], Any]) -> threading.Thread:
    def run() -> None:
        try:
            function()
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    return thread


def test_a_worker_does_not_take_a_row_whose_change_is_not_committed(work: Any) -> None:
    page = NewsPageFactory(title="Orchard")
    with transaction.atomic():
        page.title = "Vineyard"
        page.save()
        elsewhere(work).join()
    work()
    assert SearchDocument.objects.get(pk=page.pk).title == "Vineyard"
    assert not SearchRow.objects.open().filter(page_id=page.pk).exists()


def test_a_change_does_not_wait_for_another_change_of_the_same_row() -> None:
    page = NewsPageFactory()
    SearchRow.objects.exclude(page_id=page.pk).delete()
    with transaction.atomic():
        SearchRow.objects.select_for_update().get(page_id=page.pk)

        def enqueue() -> None:
            from search.rows import enqueue

            enqueue([(page.pk, "en")])

        thread = elsewhere(enqueue)
        thread.join(5)
        assert not thread.is_alive()
    assert SearchRow.objects.filter(page_id=page.pk, state=ledger.State.WAITING).count() == 2


def test_writers_take_turns_so_the_last_reading_is_the_last_written() -> None:
    page = NewsPageFactory(title="Orchard")
    begun = threading.Event()
    with transaction.atomic():
        write_documents({page.pk: "en"})

        def second() -> None:
            begun.set()
            write_documents({page.pk: "en"}, anew=True)

        thread = elsewhere(second)
        begun.wait(5)
        thread.join(0.5)
        assert thread.is_alive()
        first = SearchDocument.objects.get(pk=page.pk).version
    thread.join(10)
    assert SearchDocument.objects.get(pk=page.pk).version > first
