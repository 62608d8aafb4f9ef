"""What the stemmers take for the same word, and what they must not."""

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from nejatsite.core.folding import fold
from search.question import Asked, read
from search.snippets import marked
from search.stems import alike, english, forms, stem

SAME = [
    ("english", "library libraries library's"),
    ("english", "child children"),
    ("english", "grandchild grandchildren"),
    ("english", "midwife midwives"),
    ("english", "employ employed employing"),
    ("english", "woman women"),
    ("persian", "کتاب کتاب‌ها کتابهای کتاب‌هایشان کتابی"),
    ("persian", "نماینده نمایندگان نمایندگانی"),
    ("persian", "مترجم مترجمان"),
    ("persian", "انتخاب انتخابات"),
    ("persian", "تابعیت تابعیتش"),
    ("persian", "داود داوود"),
    ("persian", "زن زنان زنانی زن‌ها"),
    ("persian", "جستجو جست‌وجو جستجوی جست‌وجوها"),
    ("persian", "گفتگو گفت‌وگوها"),
    ("persian", "مرد مردان مردها"),
    ("arabic", "مكتبة المكتبة والمكتبات بالمكتبة للمكتبات مكتبتها"),
    ("arabic", "حرية الحرية والحريات وحرياتهم"),
    ("arabic", "متطوع المتطوعون والمتطوعين متطوعًا"),
    ("albanian", "familje familja familjen familjes familjet familjeve"),
    ("albanian", "shtetësi shtetësia shtetësinë shtetësisë"),
    ("albanian", "libër libri librit libra librave librash"),
    ("albanian", "çelës çelësi çelësin çelësat çelësave"),
    ("albanian", "grua gruaja gratë grave"),
    ("albanian", "njeri njeriu njeriut njerëz njerëzit njerëzve"),
    ("albanian", "popull popullit popujt popujve popujsh"),
    ("albanian", "kufiri kufirin kufijtë kufijve"),
    ("albanian", "artikull artikulli artikujt"),
    ("albanian", "përkthyes përkthyesi përkthyesit përkthyesve"),
]
DIFFERENT = [
    ("english", "law", "lawn"),
    ("english", "67", "670"),
    ("persian", "کتابخانه", "کتاب"),
    ("persian", "زن", "زمان"),
    ("persian", "مرد", "مردم"),
    ("persian", "زبان", "زب"),
    ("arabic", "جسر", "جسد"),
    ("albanian", "shtetësia", "shteti"),
    ("albanian", "martesa", "marti"),
    ("albanian", "çelësi", "çelet"),
    ("albanian", "kufiri", "kufizimi"),
]


@pytest.mark.parametrize(("language", "words"), SAME)
def test_the_forms_of_a_word_have_one_stem(language: str, words: str) -> None:
    assert len({stem(fold(word).removesuffix("'s"), language) for word in words.split()}) == 1


@pytest.mark.parametrize(("language", "one", "other"), DIFFERENT)
def test_other_words_have_other_stems(language: str, one: str, other: str) -> None:
    assert stem(fold(one), language) != stem(fold(other), language)


def test_a_foreign_word_and_a_number_stay_as_they_are() -> None:
    assert [stem(word, "persian") for word in ("libraries", "1404")] == ["libraries", "1404"]
    assert stem(fold("کتابها"), "english") == fold("کتابها")


def test_an_arabic_text_is_found_without_its_joined_preposition() -> None:
    assert stem(fold("كرامة"), "arabic") in forms(fold("لكرامته"), "arabic")
    assert alike(fold("روح"), fold("بروح"))
    assert not alike(fold("بروح"), fold("روح"))


@pytest.mark.parametrize(
    ("asked", "text", "shown"),
    [
        ("children", "Every child may stay.", ["child"]),
        ("کتاب", "نامه‌ها و کتاب‌هایشان", ["کتاب‌هایشان"]),
        ("حرية", "بالحريات العامة", ["بالحريات"]),
        ("familja", "të drejtat e familjeve", ["familjeve"]),
        ("cooperation", "through co-operation alone", ["co-operation"]),
        ("the right of the child", "the children of the town", ["children"]),
        ("of the", "the children of the town", ["the", "of", "the"]),
    ],
)
def test_what_is_found_is_marked(asked: str, text: str, shown: list[str]) -> None:
    assert [part.text for part in marked(read(asked), text) if part.marked] == shown


def test_what_is_not_found_is_not_marked() -> None:
    assert not any(part.marked for part in marked(read("law"), "A lawn and a lantern."))


def test_small_words_need_not_be_there_unless_nothing_else_is_asked() -> None:
    assert [word for word, *_forms in Asked.of(read("pushimi nga punët"), "sq").words] == [
        "pushim",
        "pun",
    ]
    assert [word for word, *_forms in Asked.of(read("of the"), "en").words] == ["of", "the"]


def test_threads_do_not_cut_each_others_words() -> None:
    """A process answers several readers at once."""
    words = [f"{word}s" for word in ("library", "nationalitie", "organization", "communication")] * 300
    alone = [english.stem(word) for word in words]
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as pool:
            together = list(pool.map(lambda _number: [english.stem(word) for word in words], range(4)))
    finally:
        sys.setswitchinterval(before)
    assert together == [alone] * 4
