"""Translations that nobody has asked for yet."""

from wagtail.models import Page

from nejatsite.translation.models import Job


def lacking(pages: list[Page], codes: list[str]) -> dict[str, list[Page]]:
    """The pages that each edition neither has nor asked for; none for its own. One query."""
    there = set(
        Job.objects.current()
        .into(*codes)
        .filter(source_page__in=pages)
        .values_list("source_page", "target_locale__language_code")
    )
    return {
        code: [page for page in pages if page.locale.language_code != code and (page.pk, code) not in there]
        for code in codes
    }
