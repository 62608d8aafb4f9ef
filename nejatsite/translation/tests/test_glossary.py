from collections.abc import Callable
from typing import Any

import pytest
from wagtail.models import Locale, Page

from nejatsite.translation.models import Job, Term
from nejatsite.translation.services import glossary
from nejatsite.translation.services.content import Segment


def locale(code: str) -> Locale:
    return Locale.objects.get(language_code=code)


def term(source: str, target: str, text: str, translation: str, **fields: Any) -> Term:
    return Term.objects.create(
        source_locale=locale(source),
        target_locale=locale(target),
        term=text,
        translation=translation,
        **fields,
    )


def segment(text: str, number: int = 1, rich: bool = False) -> Segment:
    return Segment(number, number, number, "title", "title", text, rich, {}, None)


@pytest.fixture
def find(editions: dict[str, Page]) -> Callable[..., list[str]]:
    """What of the text is taken for a term."""

    def find(source: str, text: str, rich: bool = False) -> list[str]:
        job = Job(source_locale=locale(source), target_locale=locale("sq"))
        hits = glossary.terms_for(job, [segment(text, rich=rich)]).get(1, [])
        return [text[hit.start : hit.end] for hit in hits]

    return find


@pytest.mark.parametrize(
    ("code", "known", "text", "found"),
    [
        ("en", "library", "The Library of the city", "Library"),
        ("en", "library", "Two libraries and a museum", "libraries"),
        ("en", "court", "The court’s ruling", "court"),
        ("en", "human right", "All human rights are equal", "human rights"),
        ("en", "café", "A CAFE by the river", "CAFE"),
        ("ar", "كتاب", "قرأتُ الكتاب أمس", "الكتاب"),
        ("ar", "كتاب", "وبالكتاب نبدأ", "وبالكتاب"),
        ("ar", "الكتاب", "هذا كتاب جديد", "كتاب"),
        ("ar", "حقوق الإنسان", "وحقوق الإنسان للجميع", "وحقوق الإنسان"),
        ("fa", "کتاب", "کتاب‌های تازه رسید", "کتاب‌های"),
        ("fa", "کتاب", "كتابها را آورد", "كتابها"),
        ("fa", "می‌شود", "این کار میشود", "میشود"),
    ],
)
def test_a_term_is_found_in_the_forms_it_takes(
    find: Callable[..., list[str]], code: str, known: str, text: str, found: str
) -> None:
    term(code, "sq" if code != "sq" else "en", known, "përkthimi")
    assert find(code, text) == [found]


@pytest.mark.parametrize(
    ("code", "known", "text"),
    [
        ("en", "art", "The party starts"),
        ("fa", "هار", "بهار رسید"),
        ("ar", "لوم", "العلوم"),
        ("en", "human rights", "human and civil rights"),
    ],
)
def test_a_part_of_a_word_is_no_term(
    find: Callable[..., list[str]], code: str, known: str, text: str
) -> None:
    term(code, "sq", known, "përkthimi")
    assert find(code, text) == []


def test_of_terms_that_overlap_the_longest_is_meant(find: Callable[..., list[str]]) -> None:
    term("en", "sq", "court", "gjykatë")
    term("en", "sq", "court of appeal", "gjykatë e apelit")
    assert find("en", "The court of appeal and the court") == ["court of appeal", "court"]


def test_a_term_that_counts_as_written_is_found_in_these_letters_only(find: Callable[..., list[str]]) -> None:
    term("en", "sq", "WHO", "OBSH", case_sensitive=True)
    assert find("en", "The WHO says who may come") == ["WHO"]


def test_placeholders_are_no_words_and_keep_their_room(find: Callable[..., list[str]]) -> None:
    term("en", "sq", "a", "një")
    term("en", "sq", "human rights", "të drejtat e njeriut")
    text = 'All <a id="a1">human <b>rights</b></a> &amp; duties'
    assert find("en", text, rich=True) == ["human <b>rights"]


def test_every_translation_of_a_term_is_offered(find: Callable[..., list[str]], editions: Any) -> None:
    term("en", "sq", "court", "gjykatë")
    term("en", "sq", "court", "oborr", note="Of a king")
    job = Job(source_locale=locale("en"), target_locale=locale("sq"))
    [one, other] = glossary.terms_for(job, [segment("The court")])[1]
    assert {one.translation, other.translation} == {"gjykatë", "oborr"}


def test_terms_of_another_pair_are_not_offered(find: Callable[..., list[str]]) -> None:
    term("en", "fa", "court", "دادگاه")
    assert find("en", "The court") == []


def test_terms_of_many_texts_are_one_query(editions: Any, django_assert_num_queries: Any) -> None:
    term("en", "sq", "court", "gjykatë")
    job = Job(source_locale=locale("en"), target_locale=locale("sq"))
    with django_assert_num_queries(1):
        assert len(glossary.terms_for(job, [segment("The court", number) for number in range(50)])) == 50
