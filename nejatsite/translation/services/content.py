"""Between a job and wagtail-localize: frozen source, translation, segments."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils.html import strip_tags
from wagtail.models import Locale
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    TemplateSegment,
    Translation,
    TranslationSource,
)

from nejatsite.translation import errors
from nejatsite.translation.models import Job, SegmentVersion
from nejatsite.translation.states import TextOrigin

#: Text that a translator is not asked for: it follows from the title.
DERIVED_PATHS = ("slug",)


@dataclass
class Segment:
    """One text of the source, and its translation where there is one."""

    id: int
    string_id: int
    context_id: int
    path: str
    field_path: str
    source: str
    is_rich: bool
    attrs: dict[str, Any]
    translation: StringTranslation | None
    #: Its place among everything that was taken from the source.
    order: int = 0

    @property
    def text(self) -> str:
        """The stored form of the translation; empty where there is none that can be used."""
        return self.translation.data if self.translation and not self.translation.has_error else ""

    @property
    def is_machine_made(self) -> bool:
        """Drafted by machine, and no person has confirmed or changed it yet."""
        return (
            bool(self.text)
            and self.translation.translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE
        )


def source_of(job: Job) -> TranslationSource:
    try:
        source = TranslationSource.objects.get(object_id=job.translation_key, locale_id=job.source_locale_id)
    except TranslationSource.DoesNotExist:
        raise errors.WrongState(state=job.get_state_display()) from None
    return with_known(source, job.source_locale)


def with_known(source: TranslationSource, locale: Locale) -> TranslationSource:
    """What is known already is not asked for again: the locale, and the content type."""
    source.locale = locale
    source.specific_content_type = ContentType.objects.get_for_id(source.specific_content_type_id)
    return source


def open_translation(source: TranslationSource, job: Job) -> Translation:
    """The one translation that is enabled for the target: several would break wagtail-localize's own views."""
    known = Translation.objects.filter(source__object_id=job.translation_key, target_locale=job.target_locale)
    by_source = {translation.source_id: translation for translation in known}
    ours = by_source.pop(source.pk, None)
    if others := [translation.pk for translation in by_source.values() if translation.enabled]:
        Translation.objects.filter(pk__in=others).update(enabled=False)
    if ours is None:
        # The caller holds the job, so nobody else makes it.
        return Translation.objects.create(source=source, target_locale=job.target_locale)
    if not ours.enabled:
        ours.enabled = True
        ours.save(update_fields=["enabled"])
    return ours


def segments_of(job: Job, source: TranslationSource | None = None) -> list[Segment]:
    """Every text to translate, in the order of the page. Four queries, however many there are."""
    source = source or source_of(job)
    rich = set(TemplateSegment.objects.filter(source=source).values_list("context_id", flat=True))
    translations = _translations_of(job)
    rows = (
        StringSegment.objects.filter(source=source)
        .exclude(context__path__in=DERIVED_PATHS)
        .select_related("string", "context")
        .order_by("order", "pk")
    )
    return [
        Segment(
            id=row.pk,
            string_id=row.string_id,
            context_id=row.context_id,
            path=row.context.path,
            field_path=row.context.field_path,
            source=row.string.data,
            is_rich=row.context_id in rich,
            attrs=json.loads(row.attrs or "{}") or {},
            translation=translations.get((row.string_id, row.context_id)),
            order=row.order,
        )
        for row in rows
    ]


def with_translations(job: Job, segments: Iterable[Segment]) -> list[Segment]:
    """The same texts of the same source, with their translations as they are now."""
    translations = _translations_of(job)
    return [
        replace(segment, translation=translations.get((segment.string_id, segment.context_id)))
        for segment in segments
    ]


def _translations_of(job: Job) -> dict[tuple[int, int], StringTranslation]:
    return {
        (found.translation_of_id, found.context_id): found
        for found in StringTranslation.objects.filter(
            context__object_id=job.translation_key, locale_id=job.target_locale_id
        ).select_related("last_translated_by")
    }


def count_words(html: str) -> int:
    return len(strip_tags(html).split())


def recount(job: Job, segments: Iterable[Segment]) -> None:
    """Sets the job's counters; the caller saves."""
    job.segments_total = job.segments_done = job.segments_machine = job.words_total = job.words_left = 0
    for segment in segments:
        words = count_words(segment.source)
        job.segments_total += 1
        job.words_total += words
        if segment.text:
            job.segments_done += 1
            job.segments_machine += segment.is_machine_made
        else:
            job.words_left += words


def as_stored(segments: Iterable[Segment]) -> list[dict[str, Any]]:
    return [
        {
            "path": segment.path,
            "field_path": segment.field_path,
            "rich": segment.is_rich,
            "source": segment.source,
            "translation": segment.text,
            "machine": segment.is_machine_made,
        }
        for segment in segments
    ]


def store_all(
    job: Job,
    texts: dict[tuple[int, int], str],
    by: Any = None,
    origin: str = TextOrigin.TYPED,
    tool: str = "",
) -> None:
    """Write translations by (string, context), and their history, in two statements.

    `save()` would run wagtail-localize's signal, which changes the row of a page that may be live.
    `by` is the user, or a mapping from string to user id. `tool` names the machine that drafted them.
    """
    made_by = (
        StringTranslation.TRANSLATION_TYPE_MACHINE
        if origin == TextOrigin.MACHINE
        else StringTranslation.TRANSLATION_TYPE_MANUAL
    )
    StringTranslation.objects.bulk_create(
        [
            StringTranslation(
                translation_of_id=string_id,
                context_id=context_id,
                locale_id=job.target_locale_id,
                data=data,
                translation_type=made_by,
                tool_name=tool,
                last_translated_by_id=by.get(string_id) if isinstance(by, dict) else getattr(by, "pk", None),
                has_error=False,
                field_error="",
            )
            for (string_id, context_id), data in texts.items()
        ],
        update_conflicts=True,
        unique_fields=["locale", "translation_of", "context"],
        update_fields=[
            "data",
            "translation_type",
            "tool_name",
            "last_translated_by",
            "updated_at",
            "has_error",
            "field_error",
        ],
    )
    keep_versions(job, texts, by, origin)


def put_texts(
    job: Job,
    texts: dict[tuple[int, int], str],
    by: Any = None,
    origin: str = TextOrigin.TYPED,
    tool: str = "",
) -> None:
    """As `store_all`, and an empty text takes out what is there."""
    emptied = {key for key, data in texts.items() if not data}
    if emptied:
        # The two lists together may name more pairs than were emptied.
        candidates = StringTranslation.objects.filter(
            locale_id=job.target_locale_id,
            translation_of_id__in=[string_id for string_id, _context in emptied],
            context_id__in=[context_id for _string, context_id in emptied],
        )
        gone = [row.pk for row in candidates if (row.translation_of_id, row.context_id) in emptied]
        StringTranslation.objects.filter(pk__in=gone).delete()
        keep_versions(job, dict.fromkeys(emptied, ""), by, origin)
    filled = {key: data for key, data in texts.items() if data}
    if filled:
        store_all(job, filled, by=by, origin=origin, tool=tool)


def keep_versions(
    job: Job, texts: dict[tuple[int, int], str], by: Any = None, origin: str = TextOrigin.TYPED
) -> None:
    """The history of the texts, by (string, context); an empty text was taken out."""
    one = None if isinstance(by, dict) else by
    SegmentVersion.objects.bulk_create(
        SegmentVersion(
            job=job,
            string_id=string_id,
            context_id=context_id,
            text=text,
            origin=origin,
            user_id=by.get(string_id) if isinstance(by, dict) else getattr(one, "pk", None),
            user_name=one.display_name if one is not None else "",
        )
        for (string_id, context_id), text in texts.items()
    )
