"""The words an edition contains, what they correct, and what results are narrowed by."""

from datetime import UTC, datetime
from typing import Any

import pytest

from nejatsite.people.models import Byline
from nejatsite.testing.factories import (
    AuthorPageFactory,
    BlogPageFactory,
    NewsPageFactory,
    StandardPageFactory,
    TopicPageFactory,
)
from nejatsite.topics.models import TopicLink
from search import terms
from search.correcting import corrected
from search.engines import find
from search.models import SearchLabel, SearchTerm
from search.question import Choice, read
from search.rebuilding import rebuild

pytestmark = pytest.mark.django_db


def counts(edition: str = "en") -> dict[str, int]:
    return dict(SearchTerm.objects.filter(edition=edition).values_list("term", "documents"))


def news(title: str, edition: str = "en", **fields: Any) -> Any:
    return NewsPageFactory(edition=edition, title=title, summary="", body=[], **fields)


def meant(asked: str, edition: str = "en") -> str:
    question = corrected(read(asked), edition)
    return question.asked if question else ""


def test_each_page_counts_once_for_each_of_its_words(work: Any) -> None:
    news("Bread and bread")
    news("Bread in Tirana")
    work()
    assert (counts()["bread"], counts()["tirana"]) == (2, 1)


def test_a_word_goes_with_the_last_page_that_has_it(work: Any) -> None:
    page = news("Quincunx found")
    news("Found again")
    work()
    page.unpublish()
    work()
    assert "quincunx" not in counts()
    assert counts()["found"] == 1


def test_an_edited_page_counts_for_its_new_words(work: Any) -> None:
    page = news("Old title")
    work()
    page.title = "New title"
    page.save_revision().publish()
    work()
    assert (counts()["new"], counts()["title"], "old" in counts()) == (1, 1, False)


def test_a_rebuild_counts_anew(work: Any) -> None:
    news("Bread")
    work()
    SearchTerm.objects.update(documents=40)
    SearchTerm.objects.create(edition="en", term="ghost", shown="ghost", documents=3)
    rebuild("en")
    assert (counts()["bread"], "ghost" in counts()) == (1, False)


def test_a_word_is_shown_as_it_is_usually_spelled(work: Any) -> None:
    news("Libraries of Prishtina")
    news("Two libraries")
    work()
    shown = dict(SearchTerm.objects.values_list("term", "shown"))
    assert (shown["libraries"], shown["prishtina"]) == ("libraries", "Prishtina")


def test_the_most_frequent_words_complete_a_beginning(work: Any) -> None:
    for title in ("کتابخانه", "کتابخانه ملی", "کتاب"):
        news(title, "fa")
    work()
    # Typed with the letters of an Arabic keyboard.
    (prefix,) = read("كتا").plain
    assert [each.shown for each in terms.beginning_with(prefix, "fa", 5)] == ["کتابخانه", "کتاب"]


@pytest.mark.parametrize(
    ("edition", "title", "asked", "correct"),
    [
        ("en", "The declaration of rights", "declaratoin", "declaration"),
        ("en", "The declaration of rights", "decalration rights", "declaration rights"),
        ("en", "The declaration of rights", "eDclaration", "declaration"),
        ("en", "Human rights day", "humanrights", "Human rights"),
        ("fa", "اعلامیهٔ جهانی", "اعلامیح جهانی", "اعلامیهٔ جهانی"),
        ("ar", "المدرسة الجديدة", "المدرصة", "المدرسة"),
        ("sq", "Marrëveshja për arsimin", "mareveshja", "Marrëveshja"),
    ],
)
def test_a_misspelled_word_is_corrected_to_one_the_edition_has(
    edition: str, title: str, asked: str, correct: str, work: Any
) -> None:
    news(title, edition)
    work()
    assert meant(asked, edition) == correct


@pytest.mark.parametrize("asked", ["declaration", "declarat", "xylophone", "rihgts 1948", "day"])
def test_what_is_known_short_or_near_nothing_is_left_alone(asked: str, work: Any) -> None:
    news("The declaration of 1948")
    work()
    assert meant(asked) == ""


def test_another_form_of_a_known_word_is_left_alone_beside_a_misspelled_one(work: Any) -> None:
    news("Nobody is tortured here, nothing is inhuman")
    work()
    assert meant("torturing inhumann") == "torturing inhuman"


def test_a_misspelled_form_is_corrected_to_the_form_that_a_page_has(work: Any) -> None:
    news("Për tolerancën", "sq")
    work()
    assert meant("tolernaca", "sq") == "tolerancën"


def test_words_of_another_edition_correct_nothing(work: Any) -> None:
    news("Deklarata", "sq")
    work()
    assert meant("deklarsta", "en") == ""


def test_the_more_frequent_of_two_near_words_is_meant(work: Any) -> None:
    for title in ("Books", "Boots here", "Boots there"):
        news(title)
    work()
    assert meant("booms") == "Boots"


@pytest.fixture
def four(db: None) -> dict[str, Any]:
    topic, author = TopicPageFactory(title="Water"), AuthorPageFactory(title="Ada Marlow")
    pages = {
        "old": news("Quincunx one", date=datetime(2019, 5, 1, tzinfo=UTC)),
        "new": news("Quincunx two quincunx", date=datetime(2024, 5, 1, tzinfo=UTC)),
        "blog": BlogPageFactory(title="Quincunx", summary="", body=[], date=datetime(2024, 6, 1, tzinfo=UTC)),
        "plain": StandardPageFactory(title="Quincunx and us"),
    }
    TopicLink.objects.create(page=pages["old"], topic=topic, sort_order=0)
    TopicLink.objects.create(page=pages["blog"], topic=topic, sort_order=0)
    Byline.objects.create(page=pages["new"], author=author, sort_order=0)
    return pages | {"topic": str(topic.translation_key), "author": str(author.translation_key)}


def test_results_are_counted_by_section_topic_author_and_year(engine: str, four: Any, work: Any) -> None:
    work()
    facets = find(read("quincunx"), "en", 0, 10).facets
    assert facets == {
        "section": [("news", 2), ("blogs", 1)],
        "topic": [(four["topic"], 2)],
        "author": [(four["author"], 1)],
        "year": [("2024", 2), ("2019", 1)],
    }


def test_a_choice_narrows_the_results_and_every_count_but_its_own(engine: str, four: Any, work: Any) -> None:
    work()
    hits = find(read("quincunx"), "en", 0, 10, Choice({"section": "news"}))
    assert (hits.total, set(hits.page_ids)) == (2, {four["old"].pk, four["new"].pk})
    assert hits.facets["section"] == [("news", 2), ("blogs", 1)]
    assert hits.facets["year"] == [("2024", 1), ("2019", 1)]


def test_choices_of_two_kinds_hold_together(engine: str, four: Any, work: Any) -> None:
    work()
    hits = find(read("quincunx"), "en", 0, 10, Choice({"topic": four["topic"], "year": "2024"}))
    assert hits.page_ids == [four["blog"].pk]
    assert hits.facets["year"] == [("2024", 1), ("2019", 1)]


def test_a_choice_that_nothing_answers_finds_nothing(engine: str, four: Any, work: Any) -> None:
    work()
    assert find(read("quincunx"), "en", 0, 10, Choice({"year": "'); --"})).total == 0


def test_the_newest_come_first_when_asked_for(engine: str, four: Any, work: Any) -> None:
    work()
    hits = find(read("quincunx"), "en", 0, 10, Choice(newest_first=True))
    assert hits.page_ids == [four[name].pk for name in ("blog", "new", "old", "plain")]


def test_the_year_is_of_the_editions_calendar(engine: str, work: Any) -> None:
    news("آب", "fa", date=datetime(2024, 2, 1, tzinfo=UTC))
    work()
    assert find(read("آب"), "fa", 0, 10).facets["year"] == [("1402", 1)]


def test_the_labels_of_a_page_go_with_it(four: Any, work: Any) -> None:
    work()
    four["blog"].delete()
    work()
    assert not SearchLabel.objects.filter(page_id=four["blog"].pk).exists()
