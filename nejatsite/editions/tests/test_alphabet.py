import pytest

from nejatsite.editions.alphabet import sort_key


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("en", ["Anna", "Élodie", "Emma", "Zoe"]),
        ("fa", ["آرش", "امید", "پروین", "تینا", "چنگیز", "ژاله", "کیوان", "گلنار", "مینا", "هما", "یاسمن"]),
        ("ar", ["أحمد", "بسمة", "الحداد", "سلمى", "نبيل", "الهاشمي", "ياسمين"]),
        (
            "sq",
            ["Cen", "Çlirim", "Dritan", "Dhurata", "Erion", "Ëngjëll", "Genc", "Gjergj", "Sokol", "Shpresa"],
        ),
    ],
)
def test_names_stand_in_the_order_of_the_alphabet(code: str, names: list[str]) -> None:
    mixed = names[1::2] + names[::2]

    assert sorted(mixed, key=lambda name: sort_key(name, code)) == names


def test_arabic_and_persian_keyboards_write_the_same_name() -> None:
    assert sort_key("كريم يزدي", "fa")[0] == sort_key("کریم یزدی", "fa")[0]


def test_the_joiner_between_the_parts_of_a_word_does_not_count() -> None:
    assert sort_key("کتاب‌خانه", "fa")[0] == sort_key("کتابخانه", "fa")[0]
