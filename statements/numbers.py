"""Statement numbers: each is held by one original statement of an edition, from its first draft on.

A translation shows its source's number and holds none. A live statement whose draft has another number holds both.
"""

from typing import Any, NamedTuple

from django.db import IntegrityError, connection, models, transaction
from wagtail.models import Locale, Page


class Held(NamedTuple):
    kind: str
    number: int


class NumberTaken(Exception):
    """Another statement of the same edition and kind holds the number."""


class NumberReservation(models.Model):
    """Who holds a number. `translation_key` names the statement: it is known before the page has a row."""

    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20)
    number = models.PositiveIntegerField()
    translation_key = models.UUIDField(db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["locale", "kind", "number"], name="one_statement_per_number")
        ]


def is_translation(page: Any) -> bool:
    """Whether the page was made from another edition's: that one came first."""
    earlier = Page.objects.filter(translation_key=page.translation_key).exclude(locale_id=page.locale_id)
    return earlier.filter(pk__lt=page.pk).exists() if page.pk else earlier.exists()


def is_taken(page: Any, kind: str, number: int) -> bool:
    """Whether another statement holds the number.

    “No” stays true until the end of the transaction: whoever asks next in this edition waits for it.
    """
    rows = NumberReservation.objects.filter(locale_id=page.locale_id, kind=kind, number=number)
    holder = rows.values_list("translation_key", flat=True).first()
    if holder is None and connection.in_atomic_block:
        list(Locale.objects.select_for_update(no_key=True).filter(pk=page.locale_id))
        holder = rows.values_list("translation_key", flat=True).first()
    return holder not in (None, page.translation_key)


def hold(page: Any, wanted: set[Held]) -> None:
    """Hold exactly these numbers for the page. NumberTaken if another holds one of them."""
    mine = NumberReservation.objects.filter(locale_id=page.locale_id, translation_key=page.translation_key)
    held = {Held(row.kind, row.number): row for row in mine}
    for pair, row in held.items():
        if pair not in wanted:
            row.delete()
    try:
        with transaction.atomic():
            for kind, number in wanted - held.keys():
                NumberReservation.objects.create(
                    locale_id=page.locale_id,
                    translation_key=page.translation_key,
                    kind=kind,
                    number=number,
                )
    except IntegrityError as error:
        raise NumberTaken from error


def release(page: Any) -> None:
    NumberReservation.objects.filter(locale_id=page.locale_id, translation_key=page.translation_key).delete()


def next_numbers(locale: Locale, statements: models.QuerySet) -> dict[str, int]:
    """By kind: the number after the highest that is held, or shown by a translation, in that edition."""
    highest: dict[str, int] = {}
    for rows in (NumberReservation.objects.filter(locale=locale), statements.filter(locale=locale)):
        for kind, number in rows.order_by().values_list("kind").annotate(models.Max("number")):
            highest[kind] = max(highest.get(kind, 0), number or 0)
    return {kind: number + 1 for kind, number in highest.items()}
