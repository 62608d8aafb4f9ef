import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nejatsite.sharing import text


def test_words_are_not_cut():
    assert text.shorten("Biblioteka lëvizëse mbërriti në fshat", 22) == "Biblioteka lëvizëse…"


def test_a_word_that_is_too_long_is_left_out_and_not_cut():
    assert text.shorten("می‌خوانیم", 4) == ""


@settings(deadline=None)
@given(st.text(max_size=80), st.integers(min_value=0, max_value=90))
def test_what_is_shortened_fits(words, limit):
    assert text.graphemes(text.shorten(words, limit, text.graphemes)) <= limit


@settings(deadline=None)
@given(st.text(alphabet="اب پ‌می خن🏳️‍🌈👩🏽‍🚀e\u0301", max_size=60), st.integers(min_value=2, max_value=60))
def test_no_grapheme_is_torn(words, limit):
    short = text.shorten(words, limit, text.utf16_units)
    kept = short.removesuffix(text.ELLIPSIS)
    units = text._GRAPHEME.findall(words.strip())
    assert any("".join(units[:n]).rstrip(" ") == kept for n in range(len(units) + 1)) or not kept


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("حقوق بشر", "#حقوق_بشر"),
        ("کتاب‌خوانی", "#کتاب_خوانی"),
        ("Të drejtat", "#Të_drejtat"),
        ("2026", ""),
        ("—", ""),
    ],
)
def test_a_topic_becomes_one_hashtag(name, tag):
    assert text.hashtag(name) == tag


def test_a_line_of_a_persian_text_that_begins_with_a_link_is_held():
    assert text.hold_lines("خبر\nhttps://example.org", "rtl") == "خبر\n\u200fhttps://example.org"


def test_lines_of_a_left_to_right_text_stay_as_they_are():
    assert text.hold_lines("News\nhttps://example.org", "ltr") == "News\nhttps://example.org"


def test_a_place_without_a_value_leaves_no_gap():
    assert text.fill("{title}\n\n{summary}\n\n{link}", {"title": "A", "link": "B"}) == "A\n\nB"


def test_a_template_cannot_reach_into_objects():
    assert text.fill("{title.__class__} {0}", {"title": "A"}) == "{title.__class__}"


def test_the_link_is_never_cut():
    link = "https://example.org/" + "a" * 60
    filled = text.compose("{title} {link}", {"title": "word " * 40, "link": link}, 100)
    assert filled.endswith(link)
    assert len(filled) <= 100
