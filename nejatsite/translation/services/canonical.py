"""Which page of a translated set is the source: exactly one."""

from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from nejatsite.translation.models import Job


def canonical_source(page: Page) -> Page:
    """The original of a page: the page itself, unless it is a translation.

    Decided by the job that made the page, else by the oldest frozen source, else by age: the page that the
    others were copied from was there first. A source that was deleted decides nothing.
    """
    job = (
        Job.objects.current()
        .filter(
            translation_key=page.translation_key,
            source_page__translation_key=page.translation_key,
            source_page__alias_of=None,
        )
        .select_related("source_page__locale")
        .first()
    )
    if job is not None:
        return job.source_page
    siblings = list(
        Page.objects.filter(translation_key=page.translation_key, alias_of__isnull=True)
        .select_related("locale")
        .order_by("pk")
    )
    if len(siblings) > 1:
        by_locale = {sibling.locale_id: sibling for sibling in siblings}
        frozen = (
            TranslationSource.objects.filter(object_id=page.translation_key, translations__enabled=True)
            .order_by("created_at", "pk")
            .values_list("locale_id", flat=True)
        )
        for locale_id in frozen:
            if locale_id in by_locale:
                return by_locale[locale_id]
    return siblings[0] if siblings else page


def is_source(page: Page) -> bool:
    return page.alias_of_id is None and canonical_source(page).pk == page.pk
