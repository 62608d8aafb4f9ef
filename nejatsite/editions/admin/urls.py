"""Addresses of Wagtail's that the site answers itself; they stand before Wagtail's in the project's URLs.

The hook for admin addresses cannot do this: what it adds comes after Wagtail's own.
"""

from django.urls import path
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access
from wagtail.utils.urlpatterns import decorate_urlpatterns

from . import choosers
from .absent import not_found
from .approval import DecisionView

urlpatterns = [
    # Wagtail's approves whatever is newest.
    path(
        "pages/workflow/action/<int:page_id>/<slug:action_name>/<int:task_state_id>/", DecisionView.as_view()
    ),
    # Wagtail's show the parent and the ids that they are given, whosever drafts those are.
    path("choose-page/", choosers.BrowseView.as_view()),
    path("choose-page/<int:parent_page_id>/", choosers.BrowseView.as_view()),
    path("choose-page/search/", choosers.SearchView.as_view()),
    path("choose-page/chosen-multiple/", choosers.ChosenMultipleView.as_view()),
    # Wagtail's names the page of each type that was edited last, drafts of every edition included.
    path("reports/page-types-usage/", not_found),
    path("reports/page-types-usage/results/", not_found),
]
for decorator in (require_admin_access, never_cache):
    urlpatterns = decorate_urlpatterns(urlpatterns, decorator)
