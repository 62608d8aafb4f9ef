"""What the desk is narrowed to. It all stands in the address, and what means nothing there is passed over."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any
from urllib.parse import urlencode

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Page

from nejatsite.core.wording import ascii_digits
from nejatsite.editions.registry import all_editions, current_edition
from nejatsite.topics.models import TopicLink, TopicPage
from nejatsite.translation.due import overdue
from nejatsite.translation.states import OPEN, JobState, Withdrawal
from nejatsite.users.roles import Role, group_name

#: Filters beside the states themselves.
ALL_OPEN, MINE, OUT_OF_DATE, OVERDUE = "open", "mine", "out_of_date", "overdue"
TO_BE_DECIDED, NOT_REQUESTED, EVERYTHING = "to_be_decided", "not_requested", "all"
ME, NOBODY = "me", "nobody"
NEWEST, WAITING, DUE, PRIORITY, TITLE = "newest", "waiting", "due", "priority", "title"
LONGEST_TEXT = 100

#: A job that was taken for an update stays behind until the update is public.
BEHIND = Q(out_of_date=True) | Q(behind_since__isnull=False)

Choices = list[tuple[str, Any]]


def state_choices() -> Choices:
    return [
        (ALL_OPEN, _("All open jobs")),
        (MINE, _("My jobs")),
        (OUT_OF_DATE, _("Out of date")),
        (OVERDUE, _("Overdue")),
        (TO_BE_DECIDED, _("To be decided")),
        (NOT_REQUESTED, _("Not requested")),
        *JobState.choices,
        (EVERYTHING, _("Everything")),
    ]


def sort_choices() -> Choices:
    return [
        (NEWEST, _("Newest first")),
        (WAITING, _("Longest waiting")),
        (DUE, _("Due date")),
        (PRIORITY, _("Priority")),
        (TITLE, _("Title")),
    ]


def kinds() -> list[str]:
    """The page kinds that some edition follows, in the order of the settings."""
    return list(dict.fromkeys(kind for edition in all_editions() for kind in edition.follows))


def kind_label(kind: str) -> str:
    try:
        return capfirst(str(apps.get_model(kind)._meta.verbose_name))
    except LookupError:
        return kind


def people_choices(codes: list[str]) -> Choices:
    """Those who translate into these editions or edit them. One query."""
    groups = [group_name(role, code) for code in codes for role in (Role.TRANSLATOR, Role.EDITOR)]
    people = get_user_model().objects.filter(is_active=True, groups__name__in=groups).distinct()
    found = [(str(person.pk), person.display_name) for person in people]
    return [(ME, _("Me")), (NOBODY, _("Nobody")), *sorted(found, key=lambda one: one[1].casefold())]


@dataclass(frozen=True)
class Topics:
    """Public topics, each once, named in the interface's language where it has that topic. One query."""

    labels: dict[str, str]

    @classmethod
    def all(cls) -> "Topics":
        pages = TopicPage.objects.live().filter(alias_of__isnull=True).order_by("pk")
        labels: dict[str, str] = {}
        own = current_edition().code
        for key, title, code in pages.values_list("translation_key", "title", "locale__language_code"):
            if code == own or str(key) not in labels:
                labels[str(key)] = title
        return cls(labels)

    def choices(self) -> Choices:
        return sorted(self.labels.items(), key=lambda one: one[1].casefold())


@dataclass(frozen=True)
class Filters:
    state: str = ALL_OPEN
    text: str = ""
    kind: str = ""
    topic: str = ""
    assignee: str = ""
    edition: str = ""
    source: str = ""
    out_of_date: str = ""
    overdue: str = ""
    sort: str = NEWEST

    @classmethod
    def read(cls, query: Mapping[str, Any], codes: list[str], people: Choices, topics: Topics) -> "Filters":
        allowed: dict[str, Any] = {
            "state": dict(state_choices()),
            "kind": kinds(),
            "topic": topics.labels,
            "assignee": dict(people),
            "edition": codes,
            "source": [edition.code for edition in all_editions()],
            "out_of_date": ["1"],
            "overdue": ["1"],
            "sort": dict(sort_choices()),
        }
        found = {name: query.get(name, "") for name in allowed}
        chosen = {name: value for name, value in found.items() if value in allowed[name]}
        text = query.get("text", "").replace("\x00", "").strip()[:LONGEST_TEXT]
        return cls(**chosen, text=text)

    @property
    def query(self) -> str:
        """For the address: what differs from the desk as it is opened."""
        plain = asdict(Filters())
        return urlencode({name: value for name, value in asdict(self).items() if value != plain[name]})

    def without(self, name: str) -> "Filters":
        default = {field.name: field.default for field in fields(self)}[name]
        return replace(self, **{name: default})

    @property
    def is_narrow(self) -> bool:
        """Something is asked for beside a state and an order."""
        return replace(self, state=ALL_OPEN, sort=NEWEST) != Filters()

    @property
    def asks_for_jobs_alone(self) -> bool:
        """No page without a job can match."""
        return self.state not in (EVERYTHING, NOT_REQUESTED) or bool(
            self.assignee or self.out_of_date or self.overdue
        )

    def columns(self, codes: list[str]) -> list[str]:
        return [self.edition] if self.edition else codes

    def of_jobs(self, user: Any, codes: list[str]) -> Q:
        """What a job has to be, but for its title."""
        wanted = self._of_state(user, codes)
        if self.out_of_date:
            wanted &= BEHIND
        if self.overdue:
            wanted &= overdue(codes)
        if self.assignee:
            wanted &= Q(assignee=self._assignee(user))
        if self.kind:
            wanted &= Q(content_kind=self.kind)
        if self.source:
            wanted &= Q(source_locale__language_code=self.source)
        if self.topic:
            wanted &= Q(source_page__in=about(self.topic))
        return wanted

    def _of_state(self, user: Any, codes: list[str]) -> Q:
        if self.state == EVERYTHING:
            return Q()
        if self.state in JobState:
            return Q(state=self.state)
        behind = BEHIND & ~Q(state=JobState.CANCELLED)
        to_be_decided = Q(withdrawal=Withdrawal.PENDING)
        return {
            # What is public and behind, or waits for a decision, is work as well.
            ALL_OPEN: Q(state__in=OPEN) | behind | to_be_decided,
            MINE: Q(state__in=OPEN, assignee=user),
            OUT_OF_DATE: behind,
            OVERDUE: overdue(codes),
            TO_BE_DECIDED: to_be_decided,
            NOT_REQUESTED: Q(pk__in=[]),
        }[self.state]

    def _assignee(self, user: Any) -> Any:
        if self.assignee == ME:
            return user
        return None if self.assignee == NOBODY else int(ascii_digits(self.assignee))


def about(topic: str) -> QuerySet:
    """The pages that are about the topic, whichever edition's page of it they name."""
    links = TopicLink.objects.filter(topic__translation_key=topic)
    return Page.objects.filter(pk__in=links.values("page")).values("pk")
