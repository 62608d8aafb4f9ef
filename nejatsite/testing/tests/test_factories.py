from urllib.parse import unquote

import pytest
from django.conf import settings
from django.test import Client
from wagtail.models import Page

from nejatsite.testing import factories

ALL = [
    factories.NewsPageFactory,
    factories.StatementPageFactory,
    factories.BlogPageFactory,
    factories.GalleryItemPageFactory,
    factories.PublicationPageFactory,
    factories.AuthorPageFactory,
    factories.TopicPageFactory,
    factories.StandardPageFactory,
]


@pytest.mark.parametrize("edition", settings.EDITIONS)
@pytest.mark.parametrize("make", ALL, ids=lambda make: make._meta.model.__name__)
def test_a_made_page_is_public_in_its_edition(
    editions: dict[str, Page], client: Client, make, edition
) -> None:
    page = make(edition=edition)

    response = client.get(page.url)

    assert response.status_code == 200
    assert page.url.startswith(f"/{edition}/")
    assert page.title in response.content.decode()


def test_a_draft_is_not_public(editions: dict[str, Page], client: Client) -> None:
    page = factories.NewsPageFactory(live=False)

    assert client.get(page.url).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_a_test_that_commits_finds_the_editions() -> None:
    assert Page.objects.filter(depth=2).count() == len(settings.EDITIONS)


@pytest.mark.django_db(transaction=True)
def test_the_next_one_that_commits_finds_them_again(client: Client) -> None:
    page = factories.NewsPageFactory(edition="fa")

    assert client.get(page.url).status_code == 200


def test_a_translation_has_the_others_key_and_its_own_slug(editions: dict[str, Page]) -> None:
    page = factories.NewsPageFactory(edition="en")

    copy = factories.translated(page, "fa", title="خبری از کتابخانه")

    assert copy.translation_key == page.translation_key
    assert unquote(copy.url) == "/fa/news/خبری-از-کتابخانه/"
