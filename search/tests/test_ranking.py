"""What comes first, in either engine."""

import datetime
from typing import Any

import pytest
from django.utils import timezone

from nejatsite.testing.factories import NewsPageFactory

pytestmark = pytest.mark.django_db


def news(title: str, summary: str = "", body: str = "", years: float = 0) -> None:
    NewsPageFactory(
        title=title,
        summary=summary,
        body=[("text", f"<p>{body}</p>")] if body else [],
        date=timezone.now() - datetime.timedelta(days=365 * years),
    )


def test_a_title_counts_more_than_a_summary_and_that_more_than_the_text(
    engine: str, work: Any, found: Any
) -> None:
    news("Of other things", "And of nothing", "Here stands a lantern at last.")
    news("Of many things", "A lantern, too", "Here stands nothing at last.", years=4)
    news("The lantern of the town", "And of nothing", "Here stands nothing at last.", years=8)
    work()
    assert found("lantern") == ["The lantern of the town", "Of many things", "Of other things"]


def test_what_is_newer_comes_first_among_equals(engine: str, work: Any, found: Any) -> None:
    more = "It was made by people of the town, and nobody asked them what it was for. " * 3
    news("A lantern in Sepidar", body=more, years=5)
    news("A lantern in old Rudkenar", body=more)
    news("A lantern in Bidzar", body=more, years=2)
    work()
    assert found("lantern") == [
        "A lantern in old Rudkenar", "A lantern in Bidzar", "A lantern in Sepidar",
    ]  # fmt: skip


def test_words_in_the_order_that_was_asked_come_first(engine: str, work: Any, found: Any) -> None:
    news("Evening at the old school")
    news("The evening school", years=3)
    work()
    assert found("evening school") == ["The evening school", "Evening at the old school"]
