from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from nejatsite.core.menu import MenuItemFor
from nejatsite.editions.policies import editions_looked_after

from . import delivery_views
from .channel_views import ChannelViewSet
from .panels import AnnouncementsPanel


@hooks.register("register_admin_viewset")
def channels() -> ChannelViewSet:
    return ChannelViewSet()


@hooks.register("register_admin_urls")
def delivery_urls() -> list[Any]:
    return [
        path("reports/announcements/", delivery_views.DeliveryReport.as_view(), name="sharing_deliveries"),
        path(
            "reports/announcements/results/",
            delivery_views.DeliveryReport.as_view(results_only=True),
            name="sharing_deliveries_results",
        ),
        path("reports/announcements/try-again/", delivery_views.try_again, name="sharing_try_again"),
    ]


@hooks.register("register_reports_menu_item")
def deliveries_menu_item() -> MenuItem:
    return MenuItemFor(
        _("Announcements"),
        reverse_lazy("sharing_deliveries"),
        name="announcements",
        icon_name="megaphone",
        order=850,
        shown_to=editions_looked_after,
    )


@hooks.register("construct_homepage_panels")
def announcements_panel(request: HttpRequest, panels: list[Any]) -> None:
    if editions_looked_after(request.user):
        panels.append(AnnouncementsPanel())
