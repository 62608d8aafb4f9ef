from django.utils.translation import override

from nejatsite.core.wording import in_a_row, number, quoted


def test_numbers_take_the_digits_of_the_active_language(settings) -> None:
    shown = {}
    for code in settings.EDITIONS:
        with override(code):
            shown[code] = number("3 of 1405")
    assert shown == {"en": "3 of 1405", "fa": "۳ of ۱۴۰۵", "ar": "3 of 1405", "sq": "3 of 1405"}


def test_without_a_language_of_ours_numbers_are_written_as_in_the_default_edition() -> None:
    with override(None):
        assert number("۶۷") == "67"


def test_names_in_a_row_are_parted_by_the_comma_of_the_language() -> None:
    with override("en"):
        assert in_a_row(["Arta", "Mina"]) == "Arta, Mina"
    with override("fa"):
        assert in_a_row(["مینا", "سارا"]) == "مینا، سارا"


def test_a_title_among_others_is_quoted() -> None:
    with override("en"):
        assert in_a_row(map(quoted, ["One", "Two"])) == "“One”, “Two”"
