from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import Page, Revision, TaskState


@receiver(post_save, sender=Revision)
def review_the_newest_text(instance: Revision, created: bool, **kwargs: Any) -> None:
    """Wagtail notes the revision under review only when the review begins: a correction made in it comes after."""
    if created and instance.base_content_type_id == ContentType.objects.get_for_model(Page).pk:
        TaskState.objects.filter(
            status=TaskState.STATUS_IN_PROGRESS,
            workflow_state__base_content_type_id=instance.base_content_type_id,
            workflow_state__object_id=instance.object_id,
        ).update(revision=instance)
