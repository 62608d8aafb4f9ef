"""What the form of a channel offers: topics by their names, quiet hours with the clock they go by."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Locale

from nejatsite.core.direction import language_attributes
from nejatsite.core.wording import in_a_row, number
from nejatsite.editions.alphabet import in_order
from nejatsite.editions.pages import article_models
from nejatsite.editions.registry import get_edition
from nejatsite.editorial.cards import localized
from nejatsite.topics.models import TopicPage

from .adapters.base import Adapter
from .models import Withdrawal

Choices = list[tuple[str, str]]


class NativeTime(forms.TimeInput):
    """The browser's own field: it speaks the reader's language and fits a phone."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


class InLanguage(forms.CheckboxSelectMultiple):
    """Names that are in the edition's language, whatever language the form is in."""

    def __init__(self, code: str) -> None:
        super().__init__(attrs=language_attributes(code))


def section_choices() -> Choices:
    return [(model._meta.label, capfirst(model._meta.verbose_name)) for model in article_models()]


def topic_choices(locale: Locale | None, chosen: Iterable[str]) -> Choices:
    """Every public topic, by its name in the edition or the original's; and what was chosen and is gone."""
    if locale is None:
        return []
    # Of several editions' pages of one topic the oldest is the original: it comes last, and stays.
    shown = localized(TopicPage.objects.live().order_by("-pk"), locale.pk)
    named = in_order(list(shown.values()), locale.language_code)
    missing = [key for key in chosen if key not in {str(known) for known in shown}]
    kept = (
        {
            str(k)
            for k in TopicPage.objects.filter(translation_key__in=missing).values_list(
                "translation_key", flat=True
            )
        }
        if missing
        else set()
    )
    return [(str(topic.translation_key), topic.title) for topic in named] + [
        (key, _("A topic that is not public now") if key in kept else _("A topic that was deleted"))
        for key in missing
    ]


def withdrawal_choices(adapter: Adapter) -> Choices:
    if adapter.tells_of_withdrawal:
        return [
            (Withdrawal.KEEP.value, _("Say nothing")),
            (Withdrawal.DELETE.value, _("Tell the receiver, who decides")),
        ]
    able = {Withdrawal.DELETE: adapter.can_delete, Withdrawal.EDIT: adapter.can_edit}
    return [(choice.value, choice.label) for choice in Withdrawal if able.get(choice, True)]


def clock_help(locales: Iterable[Locale]) -> str:
    """Names the clock that quiet hours go by; where the edition is yet to be chosen, every one of them."""
    now, clocks = timezone.now(), []
    editions = [get_edition(locale.language_code) for locale in locales]
    for edition in editions:
        values = {
            "zone": edition.time_zone,
            "now": number(f"{now.astimezone(edition.zone):%H:%M}"),
            "edition": edition.name,
        }
        clock = _("{edition}: {zone}, now {now}") if len(editions) > 1 else _("{zone}, now {now}")
        clocks.append(clock.format(**values))
    return _(
        "Quiet hours are in the edition’s time zone ({clocks}). What is published meanwhile is announced afterwards. "
        "Leave both empty to announce at any hour."
    ).format(clocks=in_a_row(clocks))


def cleaned_quiet_hours(form: Any, cleaned: dict[str, Any]) -> None:
    """Both or neither, and not the same."""
    start, end = cleaned.get("quiet_from"), cleaned.get("quiet_until")
    if {"quiet_from", "quiet_until"} & set(form.errors):
        return
    if start is None and end is not None:
        form.add_error("quiet_from", _("Say when the quiet hours begin, or leave both empty."))
    elif end is None and start is not None:
        form.add_error("quiet_until", _("Say when the quiet hours end, or leave both empty."))
    elif start is not None and start == end:
        form.add_error("quiet_until", _("The quiet hours have to end at another time than they begin."))
