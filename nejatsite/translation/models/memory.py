"""Approved translations, offered wherever the same or a similar text has to be translated."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from wagtail.models import Locale

from .job import Job

User = settings.AUTH_USER_MODEL


class MemoryEntry(models.Model):
    """One text and its approved translation, for a pair of editions.

    Texts are kept in the stored form of wagtail-localize: text with the tags of its placeholders. The newest
    approval of a text in a job is the one that counts; what it replaced in that job is gone.
    """

    source_locale = models.ForeignKey(Locale, models.CASCADE, related_name="+")
    target_locale = models.ForeignKey(Locale, models.CASCADE, related_name="memory_entries")
    source = models.TextField()
    translation = models.TextField()
    #: Of the source text, in its plain and folded form.
    source_hash = models.CharField(max_length=32)
    #: Characters of the plain source text: what is much longer or shorter cannot be similar.
    length = models.PositiveIntegerField(default=0)
    job = models.ForeignKey(Job, models.SET_NULL, null=True, related_name="memory_entries")
    place = models.CharField(max_length=32, blank=True)
    approved_at = models.DateTimeField(default=timezone.now)
    approved_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["job", "place"], name="one_memory_per_place"),
        ]
        indexes = [
            models.Index(fields=["target_locale", "source_locale", "source_hash"], name="memory_by_text"),
        ]

    def __str__(self) -> str:
        return self.source[:50]


class MemoryKey(models.Model):
    """What a similar text is found by: a few numbers that similar texts share. See `services.memory`."""

    entry = models.ForeignKey(MemoryEntry, models.CASCADE, related_name="keys")
    pair = models.PositiveIntegerField()
    key = models.BigIntegerField()

    wagtail_reference_index_ignore = True

    class Meta:
        indexes = [models.Index(fields=["pair", "key"], name="memory_by_key")]

    def __str__(self) -> str:
        return str(self.key)
