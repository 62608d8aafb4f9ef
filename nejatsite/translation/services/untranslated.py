"""What a translation takes from its source as it is: everything that holds no text."""

from datetime import datetime
from typing import Any

from django.db import models
from django.utils.formats import date_format
from django.utils.text import capfirst
from modelcluster.fields import ParentalKey
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.fields import get_translatable_fields

HIDDEN = {"slug", "share_image", "show_in_menus"}


def taken_from_source(page: Page) -> list[tuple[str, str]]:
    """(label, value) of every field that is filled and is not translated, in the order of the model."""
    found = []
    for translatable in get_translatable_fields(type(page)):
        name = translatable.field_name
        if name in HIDDEN or translatable.is_translated(page):
            continue
        field = page._meta.get_field(name)
        if isinstance(field, models.ManyToOneRel):
            if isinstance(field.remote_field, ParentalKey) and not issubclass(
                field.related_model, TranslatableMixin
            ):
                found.append((str(field.related_model._meta.verbose_name_plural), _rows(page, name)))
            continue
        found.append((str(field.verbose_name), _value(page, field)))
    return [(str(capfirst(label)), value) for label, value in found if value]


def _value(page: Page, field: Any) -> str:
    if field.choices:
        return str(getattr(page, f"get_{field.name}_display")())
    value = getattr(page, field.name)
    if isinstance(value, datetime):
        return date_format(value, "DATETIME_FORMAT")
    return "" if value is None or isinstance(value, bool) else str(value)


def _rows(page: Page, name: str) -> str:
    """Rows are named by what they point to."""
    names = []
    for row in getattr(page, name).all():
        for field in row._meta.get_fields():
            if isinstance(field, models.ForeignKey) and field.name != "page":
                names.append(str(getattr(row, field.name)))
    return " · ".join(names)
