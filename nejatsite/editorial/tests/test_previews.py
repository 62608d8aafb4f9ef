"""A preview shows what is being edited, whether or not it was ever saved."""

from typing import Any

import pytest
from django.conf import settings
from wagtail.models import Page, get_page_models

from nejatsite.core.pages import BasePage
from nejatsite.people.models import Byline
from nejatsite.testing.factories import (
    AuthorPageFactory,
    NewsPageFactory,
    TopicPageFactory,
    home_of,
    section,
)
from nejatsite.topics.models import TopicLink
from news.models import NewsPage

TYPES = [model for model in get_page_models() if issubclass(model, BasePage)]


def unsaved(model: type[Page], edition: str = "en", **fields: Any) -> Page:
    """A page that has a place in the tree and no row, as the admin previews it before the first save."""
    home = home_of(edition)
    page = model(slug="preview", locale=home.locale, **fields)
    page.depth = home.depth + 1
    page.path = Page._get_path(home.path, home.depth + 1, home.numchild + 1)
    page.set_url_path(home)
    return page


def preview(page: Page) -> str:
    response = page.make_preview_request()
    if hasattr(response, "render"):
        response.render()
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("edition", settings.EDITIONS)
@pytest.mark.parametrize("model", TYPES, ids=lambda model: model.__name__)
def test_a_page_that_was_never_saved_can_be_seen(editions, model: type[Page], edition: str) -> None:
    text = preview(unsaved(model, edition, title="پیش‌نمایش"))

    assert "پیش‌نمایش" in text
    assert f'<html lang="{edition}"' in text


def test_the_preview_has_the_topics_and_authors_that_are_being_chosen(editions) -> None:
    page = unsaved(NewsPage, title="Opening")
    page.topic_links = [TopicLink(topic=TopicPageFactory(title="Health"))]
    page.bylines = [Byline(author=AuthorPageFactory(title="Helen Ashgrove"))]

    text = preview(page)

    assert "Health" in text
    assert "Helen Ashgrove" in text


def test_the_preview_of_a_change_does_not_show_what_is_stored(editions) -> None:
    stored, chosen = TopicPageFactory(title="Stored topic"), TopicPageFactory(title="Chosen topic")
    page = NewsPageFactory(topics=[stored])
    page.topic_links = [TopicLink(topic=chosen)]

    text = preview(page)

    assert "Chosen topic" in text
    assert "Stored topic" not in text


@pytest.mark.parametrize("edition", ["en", "fa"])
def test_a_preview_is_in_the_language_of_its_edition(editions, edition: str) -> None:
    page = NewsPageFactory(edition=edition)

    assert f'<html lang="{edition}"' in preview(page)


@pytest.mark.parametrize("slug", ["news", "articles", "archive", "topics", "authors", "contact"])
def test_a_listing_is_previewed_with_its_entries(editions, slug: str) -> None:
    preview(section(slug, "fa"))
