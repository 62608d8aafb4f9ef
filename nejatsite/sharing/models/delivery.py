import uuid
from typing import Any, ClassVar, Self

from django.conf import settings as site_settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Length, Substr
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, PageViewRestriction

from nejatsite.core import ledger

from .channel import Channel
from .occasions import EVENTS, Occasion
from .plan import Plan


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


class DeliveryQuerySet(ledger.LedgerQuerySet):
    def of_editions(self, codes: list[str]) -> Self:
        return self.filter(channel__edition__language_code__in=codes)

    def in_hand(self) -> Self:
        """With all that decides whether and how it is sent; the page itself is fetched as its own type."""
        plans = Plan.objects.filter(page_id=OuterRef("page_id"), channel_id=OuterRef("channel_id"))
        hiding = PageViewRestriction.objects.filter(
            page__path=Substr(OuterRef("page__path"), 1, Length("page__path"))
        )
        return self.select_related("channel__edition").annotate(
            page_type=F("page__content_type"),
            is_hidden=Exists(hiding),
            plan_announces=Subquery(plans.values("announces")[:1]),
            plan_text=Subquery(plans.values("text")[:1]),
        )

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
    #: Which one of its kind: the correction's translation key, the revision of a marked update, the delivery that is
    #: withdrawn. Empty for the first publication, of which there is one.
    subject = models.CharField(max_length=64, blank=True, editable=False)
    repeat = models.PositiveSmallIntegerField(
        _("repeat"), default=0, help_text=_("Counts up when a person asks for the same announcement again.")
    )
    #: The same over all attempts: what receivers know a repeat by.
    message_id = models.UUIDField(default=uuid.uuid4, editable=False, unique=True)
    state = models.CharField(_("state"), max_length=16, choices=DeliveryState, default=DeliveryState.WAITING)
    #: Set just before a request that must not go out twice, cleared by its answer.
    request_at = models.DateTimeField(null=True, blank=True, editable=False)
    response_code = models.PositiveSmallIntegerField(_("answer"), null=True, blank=True)
    #: What the network knows the post by, for deleting and editing it; more than one part, as the adapter wants.
    post_id = models.CharField(max_length=500, blank=True, editable=False)
    #: The text as it was sent.
    sent_text = models.TextField(_("text"), blank=True, editable=False)
    #: What a withdrawal takes back.
    original = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.CASCADE, related_name="withdrawals", editable=False
    )
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
                fields=["page", "channel", "occasion", "subject", "repeat"],
                name="one_delivery_per_occasion",
            ),
            # Said of the original, for the page may be gone.
            models.UniqueConstraint(fields=["original"], name="one_withdrawal_per_delivery"),
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
    def is_withdrawal(self) -> bool:
        return self.occasion == Occasion.WITHDRAWAL

    @property
    def is_taken_back(self) -> bool:
        """Its post was deleted, or its text replaced, after the page was taken down."""
        return any(row.state == DeliveryState.DONE for row in self.withdrawals.all())

    @property
    def is_retrying(self) -> bool:
        return self.state == DeliveryState.WAITING and self.attempts > 0

    def leave(self, state: str, **changes: Any) -> bool:
        return super().leave(state, **{**self.found, **changes})
