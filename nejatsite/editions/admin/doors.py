"""Views of Wagtail's that ask nobody who they are, with the question in front."""

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from wagtail.admin.auth import user_passes_test
from wagtail.admin.views.pages.workflow import ConfirmWorkflowCancellationView
from wagtail.contrib.redirects.views import process_import
from wagtail.documents import get_document_model
from wagtail.documents.views.multiple import CreateFromUploadedDocumentView
from wagtail.images import get_image_model
from wagtail.images.views.multiple import CreateFromUploadedImageView
from wagtail.models import Page
from wagtail.permissions import policy_registry

superusers_only = user_passes_test(attrgetter("is_superuser"))


def those_who_add(model: type[Model]) -> Callable[[Any], Any]:
    """Whoever lost the role after an upload has an upload still, and no collection to put it in."""
    policy = policy_registry.get_by_type(model)
    return user_passes_test(lambda user: policy.user_has_permission(user, "add"))


finish_image = those_who_add(get_image_model())(CreateFromUploadedImageView.as_view())
finish_document = those_who_add(get_document_model())(CreateFromUploadedDocumentView.as_view())


def confirm_cancellation(request: HttpRequest, page_id: int) -> HttpResponse:
    """Whether a page waits for approval is told to those who can edit it."""
    page = get_object_or_404(Page, pk=page_id)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return ConfirmWorkflowCancellationView.as_view()(request, page_id=page_id)


@superusers_only
def import_redirects(request: HttpRequest) -> HttpResponse:
    """Wagtail's second step of the import is an error of the server when nobody took the first."""
    if request.method == "POST" and not {"import_file_name", "input_format"} <= set(request.POST):
        return redirect("wagtailredirects:start_import")
    return process_import(request)
