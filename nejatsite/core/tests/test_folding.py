import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nejatsite.core.folding import fold, folded_words, joined_forms, words

SAME = [
    ("علي", "علی"),
    ("موسى", "موسی"),
    ("كتاب", "کتاب"),
    ("مكتبة", "مکتبه"),
    ("خانۀ", "خانه"),
    ("خانهٔ", "خانه"),
    ("أحمد", "احمد"),
    ("إسلام", "اسلام"),
    ("آزادی", "ازادی"),
    ("ٱلكتاب", "الکتاب"),
    ("مؤسسه", "موسسه"),
    ("رئیس", "رییس"),
    ("أُمَّةٌ", "امه"),
    ("كتــــاب", "كتاب"),
    ("١٤٠٤", "۱۴۰۴"),
    ("۱۴۰۴", "1404"),
    ("می‌شود", "میشود"),
    ("می\u200dشود", "میشود"),
    ("Shqipëri", "SHQIPERI"),
    ("Çlirim", "clirim"),
    ("résumé", "Resume"),
    ("İstanbul", "istanbul"),
    ("Straße", "STRASSE"),
    ("don’t", "don't"),
    ("ﻻ", "لا"),
]

text = st.text(
    st.one_of(st.characters(codec="utf-8"), st.sampled_from("كکيىیةهۀأإآاؤو۱١1ëçÉ\u200c\u0640\u064b'’ "))
)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_that_readers_take_for_the_same_are_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("بشر", "نشر"), ("law", "lawn"), ("پدر", "بدر"), ("گل", "کل")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@settings(deadline=None)
@given(text)
def test_folding_twice_is_folding_once(value: str) -> None:
    assert fold(fold(value)) == fold(value)


@settings(deadline=None)
@given(text, text)
def test_a_part_is_folded_as_in_the_whole(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


@settings(deadline=None)
@given(text)
def test_words_are_made_of_letters_and_digits_and_stay_what_they_are(value: str) -> None:
    for word in folded_words(value):
        assert word
        assert not any(character.isspace() or character in "\"'*()\x00" for character in word)
        assert folded_words(word) == [word]


@settings(deadline=None)
@given(text)
def test_words_stand_where_they_say_and_in_order(value: str) -> None:
    last = 0
    for word in words(value):
        assert last <= word.start < word.end <= len(value)
        assert word.folded in fold(value[word.start : word.end])
        last = word.start


@settings(deadline=None)
@given(text)
def test_joined_forms_are_words(value: str) -> None:
    for form in joined_forms(value):
        assert folded_words(form) == [form]


def test_a_possessive_is_no_word() -> None:
    assert folded_words("The organisation’s files, Mina's letter") == [
        "the",
        "organisation",
        "files",
        "mina",
        "letter",
    ]


def test_words_that_stand_apart_are_known_by_their_joined_form() -> None:
    assert fold("میشود") in joined_forms("این می شود")
    assert fold("می‌خواسته‌اند") in joined_forms("می خواسته اند")


def test_joined_words_are_known_by_their_parts() -> None:
    assert {fold("کتاب"), fold("خانه")} <= set(joined_forms("کتاب‌خانه"))


def test_a_sentence_does_not_join_with_the_next() -> None:
    assert joined_forms("رفت. آمد") == []


def test_latin_words_are_not_joined() -> None:
    assert joined_forms("reading room") == []
