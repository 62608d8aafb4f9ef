"""One language of an item as a page that is not saved yet.

Blocks and child rows have the same ids in every language, so that the texts of a translation can be told
apart by their paths.
"""

from datetime import UTC, datetime, time
from typing import Any

from wagtail.models import Page

from blogs.models import BlogPage
from home.models import StandardPage
from nejatsite.demo import content
from nejatsite.demo.content.schema import (
    Article,
    Author,
    GalleryItem,
    Publication,
    StandingPage,
    Statement,
    Topic,
)
from nejatsite.editorial.models import ArticlePage, RelatedPage
from nejatsite.gallery.models import GalleryItemPage, GalleryPicture
from nejatsite.people.models import AuthorLink, AuthorPage, Byline
from nejatsite.publications.models import ContentsEntry, PublicationPage
from nejatsite.topics.models import TopicLink, TopicPage
from news.models import NewsPage
from statements.models import Signatory, StatementPage

from .body import stream
from .keys import find, key_of, locale_of
from .library import Library

Item = Article | Author | Topic | StandingPage


def section_of(item: Item) -> str:
    """The slug of the section that the item's page stands in; empty for one that stands below the home page."""
    match item:
        case Statement():
            return "statements"
        case GalleryItem():
            return "gallery"
        case Publication():
            return "publications"
        case Article():
            return "news" if item in content.NEWS else "blogs"
        case Author():
            return "authors"
        case Topic():
            return "topics"
    return ""


def page_of(item: Item, language: str, library: Library) -> Page:
    text = item.texts[language]
    common = {
        "locale": locale_of(language),
        "translation_key": key_of(item.key),
        "slug": text.slug,
        "live": False,
    }
    match item:
        case Author():
            page = AuthorPage(
                title=text.name,
                seo_title="",
                search_description=text.summary,
                kind=item.kind,
                role=text.role,
                portrait=library.image(item.portrait),
                biography=text.biography,
                contact_email=item.email,
                **common,
            )
            _add(page, "links", AuthorLink, [{"label": link.label, "url": link.url} for link in item.links])
        case Topic():
            page = TopicPage(title=text.name, introduction=text.description, **common)
        case StandingPage():
            body = stream(item.key, text.body, library)
            page = StandardPage(title=text.title, summary=text.summary, body=body, **common)
        case _:
            page = _article(item, text, common, library)
    return page


def _article(item: Article, text: Any, common: dict[str, Any], library: Library) -> ArticlePage:
    common |= {
        "title": text.title,
        "summary": text.summary,
        "body": stream(item.key, text.body, library, text.credit),
        "date": datetime.combine(item.date, time(9, 30), UTC),
        "place": text.place,
        "lead_image": library.image(item.picture),
        "lead_image_alt": text.alt,
        "lead_caption": text.caption,
        "lead_credit": text.credit,
        "external_translator": text.translator_credit,
    }
    match item:
        case Statement():
            page = StatementPage(kind=item.kind, number=item.number, addressee=text.addressee, **common)
            _add(page, "signatories", Signatory, [vars(signatory) for signatory in text.signatories])
        case GalleryItem():
            page = GalleryItemPage(
                kind=item.kind, video_url=item.video_url, transcript=text.transcript, **common
            )
            rows = [
                {
                    "image": library.image(picture.key),
                    "alt": picture.alt,
                    "caption": picture.caption,
                    "credit": text.credit,
                }
                for picture in text.pictures
            ]
            _add(page, "pictures", GalleryPicture, rows)
        case Publication():
            page = PublicationPage(
                kind=item.kind,
                issue=item.number,
                issue_date=item.date,
                document=library.document(item),
                **common,
            )
            rows = [{"title": title, "page_number": number + 3} for number, title in enumerate(text.contents)]
            _add(page, "contents", ContentsEntry, rows)
        case _ if section_of(item) == "news":
            page = NewsPage(source_name=text.original_name, source_url=item.original_url, **common)
        case _:
            page = BlogPage(**common)
    _link(page, item)
    return page


def _add(page: Page, name: str, model: type[Any], rows: list[dict[str, Any]]) -> None:
    """Child rows that are translated with their page."""
    for number, row in enumerate(rows):
        key = key_of(page.translation_key, name, number)
        getattr(page, name).add(model(sort_order=number, locale=page.locale, translation_key=key, **row))


def _link(page: ArticlePage, item: Article) -> None:
    """Byline, topics and related pages, in the edition where they are originals.

    Authors and topics are made before articles. Articles name each other: the related ones that are not there
    yet are left out, and added when all of them are.
    """
    for number, key in enumerate(item.authors):
        page.bylines.add(Byline(sort_order=number, author=find(key, "en")))
    for number, key in enumerate(item.topics):
        page.topic_links.add(TopicLink(sort_order=number, topic=find(key, "en")))
    for number, target in enumerate(related_of(item)):
        page.related_links.add(RelatedPage(sort_order=number, target=target))


def related_of(item: Article) -> list[Page]:
    originals = {other.key: other.source for other in content.ARTICLES}
    return [page for key in item.related if (page := find(key, originals[key]))]
