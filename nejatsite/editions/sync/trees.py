"""The home trees. The same section has the same `translation_key` in every edition, on every machine."""

import uuid
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.conf import settings
from django.utils import timezone
from wagtail.models import Locale, Page

from nejatsite.editions.registry import Edition, all_editions


def key_of(name: str) -> uuid.UUID:
    """By this key a page is found again after somebody has changed its address or moved it within its edition."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"nejatsite:edition:{name}")


def home_of(code: str) -> Page:
    """The home page of an edition."""
    return Page.objects.select_related("locale").get(depth=2, locale__language_code=code)


def remove_welcome_page() -> Iterator[str]:
    """What Wagtail's first migration makes: the one page of this bare type, and the site that shows it."""
    for page in Page.objects.filter(depth=2).exact_type(Page):
        Page.objects.get(pk=page.pk).delete()
        yield f"Page “{page.title}” of a new Wagtail removed"


def sync_trees() -> Iterator[str]:
    for edition in all_editions():
        locale = Locale.objects.get(language_code=edition.code)
        home = (
            _existing(locale, "home")
            or Page.objects.filter(depth=2, slug=edition.code, locale=locale).first()
        )
        is_new = home is None
        if is_new:
            home = _add(Page.get_first_root_node(), _home_page(edition, locale))
            yield f"{edition.code}: home page made"
        for name, section in settings.EDITION_SECTIONS.items():
            page = _existing(locale, name) or home.get_children().filter(slug=name).first()
            if page is None:
                model = apps.get_model(section["model"])
                _add(home, _page(model, locale, name, slug=name, title=section["titles"][edition.code]))
                yield f"{edition.code}: {name}/ made"
        if is_new:
            # Read anew: the object at hand still says that it has no children.
            _fill_menus(Page.objects.get(pk=home.pk).specific, locale)
            yield f"{edition.code}: menus filled"


def _existing(locale: Locale, name: str) -> Page | None:
    return Page.objects.filter(locale=locale, translation_key=key_of(name)).first()


def _home_page(edition: Edition, locale: Locale) -> Page:
    home = settings.EDITION_HOME
    fields = {"edition_name": edition.native_name, **home["fields"].get(edition.code, {})}
    model = apps.get_model(home["model"])
    return _page(model, locale, "home", slug=edition.code, title=home["titles"][edition.code], **fields)


def _page(model: type[Page], locale: Locale, name: str, **fields: Any) -> Page:
    now = timezone.now()
    return model(
        locale=locale,
        translation_key=key_of(name),
        live=True,
        first_published_at=now,
        last_published_at=now,
        **fields,
    )


def _add(parent: Page, page: Page) -> Page:
    Page.objects.get(pk=parent.pk).add_child(instance=page)
    page.save_revision(changed=False)
    return page


def _fill_menus(home: Any, locale: Locale) -> None:
    for name, section in settings.EDITION_SECTIONS.items():
        page = _existing(locale, name)
        for menu in section["menus"]:
            if page:
                getattr(home, menu).append(("page", {"page": page, "label": "", "path": ""}))
    # The sections were added to another copy of this row: saving the old count would lose them for treebeard.
    home.refresh_from_db(fields=["numchild"])
    home.save()
    home.save_revision(changed=False)
