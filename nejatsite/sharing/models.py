import json
import uuid
from datetime import datetime, timedelta
from typing import Any, ClassVar, Self

from django.conf import settings as site_settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page

from nejatsite.core import ledger

from . import adapters, conf, vault


class ChannelQuerySet(models.QuerySet):
    def of_editions(self, codes: list[str]) -> Self:
        return self.filter(edition__language_code__in=codes)

    def listening_to(self, page: Page) -> "list[Channel]":
        """The enabled channels of the page's edition that want this kind of page."""
        label = page._meta.label
        channels = self.filter(edition_id=page.locale_id, enabled=True)
        return [channel for channel in channels if not channel.page_kinds or label in channel.page_kinds]


class Channel(models.Model):
    """One place that an edition's publications are announced in."""

    edition = models.ForeignKey(
        Locale, verbose_name=_("edition"), on_delete=models.PROTECT, related_name="channels"
    )
    name = models.CharField(_("name"), max_length=100, help_text=_("For the people who work here."))
    kind = models.CharField(_("kind"), max_length=20, choices=adapters.kinds)
    enabled = models.BooleanField(_("switched on"), default=True)
    off_reason = models.CharField(_("why it was switched off"), max_length=255, blank=True, editable=False)
    settings = models.JSONField(_("settings"), default=dict, blank=True, editable=False)
    sealed = models.TextField(blank=True, editable=False)
    page_kinds = models.JSONField(
        _("announces"),
        default=list,
        blank=True,
        help_text=_("If you choose nothing, all articles of the edition are announced."),
    )
    template = models.TextField(_("text"), blank=True, max_length=1000, help_text=adapters.base.TEMPLATE_HELP)
    resting_until = models.DateTimeField(null=True, blank=True, editable=False)

    objects = ChannelQuerySet.as_manager()

    class Meta:
        verbose_name = _("channel")
        verbose_name_plural = _("channels")
        ordering: ClassVar = ["edition", "name"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "name"], name="one_channel_of_a_name_per_edition")
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def adapter(self) -> adapters.Adapter:
        return adapters.get(self.kind)

    def secret_values(self, name: str) -> list[str]:
        """The secret, newest first: while it is being changed there are two. Raises vault.Unreadable."""
        now = timezone.now()
        kept = self._secrets().get(name, [])
        return [
            entry["value"]
            for entry in kept
            if not entry["until"] or datetime.fromisoformat(entry["until"]) > now
        ]

    def set_secret(self, name: str, value: str) -> None:
        """The former value stays valid for a while, so that the other side can change over without a gap."""
        until = (timezone.now() + timedelta(hours=conf.secret_overlap_hours())).isoformat()
        try:
            secrets = self._secrets()
        except vault.Unreadable:
            secrets = {}
        former = secrets.get(name, [])[:1]
        if former and former[0]["value"] == value:
            return
        secrets[name] = [{"value": value, "until": ""}, *({**entry, "until": until} for entry in former)]
        self.sealed = vault.seal(json.dumps(secrets))

    def has_secret(self, name: str) -> bool:
        try:
            return bool(self.secret_values(name))
        except vault.Unreadable:
            return False

    def _secrets(self) -> dict[str, list[dict[str, str]]]:
        return json.loads(vault.unseal(self.sealed)) if self.sealed else {}


class Occasion(models.TextChoices):
    """Why something is announced."""

    FIRST = "first", _("First publication")
    UPDATE = "update", _("Marked update")
    CORRECTION = "correction", _("Correction")
    TEST = "test", _("Test")


class DeliveryState(models.TextChoices):
    """The ledger's states in the words of this app, and one of its own."""

    WAITING = "waiting", _("Waiting")
    RUNNING = "running", _("Sending")
    DONE = "done", _("Sent")
    UNKNOWN = "unknown", _("Unknown whether it arrived")
    SET_ASIDE = "set_aside", _("Set aside")
    CANCELLED = "cancelled", _("Cancelled")


#: What waits for a person.
NEEDS_PERSON = (DeliveryState.SET_ASIDE, DeliveryState.UNKNOWN)

EVENTS = {
    Occasion.FIRST: "page.published",
    Occasion.UPDATE: "page.updated",
    Occasion.CORRECTION: "page.corrected",
    Occasion.TEST: "test",
}


class DeliveryQuerySet(ledger.LedgerQuerySet):
    def of_editions(self, codes: list[str]) -> Self:
        return self.filter(channel__edition__language_code__in=codes)

    def needing_a_person(self) -> Self:
        return self.filter(state__in=NEEDS_PERSON, finished_at__isnull=False)


class Delivery(ledger.LedgerRow):
    """One announcement of one page on one channel for one occasion. Rows are never deleted with their page."""

    channel = models.ForeignKey(
        Channel, verbose_name=_("channel"), on_delete=models.CASCADE, related_name="deliveries"
    )
    page = models.ForeignKey(
        Page, verbose_name=_("page"), null=True, on_delete=models.SET_NULL, related_name="deliveries"
    )
    title = models.CharField(_("title"), max_length=255, blank=True)
    occasion = models.CharField(_("occasion"), max_length=12, choices=Occasion, default=Occasion.FIRST)
    repeat = models.PositiveSmallIntegerField(
        _("repeat"), default=0, help_text=_("Counts up when a person asks for the same announcement again.")
    )
    #: The same over all attempts: what receivers know a repeat by.
    message_id = models.UUIDField(default=uuid.uuid4, editable=False, unique=True)
    state = models.CharField(_("state"), max_length=16, choices=DeliveryState, default=DeliveryState.WAITING)
    #: Set just before a request that must not go out twice, cleared by its answer.
    request_at = models.DateTimeField(null=True, blank=True, editable=False)
    response_code = models.PositiveSmallIntegerField(_("answer"), null=True, blank=True)
    post_url = models.URLField(_("address of the post"), max_length=1000, blank=True)
    requested_by = models.ForeignKey(
        site_settings.AUTH_USER_MODEL,
        verbose_name=_("asked for by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = DeliveryQuerySet.as_manager()

    class Meta(ledger.LedgerRow.Meta):
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["page", "channel", "occasion", "repeat"], name="one_delivery_per_occasion"
            )
        ]
        indexes: ClassVar = [
            *ledger.LedgerRow.Meta.indexes,
            models.Index(fields=["channel", "-created_at"], name="sharing_delivery_recent"),
            models.Index(
                fields=["channel"],
                name="sharing_delivery_person",
                condition=Q(state__in=["set_aside", "unknown"]),
            ),
        ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        #: What the attempt in hand found out; written together with the state it ends in.
        self.found: dict[str, Any] = {}

    def __str__(self) -> str:
        return f"{self.title} → {self.channel_id}"

    @property
    def event(self) -> str:
        return EVENTS[Occasion(self.occasion)]

    @property
    def is_test(self) -> bool:
        return self.occasion == Occasion.TEST

    @property
    def needs_person(self) -> bool:
        return self.state in NEEDS_PERSON

    @property
    def is_retrying(self) -> bool:
        return self.state == DeliveryState.WAITING and self.attempts > 0

    def leave(self, state: str, **changes: Any) -> bool:
        return super().leave(state, **{**self.found, **changes})


class FirstPublication(models.Model):
    """That a page has been public once. Whatever is published later is not its first publication."""

    page = models.OneToOneField(Page, primary_key=True, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField(default=timezone.now)


def clean_template(value: str) -> str:
    """Raises ValidationError for a place that no text can be put into."""
    from .text import unknown_places

    if unknown := unknown_places(value, set(adapters.base.PLACES)):
        raise ValidationError(
            _("%(name)s is not one of the placeholders that you can use."),
            params={"name": "{" + unknown[0] + "}"},
            code="unknown_place",
        )
    return value
