"""What of each page type a translator is given, and what follows the source."""

from typing import Any

import pytest
from django.utils.html import strip_tags
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from nejatsite.testing.factories import (
    AuthorPageFactory,
    DocumentFactory,
    GalleryItemPageFactory,
    ImageFactory,
    NewsPageFactory,
    PublicationPageFactory,
    StandardPageFactory,
    StatementPageFactory,
    TopicPageFactory,
    home_of,
    section,
    translated,
)


def texts(page: Page) -> set[str]:
    """The texts that a translator is given, beside title and address; without markup."""
    page = type(page).objects.get(pk=page.pk)
    found = {strip_tags(s.render_text()) for s in extract_segments(page) if isinstance(s, StringSegmentValue)}
    return found - {page.title, page.slug}


def updated(page: Page, edition: str = "fa") -> Page:
    """The page's translation after the source was synchronized into it."""
    source, _created = TranslationSource.update_or_create_from_instance(type(page).objects.get(pk=page.pk))
    locale = section("news", edition).locale
    translation, _created = Translation.objects.get_or_create(source=source, target_locale=locale)
    translation.save_target(publish=False)
    return type(page).objects.get(translation_key=page.translation_key, locale=locale)


def test_news(editions) -> None:
    page = NewsPageFactory(
        summary="Summary",
        place="Shiraz",
        lead_image=ImageFactory(),
        lead_image_alt="A lamp",
        lead_caption="The lamp",
        lead_credit="Our archive",
        external_translator="A friend",
        source_name="The Daily",
        source_url="https://example.org/",
        body=[],
    )

    assert texts(page) == {
        "Summary", "Shiraz", "A lamp", "The lamp", "Our archive", "A friend", "The Daily",
    }  # fmt: skip


def test_every_block_of_a_body(editions) -> None:
    image = ImageFactory()
    picture = {"image": image.pk, "alt": "Alt", "caption": "Caption", "credit": "Credit"}
    table = {
        "columns": [{"type": "text", "heading": "Day"}, {"type": "text", "heading": "Hours"}],
        "rows": [{"values": ["Monday", "9 to 5"]}],
        "caption": "Opening hours",
    }
    page = NewsPageFactory(
        summary="",
        body=[
            ("heading", {"text": "Heading", "level": "2"}),
            ("text", "<p>Text with <b>weight</b></p>"),
            ("image", picture),
            ("gallery", {"title": "Gallery", "images": [{"type": "item", "value": picture, "id": "a"}]}),
            ("quote", {"text": "Quotation", "attribution": "A librarian"}),
            ("pull_quote", {"text": "Pull quote"}),
            ("embed", {"embed": "https://vimeo.com/1", "title": "Film", "poster": None}),
            ("document", {"document": DocumentFactory().pk, "title": "Report"}),
            ("table", table),
            ("callout", {"title": "Call", "text": "<p>Out</p>"}),
            (
                "related",
                {"title": "Related", "pages": [{"type": "item", "value": home_of("en").pk, "id": "b"}]},
            ),
        ],
    )

    assert texts(page) == {
        "Heading", "Text with weight", "Alt", "Caption", "Credit", "Gallery", "Quotation",
        "A librarian", "Pull quote", "Film", "Report", "Opening hours", "Day", "Hours", "Monday", "9 to 5",
        "Call", "Out", "Related",
    }  # fmt: skip


def test_a_statement_with_signatories_and_attachments(editions) -> None:
    page = StatementPageFactory(
        number=7,
        addressee="To the city council",
        summary="",
        body=[],
        signatories=[{"person": "Helen Ashgrove", "role": "Chair", "organization": "Open Shelf"}],
        attachments=[{"document": DocumentFactory(), "title": "Annex"}],
    )

    assert texts(page) == {"To the city council", "Helen Ashgrove", "Chair", "Open Shelf", "Annex"}


def test_a_gallery_with_captions(editions) -> None:
    page = GalleryItemPageFactory(
        summary="",
        body=[],
        transcript="What is said",
        pictures=[{"image": ImageFactory(), "alt": "Alt", "caption": "Caption", "credit": "Credit"}],
    )

    assert texts(page) == {"What is said", "Alt", "Caption", "Credit"}


def test_a_publication_with_its_contents(editions) -> None:
    page = PublicationPageFactory(
        summary="", body=[], issue=67, contents=[{"title": "Foreword", "page_number": 3}]
    )

    assert texts(page) == {"Foreword"}


def test_an_author_with_links(editions) -> None:
    page = AuthorPageFactory(
        role="Editor",
        biography="<p>Writes.</p>",
        contact_email="h@example.org",
        links=[{"label": "Home page", "url": "https://example.org/"}],
    )

    assert texts(page) == {"Editor", "Writes.", "Home page"}


def test_a_topic_and_a_standard_page(editions) -> None:
    assert texts(TopicPageFactory(introduction="About books")) == {"About books"}
    assert texts(StandardPageFactory(summary="Who", body=[("text", "<p>We</p>")])) == {"Who", "We"}


def test_the_home_page_with_its_menus(editions) -> None:
    home = home_of("en")
    stream = type(home)._meta.get_field("main_menu").stream_block
    home.main_menu = stream.to_python(
        [
            {"type": "page", "value": {"page": section("news", "en").pk, "label": "Our news", "path": ""}},
            {"type": "address", "value": {"label": "Shop", "url": "https://example.org/"}},
        ]
    )
    home.footer_menu = stream.to_python([])
    home.tagline, home.footer_text, home.copyright_holder = "Tag", "Footer", "Holder"
    home.edition_name, home.title = "Edition", "Home"
    home.save()

    assert texts(home) == {"Our news", "Shop", "Tag", "Footer", "Holder", "Edition"}


def test_the_contact_page(editions) -> None:
    page = section("contact", "en")
    page.thanks, page.recipient = "Thank you", "office@example.org"
    page.save()

    assert texts(page) == {"Thank you"}


FACTS = [
    (StatementPageFactory, {"number": 7, "kind": "open_letter"}),
    (GalleryItemPageFactory, {"kind": "video", "video_url": "https://vimeo.com/1"}),
    (PublicationPageFactory, {"kind": "newsletter", "issue": 67}),
    (NewsPageFactory, {"source_url": "https://example.org/"}),
]


@pytest.mark.parametrize(("make", "facts"), FACTS, ids=lambda value: getattr(value, "__name__", ""))
def test_facts_follow_the_source(editions, make: Any, facts: dict) -> None:
    page = make()
    updated(page)
    for name, value in facts.items():
        setattr(page, name, value)
    page.save()

    copy = updated(page)

    assert {name: getattr(copy, name) for name in facts} == facts
    assert copy.date == page.date


def test_topics_bylines_and_related_pages_follow_the_source(editions) -> None:
    topic, author, other = TopicPageFactory(), AuthorPageFactory(), NewsPageFactory()
    page = NewsPageFactory(topics=[topic], bylines=[author], related=[other])

    copy = updated(page)

    assert [link.topic for link in copy.topic_links.all()] == [topic]
    assert [byline.author for byline in copy.bylines.all()] == [author]
    assert [link.target_id for link in copy.related_links.all()] == [other.pk]


def test_a_signatory_stays_the_same_one_when_another_is_put_before(editions) -> None:
    page = StatementPageFactory(signatories=[{"person": "Helen Ashgrove"}])
    copy = updated(page)
    key = copy.signatories.get().translation_key

    copy = translated(page, "ar", title="بيان بشأن المكتبات")

    assert copy.signatories.get().translation_key == key == page.signatories.get().translation_key
    assert copy.signatories.get().locale.language_code == "ar"
