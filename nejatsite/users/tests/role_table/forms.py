"""The long forms, as a superuser's browser would send them. Read once from the site itself."""

from types import SimpleNamespace

from bs4 import BeautifulSoup, SoupStrainer
from django.urls import reverse

from nejatsite.testing.e2e.person import own_values
from nejatsite.testing.screens import stream_values

#: A page has 200 kB, and other forms than the one in hand only have names that it does not know.
FIELDS = SoupStrainer(["input", "textarea", "select", "option"])


def edit_form(e: SimpleNamespace, page: str) -> dict[str, str]:
    one = getattr(e, page)
    # A translation has its own editor; its editors reach this form all the same.
    url = reverse("wagtailadmin_pages:edit", args=[one.pk]) + "?whole=1"
    values = _form(e, url)
    return values | stream_values(one) | {"title": "Changed"}


def new_page_form(e: SimpleNamespace) -> dict[str, str]:
    url = reverse("wagtailadmin_pages:add", args=["news", "newspage", e.section.pk])
    values = _form(e, url)
    return values | {"title": "New", "slug": "new", "summary": "New", "body-count": "0"}


def _form(e: SimpleNamespace, url: str) -> dict[str, str]:
    if url not in e.forms:
        e.forms[url] = dict(
            own_values(BeautifulSoup(e.clerk.ask("GET", url).text, "html.parser", parse_only=FIELDS))
        )
    return dict(e.forms[url])
