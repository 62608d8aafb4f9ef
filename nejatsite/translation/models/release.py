"""Editions of one page that go public together."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

User = settings.AUTH_USER_MODEL


class Release(models.Model):
    """Approved jobs in it are held until all of its jobs are approved, or until its time has come.

    Then it is over: `released_at` is set, and jobs that were not approved by then go out one by one.
    """

    source_page = models.ForeignKey(Page, models.CASCADE, related_name="translation_releases")
    #: Whatever is approved goes public then, whether or not the others are ready.
    at = models.DateTimeField(_("at the latest"), null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    created_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    released_at = models.DateTimeField(null=True, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("common release")
        verbose_name_plural = _("common releases")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["source_page"],
                condition=Q(released_at__isnull=True),
                name="one_open_release_per_page",
            )
        ]

    def __str__(self) -> str:
        return f"{self.source_page_id}, {self.created_at:%Y-%m-%d %H:%M}"

    @property
    def is_open(self) -> bool:
        return self.released_at is None
