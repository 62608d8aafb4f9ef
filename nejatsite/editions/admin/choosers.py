"""Wagtail's page choosers, without other editions' drafts and draft titles."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from wagtail.admin.views import chooser
from wagtail.models import Page

from nejatsite.editions.visibility import is_own_edition, is_visible


def hide_draft_title(user: Any, page: Page) -> Page:
    """What the object says of itself from here on: a public page's next title is a draft too."""
    if not is_own_edition(user, page):
        page.draft_title = page.title
    return page


class TitleColumn(chooser.PageTitleColumn):
    def __init__(self, user: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def get_cell_context_data(self, instance: Page, parent_context: Any) -> Any:
        return super().get_cell_context_data(hide_draft_title(self.user, instance), parent_context)


class ParentColumn(chooser.ParentPageColumn):
    def __init__(self, user: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def get_value(self, instance: Page) -> Page | None:
        parent = super().get_value(instance)
        if parent is None or not is_visible(self.user, parent):
            return None
        return hide_draft_title(self.user, parent)


class _ByEdition:
    request: HttpRequest

    @property
    def columns(self) -> list[Any]:
        return [self._by_edition(column) for column in super().columns]

    def _by_edition(self, column: Any) -> Any:
        user = self.request.user
        if isinstance(column, chooser.PageTitleColumn):
            return TitleColumn(
                user, column.name, label=column.label, is_multiple_choice=column.is_multiple_choice
            )
        if isinstance(column, chooser.ParentPageColumn):
            return ParentColumn(user, column.name, label=column.label)
        return column


class BrowseView(_ByEdition, chooser.BrowseView):
    def get_object_list(self) -> Any:
        # The first moment at which the view knows whose children it is about to show.
        if not is_visible(self.request.user, self.parent_page):
            raise Http404
        hide_draft_title(self.request.user, self.parent_page)
        return super().get_object_list()


class SearchView(_ByEdition, chooser.SearchView):
    pass


class ChosenMultipleView(chooser.ChosenMultipleView):
    def get(self, request: HttpRequest) -> HttpResponse:
        wanted = request.GET.getlist("id")
        if not all(pk.isdecimal() for pk in wanted):
            raise Http404
        pages = Page.objects.filter(pk__in=wanted).select_related("locale")
        if not all(is_visible(request.user, page) for page in pages):
            raise Http404
        return super().get(request)
