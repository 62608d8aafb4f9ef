"""A release may take more from a page than the one before it did."""

from typing import Any

import pytest

from nejatsite.core.duties import DutyRow
from nejatsite.testing.factories import NewsPageFactory
from search import rereading
from search.models import SearchDocument, SearchLabel, SearchRow

pytestmark = pytest.mark.django_db


@pytest.fixture
def older(db: None, work: Any) -> Any:
    """A page as a release knew it that had no labels."""
    page = NewsPageFactory(edition="fa", title="کتابخانه")
    work()
    SearchLabel.objects.all().delete()
    SearchDocument.objects.update(labels={}, digest="of an older release")
    DutyRow.objects.filter(name__startswith=rereading.MARK).delete()
    return page


def test_every_public_page_is_read_again(older: Any, work: Any) -> None:
    assert rereading.read_again_if_documents_changed()
    work()
    assert SearchDocument.objects.get(pk=older.pk).labels["section"] == ["news"]
    assert SearchLabel.objects.filter(page_id=older.pk, name="section", key="news").exists()


def test_it_is_done_once(older: Any, work: Any) -> None:
    assert rereading.read_again_if_documents_changed()
    work()
    assert not rereading.read_again_if_documents_changed()
    assert not SearchRow.objects.filter(state="waiting").exists()
