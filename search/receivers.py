"""Every change that can alter what search may show leaves a row, in the transaction of the change.

Where Django or Wagtail speaks only before and after the transaction (a page is moved, a restriction is saved), a
row is written before, due later, and made due at once after. A process that is killed in between loses nothing.
"""

from datetime import timedelta
from typing import Any

from django.db.models.signals import post_save, pre_delete, pre_save
from django.dispatch import Signal
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import post_page_move, pre_page_move

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
#: By then a change that was announced is committed, or never will be.
LATER = timedelta(minutes=2)


def connect() -> None:
    for signal, receiver, sender in RECEIVERS:
        signal.connect(receiver, sender=sender, dispatch_uid=f"search.{receiver.__name__}")


def page_saved(
    sender: Any, instance: Any, created: bool, raw: bool = False, update_fields: Any = None, **kwargs: Any
) -> None:
    """A live page may be saved without being published: by a move, an alias, an import, a command."""
    if raw or not isinstance(instance, Page) or (created and not instance.live):
        return
    if update_fields is not None and set(update_fields) <= EDITORS_OWN:
        return
    enqueue_page(instance)
    _names_changed(instance)


def page_to_be_moved(sender: Any, instance: Any, **kwargs: Any) -> None:
    enqueue_page(instance, SearchRow.Scope.SUBTREE, delay=LATER)


def page_moved(sender: Any, instance: Any, **kwargs: Any) -> None:
    enqueue_page(instance, SearchRow.Scope.SUBTREE)


def page_deleted(sender: Any, instance: Any, **kwargs: Any) -> None:
    # Deleting collects the specific page and its `Page`; the pages below come one by one.
    if sender is Page:
        enqueue_page(instance)
    elif isinstance(instance, Page):
        _names_changed(instance)


def privacy_to_be_changed(sender: Any, instance: Any, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        enqueue_page(instance.page, SearchRow.Scope.SUBTREE, delay=LATER)


def privacy_changed(sender: Any, instance: Any, **kwargs: Any) -> None:
    enqueue_page(instance.page, SearchRow.Scope.SUBTREE)


def _names_changed(page: Any) -> None:
    """What an author or a topic is called stands in the documents of all that link to it."""
    if isinstance(page, AuthorPage | TopicPage):
        enqueue_page(page, SearchRow.Scope.LINKED, page.translation_key)


#: Signal, receiver, sender. A slug changes with a save; what is below a moved page moves along.
RECEIVERS: list[tuple[Signal, Any, Any]] = [
    (pre_page_move, page_to_be_moved, None),
    (post_page_move, page_moved, None),
    (post_save, page_saved, None),
    (pre_delete, page_deleted, None),
    (pre_save, privacy_to_be_changed, PageViewRestriction),
    (post_save, privacy_changed, PageViewRestriction),
    (pre_delete, privacy_changed, PageViewRestriction),
]
