"""The translated page, put together from its frozen source and any texts."""

import json
from collections.abc import Callable, Iterable
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from wagtail.models import Locale, Page
from wagtail_localize.fields import copy_synchronised_fields
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    TemplateSegment,
    TranslationSource,
)
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.ingest import ingest_segments
from wagtail_localize.strings import StringValue

from nejatsite.translation import errors

from .content import Segment

#: Not of its text: the page itself has them, and reading them from what was frozen looks each of them up.
OF_THE_PAGE = {"content_type", "locale", "latest_revision", "live_revision", "owner", "locked_by", "alias_of"}

Written = Callable[[Segment], str]


def text_or_source(segment: Segment) -> str:
    """What is missing stands there in the source's language."""
    return segment.text or segment.source


def compose(
    source: TranslationSource,
    locale: Locale,
    segments: Iterable[Segment],
    written: Written = text_or_source,
    page: Page | None = None,
) -> Page:
    """As wagtail-localize builds a page that is not to be saved, from texts that `written` gives in the stored form.

    Where the translated page is at hand as its own type, it is written over.
    """
    original = _original(source)
    page = page or source.get_translated_instance(locale)
    copy_synchronised_fields(original, page)
    values = [
        StringSegmentValue(
            segment.path,
            StringValue(written(segment)),
            # Taking them into the page changes them.
            attrs=json.loads(json.dumps(segment.attrs)),
            order=segment.order,
        )
        for segment in segments
    ]
    ingest_segments(original, page, source.locale, locale, [*values, *_others(source, locale)])
    return page


def _original(source: TranslationSource) -> Page:
    """The source page as it was frozen."""
    try:
        page = source.get_source_instance()
    except ObjectDoesNotExist:
        raise errors.SourceNotPublic() from None
    content = json.loads(source.content_json)
    return page.with_content_json({name: content[name] for name in content.keys() - OF_THE_PAGE})


def _others(source: TranslationSource, locale: Locale) -> Iterable[Any]:
    """What surrounds the texts: the templates of rich texts, and what is another object or address here."""
    for segment in TemplateSegment.objects.filter(source=source).select_related("template", "context"):
        template = segment.template
        yield TemplateSegmentValue(
            segment.context.path,
            template.template_format,
            template.template,
            template.string_count,
            order=segment.order,
        )
    related = RelatedObjectSegment.objects.filter(source=source)
    for segment in related.select_related("object__content_type", "context"):
        if segment.object.has_translation(locale):
            yield RelatedObjectSegmentValue(
                segment.context.path,
                segment.object.content_type,
                segment.object.translation_key,
                order=segment.order,
            )
    overridden = OverridableSegment.objects.filter(source=source).annotate_override_json(locale)
    for segment in overridden.filter(override_json__isnull=False).select_related("context"):
        yield OverridableSegmentValue(
            segment.context.path, json.loads(segment.override_json), order=segment.order
        )
