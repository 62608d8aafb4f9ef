from collections.abc import Mapping
from typing import Any

from django.db.models import Count
from django.urls import reverse
from wagtail.admin.ui.components import Component

from nejatsite.editions.policies import editions_looked_after

from .models import NEEDS_PERSON, Channel, Delivery


class AnnouncementsPanel(Component):
    """On the admin home: announcements and channels of one's own editions that need a person."""

    name = "announcements"
    order = 230
    template_name = "sharing/admin/home_panel.html"

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        codes = editions_looked_after(parent_context["request"].user)
        if not codes:
            return {}
        waiting = (
            Delivery.objects.of_editions(codes)
            .needing_a_person()
            .values("channel_id", "channel__name")
            .annotate(count=Count("pk"))
            .order_by("channel__name")
        )
        report = reverse("sharing_deliveries")
        states = "&".join(f"state={state}" for state in NEEDS_PERSON)
        return {
            "waiting": [{**row, "url": f"{report}?channel={row['channel_id']}&{states}"} for row in waiting],
            "switched_off": list(
                Channel.objects.of_editions(codes).filter(enabled=False).exclude(off_reason="")
            ),
        }
