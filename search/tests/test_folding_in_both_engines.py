"""Whatever folds together is found in either spelling, by either engine."""

from typing import Any

import pytest

from nejatsite.testing.factories import NewsPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def index(elasticsearch: str) -> str:
    """One index an edition for all cases: results of other cases are not public any more, so nobody sees them."""
    return elasticsearch


CASES = [
    ("fa", "اعلامیه جهانی حقوق بشر", "اعلامیة جهاني"),
    ("fa", "کتاب یکی از یاران", "كتاب يكى"),
    ("fa", "این کار می‌شود", "می شود"),
    ("fa", "این کار می‌شود", "میشود"),
    ("fa", "این کار می شود", "می‌شود"),
    ("fa", "این کار می شود", "میشود"),
    ("fa", "این کار میشود", "می شود"),
    ("fa", "این کار میشود", "می‌شود"),
    ("fa", "آنان می‌خواسته‌اند بمانند", "می خواسته اند"),
    ("fa", "کتاب‌خانهٔ ملی", "کتابخانه"),
    ("fa", "کتابخانه ملی", "کتاب خانه"),
    ("fa", "مسئول و رئیس مؤسسه", "مسیول رییس موسسه"),
    ("fa", "در سال ۱۴۰۴", "1404"),
    ("fa", "در سال 1404", "١٤٠٤"),
    ("fa", "گفت‌وگو با Helen Ashgrove", "HELEN ashgrové"),
    ("ar", "الإعلان العالمي لحقوق الإنسان", "الاعلان العالمى لحقوق الانسان"),
    ("ar", "مدرسة في بيروت", "مدرسه بیروت"),
    ("ar", "كُتُبٌ جديدة", "کتب"),
    ("ar", "مؤتمر الكتـــاب", "موتمر الکتاب"),
    ("sq", "Të drejtat e njeriut në Shqipëri", "te drejtat ne SHQIPERI"),
    ("sq", "Çmimi i paqes", "cmimi"),
    ("en", "A café’s résumé", "cafe resume"),
    ("en", "Newsletter No. 67", "newsletter ۶۷"),
]


@pytest.mark.parametrize(("edition", "title", "asked"), CASES)
def test_a_text_is_found_by_its_other_spelling(
    engine: str, edition: str, title: str, asked: str, work: Any, found: Any
) -> None:
    NewsPageFactory(edition=edition, title=title, summary="", body=[])
    work()
    assert found(asked, edition) == [title]


@pytest.mark.parametrize(("edition", "title", "asked"), CASES)
def test_what_was_found_is_marked(edition: str, title: str, asked: str, client: Any, work: Any) -> None:
    NewsPageFactory(edition=edition, title=title, summary="", body=[])
    work()
    response = client.get(f"/{edition}/search/", {"q": asked})
    (result,) = response.context["articles"]
    assert any(part.marked for part in result.title)


@pytest.mark.elasticsearch
@pytest.mark.parametrize(
    ("edition", "title", "asked"),
    [
        ("en", "Two libraries", "library"),
        ("fa", "کتابهای تازه در کتابخانه‌ها", "کتابخانه"),
        ("ar", "المكتبات العامة", "مكتبة"),
    ],
)
def test_the_analyzer_of_the_edition_knows_its_endings(
    index: str, edition: str, title: str, asked: str, work: Any, found: Any
) -> None:
    NewsPageFactory(edition=edition, title=title, summary="", body=[])
    work()
    assert found(asked, edition) == [title]
