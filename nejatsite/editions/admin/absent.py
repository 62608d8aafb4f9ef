from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.admin.urls import page_not_found


def not_found(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    """An address of a dependency's that this site does not have."""
    return page_not_found(request, None, template_name="wagtailadmin/404.html")
