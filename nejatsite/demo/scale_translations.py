"""The texts of generated translations, as the desk keeps them: for figures on a site that has worked for years.

What wagtail-localize writes page by page, with a query for every text, is written here for hundreds at once.
"""

import json
import uuid
from collections.abc import Callable, Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import (
    String,
    StringSegment,
    StringTranslation,
    Template,
    TemplateSegment,
    TranslatableObject,
    Translation,
    TranslationContext,
    TranslationSource,
    get_schema_version,
)
from wagtail_localize.segments import StringSegmentValue, TemplateSegmentValue
from wagtail_localize.segments.extract import extract_segments

from nejatsite.translation.models import Job
from nejatsite.translation.services.content import DERIVED_PATHS, count_words
from nejatsite.translation.states import JobState

JOBS_IN_A_BATCH = 300


def add_translations(report: Callable[[str], None]) -> int:
    """Texts for every published job that has none; returns how many texts were translated."""
    without = Job.objects.filter(state=JobState.PUBLISHED, segments_total=0, source_page__isnull=False)
    keys = list(without.order_by("source_page_id").values_list("source_page_id", flat=True).distinct())
    size = JOBS_IN_A_BATCH // 3
    written = 0
    for start in range(0, len(keys), size):
        jobs = list(
            without.filter(source_page_id__in=keys[start : start + size]).select_related(
                "source_page", "target_page", "source_locale", "target_locale"
            )
        )
        with transaction.atomic():
            written += _Batch(jobs).write()
        report(f"{min(start + size, len(keys)):,} of {len(keys):,} sources, {written:,} texts")
    return written


class _Batch:
    def __init__(self, jobs: list[Job]) -> None:
        self.jobs = jobs
        pages = {job.source_page_id for job in jobs} | {job.target_page_id for job in jobs}
        self.pages = {page.pk: page for page in Page.objects.filter(pk__in=pages).specific()}
        self.sources = {self.pages[job.source_page_id].translation_key: job for job in jobs}

    def write(self) -> int:
        values = {
            key: list(extract_segments(self.pages[job.source_page_id])) for key, job in self.sources.items()
        }
        self._objects()
        contexts = self._contexts(values)
        strings = self._strings(values)
        sources = self._frozen()
        templates = self._templates(values)
        StringSegment.objects.bulk_create(
            StringSegment(
                source_id=sources[key],
                context_id=contexts[key, value.path],
                string_id=strings[self._locale(key), value.string.data],
                order=value.order,
                attrs=json.dumps(value.attrs),
            )
            for key, value in _each(values, StringSegmentValue)
        )
        TemplateSegment.objects.bulk_create(
            TemplateSegment(
                source_id=sources[key],
                context_id=contexts[key, value.path],
                template_id=templates[_template_id(value)],
                order=value.order,
            )
            for key, value in _each(values, TemplateSegmentValue)
        )
        Translation.objects.bulk_create(
            Translation(source_id=sources[job.translation_key], target_locale=job.target_locale)
            for job in self.jobs
        )
        return sum(self._translate(job, values[job.translation_key], contexts, strings) for job in self.jobs)

    def _locale(self, key: uuid.UUID) -> int:
        return self.sources[key].source_locale_id

    def _objects(self) -> None:
        TranslatableObject.objects.bulk_create(
            [
                TranslatableObject(
                    translation_key=key,
                    content_type=ContentType.objects.get_for_model(Page),
                )
                for key in self.sources
            ],
            ignore_conflicts=True,
        )

    def _contexts(self, values: Any) -> dict[tuple[uuid.UUID, str], int]:
        rows: dict[tuple[uuid.UUID, str], TranslationContext] = {}
        for key, value in _each(values, StringSegmentValue, TemplateSegmentValue):
            if (key, value.path) not in rows:
                context = TranslationContext(
                    object_id=key, path=value.path, path_id=TranslationContext._get_path_id(value.path)
                )
                context.field_path = ".".join(
                    _field_path(self.pages[self.sources[key].source_page_id], value.path)
                )
                rows[key, value.path] = context
        TranslationContext.objects.bulk_create(rows.values(), ignore_conflicts=True)
        found = TranslationContext.objects.filter(object_id__in=self.sources).values_list(
            "object_id", "path", "pk"
        )
        return {(key, path): pk for key, path, pk in found}

    def _strings(self, values: Any) -> dict[tuple[int, str], int]:
        wanted = {(self._locale(key), value.string.data) for key, value in _each(values, StringSegmentValue)}
        hashes = {(locale, String._get_data_hash(data)): data for locale, data in wanted}
        String.objects.bulk_create(
            [
                String(locale_id=locale, data_hash=data_hash, data=data)
                for (locale, data_hash), data in hashes.items()
            ],
            ignore_conflicts=True,
        )
        found = String.objects.filter(data_hash__in={data_hash for _locale, data_hash in hashes})
        return {(locale, data): pk for locale, data, pk in found.values_list("locale_id", "data", "pk")}

    def _frozen(self) -> dict[uuid.UUID, int]:
        now = timezone.now()
        rows = []
        for key, job in self.sources.items():
            page = self.pages[job.source_page_id]
            rows.append(
                TranslationSource(
                    object_id=key,
                    locale_id=job.source_locale_id,
                    specific_content_type=ContentType.objects.get_for_model(type(page)),
                    object_repr=str(page)[:200],
                    content_json=page.to_json(),
                    schema_version=get_schema_version(page._meta.app_label),
                    last_updated_at=now,
                )
            )
        TranslationSource.objects.bulk_create(rows, ignore_conflicts=True)
        found = TranslationSource.objects.filter(object_id__in=self.sources)
        return dict(found.values_list("object_id", "pk"))

    def _templates(self, values: Any) -> dict[uuid.UUID, int]:
        rows = {
            _template_id(value): Template(
                uuid=_template_id(value),
                template=value.template,
                template_format=value.format,
                string_count=value.string_count,
            )
            for _key, value in _each(values, TemplateSegmentValue)
        }
        Template.objects.bulk_create(rows.values(), ignore_conflicts=True)
        return dict(Template.objects.filter(uuid__in=rows).values_list("uuid", "pk"))

    def _translate(self, job: Job, values: list[Any], contexts: Any, strings: Any) -> int:
        """The texts of the translated page, by their place: both pages were made from the same pieces."""
        texts = [value for value in values if isinstance(value, StringSegmentValue)]
        theirs = [
            value
            for value in extract_segments(self.pages[job.target_page_id])
            if isinstance(value, StringSegmentValue)
        ]
        rows = {}
        job.segments_total = job.segments_done = job.words_total = 0
        for ours, other in zip(texts, theirs, strict=True):
            if ours.path in DERIVED_PATHS:
                continue
            job.segments_total += 1
            job.words_total += count_words(ours.string.data)
            string, context = (
                strings[job.source_locale_id, ours.string.data],
                contexts[job.translation_key, ours.path],
            )
            rows[string, context] = StringTranslation(
                translation_of_id=string,
                context_id=context,
                locale=job.target_locale,
                data=other.string.data,
                translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
            )
        StringTranslation.objects.bulk_create(rows.values(), ignore_conflicts=True)
        job.segments_done = job.segments_total
        job.save(update_fields=["segments_total", "segments_done", "words_total"])
        return len(rows)


def _each(values: dict[uuid.UUID, list[Any]], *kinds: type) -> Iterable[tuple[uuid.UUID, Any]]:
    return ((key, value) for key, found in values.items() for value in found if isinstance(value, kinds))


def _template_id(value: TemplateSegmentValue) -> uuid.UUID:
    return uuid.uuid5(uuid.uuid5(Template.BASE_UUID_NAMESPACE, value.format), value.template)


def _field_path(page: Page, path: str) -> list[str]:
    """`body.<id>` is kept with its block's name in the place of the id."""
    name, *rest = path.split(".")
    if name != "body" or not rest:
        return path.split(".")
    block = next(block for block in page.body if block.id == rest[0])
    return ["body", block.block_type, *rest[1:]]
