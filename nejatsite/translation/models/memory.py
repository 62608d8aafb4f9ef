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
    #: Of the source text, its placeholders numbered in their order: the same for texts that are the same.
    source_hash = models.CharField(max_length=32)
    #: Of the field and the texts before and after it.
    context_hash = models.CharField(max_length=32, blank=True)
    #: Folded words with a space before and after each, for comparing and for searching.
    source_words = models.TextField(blank=True)
    translation_words = models.TextField(blank=True)
    job = models.ForeignKey(Job, models.SET_NULL, null=True, related_name="memory_entries")
    #: Of the text and its place on the page.
    place = models.CharField(max_length=32, blank=True)
    approved_at = models.DateTimeField(default=timezone.now)
    approved_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["job", "place"], name="one_memory_per_place"),
        ]
        indexes = [
            models.Index(
                fields=["target_locale", "source_locale", "source_hash", "-approved_at"],
                name="memory_by_text",
            ),
        ]

    def __str__(self) -> str:
        return self.source[:50]


class MemoryKey(models.Model):
    """What similar texts are found by: a few numbers that they share. See `services.likeness`."""

    entry = models.ForeignKey(MemoryEntry, models.CASCADE, related_name="keys")
    #: A part of the text and the pair of editions, in one number.
    key = models.BigIntegerField()
    #: How many characters the words of the text have: what is much longer or shorter cannot be similar.
    length = models.PositiveIntegerField()

    wagtail_reference_index_ignore = True

    class Meta:
        indexes = [models.Index(fields=["key", "entry", "length"], name="memory_by_key")]

    def __str__(self) -> str:
        return str(self.key)
