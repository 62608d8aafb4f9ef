"""Where a page is found in the other editions."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.http import HttpRequest
from wagtail.models import Page

from nejatsite.core.privacy import open_to_all

from .registry import Edition, all_editions


@dataclass(frozen=True)
class SwitcherEntry:
    """One edition in the language switcher. `url` is None where the page does not exist in it."""

    edition: Edition
    url: str | None
    home_url: str
    current: bool

    @property
    def code(self) -> str:
        return self.edition.code


def translations_of(page: Page) -> dict[str, Page]:
    """Public pages that say the same, by language code, the page itself included. One query."""
    pages = open_to_all(Page.objects.filter(translation_key=page.translation_key)).select_related("locale")
    return {translation.locale.language_code: translation for translation in pages}


def switcher(request: HttpRequest, page: Page | None, current: Edition) -> list[SwitcherEntry]:
    """Every edition, in order, with the address of the page in it where it has one."""
    found: dict[str, Any] = {}
    if page is not None and page.pk:
        found = {code: translation.get_url(request) for code, translation in translations_of(page).items()}
    return [
        SwitcherEntry(
            edition=edition,
            url=found.get(edition.code),
            home_url=f"/{edition.code}/",
            current=edition.code == current.code,
        )
        for edition in all_editions()
    ]


def alternates(entries: list[SwitcherEntry]) -> list[tuple[str, str]]:
    """(hreflang, absolute address) for each edition that has the page; none where there is only one."""
    found = [(entry.code, urljoin(settings.SITE_URL, entry.url)) for entry in entries if entry.url]
    return found if len(found) > 1 else []
