"""What hides a page hides its aliases, and what stands below it."""

import pytest
from wagtail.models import Page, PageViewRestriction

from nejatsite.testing.factories import NewsPageFactory, home_of

pytestmark = pytest.mark.django_db


def hide(page: Page) -> PageViewRestriction:
    return PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def as_wagtail_finds(page: Page) -> set[int]:
    return set(Page.get_view_restrictions(page).values_list("pk", flat=True))


def as_found(page: Page) -> set[int]:
    return set(page.specific.get_view_restrictions().values_list("pk", flat=True))


def test_an_article_below_a_hidden_section_is_hidden(editions: dict[str, Page]) -> None:
    article = NewsPageFactory()
    restriction = hide(article.get_parent())
    assert as_found(article) == as_wagtail_finds(article) == {restriction.pk}


def test_an_alias_of_a_hidden_article_is_hidden(editions: dict[str, Page]) -> None:
    article = NewsPageFactory()
    alias = article.create_alias(update_slug="the-same-again")
    restriction = hide(article)
    assert as_found(alias) == as_wagtail_finds(alias) == {restriction.pk}


def test_an_alias_of_an_alias_is_hidden(editions: dict[str, Page]) -> None:
    article = NewsPageFactory()
    again = article.create_alias(update_slug="the-same-again").create_alias(update_slug="and-again")
    hide(article)
    assert as_found(again) == as_wagtail_finds(again) != set()


def test_what_hides_another_article_hides_nothing_here(editions: dict[str, Page]) -> None:
    article, other = NewsPageFactory(), NewsPageFactory()
    hide(other)
    assert as_found(article) == set()


def test_one_that_hides_the_edition_is_found_once(editions: dict[str, Page]) -> None:
    article = NewsPageFactory()
    hide(home_of("en"))
    assert article.get_view_restrictions().count() == 1
