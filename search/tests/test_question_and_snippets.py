import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from nejatsite.core.folding import fold
from search.question import MAX_WORDS, read
from search.snippets import LENGTH, alike, marked, snippet

anything = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("کتابa \u200c\u0301é👩‍👧🇦🇱 ")))


def text_of(parts: list) -> str:
    return "".join(part.text for part in parts)


def test_neighbours_in_arabic_script_are_asked_for_joined_too() -> None:
    assert read("می شود").words == ((fold("می"), fold("میشود")), (fold("شود"), fold("میشود")))


def test_latin_neighbours_are_not() -> None:
    assert read("reading room").words == (("reading",), ("room",))


def test_only_so_many_words_are_asked_for() -> None:
    assert len(read(" ".join(f"w{n}" for n in range(100))).words) == MAX_WORDS


@given(anything)
def test_whatever_is_typed_is_read(asked: str) -> None:
    forms = "".join(form for forms in read(asked).words for form in forms)
    assert not any(character.isspace() or character in "\"'*()&|!:\\\x00" for character in forms)


@settings(deadline=None)
@given(anything, st.integers(1, 20))
def test_a_title_is_kept_as_it_is(title: str, number: int) -> None:
    assert text_of(marked(read(title[:50]), title * number)) == title * number


@settings(deadline=None)
@given(st.lists(anything, max_size=30), anything)
def test_a_snippet_is_a_piece_of_the_text_and_cuts_no_letter(pieces: list[str], asked: str) -> None:
    text = " ".join(pieces) * 5
    shown = text_of(snippet(read(asked), [text])).removeprefix("… ").removesuffix(" …")
    assert shown in text
    start = text.find(shown)
    starts = {match.start() for match in regex.finditer(r"\X", text)} | {len(text)}
    assert any(
        each in starts and each + len(shown) in starts
        for each in (match.start() for match in regex.finditer(regex.escape(shown), text, overlapped=True))
    ), start


def test_a_snippet_is_short_and_shows_the_match() -> None:
    text = "Nothing of note. " * 100 + "At last the lantern was lit. " + "And so on. " * 100
    parts = snippet(read("lantern"), ["A summary.", text])
    assert [part.text for part in parts if part.marked] == ["lantern"]
    assert len(text_of(parts)) <= LENGTH + 10


def test_without_a_match_the_summary_is_shown() -> None:
    assert text_of(snippet(read("lantern"), ["", "A summary.", "A body."])) == "A summary."


def test_a_word_with_vowel_signs_is_marked_whole() -> None:
    assert [part.text for part in marked(read("كتب"), "قرأنا كُتُبًا جديدة") if part.marked] == ["كُتُبًا"]


def test_joined_and_separate_spellings_mark_each_other() -> None:
    assert [part.text for part in marked(read("میشود"), "این می شود")] == ["این ", "می شود"]
    assert [part.text for part in marked(read("می شود"), "این می‌شود")] == ["این ", "می‌شود"]


def test_neighbours_that_were_asked_for_as_neighbours_are_all_marked() -> None:
    assert [part.text for part in marked(read("کشتی شبانه"), "با کشتی شبانه آمد") if part.marked] == [
        "کشتی شبانه"
    ]
    assert [part.text for part in marked(read("شبانه کشتی"), "کشتی شبانه") if part.marked] == [
        "کشتی",
        "شبانه",
    ]


def test_endings_are_understood_and_other_words_are_not() -> None:
    assert alike("library", "libraries")
    assert alike(fold("مكتبة"), fold("المكتبة"))
    assert not alike("law", "lantern")
    assert not alike("67", "670")
    assert not alike(fold("کتابخانه"), fold("کتاب"))
