from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from nejatsite.core.menu import MenuItemFor

from . import message_views


@hooks.register("register_admin_urls")
def message_urls() -> list[URLPattern]:
    return [
        path("messages/", message_views.MessageList.as_view(), name="home_messages"),
        path(
            "messages/results/",
            message_views.MessageList.as_view(results_only=True),
            name="home_messages_results",
        ),
        path("messages/<int:pk>/", message_views.message, name="home_message"),
    ]


@hooks.register("register_admin_menu_item")
def messages_menu_item() -> MenuItem:
    return MenuItemFor(
        _("Messages"),
        reverse_lazy("home_messages"),
        icon_name="mail",
        order=740,
        shown_to=message_views.reads_messages,
    )
