"""Taking a page into its frozen source: what wagtail-localize's `update_or_create_from_instance` writes.

That asks a dozen times for each text of the page. These are the same rows, in as many statements for one text as for
a hundred.
"""

import json
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone
from wagtail import blocks
from wagtail.blocks.list_block import ListValue
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    String,
    StringSegment,
    Template,
    TemplateSegment,
    TranslatableObject,
    TranslationContext,
    TranslationSource,
    get_schema_version,
)
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.extract import extract_segments


def take_in(page: Page, content: str) -> TranslationSource:
    """The frozen source of the page, which is given as its own type, with this content, which is `page.to_json()`."""
    its_object, _created = TranslatableObject.objects.get_or_create_from_instance(page)
    source, created = TranslationSource.objects.update_or_create(
        object=its_object,
        locale=page.locale,
        specific_content_type=ContentType.objects.get_for_model(type(page)),
        defaults={
            "object_repr": str(page)[:200],
            "content_json": content,
            "schema_version": get_schema_version(page._meta.app_label),
            "last_updated_at": timezone.now(),
        },
    )
    frozen = page.with_content_json(json.loads(content))
    values = list(extract_segments(frozen))
    contexts = _contexts(source, frozen, {value.path for value in values})
    for rows in _rows(source, values, contexts):
        _put(source, rows, first_time=created)
    return source


@dataclass
class Rows:
    """The segments of one kind, and what tells them apart."""

    model: type[models.Model]
    facts: tuple[str, ...]
    wanted: list[Any]


def _rows(
    source: TranslationSource, values: list[Any], contexts: dict[str, TranslationContext]
) -> list[Rows]:
    def rows(model: type[models.Model], kind: type, *fact: str, **made: Callable[[Any], Any]) -> Rows:
        wanted = [
            model(
                source=source,
                context=contexts[value.path],
                order=value.order,
                **{name: make(value) for name, make in made.items()},
            )
            for value in values
            if isinstance(value, kind)
        ]
        return Rows(model, ("context_id", "order", *fact), wanted)

    strings, templates, objects = _strings(source, values), _templates(values), _objects(values)
    return [
        rows(
            StringSegment,
            StringSegmentValue,
            "string_id",
            "attrs",
            string=lambda value: strings[value.string.data],
            attrs=lambda value: _as_json(value.attrs),
        ),
        rows(
            TemplateSegment,
            TemplateSegmentValue,
            "template_id",
            template=lambda value: templates[_number_of(value)],
        ),
        rows(
            RelatedObjectSegment,
            RelatedObjectSegmentValue,
            "object_id",
            object=lambda value: objects[value.translation_key],
        ),
        rows(
            OverridableSegment,
            OverridableSegmentValue,
            "data_json",
            data_json=lambda value: _as_json(value.data),
        ),
    ]


def _as_json(value: Any) -> str:
    return json.dumps(value, cls=DjangoJSONEncoder)


def _put(source: TranslationSource, rows: Rows, first_time: bool) -> None:
    """What stands there already keeps its row, for browsers name segments by their keys."""
    missing = {tuple(getattr(row, name) for name in rows.facts): row for row in rows.wanted}
    gone = []
    for row in [] if first_time else rows.model.objects.filter(source=source).order_by("pk"):
        if missing.pop(tuple(getattr(row, name) for name in rows.facts), None) is None:
            gone.append(row.pk)
    if gone:
        rows.model.objects.filter(pk__in=gone).delete()
    rows.model.objects.bulk_create(missing.values())


def _kept(known: models.QuerySet, by: str, wanted: dict[Any, Any]) -> dict[Any, Any]:
    """By what tells them apart: the rows that are there, and those that were missing.

    Somebody else may write the same at this moment. Always in the same order, so that no two wait for each other.
    """
    known = known.filter(**{f"{by}__in": list(wanted)})
    found = {getattr(row, by): row for row in known}
    if missing := sorted(wanted.keys() - found.keys()):
        known.model.objects.bulk_create([wanted[key] for key in missing], ignore_conflicts=True)
        found = {getattr(row, by): row for row in known.all()}
    return found


def _contexts(source: TranslationSource, page: Page, paths: set[str]) -> dict[str, TranslationContext]:
    numbers = {path: TranslationContext._get_path_id(path) for path in paths}
    rows = _kept(
        TranslationContext.objects.filter(object_id=source.object_id),
        "path_id",
        {
            number: TranslationContext(
                object_id=source.object_id, path=path, path_id=number, field_path=_field_path(page, path)
            )
            for path, number in numbers.items()
        },
    )
    return {path: rows[number] for path, number in numbers.items()}


def _strings(source: TranslationSource, values: list[Any]) -> dict[str, String]:
    texts = {value.string.data for value in values if isinstance(value, StringSegmentValue)}
    numbers = {text: String._get_data_hash(text) for text in texts}
    rows = _kept(
        String.objects.filter(locale_id=source.locale_id),
        "data_hash",
        {
            number: String(locale_id=source.locale_id, data=text, data_hash=number)
            for text, number in numbers.items()
        },
    )
    return {text: rows[number] for text, number in numbers.items()}


def _templates(values: list[Any]) -> dict[uuid.UUID, Template]:
    return _kept(
        Template.objects.all(),
        "uuid",
        {
            _number_of(value): Template(
                uuid=_number_of(value),
                template=value.template,
                template_format=value.format,
                string_count=value.string_count,
            )
            for value in values
            if isinstance(value, TemplateSegmentValue)
        },
    )


def _number_of(value: TemplateSegmentValue) -> uuid.UUID:
    return uuid.uuid5(uuid.uuid5(Template.BASE_UUID_NAMESPACE, value.format), value.template)


def _objects(values: list[Any]) -> dict[uuid.UUID, TranslatableObject]:
    return _kept(
        TranslatableObject.objects.all(),
        "pk",
        {
            value.translation_key: TranslatableObject(
                translation_key=value.translation_key, content_type=value.content_type
            )
            for value in values
            if isinstance(value, RelatedObjectSegmentValue)
        },
    )


def _field_path(instance: models.Model, path: str) -> str:
    """The place of a text, with the kinds of blocks in the place of their keys."""
    name, *rest = path.split(".")
    field = instance._meta.get_field(name)
    if isinstance(field, StreamField):
        return ".".join([name, *_block_path(field.value_from_object(instance), rest)])
    if isinstance(field, models.ManyToOneRel):
        child = getattr(instance, name).get(translation_key=rest[0])
        return f"{name}.{_field_path(child, '.'.join(rest[1:]))}"
    return name


def _block_path(value: Any, keys: list[str]) -> list[str]:
    key, *rest = keys
    if isinstance(value, blocks.StructValue):
        kind, block, inside = key, value.block.child_blocks[key], value[key]
    elif isinstance(value, ListValue):
        child = next(child for child in value.bound_blocks if child.id == key)
        kind, block, inside = "item", value.list_block.child_block, child.value
    else:
        child = next(child for child in value if child.id == key)
        kind, block, inside = child.block_type, child.block, child.value
    if isinstance(block, ImageBlock):
        return [kind, *rest]
    if isinstance(block, blocks.StructBlock | blocks.StreamBlock | blocks.ListBlock):
        return [kind, *_block_path(inside, rest)]
    return [kind]
