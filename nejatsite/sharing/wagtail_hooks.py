from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from nejatsite.core.menu import MenuItemFor
from nejatsite.editions.policies import editions_looked_after

from . import delivery_changes, delivery_views, page_views
from .channel_views import ChannelViewSet
from .page_rows import may_see
from .panels import AnnouncementsPanel


@hooks.register("register_admin_viewset")
def channels() -> ChannelViewSet:
    return ChannelViewSet()


@hooks.register("register_admin_urls")
def delivery_urls() -> list[Any]:
    report = "reports/announcements/"
    return [
        path(report, delivery_views.DeliveryReport.as_view(), name="sharing_deliveries"),
        path(
            f"{report}results/",
            delivery_views.DeliveryReport.as_view(results_only=True),
            name="sharing_deliveries_results",
        ),
        path(f"{report}change/", delivery_changes.change, name="sharing_deliveries_change"),
        path(f"{report}<int:delivery_id>/", delivery_views.delivery, name="sharing_delivery"),
        path(f"{report}<int:delivery_id>/repeat/", delivery_changes.repeat, name="sharing_delivery_repeat"),
    ]


@hooks.register("register_admin_urls")
def page_urls() -> list[Any]:
    page = "announcements/pages/<int:page_id>/"
    return [
        path(page, page_views.screen, name="sharing_page"),
        path(f"{page}preview/", page_views.preview, name="sharing_page_preview"),
        path(f"{page}save/", page_views.save, name="sharing_page_save"),
    ]


@hooks.register("register_page_header_buttons")
def page_header_button(
    page: Page, user: Any, view_name: str | None = None, next_url: str | None = None
) -> Iterator[Button]:
    if page.pk and getattr(page.specific_class, "is_article", False) and may_see(user, page):
        yield _button(page, priority=66)


@hooks.register("register_translation_editor_buttons")
def translation_editor_button(page: Page, user: Any) -> Iterator[Button]:
    if getattr(page.specific_class, "is_article", False):
        yield _button(page, priority=10)


def _button(page: Page, priority: int) -> Button:
    return Button(
        _("Announcements"),
        reverse("sharing_page", args=[page.pk]),
        icon_name="megaphone",
        priority=priority,
    )


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
