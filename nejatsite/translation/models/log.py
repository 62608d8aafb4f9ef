"""Who did what to a job, and when."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision

from ..states import JobAction
from .job import Job

User = settings.AUTH_USER_MODEL


class JobEvent(models.Model):
    """The log: who did what when. Rows are added, never changed."""

    job = models.ForeignKey(Job, models.CASCADE, related_name="events")
    at = models.DateTimeField(default=timezone.now)
    user = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    # The name as it was: it outlives the account.
    user_name = models.CharField(max_length=255, blank=True)
    action = models.CharField(max_length=30, choices=JobAction.choices)
    comment = models.TextField(blank=True)
    revision = models.ForeignKey(Revision, models.SET_NULL, null=True, related_name="+")

    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.user_name or '—'} {self.get_action_display()}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk:
            raise ValidationError(_("The log of a job is not rewritten."))
        super().save(*args, **kwargs)
