"""The same day has other numbers in another calendar."""

import regex

from nejatsite.core.folding import fold
from nejatsite.core.wording import ascii_digits
from nejatsite.editions.calendar import JALALI_MONTHS

from .pair import Side
from .reading import Number

GREGORIAN, JALALI, HIJRI = "gregorian", "jalali", "hijri"
#: The months in order; several names of one month between two commas.
_MONTHS = {
    GREGORIAN: """
        january jan janar ژانویه يناير كانون الثاني, february feb shkurt فوریه فبراير شباط, march mar mars مارس آذار,
        april apr prill آوریل أبريل نيسان, may maj مه می مايو أيار, june jun qershor ژوئن يونيو حزيران,
        july jul korrik ژوئیه جولای يوليو تموز, august aug gusht اوت آگوست أغسطس آب,
        september sept shtator سپتامبر سبتمبر أيلول, october oct tetor اکتبر أكتوبر تشرين, november nov nëntor نوامبر نوفمبر تشرين,
        december dec dhjetor دسامبر ديسمبر كانون
    """,
    JALALI: ",".join(JALALI_MONTHS)
    + ",farvardin,ordibehesht,khordad,tir,mordad,shahrivar,mehr,aban,azar,dey,bahman,esfand,فروردين,أرديبهشت,خرداد,تير",
    HIJRI: "محرم صفر ربيع جمادى رجب شعبان رمضان شوال ذو ذي ربیع جمادی ramazan ramadan shaban muharram rajab",
}
_NAMES = {
    calendar: [frozenset(map(fold, names.split())) for names in months.split(",")]
    for calendar, months in _MONTHS.items()
}
_WORDS_BESIDE = regex.compile(r"[\s\u200c,.،]*(?:\p{L}{1,2}[\s\u200c])?(\p{L}[\p{L}\p{M}]*)")
_WORDS_BEFORE = regex.compile(r"(\p{L}[\p{L}\p{M}]*)[\s\u200c,.،]*$")
_DATE = regex.compile(r"(?<!\d)(\d{1,4})([/.\-])(\d{1,2})\2(\d{1,4})(?!\d)")
_SOLAR_YEARS, _LAST_DAY = (621, 622), 31


def fits(number: Number, side: Side, other: Side, others: list[Number]) -> bool:
    """Whether a number that the other text has not belongs to a date which that text may write otherwise."""
    value = int(max(number.values))
    theirs = {int(each) for n in others for each in n.values}
    if _in_another_calendar(value) & theirs:
        return True
    if value % 10 == 0 and {value % 100, value % 100 + 1900, value % 100 + 1300} & theirs and value > 10:
        # A decade: “the 1990s” and «دههٔ ۹۰».
        return True
    if value <= 12 and value in months_named(other, GREGORIAN):
        return True
    if value > _LAST_DAY:
        return False
    calendar = _calendar_beside(number, side)
    if calendar is not None:
        return calendar not in _calendars(other) and bool(_calendars(other) or _has_year(theirs))
    return _in_numeric_date(number, side) and _has_year(theirs)


def _in_another_calendar(year: int) -> set[int]:
    """The years that may be this one. Years of the Hegira are eleven days shorter."""
    if 1700 <= year <= 2150:
        hijri = round((year - 622) * 33 / 32)
        return {year - 621, year - 622, hijri - 1, hijri, hijri + 1}
    if 1080 <= year <= 1550:
        from_hijri = round(year * 32 / 33 + 622)
        return {year + 621, year + 622, from_hijri - 1, from_hijri, from_hijri + 1}
    return set()


def _has_year(values: set[int]) -> bool:
    return any(1080 <= value <= 2150 for value in values)


def months_named(side: Side, calendar: str) -> set[int]:
    words = {fold(word) for word in regex.findall(r"\p{L}[\p{L}\p{M}]*", side.plain)}
    return {
        number
        for number, names in enumerate(_NAMES[calendar], start=1)
        if any(_is_month(word, names) for word in words)
    }


def _calendars(side: Side) -> set[str]:
    """Only months with a number beside them count: «مهر» and “may” are other words too."""
    text = ascii_digits(side.plain)
    found = set()
    for match in regex.finditer(r"\d+", text):
        calendar = _beside(text, *match.span())
        if calendar:
            found.add(calendar)
    return found


def _calendar_beside(number: Number, side: Side) -> str | None:
    return _beside(ascii_digits(side.plain), number.start, number.end)


def _beside(text: str, start: int, end: int) -> str | None:
    behind, before = _WORDS_BESIDE.match(text, end), _WORDS_BEFORE.search(text, 0, start)
    for match in (behind, before):
        for calendar, months in _NAMES.items() if match else ():
            if any(_is_month(fold(match[1]), names) for names in months):
                return calendar
    return None


def _is_month(word: str, names: frozenset[str]) -> bool:
    return word in names or any(
        len(name) > 3 and word.startswith(name) and len(word) <= len(name) + 3 for name in names
    )


def _in_numeric_date(number: Number, side: Side) -> bool:
    text = ascii_digits(side.plain)
    return any(m.start() <= number.start and number.end <= m.end() for m in _DATE.finditer(text))
