"""Dates and digits as an edition writes them."""

from datetime import date, datetime
from typing import NamedTuple

from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext
from persiantools.jdatetime import JalaliDateTime

from nejatsite.core.wording import in_a_row, in_numerals

from .registry import Edition

JALALI_MONTHS = (
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
)  # fmt: skip
FIRST_YEAR = {"gregorian": 1900, "jalali": 1279}
LAST_YEAR = {"gregorian": 2200, "jalali": 1578}


class Month(NamedTuple):
    """A month of an edition's calendar."""

    year: int
    month: int


def digits(text: object, edition: Edition) -> str:
    """The text with every digit in the edition's numerals."""
    return in_numerals(text, edition.numerals)


def month_of(moment: datetime, edition: Edition) -> Month:
    local = moment.astimezone(edition.zone)
    if edition.calendar == "jalali":
        jalali = JalaliDateTime(local)
        return Month(jalali.year, jalali.month)
    return Month(local.year, local.month)


def _start(year: int, month: int, edition: Edition) -> datetime:
    if edition.calendar == "jalali":
        day = JalaliDateTime(year, month, 1).to_gregorian()
        return datetime(day.year, day.month, day.day, tzinfo=edition.zone)
    return datetime(year, month, 1, tzinfo=edition.zone)


def period(edition: Edition, year: int, month: int | None = None) -> tuple[datetime, datetime]:
    """First moment of that year or month and of the next one. ValueError where the calendar has none such."""
    if not FIRST_YEAR[edition.calendar] <= year <= LAST_YEAR[edition.calendar]:
        raise ValueError(f"no such year: {year}")
    if month is None:
        return _start(year, 1, edition), _start(year + 1, 1, edition)
    if not 1 <= month <= 12:
        raise ValueError(f"no such month: {month}")
    following = (year, month + 1) if month < 12 else (year + 1, 1)
    return _start(year, month, edition), _start(*following, edition)


def month_name(edition: Edition, year: int, month: int) -> str:
    """For example “March 2026” or «آبان ۱۴۰۴»."""
    if edition.calendar == "jalali":
        return digits(f"{JALALI_MONTHS[month - 1]} {year}", edition)
    with translation.override(edition.code):
        return digits(date_format(datetime(year, month, 1), "F Y"), edition)


def month_alone(edition: Edition, month: int) -> str:
    """For example “March” or «آبان», below the year that it belongs to."""
    if edition.calendar == "jalali":
        return JALALI_MONTHS[month - 1]
    with translation.override(edition.code):
        return date_format(datetime(2000, month, 1), "F")


def format_date(moment: datetime, edition: Edition) -> str:
    """The day as the edition writes it; where it counts in Jalali, the Gregorian day follows in brackets."""
    local = moment.astimezone(edition.zone)
    with translation.override(edition.code):
        gregorian = digits(date_format(local, "j F Y"), edition)
        if edition.calendar != "jalali":
            return gregorian
        jalali = JalaliDateTime(local)
        day = digits(f"{jalali.day} {JALALI_MONTHS[jalali.month - 1]} {jalali.year}", edition)
        return gettext("{day} ({gregorian})").format(day=day, gregorian=gregorian)


def format_day(day: date, edition: Edition) -> str:
    """As `format_date`, for a day that has no hour, such as a due date."""
    return format_date(datetime(day.year, day.month, day.day, 12, tzinfo=edition.zone), edition)


def format_time(moment: datetime, edition: Edition) -> str:
    return digits(moment.astimezone(edition.zone).strftime("%H:%M"), edition)


def format_moment(moment: datetime, edition: Edition) -> str:
    """The day and the hour."""
    with translation.override(edition.code):
        return in_a_row([format_date(moment, edition), format_time(moment, edition)])
