"""Pages and files behind a shared password: Wagtail's views, with an end to guessing."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from wagtail import views as wagtail_views
from wagtail.documents.views import serve as document_views
from wagtail.forms import PasswordViewRestrictionForm
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction

from nejatsite.users import attempts


class _Waiting(PasswordViewRestrictionForm):
    """Says how long to wait, in the place of whether the password was right."""

    def __init__(self, *args: Any, minutes: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.minutes = minutes

    def clean_password(self) -> str:
        raise forms.ValidationError(attempts.wait_message(self.minutes))


def page_password(request: HttpRequest, page_view_restriction_id: int, page_id: int) -> HttpResponse:
    def refuse(minutes: int) -> HttpResponse:
        restriction = get_object_or_404(PageViewRestriction, pk=page_view_restriction_id)
        page = get_object_or_404(Page, pk=page_id).specific
        form = _Waiting(request.POST, instance=restriction, minutes=minutes)
        address = reverse("wagtailcore_authenticate_with_password", args=[restriction.pk, page.pk])
        return page.serve_password_required_response(request, form, address)

    def ask() -> HttpResponse:
        return wagtail_views.authenticate_with_password(request, page_view_restriction_id, page_id)

    return _guarded(request, f"page password {page_view_restriction_id}", ask, refuse)


def file_password(request: HttpRequest, restriction_id: int) -> HttpResponse:
    def refuse(minutes: int) -> HttpResponse:
        restriction = get_object_or_404(CollectionViewRestriction, pk=restriction_id)
        address = reverse("wagtaildocs_authenticate_with_password", args=[restriction.pk])
        form = _Waiting(request.POST, instance=restriction, minutes=minutes)
        context = {"form": form, "action_url": address}
        return TemplateResponse(request, "wagtaildocs/password_required.html", context)

    def ask() -> HttpResponse:
        return document_views.authenticate_with_password(request, restriction_id)

    return _guarded(request, f"file password {restriction_id}", ask, refuse)


def _guarded(
    request: HttpRequest,
    what: str,
    ask: Callable[[], HttpResponse],
    refuse: Callable[[int], HttpResponse],
) -> HttpResponse:
    if request.method != "POST":
        return _private(ask())
    if minutes := attempts.minutes_to_wait(request, what):
        return _private(attempts.wait_header(refuse(minutes), minutes))
    response = ask()
    if response.status_code == 302:
        attempts.forget(request, what)
        return response
    # It asks again: the password was wrong.
    attempts.count_wrong(request, what)
    if minutes := attempts.minutes_to_wait(request, what):
        return _private(attempts.wait_header(refuse(minutes), minutes))
    return _private(response)


def _private(response: HttpResponse) -> HttpResponse:
    add_never_cache_headers(response)
    return response
