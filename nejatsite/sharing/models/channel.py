import json
from datetime import datetime, timedelta
from typing import ClassVar, Self

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from nejatsite.sharing import adapters, conf, text, vault

from .occasions import usual_occasions


class ChannelQuerySet(models.QuerySet):
    def of_editions(self, codes: list[str]) -> Self:
        return self.filter(edition__language_code__in=codes)


class Withdrawal(models.TextChoices):
    """What becomes of a post whose page was taken down."""

    KEEP = "keep", _("Leave it as it is")
    DELETE = "delete", _("Delete it")
    EDIT = "edit", _("Replace its text by a note")


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
    topics = models.JSONField(
        _("topics"),
        default=list,
        blank=True,
        # Translation keys: a topic is the same in every edition. One that is deleted stays, and matches nothing.
        help_text=_("If you choose nothing, articles on every topic are announced."),
    )
    occasions = models.JSONField(_("occasions"), default=usual_occasions)
    quiet_from = models.TimeField(_("quiet from"), null=True, blank=True)
    quiet_until = models.TimeField(
        _("quiet until"),
        null=True,
        blank=True,
        help_text=_("In the edition's time zone. What is published meanwhile is announced afterwards."),
    )
    pace_minutes = models.PositiveSmallIntegerField(
        _("minutes between two announcements"),
        default=0,
        validators=[MaxValueValidator(24 * 60)],
        help_text=_("At least so many. 0 means that nothing has to wait for the one before."),
    )
    withdrawal = models.CharField(
        _("when a page is taken down"), max_length=8, choices=Withdrawal, default=Withdrawal.KEEP
    )
    template = models.TextField(_("text"), blank=True, max_length=1000, help_text=adapters.base.TEMPLATE_HELP)
    resting_until = models.DateTimeField(null=True, blank=True, editable=False)
    #: When the pace lets the next announcement go.
    next_at = models.DateTimeField(null=True, blank=True, editable=False)
    #: Attempts that failed since the last one that succeeded, and since when.
    failures = models.PositiveIntegerField(default=0, editable=False)
    failing_since = models.DateTimeField(null=True, blank=True, editable=False)
    #: When its editors were told that it fails; empty again when they were told that it recovered.
    failing_told_at = models.DateTimeField(null=True, blank=True, editable=False)

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

    def secret(self, name: str) -> str:
        """The newest. Raises vault.Unreadable, also where there is none."""
        values = self.secret_values(name)
        if not values:
            raise vault.Unreadable
        return values[0]

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


def clean_template(value: str) -> str:
    """Raises ValidationError for a place that no text can be put into."""
    if unknown := text.unknown_places(value, set(adapters.base.PLACES)):
        raise ValidationError(
            _("%(name)s is not one of the placeholders that you can use."),
            params={"name": "{" + unknown[0] + "}"},
            code="unknown_place",
        )
    return value
