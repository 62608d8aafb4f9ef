from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from wagtail.models import Page

from .registry import current_edition


def edition(request: HttpRequest) -> dict[str, Any]:
    """The edition being read and, on first use, its home page, which routing has usually met on the way."""
    current = current_edition()

    def home() -> Page | None:
        if trail := getattr(request, "trail", None):
            return trail[0]
        page = (
            Page.objects.filter(depth=2, locale__language_code=current.code, live=True)
            .select_related("locale")
            .first()
        )
        return page.specific if page else None

    return {"edition": current, "home": SimpleLazyObject(home)}
