from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from wagtail.models import Page

from .registry import current_edition


def home_for(request: HttpRequest) -> Any:
    """The home page of the edition being read, which routing has usually met on the way; None if there is none."""
    if trail := getattr(request, "trail", None):
        return trail[0]
    homes = Page.objects.filter(depth=2, locale__language_code=current_edition().code, live=True)
    page = homes.select_related("locale").first()
    return page.specific if page else None


def edition(request: HttpRequest) -> dict[str, Any]:
    """The edition being read and, on first use, its home page."""
    return {"edition": current_edition(), "home": SimpleLazyObject(lambda: home_for(request))}
