"""Wagtail's signals carry the jobs along, whichever screen or command the change came from."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import QuerySet
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from django.dispatch import receiver
from wagtail.log_actions import get_active_log_context
from wagtail.models import Page, PageViewRestriction, Revision, TaskState, WorkflowState
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
from .services import sources, transitions, withdrawing
from .services.canonical import is_source
from .services.privacy import share_groups


def _who(revision: Any = None) -> Any:
    """Signals of pages name nobody: the person is the request's, else whoever wrote the revision."""
    return get_active_log_context().user or getattr(revision, "user", None)


def _page_of(state: WorkflowState) -> Page | None:
    """The page that the workflow itself has in hand; of it only its key is asked for."""
    if state.base_content_type_id != ContentType.objects.get_for_model(Page).pk:
        return None
    return state.content_object


@receiver(page_published)
def follow_publication(instance: Page, revision: Any = None, **kwargs: Any) -> None:
    """Also sent when a publication is scheduled: then the page is not live yet."""
    if not instance.live or instance.alias_of_id:
        return
    with transaction.atomic(savepoint=False):
        if is_source(instance):
            sources.published(instance, _who(revision))
        else:
            transitions.target_published(instance, _who(revision), revision)


@receiver(post_save, sender=Revision)
def follow_schedule(instance: Revision, created: bool, update_fields: Any = None, **kwargs: Any) -> None:
    """Wagtail tells of a date neither when it is set for a page that is live, nor when it is taken away."""
    if created or "approved_go_live_at" not in (update_fields or ()):
        return
    if instance.base_content_type_id != ContentType.objects.get_for_model(Page).pk:
        return
    page = Page.objects.filter(pk=instance.object_id).first()
    if page is None:
        return
    with transaction.atomic(savepoint=False):
        if instance.approved_go_live_at:
            transitions.was_scheduled(page, _who(instance), instance)
        else:
            transitions.was_unscheduled(page, _who())


@receiver(page_unpublished)
def follow_withdrawal(instance: Page, **kwargs: Any) -> None:
    with transaction.atomic(savepoint=False):
        sources.unpublished(instance, _who())
        transitions.target_unpublished(instance, _who())


@receiver(post_page_move)
def follow_move(instance: Page, parent_page_before: Page, parent_page_after: Page, **kwargs: Any) -> None:
    before = parent_page_before.get_view_restrictions().first()
    after = parent_page_after.get_view_restrictions().exists()
    with transaction.atomic(savepoint=False):
        was = before.restriction_type if before is not None else ""
        sources.moved(instance, _who(), was_hidden=before is not None, is_hidden=after, was=was)
        transitions.target_moved(instance, _who())


@receiver(pre_delete, sender=Page)
def follow_deletion(instance: Page, **kwargs: Any) -> None:
    """Before, not after: afterwards the jobs no longer name the page."""
    if Job.objects.filter(translation_key=instance.translation_key).exists():
        sources.deleted(instance, _who())
        transitions.target_deleted(instance, _who())


@receiver(post_save)
def follow_conversion(sender: Any, instance: Any, update_fields: Any = None, **kwargs: Any) -> None:
    """An alias that becomes a page of its own says so by no signal of its own."""
    if update_fields and "alias_of_id" in update_fields and isinstance(instance, Page):
        transitions.became_own_page(instance)


@receiver(post_save, sender=PageViewRestriction)
def follow_privacy(instance: PageViewRestriction, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        with transaction.atomic(savepoint=False):
            withdrawing.made_private(instance.page, _who())


@receiver(m2m_changed, sender=PageViewRestriction.groups.through)
def follow_groups(instance: Any, action: str, reverse: bool, **kwargs: Any) -> None:
    if action == "post_add" and not reverse:
        jobs = Job.objects.current().filter(source_page__path__startswith=instance.page.path)
        share_groups(instance, list(jobs.exclude(target_page=None).values_list("target_page", flat=True)))


@receiver(post_delete, sender=PageViewRestriction)
def follow_openness(instance: PageViewRestriction, origin: Any = None, **kwargs: Any) -> None:
    """Not where the page itself is being deleted, and its restriction with it."""
    model = origin.model if isinstance(origin, QuerySet) else type(origin)
    if model is not PageViewRestriction:
        return
    with transaction.atomic(savepoint=False):
        withdrawing.made_open(instance.page, _who(), instance.restriction_type)
        withdrawing.target_opened(instance.page, _who(), by_hand=True)


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
        last = instance.current_task_state
        transitions.was_approved(page, user, last.revision if last is not None else None)


@receiver(workflow_cancelled)
def follow_cancellation(instance: WorkflowState, user: Any = None, **kwargs: Any) -> None:
    page = _page_of(instance)
    if page is not None:
        transitions.left_review(page, user)
