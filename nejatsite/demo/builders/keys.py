"""Names that stay: by them a second run finds what the first one made."""

import uuid

from wagtail.models import Locale, Page

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "nejatsite:demo")


def key_of(*name: object) -> uuid.UUID:
    return uuid.uuid5(NAMESPACE, ":".join(map(str, name)))


def locale_of(code: str) -> Locale:
    return Locale.objects.get(language_code=code)


def find(name: str, code: str) -> Page | None:
    """The page of that demo item in that edition, as its own type."""
    page = Page.objects.filter(translation_key=key_of(name), locale__language_code=code).first()
    return page.specific if page else None


def section(slug: str, code: str) -> Page:
    """The section of that edition, wherever its people have moved it."""
    from nejatsite.editions.sync.trees import key_of as key_of_section

    return Page.objects.get(translation_key=key_of_section(slug), locale__language_code=code).specific
