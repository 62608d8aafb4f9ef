"""Which pages somebody may know of: what is public, and everything in the editions they work in."""

from typing import Any

from django.db.models import Q, QuerySet
from wagtail.models import Locale, Page

from nejatsite.users.roles import editions_of


def visible_pages(user: Any, pages: QuerySet) -> QuerySet:
    if user.is_superuser:
        return pages
    # By key, which the search index knows too.
    own = list(Locale.objects.filter(language_code__in=editions_of(user)).values_list("pk", flat=True))
    return pages.filter(Q(live=True) | Q(locale_id__in=own))


def is_visible(user: Any, page: Page) -> bool:
    return user.is_superuser or page.live or is_own_edition(user, page)


def is_own_edition(user: Any, page: Page) -> bool:
    return user.is_superuser or page.locale.language_code in editions_of(user)


def public_title(user: Any, page: Page) -> str:
    """The title as this person may know it: a public page's next title is a draft too."""
    return page.get_admin_display_title() if is_own_edition(user, page) else page.title
