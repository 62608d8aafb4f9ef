from operator import attrgetter

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from . import views
from .menu import MenuItemFor

#: Drawn where Wagtail's own set has nothing fitting.
ICONS = (
    "authors-list",
    "book",
    "frames",
    "megaphone",
    "newspaper",
    "quill",
    "statement",
    "stream",
    "topics-list",
)


@hooks.register("register_icons")
def page_type_icons(icons: list[str]) -> list[str]:
    return [*icons, *(f"core/icons/{name}.svg" for name in ICONS)]


@hooks.register("register_admin_urls")
def background_urls() -> list[URLPattern]:
    return [
        path("reports/background/", views.BackgroundTasksView.as_view(), name="core_background_tasks"),
        path(
            "reports/background/results/",
            views.BackgroundTasksView.as_view(results_only=True),
            name="core_background_tasks_results",
        ),
        path("reports/background/try-again/", views.try_again, name="core_background_tasks_try_again"),
    ]


@hooks.register("register_reports_menu_item")
def background_menu_item() -> MenuItem:
    return MenuItemFor(
        _("Background tasks"),
        reverse("core_background_tasks"),
        icon_name="cogs",
        order=2000,
        shown_to=attrgetter("is_superuser"),
    )
