"""Making the database agree with the configuration: locales, site, trees, roles, collections, moderation."""

from collections.abc import Iterator

from django.db import transaction

from .moderation import sync_moderation
from .permissions import sync_permissions
from .site import sync_locales, sync_site
from .trees import remove_welcome_page, sync_trees

__all__ = ["sync_editions"]


@transaction.atomic
def sync_editions() -> list[str]:
    """All or nothing; returns a line for each thing that was changed, none where everything was right already."""
    return list(_steps())


def _steps() -> Iterator[str]:
    yield from sync_locales()
    yield from remove_welcome_page()
    yield from sync_trees()
    yield from sync_site()
    yield from sync_permissions()
    yield from sync_moderation()
