"""The frozen source holds what wagtail-localize itself would have put there."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    StringSegment,
    TemplateSegment,
    TranslationSource,
)

from nejatsite.testing import factories
from nejatsite.translation.services.extracting import take_in

LINK = '<p>Read <a href="https://example.org/en">our report</a>, and <b>write</b> to us.</p>'


def everything() -> Page:
    image = factories.ImageFactory()
    picture = {"image": image.pk, "alt": "A room", "caption": "By the lake", "credit": ""}
    author, related = factories.AuthorPageFactory(), factories.NewsPageFactory()
    return factories.NewsPageFactory(
        body=[
            ("text", LINK + "<p>Two texts in one place.</p>"),
            ("heading", {"text": "Opening hours", "level": "2"}),
            ("image", picture),
            ("gallery", {"title": "The lake", "images": [picture, picture]}),
            ("related", {"title": "Read on", "pages": [related.pk]}),
            ("text", LINK),
        ],
        lead_image=image,
        lead_caption="The room by the lake",
        bylines=[author],
        related=[related],
    )


PAGES: dict[str, Callable[[], Page]] = {
    "an article with everything": everything,
    "a statement": lambda: factories.StatementPageFactory(),
    "an author": lambda: factories.AuthorPageFactory(),
    "an edition's home": lambda: factories.home_of("en"),
}


def frozen(source: TranslationSource) -> dict[str, Any]:
    def of(model: Any, *facts: str) -> list[tuple[Any, ...]]:
        rows = model.objects.filter(source=source).order_by("order", "pk")
        return list(rows.values_list("order", "context__path", "context__field_path", *facts))

    return {
        "content": source.content_json,
        "facts": (source.object_id, source.locale_id, source.specific_content_type_id, source.object_repr),
        "schema": source.schema_version,
        "strings": of(StringSegment, "string__data", "string__data_hash", "string__locale", "attrs"),
        "templates": of(TemplateSegment, "template__uuid", "template__template", "template__string_count"),
        "related": of(RelatedObjectSegment, "object__translation_key", "object__content_type"),
        "overridable": of(OverridableSegment, "data_json"),
    }


def of_wagtail_localize(page: Page) -> dict[str, Any]:
    with transaction.atomic():
        found = frozen(TranslationSource.update_or_create_from_instance(page)[0])
        transaction.set_rollback(True)
    return found


@pytest.mark.parametrize("kind", PAGES)
def test_the_same_rows_are_written_as_by_wagtail_localize(editions: dict[str, Page], kind: str) -> None:
    page = Page.objects.get(pk=PAGES[kind]().pk).specific
    theirs = of_wagtail_localize(page)
    assert theirs["strings"]
    assert frozen(take_in(page, page.to_json())) == theirs


def test_a_new_version_of_the_page_is_taken_in_as_by_wagtail_localize(editions: dict[str, Page]) -> None:
    page = Page.objects.get(pk=everything().pk).specific
    before = take_in(page, page.to_json())
    stays = StringSegment.objects.get(source=before, string__data="Opening hours").pk
    page.title = "A reading room by the lake"
    page.body.append(("heading", {"text": "How to find us", "level": "2"}))
    del page.body[2:4]
    page.save()
    page = Page.objects.get(pk=page.pk).specific
    theirs = of_wagtail_localize(page)
    assert frozen(take_in(page, page.to_json())) == theirs
    assert StringSegment.objects.get(source=before, string__data="Opening hours").pk == stays


def test_a_page_of_a_hundred_texts_costs_what_one_of_three_costs(editions: dict[str, Page]) -> None:
    costs = []
    # The first fills what is kept for good, such as content types.
    for paragraphs in (1, 1, 98):
        body = [("text", f"<p>Paragraph {paragraphs}.{number}.</p>") for number in range(paragraphs)]
        page = Page.objects.get(pk=factories.NewsPageFactory(body=body).pk).specific
        with CaptureQueriesContext(connection) as captured:
            take_in(page, page.to_json())
        costs.append(len(captured))
    assert costs[1] == costs[2]
