"""What a segment is called on the screen, and how much text it may hold."""

from functools import lru_cache
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import Page

from nejatsite.core.wording import number

SEPARATOR = " › "


def label_of(model: type[Page], field_path: str, path: str = "") -> str:
    """Such as “Title” or “Body › Quotation › Who said it”, in the interface's language."""
    place = _cell(path) if field_path.endswith("table") else ""
    return _label(model, field_path, get_language() or "") + place


def limit_of(model: type[Page], field_path: str) -> int | None:
    """The number of characters that fit; None where any number does."""
    _labels, limit = _walk(model, field_path.split("."))
    return limit


@lru_cache(maxsize=2048)
def _label(model: type[Page], field_path: str, language: str) -> str:
    labels, _limit = _walk(model, field_path.split("."))
    return SEPARATOR.join(dict.fromkeys(capfirst(str(label)) for label in labels if label))


def _walk(model: Any, names: list[str]) -> tuple[list[Any], int | None]:
    try:
        field = model._meta.get_field(names[0])
    except FieldDoesNotExist:
        return [names[0]], None
    if isinstance(field, StreamField):
        block, labels, limit = field.stream_block, [field.verbose_name], None
        for name in names[1:]:
            block = _child(block, name)
            if block is None:
                break
            if name != "item":
                labels.append(block.label or name)
            limit = getattr(getattr(block, "field", None), "max_length", None)
        return labels, limit
    if field.one_to_many:
        labels, limit = _walk(field.related_model, names[1:]) if names[1:] else ([], None)
        return [field.related_model._meta.verbose_name, *labels], limit
    return [field.verbose_name], getattr(field, "max_length", None)


def _child(block: Any, name: str) -> Any:
    if isinstance(block, blocks.ListBlock):
        return block.child_block
    return getattr(block, "child_blocks", {}).get(name)


def _cell(path: str) -> str:
    """Tables: `…caption`, `…head.<column>` and `…<row>.<column>`."""
    *_rest, first, last = ["", "", *path.split(".")]
    if last == "caption":
        return SEPARATOR + _("Caption")
    if not last.isdigit():
        return ""
    if first == "head":
        return SEPARATOR + _("Heading of column {number}").format(number=number(int(last) + 1))
    return SEPARATOR + _("Row {row}, column {column}").format(
        row=number(int(first) + 1), column=number(int(last) + 1)
    )
