from collections import defaultdict
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count
from django.urls import reverse
from wagtail.admin.ui.components import Component

from nejatsite.editions.policies import editions_looked_after

from .models import Channel, Delivery, DeliveryState


class AnnouncementsPanel(Component):
    """On the admin home: announcements and channels of one's own editions that need a person. Two queries."""

    name = "announcements"
    order = 230
    template_name = "sharing/admin/home_panel.html"

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        codes = editions_looked_after(parent_context["request"].user)
        if not codes:
            return {}
        counts: dict[int, dict[str, int]] = defaultdict(dict)
        waiting = Delivery.objects.of_editions(codes).needing_a_person().values_list("channel_id", "state")
        for channel, state, count in waiting.annotate(count=Count("pk")).order_by("channel_id"):
            counts[channel][state] = count
        channels = Channel.objects.of_editions(codes).select_related("edition").order_by("name", "pk")
        rows = [
            {
                "channel": channel,
                "set_aside": counts[channel.pk].get(DeliveryState.SET_ASIDE, 0),
                "unknown": counts[channel.pk].get(DeliveryState.UNKNOWN, 0),
                "set_aside_url": _report(channel, DeliveryState.SET_ASIDE),
                "unknown_url": _report(channel, DeliveryState.UNKNOWN),
                "switched_off": not channel.enabled and channel.off_reason,
                "failing_since": channel.failing_since if channel.enabled else None,
            }
            for channel in channels
        ]
        said = ("set_aside", "unknown", "switched_off", "failing_since")
        needing = [row for row in rows if any(row[name] for name in said)]
        return {"rows": needing, "several_editions": len(codes) > 1}


def _report(channel: Channel, state: str) -> str:
    query = urlencode({"channel": channel.pk, "state": str(state)})
    return f"{reverse('sharing_deliveries')}?{query}"
