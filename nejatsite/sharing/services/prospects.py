"""What a publication does on each channel, and why not: asked by the publication itself, and before it by editors.

Both ask the same question here, so what the screen promised is what happens.
"""

from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from nejatsite.core.wording import number
from nejatsite.editorial.models import Correction
from nejatsite.sharing import conf
from nejatsite.sharing.models import Channel, Delivery, DeliveryState, FirstPublication, Occasion, Plan

#: The gravest fault is the one that is announced where a publication puts several right.
_GRAVITY = [Correction.Kind.FACTUAL, Correction.Kind.CLARIFICATION, Correction.Kind.SPELLING]


@dataclass(frozen=True)
class Prospect:
    """What publishing the page now would do on one channel. `reason` says in words why nothing, or is empty."""

    channel: Channel
    announces: bool
    reason: str = ""
    occasion: str = ""
    subject: str = ""
    plan: Plan | None = None
    #: The newest announcement of the page there; withdrawals are read from it.
    latest: Delivery | None = None


@dataclass
class Situation:
    """All that is known of a page at the moment of a publication, in a fixed number of queries."""

    page: Any
    told: FirstPublication | None = None
    plans: dict[int, Plan] = field(default_factory=dict)
    #: Channels whose announcement of the first publication was cancelled when the page was taken down.
    cancelled: frozenset[int] = frozenset()

    @classmethod
    def of(cls, page: Any) -> "Situation":
        told = FirstPublication.objects.filter(page_id=page.pk).first()
        cancelled: Any = ()
        if told:
            rows = Delivery.objects.filter(
                page_id=page.pk, occasion=Occasion.FIRST, repeat=0, state=DeliveryState.CANCELLED
            )
            cancelled = rows.values_list("channel_id", flat=True)
        return cls(page, told, Plan.objects.by_channel(page), frozenset(cancelled))

    @cached_property
    def is_private(self) -> bool:
        return self.page.get_view_restrictions().exists()

    @cached_property
    def is_old(self) -> bool:
        return is_old(self.page)

    @cached_property
    def topics(self) -> set[str]:
        return topic_keys(self.page)

    @cached_property
    def noted(self) -> list[Correction]:
        """The corrections that tell readers something."""
        return [each for each in self.page.corrections.all() if each.note.strip()]

    @cached_property
    def new_corrections(self) -> list[Correction]:
        """Those that no earlier publication brought, the gravest and newest first."""
        if self.told is None:
            return []
        if self.told.corrections is None:
            today = timezone.localdate()
            new = [each for each in self.noted if each.made_on >= today]
        else:
            known = set(self.told.corrections)
            new = [each for each in self.noted if str(each.translation_key) not in known]
        new.sort(key=lambda each: each.made_on, reverse=True)
        return sorted(new, key=lambda each: _GRAVITY.index(each.kind))

    @property
    def correction_keys(self) -> list[str]:
        return sorted(str(each.translation_key) for each in self.noted)

    @cached_property
    def obstacle(self) -> str:
        """What keeps the page from being announced anywhere, in words."""
        if not getattr(self.page, "is_article", False):
            return _("Pages of this kind are not announced.")
        if self.page.alias_of_id:
            return _("The page only mirrors another one.")
        if self.is_private:
            return _("Not everybody may read the page.")
        return ""

    def prospect(self, channel: Channel) -> Prospect:
        plan = self.plans.get(channel.pk)
        reason = self.obstacle or self._unwanted(channel, plan)
        if reason:
            return Prospect(channel, False, reason, plan=plan)
        found = list(self._candidates(channel, plan))
        for occasion, subject in found:
            if occasion in channel.occasions:
                return Prospect(channel, True, occasion=occasion, subject=subject, plan=plan)
        if found:
            reason = _("The channel does not announce this: {occasion}.").format(
                occasion=Occasion(found[0][0]).label
            )
        elif self.is_old and (self.told is None or self.new_corrections):
            days = conf.max_age_days()
            reason = ngettext(
                "The page is older than {days} day.", "The page is older than {days} days.", days
            ).format(days=number(days))
        else:
            reason = _("An ordinary edit announces nothing.")
        return Prospect(channel, False, reason, plan=plan)

    def _unwanted(self, channel: Channel, plan: Plan | None) -> str:
        if not channel.enabled:
            return _("The channel is switched off.")
        if channel.page_kinds and self.page._meta.label not in channel.page_kinds:
            return _("The channel does not announce pages of this kind.")
        if channel.topics and not self.topics & set(channel.topics):
            return _("The page has none of the topics that the channel announces.")
        if plan and not plan.announces:
            return _("It was switched off for this page.")
        return ""

    def _candidates(self, channel: Channel, plan: Plan | None) -> Any:
        """(occasion, subject), the most important first: a channel gets one announcement of a publication."""
        if not self.is_old:
            if self.told is None or channel.pk in self.cancelled:
                yield Occasion.FIRST, ""
            elif self.new_corrections:
                yield Occasion.CORRECTION, str(self.new_corrections[0].translation_key)
        if plan and plan.update_asked_at:
            yield Occasion.UPDATE, str(self.page.live_revision_id or self.page.latest_revision_id or "")


def status_of_page(page: Any) -> list[Prospect]:
    """For each channel of the page's edition: what publishing would do, and what became of the last announcement.

    `page` may be a draft as it is being edited. A fixed number of queries, however many channels there are.
    """
    situation = Situation.of(page)
    latest: dict[int, Delivery] = {}
    if page.pk:
        rows = Delivery.objects.filter(page_id=page.pk).exclude(occasion=Occasion.WITHDRAWAL)
        for row in rows.order_by("created_at", "pk").prefetch_related("withdrawals"):
            latest[row.channel_id] = row
    found = []
    for channel in Channel.objects.filter(edition_id=page.locale_id).select_related("edition"):
        prospect = situation.prospect(channel)
        if row := latest.get(channel.pk):
            row.channel = channel
        found.append(Prospect(**{**vars(prospect), "latest": row}))
    return found


def is_article(page: Page) -> bool:
    """Only what belongs in the stream of articles; not what merely mirrors another page."""
    return bool(getattr(page, "is_article", False)) and not page.alias_of_id


def is_old(page: Any) -> bool:
    date = getattr(page, "date", None) or page.first_published_at
    return date is not None and date < timezone.now() - timedelta(days=conf.max_age_days())


def topic_keys(page: Any) -> set[str]:
    """Of the page as it is in memory: a draft may have other topics than what is public."""
    links = [link.topic_id for link in page.topic_links.all()]
    keys = Page.objects.filter(pk__in=links).values_list("translation_key", flat=True) if links else ()
    return {str(key) for key in keys}
