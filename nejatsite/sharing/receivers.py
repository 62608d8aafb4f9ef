"""Where pages become public or stop being so. Each writes in the transaction of the change, as far as there is one."""

from typing import Any

from django.db.models.signals import post_save, pre_save
from django.dispatch import Signal
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move

from . import services


def connect() -> None:
    for signal, receiver, sender in RECEIVERS:
        signal.connect(receiver, sender=sender, dispatch_uid=f"sharing.{receiver.__name__}")


def page_was_published(instance: Page, **kwargs: Any) -> None:
    services.page_went_public(instance)


def page_was_unpublished(instance: Page, **kwargs: Any) -> None:
    services.page_left_public(instance)


def page_saved(instance: Any, created: bool, raw: bool = False, **kwargs: Any) -> None:
    if created and not raw and isinstance(instance, Page) and instance.live:
        services.page_was_made_public(instance)


def page_moved(instance: Page, **kwargs: Any) -> None:
    if instance.get_view_restrictions().exists():
        services.page_hidden(instance)


def privacy_to_be_changed(instance: PageViewRestriction, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        services.page_to_be_hidden(instance.page)


def privacy_changed(instance: PageViewRestriction, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        services.page_hidden(instance.page)


RECEIVERS: list[tuple[Signal, Any, Any]] = [
    (page_published, page_was_published, None),
    (page_unpublished, page_was_unpublished, None),
    (post_page_move, page_moved, None),
    (post_save, page_saved, None),
    (pre_save, privacy_to_be_changed, PageViewRestriction),
    (post_save, privacy_changed, PageViewRestriction),
]
