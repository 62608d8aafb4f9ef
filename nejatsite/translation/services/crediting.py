"""What a reader may know about where a page comes from."""

from dataclasses import dataclass

from wagtail.models import Page

from nejatsite.editions.registry import Edition
from nejatsite.translation.models import Job
from nejatsite.translation.states import ChangeKind


@dataclass(frozen=True)
class TranslatedFrom:
    edition: Edition
    #: None where the source is not public any more.
    page: Page | None
    #: As they want to be named; empty where the edition names nobody, or they do not want to be.
    translator: str = ""
    #: The source has gone on by more than its spelling.
    is_behind: bool = False


def translated_from_page(page: Page) -> TranslatedFrom | None:
    """The source that a page was translated from through a job. One query."""
    if not page.pk:
        return None
    job = (
        Job.objects.current()
        .filter(target_page_id=page.pk)
        .select_related("source_locale", "target_locale", "source_page", "submitted_by")
        .first()
    )
    if job is None:
        return None
    edition = job.target_edition
    person = job.submitted_by if edition.credits_translators else None
    behind = job.out_of_date and job.behind_by != ChangeKind.SPELLING
    return TranslatedFrom(
        edition=job.source_edition,
        page=job.source_page if job.source_is_public else None,
        translator=person.credit_name if person is not None else "",
        is_behind=behind and edition.tells_when_behind and job.source_is_public,
    )
