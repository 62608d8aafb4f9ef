"""What a person does not want sent any more."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from nejatsite.sharing.models import DeliveryState


def cancellable(deliveries: QuerySet) -> QuerySet:
    """What may have arrived already cannot be called back: it is left out."""
    return deliveries.filter(
        Q(state=DeliveryState.WAITING, request_at__isnull=True) | Q(state=DeliveryState.SET_ASIDE)
    )


def cancel(deliveries: QuerySet, user: Any) -> int:
    return cancellable(deliveries).update(
        state=DeliveryState.CANCELLED,
        finished_at=timezone.now(),
        last_error=_("Cancelled by {name}.").format(name=getattr(user, "display_name", "") or user),
    )
