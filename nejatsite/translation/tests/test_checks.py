"""What the checks find, and what they let pass, in sentences as people write them."""

from types import SimpleNamespace

import pytest
from django.utils import translation

from .checking import check, codes

#: code, source, translation, into, from
FAULTS = {
    "nobody translated it": ("same", "Read the whole letter", "Read the whole letter", "sq", "en"),
    "a number is missing": ("numbers", "In 2024, 350 families came.", "خانواده‌ها در سال ۲۰۲۴ آمدند.", "fa", "en"),
    "a number is another one": ("numbers", "The hall has 120 seats.", "تالار ۱۰۲ صندلی دارد.", "fa", "en"),
    "a number is added": ("numbers", "The hall has seats.", "في القاعة 120 مقعدًا.", "ar", "en"),
    "a year is no year of the other calendar": ("numbers", "It opened in 2024.", "در ۱۳۹۹ گشایش یافت.", "fa", "en"),
    "a sentence does not end": ("end", "The doors open at nine.", "درها ساعت نه باز می‌شود", "fa", "en"),
    "a title ends as a sentence": ("end", "The doors open at nine", "درها ساعت نه باز می‌شود.", "fa", "en"),
    "a question is none": ("end", "Who reads this?", "این را می‌خوانند.", "fa", "en"),
    "a Latin comma in Persian": ("punctuation", "Books, tea and light.", "کتاب, چای و روشنایی.", "fa", "en"),
    "a Latin question mark in Arabic": ("punctuation", "Who reads this?", "من يقرأ هذا?", "ar", "en"),
    "a Latin semicolon in Persian": ("punctuation", "They left; we stayed.", "آنها رفتند; ما ماندیم.", "fa", "en"),
    "an Arabic comma in Albanian": ("punctuation", "کتاب، چای و روشنایی.", "Libra، çaj dhe dritë.", "sq", "fa"),
    "a quotation does not close": ("quotes", "“We stay,” she said.", "«می‌مانیم، او گفت.", "fa", "en"),
    "a bracket does not close": ("brackets", "The hall (upstairs) is open.", "تالار (بالا باز است.", "fa", "en"),
    "a bracket is the wrong way round": ("brackets", "The hall (upstairs) is open.", "تالار )بالا( باز است.", "fa", "en"),
    "two spaces": ("double_space", "The hall is open.", "تالار  باز است.", "fa", "en"),
    "a zero-width space": ("zero_width", "The hall is open.", "تالار\u200b باز است.", "fa", "en"),
    "a byte order mark": ("zero_width", "The hall is open.", "\ufeffSalla është e hapur.", "sq", "en"),
    "a soft hyphen": ("soft_hyphen", "The hall is open.", "Sal\u00adla është e hapur.", "sq", "en"),
    "a turned direction": ("direction", "The hall is open.", "\u202bتالار باز است.\u202c", "fa", "en"),
    "a kashida in Persian": ("kashida", "The hall is open.", "تـالار باز است.", "fa", "en"),
    "a kashida in Arabic": ("kashida", "The hall is open.", "القـــاعة مفتوحة.", "ar", "en"),
    "an Arabic yeh in Persian": ("letters", "The library is open.", "كتابخانه باز است.", "fa", "en"),
    "an Arabic kaf in Persian": ("letters", "A letter came.", "نامه‌اي آمد.", "fa", "en"),
    "an alef maksura in Persian": ("letters", "Musa came.", "موسى آمد.", "fa", "en"),
    "a teh marbuta in Persian": ("letters", "The school is open.", "مدرسة باز است.", "fa", "en"),
    "a Persian yeh in Arabic": ("letters", "The hall is open.", "القاعة فی المدينة.", "ar", "en"),
    "a Persian kaf in Arabic": ("letters", "The book is here.", "الکتاب هنا.", "ar", "en"),
    "Arabic digits in Persian": ("digits", "It has 456 seats.", "٤٥٦ صندلی دارد.", "fa", "en"),
    "Persian digits in Arabic": ("digits", "It has 456 seats.", "فيها ۴۵۶ مقعدًا.", "ar", "en"),
    "Arabic digits in Albanian": ("digits", "It has 456 seats.", "Ka ٤٥٦ vende.", "sq", "en"),
    "a verb with a space": ("half_space", "The door opens.", "در باز می شود.", "fa", "en"),
    "a negated verb with a space": ("half_space", "Nobody comes.", "کسی نمی آید.", "fa", "en"),
    "a plural with a space": ("half_space", "The books are here.", "کتاب ها اینجاست.", "fa", "en"),
    "a half space beside a space": ("stray_joiner", "The books are here.", "کتاب‌ها \u200cاینجاست.", "fa", "en"),
    "a half space in a Latin word": ("stray_joiner", "The books are here.", "Libr\u200cat janë këtu.", "sq", "en"),
    "a word twice": ("repeated", "The books are in the hall.", "Librat janë në në sallë.", "sq", "en"),
    "a word twice in Persian": ("repeated", "The books are in the hall.", "کتاب‌ها در در تالار است.", "fa", "en"),
    "an entity": ("html", "Tea & books", "چای &amp; کتاب", "fa", "en"),
    "a tag in a plain text": ("html", "Tea and books", "<b>چای</b> و کتاب", "fa", "en"),
    "a mail address is lost": ("address", "Write to desk@example.org today.", "امروز بنویسید.", "fa", "en"),
    "a web address is changed": ("address", "See https://example.org/a now.", "ببینید https://example.org/b اکنون.", "fa", "en"),
}  # fmt: skip

#: source, translation, into, from
FINE = {
    "numbers stay": ("2024", "2024", "sq", "en"),
    "a name of two words stays": ("Helen Ashgrove", "Helen Ashgrove", "sq", "en"),
    "an address stays": ("www.example.org", "www.example.org", "fa", "en"),
    "an abbreviation stays": ("UNHCR", "UNHCR", "fa", "en"),
    "digits of another script": ("In 2024, 350 families came.", "در سال ۲۰۲۴، ۳۵۰ خانواده آمدند.", "fa", "en"),
    "Arabic digits in Arabic": ("It has 456 seats.", "فيها ٤٥٦ مقعدًا.", "ar", "en"),
    "thousands with other separators": ("1,250,000 books", "۱٬۲۵۰٬۰۰۰ کتاب", "fa", "en"),
    "thousands as in Albanian": ("There are 1,250 books.", "Ka 1.250 libra.", "sq", "en"),
    "a decimal as in Albanian": ("It is 3.5 metres long.", "Është 3,5 metra i gjatë.", "sq", "en"),
    "a decimal as in Persian": ("It is 3.5 metres long.", "درازای آن ۳٫۵ متر است.", "fa", "en"),
    "thousand as a word": ("They carried 4,000 books.", "۴ هزار کتاب بردند.", "fa", "en"),
    "a number in letters": ("They carried 4,000 books.", "چهار هزار کتاب بردند.", "fa", "en"),
    "a compound number in letters": ("25 people came.", "بیست و پنج نفر آمدند.", "fa", "en"),
    "letters become digits": ("Twenty-five people came.", "۲۵ نفر آمدند.", "fa", "en"),
    "the Arabic dual": ("2 books are missing.", "كتابان مفقودان.", "ar", "en"),
    "an ordinal": ("The 3rd room is closed.", "اتاق سوم بسته است.", "fa", "en"),
    "a Jalali year": ("It opened in 2024.", "در سال ۱۴۰۳ گشایش یافت.", "fa", "en"),
    "a Jalali year back to a Gregorian one": ("در سال ۱۳۵۷ آغاز شد.", "It began in 1978.", "en", "fa"),
    "a Jalali day": ("It opened on 22 November 2026.", "در ۱ آذر ۱۴۰۵ گشایش یافت.", "fa", "en"),
    "both calendars": ("It opened on 22 November 2026.", "در ۱ آذر ۱۴۰۵ (۲۲ نوامبر ۲۰۲۶) گشایش یافت.", "fa", "en"),
    "a date in digits": ("Until 2026-11-22.", "تا ۱۴۰۵/۹/۱.", "fa", "en"),
    "a month in letters": ("Until 22/11/2026.", "حتى 22 نوفمبر 2026.", "ar", "en"),
    "a year of the Hegira": ("It opened in 2025.", "افتُتح عام 1447 هـ.", "ar", "en"),
    "an hour of the afternoon": ("The doors open at 3 pm.", "Dyert hapen në orën 15.", "sq", "en"),
    "a telephone number": ("Call 0355 42 123456 now.", "Telefononi 035542123456 tani.", "sq", "en"),
    "a Persian question": ("Who reads this?", "چه کسی این را می‌خواند؟", "fa", "en"),
    "a heading that asks": ("How we work", "چگونه کار می‌کنیم؟", "fa", "en"),
    "the full stop inside the quotation": ("He said: “We stay.”", "او گفت: «می‌مانیم».", "fa", "en"),
    "a quotation as in Albanian": ("“We stay,” she said.", "„Po mbetemi“, tha ajo.", "sq", "en"),
    "a quotation that goes on in the next text": ("“We stay, she said.", "«می‌مانیم، او گفت.", "fa", "en"),
    "a list mark": ("a) the hall", "الف) تالار", "fa", "en"),
    "Latin words in Persian with their comma": ("See Word, Excel and PDF.", "Word, Excel و PDF را ببینید.", "fa", "en"),
    "half spaces are spelling": ("The books are opened.", "کتاب‌ها باز می‌شوند.", "fa", "en"),
    "a half space after a quotation": ("The “Books” are here.", "«کتاب»‌ها اینجاست.", "fa", "en"),
    "a teh marbuta before the article": ("The encyclopaedia is here.", "دایرة‌المعارف اینجاست.", "fa", "en"),
    "hamza is Persian too": ("The effect is clear.", "تأثیر آن روشن است و مسئول آن مؤمن.", "fa", "en"),
    "the sign of the Hegira": ("It opened in 2025.", "افتُتح عام 1447 هـ.", "ar", "en"),
    "an article before a number": ("All 18 articles are here.", "المواد الـ18 هنا.", "ar", "en"),
    "a word that is said twice": ("They came slowly.", "آرام آرام آمدند.", "fa", "en"),
    "letter by letter": ("They copied letter by letter.", "نسخوا حرفًا حرفًا.", "ar", "en"),
    "të të": ("It can help you.", "Mund të të ndihmojë.", "sq", "en"),
    "wine is no prefix": ("The wine was red.", "آن می سرخ بود.", "fa", "en"),
    "a long title of a long source": ("A " * 70 + "word", "Një " * 35 + "fjalë", "sq", "en"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found_alone(name: str) -> None:
    code, source, text, target, frm = FAULTS[name]
    assert codes(source, text, target, frm) == [code]


@pytest.mark.parametrize("name", FINE)
def test_what_is_right_is_let_pass(name: str) -> None:
    assert codes(*FINE[name]) == []


def test_a_text_without_translation_is_an_error() -> None:
    (found,) = check("The hall is open.", "")
    assert (found.code, found.level) == ("missing", "error")


@pytest.mark.parametrize(
    "text",
    [
        "اینجا را بخوانید.",
        '<a id="a1">اینجا</a> و <a id="a1">آنجا</a> را بخوانید.',
        '<a id="a2">اینجا</a> را بخوانید.',
        '<a id="a1">اینجا را بخوانید.',
    ],
    ids=["lost", "doubled", "strange", "broken"],
)
def test_a_link_that_is_not_the_sources_is_an_error(text: str) -> None:
    assert ("form", "error") in [
        (f.code, f.level) for f in check('Read <a id="a1">this</a>.', text, rich=True)
    ]


@pytest.mark.parametrize("text", ["سلام!", "سلام {name} {name}!"], ids=["lost", "doubled"])
def test_a_placeholder_lost_or_doubled_is_an_error(text: str) -> None:
    assert [(f.code, f.level) for f in check("Hello {name}!", text)] == [("placeholder", "error")]


def test_a_whole_placeholder_and_link_are_let_pass() -> None:
    assert (
        codes(
            'Hello {name}, read <a id="a1">this</a>.',
            'سلام {name}، <a id="a1">این</a> را بخوانید.',
            rich=True,
        )
        == []
    )


def test_a_place_is_where_the_translator_sees_it() -> None:
    text = "<b>چای</b> &amp; کتاب, روشنایی."
    (found,) = check("<b>Tea</b> &amp; books, light.", text, rich=True)
    assert found.code == "punctuation"
    assert text[found.start : found.end] == ","


def test_a_tag_that_runs_into_its_neighbour_is_asked_about() -> None:
    source = "Read <b>all</b> of it."
    assert codes(source, "Lexojini<b>të</b> gjitha.", "sq", rich=True) == ["tag_space"]
    assert codes(source, "اقرأوا و<b>الكل</b> منه.", "ar", rich=True) == []
    assert codes(source, "<b>همه</b>‌اش را بخوانید.", "fa", rich=True) == []


def test_a_title_too_long_for_a_phone_is_asked_about() -> None:
    title = "کتابخانه‌ای تازه " * 8
    assert codes("A new library", title.strip(), path="title") == ["length"]
    assert codes("A new library", title.strip()) == []


def test_more_than_fits_is_an_error() -> None:
    assert "form" in codes("A new library", "کتاب " * 60, path="title")


TERMS = [
    SimpleNamespace(term="legal clinic", translation="درمانگاه حقوقی", note="", start=4, end=16),
    SimpleNamespace(term="legal clinic", translation="کلینیک حقوقی", note="", start=4, end=16),
]


@pytest.mark.parametrize("text", ["درمانگاه‌های حقوقی باز است.", "کلینیک حقوقیِ ما باز است."])
def test_a_glossary_term_is_used_in_any_of_its_translations_and_forms(text: str) -> None:
    assert codes("The legal clinic is open.", text, terms=TERMS) == []


def test_a_glossary_term_that_is_not_used_is_asked_about() -> None:
    (found,) = check("The legal clinic is open.", "دفتر وکالت باز است.", terms=TERMS)
    assert found.code == "term"
    assert "legal clinic" in found.message
    assert "درمانگاه حقوقی" in found.message


@pytest.mark.parametrize(
    ("language", "term", "translation", "text"),
    [
        ("ar", "library", "مكتبة", "وبالمكتبات تزدهر المدن."),
        ("ar", "volunteer", "متطوع", "حمل المتطوعون الكتب."),
        ("sq", "library", "bibliotekë", "Bibliotekat janë të hapura."),
    ],
)
def test_inflection_of_a_term_is_let_pass(language: str, term: str, translation: str, text: str) -> None:
    hit = SimpleNamespace(term=term, translation=translation, note="", start=0, end=7)
    assert codes("Libraries and volunteers.", text, language, terms=[hit]) == []


def test_a_finding_is_said_in_the_interfaces_language_and_names_what_is_wrong() -> None:
    with translation.override("fa"):
        (found,) = check("The hall has 120 seats.", "تالار صندلی دارد.")
    assert "۱۲۰" in found.message
