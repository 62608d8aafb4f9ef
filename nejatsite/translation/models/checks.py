"""Warnings that a person has looked at."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from wagtail_localize.models import String, TranslationContext

from .job import Job

User = settings.AUTH_USER_MODEL


class AcceptedWarning(models.Model):
    """Somebody saw this warning and found the text right. It is asked again when either text changes."""

    job = models.ForeignKey(Job, models.CASCADE, related_name="accepted_warnings")
    string = models.ForeignKey(String, models.CASCADE, related_name="+")
    context = models.ForeignKey(TranslationContext, models.CASCADE, related_name="+")
    code = models.CharField(max_length=40)
    #: Of the translation it was accepted for.
    fingerprint = models.CharField(max_length=32)
    user = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["job", "string", "context", "code", "fingerprint"], name="one_answer_per_warning"
            )
        ]

    def __str__(self) -> str:
        return self.code
