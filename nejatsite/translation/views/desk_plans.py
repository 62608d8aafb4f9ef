"""What can be done with many jobs at once: what each action asks for, what it does, and what it says of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy
from wagtail.models import Page

from nejatsite.core.wording import number
from nejatsite.editions.calendar import format_day
from nejatsite.editions.registry import current_edition, get_edition
from nejatsite.translation.services import planning
from nejatsite.translation.states import Priority
from nejatsite.users.roles import Role, editions_of

from .desk_lacking import lacking

WANT, ASSIGN, DUE, PRIORITY, CANCEL = "want", "assign", "due", "priority", "cancel"
LONGEST_COMMENT = 1000


@dataclass
class Choice:
    """What was filled in on the confirmation, as far as it makes sense."""

    editions: list[str]
    person: Any = None
    day: date | None = None
    #: No due date is one too, once it was chosen.
    day_is_chosen: bool = False
    priority: int | None = None
    comment: str = ""

    @classmethod
    def read(cls, data: QueryDict, codes: list[str], people: dict[str, Any]) -> "Choice":
        editions = [code for code in codes if code in data.getlist("edition")]
        priority = data.get("priority", "")
        return cls(
            editions=editions if "edition" in data or "chosen" in data else codes,
            person=people.get(data.get("to", "")),
            day=_day(data.get("due", "")),
            day_is_chosen=_day(data.get("due", "")) is not None or "no_due" in data,
            priority=int(priority) if priority in map(str, Priority.values) else None,
            comment=data.get("comment", "").replace("\x00", "").strip()[:LONGEST_COMMENT],
        )

    @property
    def mark(self) -> str:
        """Tells whether what was counted is still what is asked for."""
        person = self.person.pk if self.person else ""
        return f"{','.join(self.editions)}|{person}|{self.day or ''}|{self.day_is_chosen}|{self.priority}"


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


@dataclass(frozen=True)
class Plan:
    """`of_pages`: its objects are source pages, not jobs."""

    name: str
    label: str | Promise
    #: Fields of the confirmation.
    asks: tuple[str, ...]
    is_ready: Callable[[Choice], bool]
    run: Callable[[Any, list[Any], Choice], Any]
    before: Callable[[int, Choice], str]
    after: Callable[[int, Choice], str]
    of_pages: bool = False
    editors_only: bool = True
    #: What a person can wait for.
    at_most: int = 500


def _due(choice: Choice) -> str:
    """In the calendar of the edition, where it is one; else in that of the interface."""
    edition = get_edition(choice.editions[0]) if len(choice.editions) == 1 else current_edition()
    return format_day(choice.day, edition) if choice.day else ""


def _before_due(count: int, choice: Choice) -> str:
    if choice.day is None:
        sentence = ngettext(
            "{count} job will have no due date.", "{count} jobs will have no due date.", count
        )
    else:
        sentence = ngettext("{count} job will be due on {day}.", "{count} jobs will be due on {day}.", count)
    return sentence.format(count=number(count), day=_due(choice))


def _after_due(count: int, choice: Choice) -> str:
    if choice.day is None:
        sentence = ngettext("{count} job has no due date now.", "{count} jobs have no due date now.", count)
    else:
        sentence = ngettext("{count} job is due on {day}.", "{count} jobs are due on {day}.", count)
    return sentence.format(count=number(count), day=_due(choice))


def _want(by: Any, pages: list[Page], choice: Choice) -> planning.Outcome:
    """Only what is not asked for yet, so that what is counted is what is done."""
    outcome = planning.Outcome()
    for code, ones in lacking(pages, choice.editions).items():
        one = planning.want_many(by, ones, [get_edition(code)])
        outcome.done += one.done
        outcome.refused += one.refused
    return outcome


PLANS = (
    Plan(
        WANT,
        _("Ask for translations"),
        asks=("edition",),
        is_ready=lambda choice: bool(choice.editions),
        run=_want,
        before=lambda count, choice: ngettext(
            "{count} translation will be asked for.", "{count} translations will be asked for.", count
        ).format(count=number(count)),
        after=lambda count, choice: ngettext(
            "{count} translation was asked for.", "{count} translations were asked for.", count
        ).format(count=number(count)),
        of_pages=True,
        editors_only=False,
    ),
    Plan(
        ASSIGN,
        _("Give to somebody"),
        asks=("edition", "to"),
        is_ready=lambda choice: bool(choice.editions and choice.person),
        run=lambda by, jobs, choice: planning.assign_many(by, jobs, choice.person),
        # A job that nobody had is begun: its texts are laid out and its page is made.
        at_most=100,
        before=lambda count, choice: ngettext(
            "{count} job will be given to {name}.", "{count} jobs will be given to {name}.", count
        ).format(count=number(count), name=choice.person.display_name),
        after=lambda count, choice: ngettext(
            "{count} job was given to {name}.", "{count} jobs were given to {name}.", count
        ).format(count=number(count), name=choice.person.display_name),
    ),
    Plan(
        DUE,
        _("Set the due date"),
        asks=("edition", "due"),
        is_ready=lambda choice: bool(choice.editions and choice.day_is_chosen),
        run=lambda by, jobs, choice: planning.set_due_many(by, jobs, choice.day),
        before=_before_due,
        after=_after_due,
    ),
    Plan(
        PRIORITY,
        _("Set the priority"),
        asks=("edition", "priority"),
        is_ready=lambda choice: bool(choice.editions) and choice.priority is not None,
        run=lambda by, jobs, choice: planning.set_priority_many(by, jobs, choice.priority),
        before=lambda count, choice: ngettext(
            "{count} job will have the priority “{priority}”.",
            "{count} jobs will have the priority “{priority}”.",
            count,
        ).format(count=number(count), priority=Priority(choice.priority).label),
        after=lambda count, choice: ngettext(
            "{count} job has the priority “{priority}” now.",
            "{count} jobs have the priority “{priority}” now.",
            count,
        ).format(count=number(count), priority=Priority(choice.priority).label),
    ),
    Plan(
        CANCEL,
        pgettext_lazy("give up the jobs that were chosen", "Cancel"),
        asks=("edition", "comment"),
        is_ready=lambda choice: bool(choice.editions),
        run=lambda by, jobs, choice: planning.cancel_many(by, jobs, choice.comment),
        before=lambda count, choice: ngettext(
            "{count} job will be cancelled.", "{count} jobs will be cancelled.", count
        ).format(count=number(count)),
        after=lambda count, choice: ngettext(
            "{count} job was cancelled.", "{count} jobs were cancelled.", count
        ).format(count=number(count)),
    ),
)


def plans_for(user: Any) -> list[Plan]:
    """Those that the person's roles can carry out at all; each job is asked about on its own."""
    is_editor = bool(editions_of(user, Role.EDITOR))
    return [plan for plan in PLANS if is_editor or not plan.editors_only]
