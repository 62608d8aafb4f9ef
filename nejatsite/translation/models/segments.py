"""The texts of a job at other times than now."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision
from wagtail_localize.models import String, TranslationContext

from ..states import TextOrigin
from .job import Job

User = settings.AUTH_USER_MODEL


class StoredSegments(models.Model):
    """The segments of a job at one moment, in order, with their translations.

    wagtail-localize deletes the old segments when it takes in a new version of the source; what changed is
    shown from here, and what an editor approved is known from here. `segments` is a list of objects with
    `path`, `source` and `translation`.
    """

    class Kind(models.TextChoices):
        BEFORE_REFRESH = "before_refresh", _("before the source was refreshed")
        SUBMITTED = "submitted", _("as submitted")
        APPROVED = "approved", _("as approved")
        BEFORE_UPDATE = "before_update", _("before an update was begun")

    job = models.ForeignKey(Job, models.CASCADE, related_name="stored_segments")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    taken_at = models.DateTimeField(default=timezone.now)
    source_revision = models.ForeignKey(Revision, models.SET_NULL, null=True, related_name="+")
    target_revision = models.ForeignKey(Revision, models.SET_NULL, null=True, related_name="+")
    segments = models.JSONField()
    #: What the job was at that moment, where it may have to become that again.
    job_values = models.JSONField(default=dict)

    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["-taken_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.job_id}, {self.taken_at:%Y-%m-%d %H:%M}"


class SegmentVersion(models.Model):
    """What stood in a segment once, who put it there and how it came. Rows are added, never changed.

    A text is named as wagtail-localize names it: the string of the source, and the place it stands in.
    """

    job = models.ForeignKey(Job, models.CASCADE, related_name="segment_versions")
    string = models.ForeignKey(String, models.CASCADE, related_name="+")
    context = models.ForeignKey(TranslationContext, models.CASCADE, related_name="+")
    #: In the stored form; empty where the text was taken out.
    text = models.TextField(blank=True)
    origin = models.CharField(max_length=12, choices=TextOrigin.choices, default=TextOrigin.TYPED)
    user = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    user_name = models.CharField(max_length=255, blank=True)
    at = models.DateTimeField(default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["job", "string", "context", "-at"], name="version_of_segment")]

    def __str__(self) -> str:
        return f"{self.job_id}, {self.at:%Y-%m-%d %H:%M}"
