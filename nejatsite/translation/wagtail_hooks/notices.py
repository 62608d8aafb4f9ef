"""Where people find what they were told, and say how they want to be told."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext, gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.views.account import BaseSettingsPanel, notifications_tab

from nejatsite.core.menu import MenuItemFor
from nejatsite.core.wording import number
from nejatsite.users.roles import roles_of

from ..forms import NoticePreferencesForm
from ..models import Notice
from ..views import notices

SHOWN = 4


@hooks.register("register_admin_urls")
def notice_urls() -> list[URLPattern]:
    return [
        path("desk/notices/", notices.notice_list, name="translation_notices"),
        path("desk/notices/read/", notices.read_all, name="translation_notices_read"),
        path("desk/notices/<int:notice_id>/", notices.follow, name="translation_notice"),
    ]


def unread(user: Any) -> Any:
    """Without what is settled: a submission that somebody has approved, say."""
    return Notice.objects.filter(recipient=user).news()


class NoticesMenuItem(MenuItemFor):
    """Says how many are unread. One query."""

    def render_component(self, request: HttpRequest) -> Any:
        component = super().render_component(request)
        count = unread(request.user).count()
        if count:
            component.label = gettext("Notices ({count})").format(count=number(count))
        return component


@hooks.register("register_admin_menu_item")
def notices_menu_item() -> MenuItem:
    return NoticesMenuItem(
        gettext_lazy("Notices"),
        reverse("translation_notices"),
        name="translation-notices",
        icon_name="mail",
        order=160,
        shown_to=roles_of,
    )


class NoticesPanel(Component):
    """What is new for this person, below what waits for them. One query; nothing where there is nothing."""

    name = "translation_notices"
    template_name = "translation/notice_panel.html"
    order = 70

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        found = list(unread(parent_context["request"].user).with_news_marked()[: SHOWN + 1])
        return {"rows": notices.rows_of(found[:SHOWN]), "more": len(found) > SHOWN}


@hooks.register("construct_homepage_panels")
def news_for_me(request: HttpRequest, panels: list[Any]) -> None:
    if roles_of(request.user):
        panels.append(NoticesPanel())


class NoticeSettingsPanel(BaseSettingsPanel):
    name = "translation_notices"
    title = gettext_lazy("Notices about translations")
    tab = notifications_tab
    order = 50
    form_class = NoticePreferencesForm

    def is_active(self) -> bool:
        return bool(roles_of(self.user))


@hooks.register("register_account_settings_panel")
def notice_settings(request: HttpRequest, user: Any, profile: Any) -> BaseSettingsPanel:
    return NoticeSettingsPanel(request, user, profile)


@hooks.register("insert_global_admin_css")
def notices_css() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("translation/notices.css"))
