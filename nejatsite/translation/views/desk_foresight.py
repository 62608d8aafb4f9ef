"""What would come of an action on many, told without doing it; a test holds that this is what then comes of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from wagtail.models import Page

from nejatsite.editions.registry import get_edition
from nejatsite.translation import errors, rights
from nejatsite.translation.due import today_in
from nejatsite.translation.models import Job
from nejatsite.translation.services.planning import PLANNABLE
from nejatsite.translation.states import CLAIMABLE, IN_HAND, OPEN, JobState

from .desk_lacking import lacking
from .desk_plans import ASSIGN, CANCEL, DUE, PRIORITY, Choice, Plan


@dataclass
class Foreseen:
    #: Title and edition of each.
    done: list[tuple[str, str]] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)


def foresee(plan: Plan, user: Any, things: Iterable[Any], choice: Choice) -> Foreseen:
    if plan.of_pages:
        return _wants(list(things), choice)
    check = CHECKS[plan.name]
    foreseen = Foreseen()
    for job in things:
        title, code = job.source_title, job.target_locale.language_code
        try:
            check(job, user, choice)
        except errors.TranslationError as error:
            foreseen.refused.append((title, error.among_many))
        else:
            foreseen.done.append((title, code))
    return foreseen


def _wants(pages: list[Page], choice: Choice) -> Foreseen:
    foreseen = Foreseen()
    wanted = lacking(pages, choice.editions)
    for code, ones in wanted.items():
        foreseen.done += [(page.title, code) for page in ones]
        known = {page.pk for page in ones}
        for page in pages:
            if page.locale.language_code == code:
                foreseen.refused.append((page.title, str(errors.SameEdition())))
            elif page.pk not in known:
                sentence = errors.AlreadyWanted(edition=get_edition(code).name)
                foreseen.refused.append((page.title, str(sentence)))
    return foreseen


def _assign(job: Job, user: Any, choice: Choice) -> None:
    rights.require(rights.may_review(user, job))
    person = choice.person
    if not (person.is_active and rights.may_translate(person, job)):
        raise errors.CannotTranslate(name=person.display_name, edition=job.target_edition.name)
    if job.state not in IN_HAND:
        _expect(job, *CLAIMABLE)
        if not job.source_is_public:
            raise errors.SourceNotPublic()


def _set_due(job: Job, user: Any, choice: Choice) -> None:
    _set_priority(job, user, choice)
    if choice.day is not None and choice.day < today_in(job.target_edition):
        raise errors.DayPast()


def _set_priority(job: Job, user: Any, choice: Choice) -> None:
    rights.require(rights.may_review(user, job))
    _expect(job, *PLANNABLE)


def _cancel(job: Job, user: Any, choice: Choice) -> None:
    rights.require(rights.may_review(user, job))
    _expect(job, *OPEN)


def _expect(job: Job, *states: str) -> None:
    if job.state not in states:
        raise errors.WrongState(state=JobState(job.state).label)


CHECKS: dict[str, Callable[[Job, Any, Choice], None]] = {
    ASSIGN: _assign,
    DUE: _set_due,
    PRIORITY: _set_priority,
    CANCEL: _cancel,
}
