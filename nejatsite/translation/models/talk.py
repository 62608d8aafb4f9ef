"""What people say to each other about a job or one of its texts."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail_localize.models import String, TranslationContext

from .job import Job

User = settings.AUTH_USER_MODEL


class Comment(models.Model):
    """On a text, or on the whole job where no text is named. A question goes to the source's author."""

    class Kind(models.TextChoices):
        COMMENT = "comment", _("Comment")
        QUESTION = "question", _("Question about the source")

    job = models.ForeignKey(Job, models.CASCADE, related_name="comments")
    string = models.ForeignKey(String, models.SET_NULL, null=True, blank=True, related_name="+")
    context = models.ForeignKey(TranslationContext, models.SET_NULL, null=True, blank=True, related_name="+")
    #: The source's text as it was when this was written, for when the source has gone on; plain text.
    about = models.TextField(blank=True)
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.COMMENT)
    answer_to = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="answers")
    text = models.TextField(_("text"), max_length=2000)
    author = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    author_name = models.CharField(max_length=255, blank=True)
    at = models.DateTimeField(default=timezone.now)
    resolved_at = models.DateTimeField(null=True, blank=True)
    resolved_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return self.text[:50]
