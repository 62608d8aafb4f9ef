from typing import Any

from wagtail.models import Page

from . import services


def on_published(instance: Page, **kwargs: Any) -> None:
    services.page_went_public(instance)


def on_unpublished(instance: Page, **kwargs: Any) -> None:
    services.page_left_public(instance)


def on_saved(instance: Any, created: bool, raw: bool = False, **kwargs: Any) -> None:
    if created and not raw and isinstance(instance, Page) and instance.live:
        services.page_was_made_public(instance)
