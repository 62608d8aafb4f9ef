"""What the cache in front forgets when a page changes: the page, and the lists and feeds that name it."""

from urllib.parse import urljoin

from django.conf import settings
from django.dispatch import receiver
from wagtail.contrib.frontend_cache.utils import PurgeBatch
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from .pages import stream_of
from .registry import get_edition


def addresses_about(page: Page) -> set[str]:
    """Full addresses of the page, of the pages above it up to the front page, and of the list of all articles."""
    above = [*page.get_ancestors().filter(depth__gte=2), stream_of(get_edition(page.locale.language_code))]
    own = page.get_full_url()
    lists = {one.get_full_url() for one in above if one} - {own}
    return ({own} | lists | {urljoin(address, "feed/") for address in lists if address}) - {None}


@receiver([page_published, page_unpublished])
def forget(instance: Page, **kwargs: object) -> None:
    """In the background. Pages that are not asked for, or a cache that is away, are late by `PUBLIC_PAGE_SECONDS`."""
    if settings.WAGTAILFRONTENDCACHE:
        PurgeBatch(addresses_about(instance)).purge()
