from collections.abc import Iterator
from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Locale, Site

from nejatsite.editions.registry import all_editions

from .trees import home_of


def sync_locales() -> Iterator[str]:
    for edition in all_editions():
        _locale, created = Locale.objects.get_or_create(language_code=edition.code)
        if created:
            yield f"Locale {edition.code} made"


def sync_site() -> Iterator[str]:
    """One site, at `SITE_URL`."""
    address = urlsplit(settings.SITE_URL)
    wanted = {
        "hostname": address.hostname or "localhost",
        "port": address.port or (443 if address.scheme == "https" else 80),
        "site_name": settings.WAGTAIL_SITE_NAME,
        "root_page": home_of(settings.LANGUAGE_CODE),
        "is_default_site": True,
    }
    site = Site.objects.filter(is_default_site=True).first() or Site()
    if site.pk is None or any(getattr(site, name) != value for name, value in wanted.items()):
        for name, value in wanted.items():
            setattr(site, name, value)
        site.save()
        yield f"Site set to {wanted['hostname']}:{wanted['port']}"
