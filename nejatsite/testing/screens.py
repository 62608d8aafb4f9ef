"""Filling in the admin's forms as a browser without script would."""

from typing import Any

from bs4 import BeautifulSoup, SoupStrainer
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from .e2e.person import own_values

#: An admin page has 200 kB; only this much of it is read.
FORM = SoupStrainer("form", id="page-edit-form")
MESSAGES = SoupStrainer(class_="messages")


def signed_in(person: Any) -> Client:
    client = Client()
    client.force_login(person)
    return client


def edit_url(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def form_values(client: Client, page: Page) -> dict[str, str]:
    """What the page's editing form would send as it stands. Bodies, which scripts fill in, are left as they are."""
    response = client.get(edit_url(page))
    assert response.status_code == 200, response
    form = BeautifulSoup(response.content, "html.parser", parse_only=FORM).find("form")
    assert form is not None, "the page has no editing form for this person"
    return dict(own_values(form)) | stream_values(page)


def stream_values(page: Page) -> dict[str, str]:
    """The rich text blocks of a body as the form's script would send them."""
    body = getattr(page.get_latest_revision_as_object(), "body", [])
    values = {"body-count": str(len(body))}
    for number, block in enumerate(body):
        assert block.block_type == "text", "only bodies of plain text are filled in here"
        values |= {
            f"body-{number}-deleted": "",
            f"body-{number}-order": str(number),
            f"body-{number}-type": "text",
            f"body-{number}-id": block.id or "",
            f"body-{number}-value": _content_state(block),
        }
    return values


def _content_state(block: Any) -> str:
    return block.block.field.widget.format_value(
        block.value.source if hasattr(block.value, "source") else block.value
    )


def messages_of(response: Any) -> list[str]:
    """What the person is told on the page that follows."""
    page = BeautifulSoup(response.content, "html.parser", parse_only=MESSAGES)
    return [note.get_text(" ", strip=True) for note in page.select(".messages li")]
