"""What a reader may know about where a page comes from."""

from dataclasses import dataclass

from wagtail.models import Page

from nejatsite.editions.registry import Edition
from nejatsite.translation.models import Job
from nejatsite.translation.states import JobState


@dataclass(frozen=True)
class TranslatedFrom:
    edition: Edition
    #: None where the source is not public any more.
    page: Page | None


def translated_from_page(page: Page) -> TranslatedFrom | None:
    """The source that a page was translated from through a job. One query."""
    if not page.pk:
        return None
    job = (
        Job.objects.exclude(state=JobState.CANCELLED)
        .filter(target_page_id=page.pk)
        .select_related("source_locale", "source_page")
        .first()
    )
    if job is None:
        return None
    return TranslatedFrom(job.source_edition, job.source_page if job.source_is_public else None)
