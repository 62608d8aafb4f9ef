"""Every change that can alter what search may show leaves a row, in the transaction of the change."""

from typing import Any

from django.db.models.signals import post_save, pre_delete
from django.dispatch import Signal
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move

from nejatsite.people.models import AuthorPage
from nejatsite.topics.models import TopicPage

from .models import SearchRow
from .rows import enqueue_page

#: Columns of a page that say nothing to readers; saving a draft touches only these.
EDITORS_OWN = {
    "draft_title",
    "has_unpublished_changes",
    "latest_revision",
    "latest_revision_created_at",
    "locked",
    "locked_at",
    "locked_by",
    "approved_schedule",
    "go_live_at",
    "expire_at",
    "url_path",
}


def connect() -> None:
    for signal, receiver, sender in RECEIVERS:
        signal.connect(receiver, sender=sender, dispatch_uid=f"search.{receiver.__name__}")


def page_changed(sender: Any, instance: Any, **kwargs: Any) -> None:
    """Wagtail has saved the page in the same step, so `page_saved` has written its row."""
    _names_changed(instance)


def page_saved(
    sender: Any, instance: Any, created: bool, raw: bool = False, update_fields: Any = None, **kwargs: Any
) -> None:
    """A live page may be saved without being published: by a move, an alias, an import, a command."""
    if raw or not isinstance(instance, Page) or (created and not instance.live):
        return
    if update_fields is not None and set(update_fields) <= EDITORS_OWN:
        return
    enqueue_page(instance)


def page_moved(sender: Any, instance: Any, **kwargs: Any) -> None:
    enqueue_page(instance, SearchRow.Scope.SUBTREE)


def page_deleted(sender: Any, instance: Any, **kwargs: Any) -> None:
    # Deleting collects the specific page and its `Page`; the pages below come one by one.
    if sender is Page:
        enqueue_page(instance)
    elif isinstance(instance, Page):
        _names_changed(instance)


def privacy_changed(sender: Any, instance: Any, **kwargs: Any) -> None:
    enqueue_page(instance.page, SearchRow.Scope.SUBTREE)


def _names_changed(page: Any) -> None:
    """What an author or a topic is called stands in the documents of all that link to it."""
    if isinstance(page, AuthorPage | TopicPage):
        enqueue_page(page, SearchRow.Scope.LINKED, page.translation_key)


#: Signal, receiver, sender. A slug changes with a save; what is below a moved page moves along.
RECEIVERS: list[tuple[Signal, Any, Any]] = [
    (page_published, page_changed, None),
    (page_unpublished, page_changed, None),
    (post_page_move, page_moved, None),
    (post_save, page_saved, None),
    (pre_delete, page_deleted, None),
    (post_save, privacy_changed, PageViewRestriction),
    (pre_delete, privacy_changed, PageViewRestriction),
]
