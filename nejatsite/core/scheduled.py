"""Publishing and expiry at the time that was set for them.

Wagtail's command does the same in one go: the first page that fails holds up all that come after it.
"""

import logging
from collections.abc import Callable

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, Revision

logger = logging.getLogger(__name__)


class NotEverything(Exception):
    """Some pages could not be published or taken down; the others were."""


def publish_scheduled() -> None:
    """Page by page. What failed is reported, and tried again when the duty is next due."""
    now = timezone.now()
    expired = Page.objects.filter(live=True, expire_at__lt=now).order_by("expire_at", "pk")
    due = Revision.objects.filter(approved_go_live_at__lt=now).order_by("approved_go_live_at", "pk")
    failed = [key for key in expired.values_list("pk", flat=True) if not _done(_expire, key)]
    failed += [key for key in due.values_list("pk", flat=True) if not _done(_publish, key)]
    if failed:
        raise NotEverything(f"{len(failed)} pages could not be published or taken down; the log names them.")


def _done(step: Callable[[int], None], key: int) -> bool:
    try:
        with transaction.atomic():
            step(key)
    except Exception:
        logger.exception("%s %s failed; the others go on.", step.__name__.strip("_"), key)
        return False
    return True


def _expire(key: int) -> None:
    page = Page.objects.get(pk=key).specific
    page.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def _publish(key: int) -> None:
    Revision.objects.get(pk=key).publish(log_action="wagtail.publish.scheduled")
