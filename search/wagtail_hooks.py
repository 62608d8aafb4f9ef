from operator import attrgetter

from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from nejatsite.core.menu import MenuItemFor
from nejatsite.editions.policies import editions_looked_after

from .editors.report import QueryReport
from .editors.views import PromotionViewSet
from .row_report import SearchRowsView, try_rows_again


@hooks.register("register_admin_viewset")
def promotions() -> PromotionViewSet:
    return PromotionViewSet()


@hooks.register("register_admin_urls")
def query_urls() -> list[URLPattern]:
    return [
        path("reports/searches/", QueryReport.as_view(), name="search_queries"),
        path(
            "reports/searches/results/", QueryReport.as_view(results_only=True), name="search_queries_results"
        ),
        path("reports/search-index/", SearchRowsView.as_view(), name="search_rows"),
        path(
            "reports/search-index/results/",
            SearchRowsView.as_view(results_only=True),
            name="search_rows_results",
        ),
        path("reports/search-index/try-again/", try_rows_again, name="search_rows_try_again"),
    ]


@hooks.register("register_reports_menu_item")
def queries_menu_item() -> MenuItem:
    return MenuItemFor(
        _("Searches"),
        reverse_lazy("search_queries"),
        name="searches",
        icon_name="search",
        order=860,
        shown_to=editions_looked_after,
    )


@hooks.register("register_reports_menu_item")
def rows_menu_item() -> MenuItem:
    return MenuItemFor(
        _("Search index"),
        reverse_lazy("search_rows"),
        name="search-index",
        icon_name="search",
        order=2010,
        shown_to=attrgetter("is_superuser"),
    )
