"""Who may choose what in a page's form: the lists of choosers are one door, numbers that are sent are another."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet
from django.utils.functional import Promise

#: A thing that is named: the model that has a rule, and the number as it was sent.
Reference = tuple[type[Model], str]


@dataclass(frozen=True)
class Rule:
    #: What of the objects the person may choose.
    choosable: Callable[[Any, QuerySet], QuerySet]
    message: str | Promise


_rules: dict[type[Model], Rule] = {}


def register(model: type[Model], choosable: Callable[[Any, QuerySet], QuerySet], message: Any) -> None:
    """Objects of models without a rule are everybody's to choose."""
    _rules[model] = Rule(choosable, message)


def ruled(references: Iterable[tuple[Any, ...]]) -> set[Reference]:
    """Those of them that a rule is about; from pairs, or from what Wagtail's `extract_references` yields."""
    return {
        (known, str(number))
        for model, number, *_path in references
        for known in _rules
        if issubclass(model, known)
    }


def refused(user: Any, references: set[Reference]) -> set[Reference]:
    """What the person may not choose, and what there is not. One query for each model."""
    denied = set(references)
    for model, rule in _rules.items():
        # Longer ones are no key of any database.
        numbers = {
            number
            for known, number in references
            if known is model and number.isdecimal() and len(number) < 19
        }
        if numbers:
            found = rule.choosable(user, model._default_manager.filter(pk__in=numbers))
            denied -= {(model, str(number)) for number in found.values_list("pk", flat=True)}
    return denied


def message_for(references: Iterable[Reference]) -> str | Promise:
    model, _number = next(iter(references))
    return _rules[model].message
