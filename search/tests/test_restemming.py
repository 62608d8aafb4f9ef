"""A release with other rules mends what was written by the old ones."""

from typing import Any

import pytest

from nejatsite.core.duties import DutyRow
from nejatsite.testing.factories import NewsPageFactory
from search import fulltext, restemming
from search.models import SearchTerm

pytestmark = pytest.mark.django_db


@pytest.fixture
def other_rules() -> None:
    DutyRow.objects.filter(name__startswith=restemming.MARK).delete()


def test_what_was_written_by_other_rules_is_written_again(other_rules: None, work: Any, found: Any) -> None:
    page = NewsPageFactory(edition="sq", title="Familjet e fshatrave")
    work()
    fulltext.write([fulltext.Text(page.pk, "by", "other", "rules", "", "")])
    SearchTerm.objects.filter(edition="sq", term="fshatrave").update(term="of other rules", documents=7)
    assert not found("familja", "sq")
    assert restemming.rewrite_if_rules_changed()
    assert found("familja", "sq") == ["Familjet e fshatrave"]
    assert SearchTerm.objects.get(edition="sq", term="fshatrave").documents == 1
    assert not SearchTerm.objects.filter(term="of other rules").exists()


def test_it_is_done_once(other_rules: None) -> None:
    assert restemming.rewrite_if_rules_changed()
    assert not restemming.rewrite_if_rules_changed()


def test_it_goes_on_where_a_turn_ended(other_rules: None, work: Any, found: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(restemming, "BATCH", 1)
    pages = [NewsPageFactory(edition="sq", title=f"Familja {number}") for number in range(3)]
    work()
    fulltext.write(fulltext.Text(page.pk, "by", "other", "rules", "", "") for page in pages)
    turns = 0
    while restemming.rewrite_if_rules_changed(budget=0):
        turns += 1
    assert turns > len(pages)
    assert len(found("familjeve", "sq")) == len(pages)
    assert SearchTerm.objects.get(edition="sq", term="familja").documents == len(pages)
