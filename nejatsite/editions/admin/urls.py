"""Addresses of Wagtail's that the site answers itself; they stand before Wagtail's in the project's URLs.

The hook for admin addresses cannot do this: what it adds comes after Wagtail's own.
"""

from django.urls import path
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views import workflows
from wagtail.utils.urlpatterns import decorate_urlpatterns

from . import choosers, doors
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
    # Wagtail's tell of any page whether it waits, and of the tasks of every edition.
    path("pages/workflow/confirm_cancellation/<int:page_id>/", doors.confirm_cancellation),
    path("workflows/task_chooser/", doors.superusers_only(workflows.TaskChooserView.as_view())),
    path(
        "workflows/task_chooser/results/", doors.superusers_only(workflows.TaskChooserResultsView.as_view())
    ),
    path("workflows/task_chooser/create/", doors.superusers_only(workflows.TaskChooserCreateView.as_view())),
    path("workflows/task_chooser/<int:task_id>/", doors.superusers_only(workflows.task_chosen)),
    path("images/multiple/create_from_uploaded_image/<int:uploaded_file_id>/", doors.finish_image),
    path("documents/multiple/create_from_uploaded_document/<int:uploaded_file_id>/", doors.finish_document),
    path("redirects/import/process/", doors.import_redirects),
    # For those who work on Wagtail itself: a page that is not there, and an error of the server.
    path("test404/", not_found),
    path("failwhale/", not_found),
]
for decorator in (require_admin_access, never_cache):
    urlpatterns = decorate_urlpatterns(urlpatterns, decorator)
