"""Where a page is added, when one begins with its kind."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.pages.choose_parent import ChooseParentView, GenericChooseParentView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page


class _OwnParents:
    """Wagtail answers an invented number with the title of that page, whosever draft it is."""

    def get_form(self) -> Any:
        form = super().get_form()
        field = form.fields["parent_page"]
        field.error_messages["required"] = _("Choose a place in which you may add such a page.")
        if form.is_bound:
            wanted = form.data.get("parent_page", "")
            places = self.get_valid_parent_pages(self.request.user)
            if not (wanted.isdecimal() and places.filter(pk=wanted).exists()):
                form.data = {}
        return form


class OwnParentView(_OwnParents, ChooseParentView):
    """Of every edition that the person writes in, not of the site's default language alone."""

    locale = None


class GenericOwnParentView(_OwnParents, GenericChooseParentView):
    pass


class OwnPages(PageViewSet):
    """Wagtail's for every kind of page, with that one view of ours."""

    model = Page
    choose_parent_view_class = GenericOwnParentView
