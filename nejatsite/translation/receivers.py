"""Wagtail's signals carry the jobs along, whichever screen or command the change came from."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models.signals import pre_delete
from django.dispatch import receiver
from wagtail.log_actions import get_active_log_context
from wagtail.models import Page, TaskState, WorkflowState
from wagtail.signals import (
    page_published,
    page_unpublished,
    post_page_move,
    task_rejected,
    task_submitted,
    workflow_approved,
    workflow_cancelled,
)

from .models import Job
from .services import refreshing, transitions, wanting
from .services.canonical import is_source


def _who(revision: Any = None) -> Any:
    """Signals of pages name nobody: the person is the request's, else whoever wrote the revision."""
    return get_active_log_context().user or getattr(revision, "user", None)


def _page_of(state: WorkflowState) -> Page | None:
    if state.base_content_type_id != ContentType.objects.get_for_model(Page).pk:
        return None
    return Page.objects.filter(pk=state.object_id).first()


@receiver(page_published)
def follow_publication(instance: Page, revision: Any = None, **kwargs: Any) -> None:
    """Also sent when a publication is scheduled: then the page is not live yet."""
    if not instance.live or instance.alias_of_id:
        return
    with transaction.atomic():
        if is_source(instance):
            wanting.want_everywhere(instance, _who(revision))
            refreshing.source_published(instance, _who(revision))
        else:
            transitions.target_published(instance, _who(revision), revision)


@receiver(page_unpublished)
def follow_withdrawal(instance: Page, **kwargs: Any) -> None:
    with transaction.atomic():
        transitions.source_unpublished(instance, _who())
        transitions.target_unpublished(instance, _who())


@receiver(post_page_move)
def follow_move(instance: Page, **kwargs: Any) -> None:
    with transaction.atomic():
        transitions.was_moved(instance, _who())


@receiver(pre_delete, sender=Page)
def follow_deletion(instance: Page, **kwargs: Any) -> None:
    """Before, not after: afterwards the jobs no longer name the page."""
    if Job.objects.filter(translation_key=instance.translation_key).exists():
        transitions.source_deleted(instance, _who())
        transitions.target_deleted(instance, _who())


@receiver(task_submitted)
def follow_submission(instance: TaskState, user: Any = None, **kwargs: Any) -> None:
    """Starting and resuming a workflow both start a task; only starting sends a signal of the workflow's own."""
    page = _page_of(instance.workflow_state)
    if page is not None:
        transitions.entered_review(page, user, instance.revision)


@receiver(task_rejected)
def follow_return(instance: TaskState, user: Any = None, **kwargs: Any) -> None:
    page = _page_of(instance.workflow_state)
    if page is not None:
        transitions.was_returned(page, user, instance.comment)


@receiver(workflow_approved)
def follow_approval(instance: WorkflowState, user: Any = None, **kwargs: Any) -> None:
    page = _page_of(instance)
    if page is not None:
        transitions.was_approved(page, user)


@receiver(workflow_cancelled)
def follow_cancellation(instance: WorkflowState, user: Any = None, **kwargs: Any) -> None:
    page = _page_of(instance)
    if page is not None:
        transitions.left_review(page, user)
