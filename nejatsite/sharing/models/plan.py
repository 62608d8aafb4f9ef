from typing import ClassVar

from django.conf import settings as site_settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from .channel import Channel


class FirstPublication(models.Model):
    """That a page has been public once. Whatever is published later is not its first publication."""

    page = models.OneToOneField(Page, primary_key=True, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    #: Translation keys of the corrections that readers had been told of by then, or at a later publication.
    #: None in rows older than this column.
    corrections = models.JSONField(null=True, blank=True)


class PlanQuerySet(models.QuerySet):
    def by_channel(self, page: Page) -> "dict[int, Plan]":
        return {plan.channel_id: plan for plan in self.filter(page_id=page.pk)}


class Plan(models.Model):
    """What people decided for one page on one channel, before it is announced. There is none where nobody did."""

    page = models.ForeignKey(
        Page, verbose_name=_("page"), on_delete=models.CASCADE, related_name="announcement_plans"
    )
    channel = models.ForeignKey(
        Channel, verbose_name=_("channel"), on_delete=models.CASCADE, related_name="plans"
    )
    announces = models.BooleanField(_("announce here"), default=True)
    #: A template like the channel's, for this page alone.
    text = models.TextField(_("text"), blank=True, max_length=5000)
    #: A text for this page by somebody who may not decide on it. Emptied when an editor took it or dropped it.
    suggestion = models.TextField(_("suggested text"), blank=True, max_length=5000)
    suggested_by = models.ForeignKey(
        site_settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    #: The next publication is announced as an update. Emptied by that publication.
    update_asked_at = models.DateTimeField(null=True, blank=True, editable=False)
    update_asked_by = models.ForeignKey(
        site_settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    #: A page that is planned for is not used by a channel: nobody has to be warned of it.
    wagtail_reference_index_ignore = True

    objects = PlanQuerySet.as_manager()

    class Meta:
        verbose_name = _("announcement plan")
        verbose_name_plural = _("announcement plans")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["page", "channel"], name="one_plan_per_page_and_channel")
        ]

    def __str__(self) -> str:
        return f"{self.page_id} → {self.channel_id}"
