"""What became of an announcement, in words, and what a person may do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from nejatsite.core.wording import number
from nejatsite.editions.calendar import format_moment
from nejatsite.editions.registry import current_edition

from .models import Delivery, DeliveryState, Occasion, Withdrawal

TONES = {
    DeliveryState.DONE: "done",
    DeliveryState.SET_ASIDE: "wrong",
    DeliveryState.UNKNOWN: "warn",
    DeliveryState.CANCELLED: "quiet",
}


@dataclass(frozen=True)
class Told:
    delivery: Delivery
    #: "done", "wrong", "warn", "quiet" or "wait".
    tone: str
    words: str
    #: The error as the other side gave it, or why it is as it is.
    error: str
    may_try_again: bool
    may_settle: bool
    may_repeat: bool
    may_cancel: bool
    #: Where the post is; "" where it has no address, or was deleted.
    post_url: str = ""


def moment(value: Any) -> str:
    return format_moment(value, current_edition()) if value else ""


def tell_all(deliveries: Iterable[Delivery]) -> list[Told]:
    """One query more than the deliveries took, however many they are."""
    rows = list(deliveries)
    prefetch_related_objects(rows, "withdrawals")
    return [tell(row) for row in rows]


def tell(delivery: Delivery) -> Told:
    state = delivery.state
    deleted = delivery.is_taken_back and delivery.channel.withdrawal == Withdrawal.DELETE
    retrying = delivery.is_retrying
    announces = delivery.occasion not in (Occasion.WITHDRAWAL, Occasion.TEST)
    return Told(
        delivery=delivery,
        tone="warn" if retrying else TONES.get(state, "wait"),
        words=_words(delivery),
        error="" if state == DeliveryState.DONE else delivery.last_error,
        may_try_again=retrying or state in (DeliveryState.SET_ASIDE, DeliveryState.CANCELLED),
        may_settle=state == DeliveryState.UNKNOWN,
        may_repeat=state == DeliveryState.DONE
        and announces
        and delivery.page is not None
        and delivery.page.live,
        may_cancel=may_cancel(delivery),
        post_url="" if deleted else delivery.post_url,
    )


def may_cancel(delivery: Delivery) -> bool:
    """What may have arrived already cannot be called back."""
    waits = delivery.state == DeliveryState.WAITING and delivery.request_at is None
    return waits or delivery.state == DeliveryState.SET_ASIDE


def _words(delivery: Delivery) -> str:
    when = moment(delivery.finished_at)
    if delivery.is_retrying:
        count = delivery.attempts
        return ngettext(
            "{count} attempt failed. The next one: {when}",
            "{count} attempts failed. The next one: {when}",
            count,
        ).format(count=number(count), when=moment(delivery.due_at))
    if delivery.occasion == Occasion.WITHDRAWAL:
        return _of_withdrawal(delivery, when)
    if delivery.state == DeliveryState.WAITING:
        return _("Waits to be sent, from {when} on").format(when=moment(delivery.due_at))
    if delivery.state == DeliveryState.RUNNING:
        return _("Is being sent")
    if delivery.state == DeliveryState.DONE:
        said = _("Sent, and taken back: {when}") if delivery.is_taken_back else _("Sent: {when}")
        return said.format(when=when)
    if delivery.state == DeliveryState.UNKNOWN:
        return _("Nobody knows whether it arrived: {when}").format(when=when)
    if delivery.state == DeliveryState.SET_ASIDE:
        return _("Did not get through; waits for a person since {when}").format(when=when)
    return _("Was not sent: {when}").format(when=when)


def _of_withdrawal(delivery: Delivery, when: str) -> str:
    words = {
        DeliveryState.WAITING: _("The post is going to be taken back"),
        DeliveryState.RUNNING: _("The post is being taken back"),
        DeliveryState.DONE: _("The post was taken back: {when}"),
        DeliveryState.UNKNOWN: _("Nobody knows whether the post was taken back: {when}"),
        DeliveryState.SET_ASIDE: _("The post could not be taken back; waits for a person since {when}"),
        DeliveryState.CANCELLED: _("The post was left as it is: {when}"),
    }
    return words[DeliveryState(delivery.state)].format(when=when)
