"""The twelve months of a report, in the calendar of the interface."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from nejatsite.editions.calendar import digits, format_day, month_alone, month_name, month_of, period
from nejatsite.editions.registry import Edition, current_edition

MONTHS, WEEKS = 12, 52


@dataclass(frozen=True)
class Period:
    start: datetime
    end: datetime
    #: As the table says it, and below an axis.
    label: str
    short: str


def months(edition: Edition) -> list[Period]:
    """The last twelve, this one included: months of the interface's calendar, days of the edition's zone."""
    shown = current_edition()
    now = timezone.now()
    year, month = month_of(now, shown)
    found = []
    for _number in range(MONTHS):
        start, end = (moment.replace(tzinfo=edition.zone) for moment in period(shown, year, month))
        found.append(
            Period(start, min(end, now), month_name(shown, year, month), month_alone(shown, month)[:3])
        )
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return _cut_names(found[::-1], shown)


def _cut_names(periods: list[Period], shown: Edition) -> list[Period]:
    """Arabic script is not cut: half a word there is no abbreviation."""
    if not shown.is_rtl:
        return periods
    return [Period(one.start, one.end, one.label, one.label.split()[0]) for one in periods]


def weeks(edition: Edition) -> list[Period]:
    """The last fifty-two, each ending at midnight of the edition's day; the last one now."""
    shown = current_edition()
    now = timezone.now()
    today = now.astimezone(edition.zone).replace(hour=0, minute=0, second=0, microsecond=0)
    found = []
    for number in range(WEEKS):
        end = now if number == 0 else today - timedelta(days=7 * number)
        start = today - timedelta(days=7 * (number + 1))
        day = end.astimezone(edition.zone).date()
        short = digits(day.strftime("%d/%m"), shown) if shown.calendar == "gregorian" else ""
        found.append(Period(start, end, format_day(day, shown), short))
    return found[::-1]
