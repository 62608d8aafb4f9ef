"""Statement numbers: each is held by one statement of an edition, from its first draft on."""

from typing import Any

from django.db import IntegrityError, models, transaction
from wagtail.models import Locale


class NumberTaken(Exception):
    """Another statement of the same edition and kind holds the number."""


class NumberReservation(models.Model):
    """Who holds a number. `translation_key` names the statement, so that its translations share the number."""

    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20)
    number = models.PositiveIntegerField()
    translation_key = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["locale", "kind", "number"], name="one_statement_per_number"),
            models.UniqueConstraint(fields=["locale", "translation_key"], name="one_number_per_statement"),
        ]


def reserve(page: Any) -> None:
    """Hold the page's number for it and let go of the one it held before. NumberTaken if another holds it."""
    mine = NumberReservation.objects.filter(locale_id=page.locale_id, translation_key=page.translation_key)
    if page.number is None:
        mine.delete()
        return
    try:
        with transaction.atomic():
            NumberReservation.objects.update_or_create(
                locale_id=page.locale_id,
                translation_key=page.translation_key,
                defaults={"kind": page.kind, "number": page.number},
            )
    except IntegrityError as error:
        raise NumberTaken from error


def release(page: Any) -> None:
    NumberReservation.objects.filter(locale_id=page.locale_id, translation_key=page.translation_key).delete()


def next_number(locale: Locale, kind: str) -> int:
    """The number after the highest that a statement of that edition and kind holds."""
    held = NumberReservation.objects.filter(locale=locale, kind=kind)
    return (held.aggregate(highest=models.Max("number"))["highest"] or 0) + 1
