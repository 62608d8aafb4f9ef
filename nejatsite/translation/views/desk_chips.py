"""What the desk is narrowed to, as words that can be taken away one by one."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from nejatsite.editions.registry import get_edition

from .desk_filters import ALL_OPEN, Choices, Filters, Topics, kind_label, state_choices


@dataclass(frozen=True)
class Chip:
    name: str
    value: Any
    #: The address without it.
    query: str


def chips(filters: Filters, people: Choices, topics: Topics) -> list[Chip]:
    found: list[tuple[str, str, Any]] = []
    if filters.state != ALL_OPEN:
        found.append(("state", _("State"), dict(state_choices())[filters.state]))
    if filters.text:
        found.append(("text", _("Title"), filters.text))
    if filters.kind:
        found.append(("kind", _("Section"), kind_label(filters.kind)))
    if filters.topic:
        found.append(("topic", _("Topic"), topics.labels[filters.topic]))
    if filters.assignee:
        found.append(("assignee", _("Who"), dict(people)[filters.assignee]))
    if filters.edition:
        found.append(("edition", _("Into"), get_edition(filters.edition).name))
    if filters.source:
        found.append(("source", _("From"), get_edition(filters.source).name))
    if filters.out_of_date:
        found.append(("out_of_date", "", _("Out of date")))
    if filters.overdue:
        found.append(("overdue", "", _("Overdue")))
    return [Chip(name, value, filters.without(field).query) for field, name, value in found]
