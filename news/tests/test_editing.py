import pytest
from django.test import Client

from nejatsite.testing.factories import ImageFactory, section
from news.models import NewsPage
from statements.tests.test_numbers import form_data


@pytest.fixture
def author(people, client: Client) -> Client:
    client.force_login(people["author.en"])
    return client


def add(client: Client, **fields):
    parent = section("news", "en")
    return client.post(f"/admin/pages/add/news/newspage/{parent.pk}/", form_data(**fields))


@pytest.mark.parametrize("title", ["", "   "])
def test_every_page_needs_a_title(author: Client, title: str) -> None:
    response = add(author, title=title, summary="Nothing is lost")

    assert response.context["form"].errors["title"] == ["Every page needs a title."]
    assert "Nothing is lost" in response.content.decode()


def test_a_title_that_is_too_long_says_by_how_much(author: Client) -> None:
    response = add(author, title="ب" * 300, summary="Nothing is lost")

    assert response.context["form"].errors["title"] == [
        "The title is too long: it has 300 characters, 255 fit."
    ]
    assert "Nothing is lost" in response.content.decode()


def test_a_draft_may_lack_the_alternative_text(author: Client) -> None:
    assert add(author, lead_image=str(ImageFactory().pk)).status_code == 302


def test_on_the_way_to_approval_the_alternative_text_is_asked_for(author: Client) -> None:
    response = add(author, lead_image=str(ImageFactory().pk), **{"action-submit": "1"})

    assert response.context["form"].errors["lead_image_alt"] == [
        "Say what the picture shows, or give it a caption that does."
    ]
    assert not NewsPage.objects.exists()


def test_an_original_has_to_be_named(author: Client) -> None:
    response = add(author, source_url="https://example.org/", **{"action-submit": "1"})

    assert "source_name" in response.context["form"].errors


def test_the_original_is_no_script(author: Client) -> None:
    response = add(author, source_name="The Daily", source_url="javascript:alert(1)")

    assert "source_url" in response.context["form"].errors
