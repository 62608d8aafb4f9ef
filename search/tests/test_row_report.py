"""What was set aside is shown, with its error, and can be tried again."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from nejatsite.core import ledger
from nejatsite.core.lag import lag
from nejatsite.testing.factories import NewsPageFactory, UserFactory
from search.models import SearchRow

pytestmark = pytest.mark.django_db


@pytest.fixture
def poisoned() -> Any:
    """A page that cannot be read any more, and a worker that has tried it for the last time."""
    SearchRow.objects.all().delete()
    page = NewsPageFactory(edition="fa", title="باغ")
    NewsPageFactory(edition="fa", title="نامه")
    type(page).objects.filter(pk=page.pk).update(body="[7]")
    most = ledger.get(SearchRow).max_attempts
    SearchRow.objects.filter(page_id=page.pk).update(attempts=most - 1)
    return page


def test_a_page_that_cannot_be_read_is_set_aside_and_shown_and_the_others_are_indexed(
    poisoned: Any, work: Any, found: Any, client: Any
) -> None:
    work()
    assert found("نامه", "fa") == ["نامه"]
    assert SearchRow.objects.get(page_id=poisoned.pk).state == ledger.State.SET_ASIDE
    assert "1 rows were set aside" in lag()
    client.force_login(UserFactory(username="admin", is_superuser=True))
    html = client.get(reverse("search_rows")).content.decode()
    assert "باغ" in html
    assert "TypeError" in html


def test_it_is_tried_again_when_it_was_mended(poisoned: Any, work: Any, found: Any, client: Any) -> None:
    work()
    type(poisoned).objects.filter(pk=poisoned.pk).update(body="[]")
    client.force_login(UserFactory(username="admin", is_superuser=True))
    answer = client.post(reverse("search_rows_try_again"), {"all": "1"})
    assert answer.url == reverse("search_rows")
    work()
    assert found("باغ", "fa") == ["باغ"]


def test_the_report_asks_as_much_for_many_as_for_one(client: Any, django_assert_num_queries: Any) -> None:
    client.force_login(UserFactory(username="admin", is_superuser=True))
    aside = {"state": "set_aside", "finished_at": timezone.now(), "edition": "fa"}
    SearchRow.objects.create(page_id=NewsPageFactory().pk, **aside)
    client.get(reverse("search_rows"))
    with CaptureQueriesContext(connection) as queries:
        client.get(reverse("search_rows"))
    SearchRow.objects.bulk_create(SearchRow(page_id=number, **aside) for number in range(20))
    with django_assert_num_queries(len(queries)):
        client.get(reverse("search_rows"))
