"""Script in a text or a link target is gone whichever way it is written into a page."""

import json

import pytest
from django.test import Client
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from nejatsite.testing.factories import (
    AuthorPageFactory,
    NewsPageFactory,
    home_of,
    publish,
    section,
)
from news.models import NewsPage
from statements.tests.test_numbers import form_data

BAD = '<p>Good <a href="javascript:alert(1)">link</a><script>alert(2)</script></p>'


def stored(page: Page) -> str:
    """Everything that the database and the newest revision hold of the page."""
    page = type(page).objects.get(pk=page.pk)
    revision = page.latest_revision
    return json.dumps([page.serializable_data(), revision.content if revision else None], default=str)


def assert_clean(page: Page) -> None:
    assert not {word for word in ("javascript", "<script", "alert(") if word in stored(page)}
    assert "Good" in stored(page)


def test_when_a_program_sets_the_body(editions) -> None:
    assert_clean(NewsPageFactory(body=[("text", BAD)]))


def test_when_a_program_sets_the_body_as_it_is_stored(editions) -> None:
    page = NewsPageFactory()
    page.body = json.dumps(
        [{"type": "text", "value": BAD}, {"type": "callout", "value": {"title": "", "text": BAD}}]
    )
    page.save()

    assert_clean(page)


def test_in_a_draft_that_is_not_published(editions) -> None:
    page = NewsPageFactory()
    page.body = json.dumps([{"type": "text", "value": BAD}])
    page.save_revision()

    assert_clean(page)


def test_after_publishing(editions) -> None:
    assert_clean(publish(NewsPageFactory(body=[("text", BAD)])))


def test_in_a_biography(editions) -> None:
    assert_clean(publish(AuthorPageFactory(biography=BAD)))


def test_in_a_link_target(editions) -> None:
    page = NewsPageFactory(source_name="Good", source_url="https://example.org/")
    NewsPage.objects.filter(pk=page.pk).update(source_url="javascript:alert(1)")
    page = NewsPage.objects.get(pk=page.pk)
    page.save(clean=False)

    assert_clean(page)


def test_in_a_menu(editions) -> None:
    home = home_of("en")
    home.main_menu = json.dumps(
        [{"type": "address", "value": {"label": "Good", "url": "javascript:alert(1)"}}]
    )
    home.save()

    assert_clean(home)


def test_through_the_editing_screen(editions, people, client: Client) -> None:
    client.force_login(people["author.en"])
    content = {
        "blocks": [
            {
                "key": "a",
                "text": "Good link",
                "type": "unstyled",
                "depth": 0,
                "inlineStyleRanges": [],
                "entityRanges": [{"offset": 5, "length": 4, "key": 0}],
            }
        ],
        "entityMap": {"0": {"type": "LINK", "mutability": "MUTABLE", "data": {"url": "javascript:alert(1)"}}},
    }
    body = {
        "body-count": "1",
        "body-0-deleted": "",
        "body-0-order": "0",
        "body-0-type": "text",
        "body-0-value": json.dumps(content),
    }
    parent = section("news", "en")

    response = client.post(f"/admin/pages/add/news/newspage/{parent.pk}/", form_data() | body)

    assert response.status_code == 302
    assert_clean(NewsPage.objects.get())


def test_in_a_translated_segment(editions) -> None:
    page = NewsPageFactory(body=[("text", '<p>Good <a href="https://example.org/">link</a></p>')])
    source, _created = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(
        source=source, target_locale=section("news", "fa").locale, enabled=True
    )
    for segment in source.stringsegment_set.all():
        text = segment.string.data.replace("Good", "Good <script>alert(1)</script>")
        StringTranslation.objects.create(
            translation_of=segment.string,
            locale=translation.target_locale,
            context=segment.context,
            data=text,
        )
    translation.save_target(publish=True)

    assert_clean(NewsPage.objects.get(locale=translation.target_locale))


@pytest.mark.parametrize("edition", ["en", "fa"])
def test_and_a_reader_sees_the_text_alone(editions, client: Client, edition: str) -> None:
    page = NewsPageFactory(edition=edition, body=[("text", BAD)])

    text = client.get(page.url).content.decode()

    assert "Good" in text
    assert "alert(" not in text
