"""Days and times as a person of an edition writes them."""

import re
from datetime import date, datetime, time

from django.utils import timezone
from persiantools.jdatetime import JalaliDate

from nejatsite.core.wording import ascii_digits

from .calendar import digits
from .registry import Edition

#: A year before this one is of the Jalali calendar, whichever the edition's own is.
FIRST_GREGORIAN = 1700
_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_TIME = re.compile(r"(\d{1,2}):(\d{2})")


class NotADate(ValueError):
    pass


def read_day(text: str, edition: Edition) -> date | None:
    """Year, month, day, in any digits; browsers send Gregorian dates, people of a Jalali edition write either."""
    text = ascii_digits(text).strip()
    if not text:
        return None
    found = _DAY.fullmatch(text)
    if not found:
        raise NotADate
    year, month, day = map(int, found.groups())
    try:
        if year < FIRST_GREGORIAN and edition.calendar == "jalali":
            return JalaliDate(year, month, day).to_gregorian()
        result = date(year, month, day)
    except ValueError as error:
        raise NotADate from error
    if result.year < FIRST_GREGORIAN:
        raise NotADate
    return result


def read_moment(day: str, hour: str, edition: Edition) -> datetime:
    """On the clocks of the edition; the first minute of the day where no time is given."""
    on = read_day(day, edition)
    if on is None:
        raise NotADate
    at = time()
    if hour:
        found = _TIME.fullmatch(ascii_digits(hour).strip())
        try:
            at = time(int(found[1]), int(found[2])) if found else None
        except ValueError:
            at = None
        if at is None:
            raise NotADate
    return datetime.combine(on, at, edition.zone)


def example(edition: Edition) -> str:
    """Today, as it can be written."""
    today = timezone.now().astimezone(edition.zone).date()
    if edition.calendar == "jalali":
        jalali = JalaliDate(today)
        return digits(f"{jalali.year}/{jalali.month:02}/{jalali.day:02}", edition)
    return digits(today.isoformat(), edition)
