from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.models import Page


def refused(request: HttpRequest, action: Any, pages: list[Page], message: str) -> HttpResponse:
    """The answer to a bulk action that is not carried out: back to the list it was chosen in."""
    messages.error(request, message)
    if action.next_url != request.path:
        return redirect(action.next_url)
    return redirect("wagtailadmin_explore", pages[0].get_parent().pk)
