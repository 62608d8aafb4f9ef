"""What a fixture has made once stands in the database again, row for row, and only where it would be made the same."""

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction

from nejatsite.testing import factories, ground, kept

pytestmark = pytest.mark.django_db


def article() -> None:
    factories.publish(factories.NewsPageFactory(live=False, title="A reading room", slug="kept"))


def once(step: str, made: list[str]) -> Any:
    def make() -> None:
        made.append(step)
        article()

    return kept.once(step, make, lambda: factories.section("news", "en").get_children().get(slug="kept"))


def test_what_is_put_back_is_row_for_row_what_was_made() -> None:
    made: list[str] = []
    with transaction.atomic():
        first = once("kept: rows", made)
        rows = ground.snapshot()
        transaction.set_rollback(True)
    kept.name_ground()
    again = once("kept: rows", made)
    assert made == ["kept: rows"]
    assert again == first
    assert ground.snapshot() == rows


def test_after_anything_else_was_written_a_step_is_done_again() -> None:
    made: list[str] = []
    with transaction.atomic():
        once("kept: writing", made)
        transaction.set_rollback(True)
    kept.name_ground()
    factories.UserFactory(username="somebody")
    once("kept: writing", made)
    assert made == ["kept: writing"] * 2
    assert get_user_model().objects.filter(username="somebody").exists()


def test_under_changed_settings_a_step_is_done_again(settings: Any) -> None:
    made: list[str] = []
    with transaction.atomic():
        once("kept: settings", made)
        transaction.set_rollback(True)
    kept.name_ground()
    settings.WAGTAIL_WORKFLOW_ENABLED = True
    once("kept: settings", made)
    assert made == ["kept: settings"] * 2


def test_a_step_after_another_is_not_the_step_alone() -> None:
    made: list[str] = []
    with transaction.atomic():
        once("kept: order", made)
        transaction.set_rollback(True)
    kept.name_ground()
    kept.once("kept: before", lambda: factories.UserFactory(username="before"), lambda: None)
    once("kept: order", made)
    assert made == ["kept: order"] * 2
