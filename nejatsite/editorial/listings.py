"""A section's articles as authors look for them: flat, over the editions they work in, newest change first."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.models import Locale, Page

from nejatsite.core.menu import MenuItemFor
from nejatsite.editions.admin.parents import OwnParentView
from nejatsite.editions.registry import get_edition
from nejatsite.users.roles import Role, editions_of


def editions_written_in(user: Any) -> set[str]:
    return editions_of(user, Role.AUTHOR, Role.EDITOR)


def own_locales(request: HttpRequest) -> QuerySet:
    return Locale.objects.filter(language_code__in=editions_written_in(request.user))


class ArticleFilterSet(WagtailFilterSet):
    """Wagtail's own filters name the people of every edition."""

    locale = django_filters.ModelChoiceFilter(label=_("Edition"), queryset=own_locales)
    live = django_filters.BooleanFilter(label=_("Published"))

    class Meta:
        model = Page
        fields: list[str] = []


class ListView(IndexView):
    # The edition has a column.
    show_locale_labels = False


class ArticleListing(PageListingViewSet):
    add_to_admin_menu = True
    columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
        Column(
            "edition",
            label=_("Edition"),
            accessor=lambda page: get_edition(page.locale.language_code).name,
            sort_key="locale",
        ),
        PageStatusColumn("status", label=_("State"), sort_key="live"),
        DateColumn("date", label=_("Date"), sort_key="date"),
        DateColumn("latest_revision_created_at", label=_("Updated"), sort_key="latest_revision_created_at"),
    ]
    filterset_class = ArticleFilterSet
    index_view_class = ListView
    choose_parent_view_class = OwnParentView

    def __init__(self, model: type[Page], **kwargs: Any) -> None:
        section = model._meta.app_label
        super().__init__(
            f"{section}_list", url_prefix=f"list/{section}", model=model, icon=model.icon, **kwargs
        )

    def get_menu_item(self, order: int | None = None) -> MenuItem:
        return MenuItemFor(
            self.menu_label,
            self.menu_url,
            name=self.menu_name,
            icon_name=self.icon,
            order=order or self.menu_order,
            shown_to=editions_written_in,
        )
