"""Factories for users, files and every page type.

Pages are made through the tree, below the section of `edition` unless a `parent` is given. `live=True` makes
them public without a revision and without what publishing sets going; call `publish` for that.
"""

import io
from datetime import UTC, datetime, timedelta
from typing import Any

import factory
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.utils.text import slugify
from PIL import Image
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Locale, Page

from . import texts

PASSWORD = "a-password-for-tests"
EPOCH = datetime(2025, 10, 23, 9, 0, tzinfo=UTC)


def png(width: int = 16, height: int = 10, colour: str = "#7a8450") -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(data, "PNG")
    return data.getvalue()


PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


class UserFactory(factory.django.DjangoModelFactory):
    """`UserFactory(username="editor.fa", groups=["..."])`; the password is `PASSWORD`."""

    class Meta:
        model = get_user_model()
        django_get_or_create = ("username",)
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"person{n}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@example.org")
    first_name = "Mina"
    last_name = factory.LazyAttribute(lambda user: user.username)
    password = factory.django.Password(PASSWORD)

    @factory.post_generation
    def groups(self, create: bool, extracted: Any, **kwargs: Any) -> None:
        if create and extracted:
            self.groups.add(
                *(Group.objects.get(name=group) if isinstance(group, str) else group for group in extracted)
            )


class ImageFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = get_image_model()

    class Params:
        # Small, for each public page has several sizes of it made.
        pixels = (160, 100)

    title = factory.Sequence(lambda n: f"Reading room {n}")
    file = factory.LazyAttributeSequence(lambda o, n: ContentFile(png(*o.pixels), name=f"room-{n}.png"))
    width = factory.LazyAttribute(lambda o: o.pixels[0])
    height = factory.LazyAttribute(lambda o: o.pixels[1])


class DocumentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = get_document_model()

    title = factory.Sequence(lambda n: f"Report {n}")
    file = factory.Sequence(lambda n: ContentFile(PDF, name=f"report-{n}.pdf"))


def home_of(edition: str) -> Page:
    return Page.objects.get(depth=2, locale__language_code=edition).specific


def section(slug: str, edition: str) -> Page:
    """The page of that slug directly below an edition's home."""
    return Page.objects.get(depth=3, slug=slug, locale__language_code=edition).specific


class PageFactory(factory.django.DjangoModelFactory):
    """The base: subclasses name the model and the section that the page belongs in.

    `bylines`, `topics` and `related` take pages; child rows take lists of dicts by their related name; a body is
    a list of (block, value) as the database keeps them.
    """

    class Meta:
        abstract = True

    parent: Any = None
    edition = "en"
    live = True
    number_in_list = factory.Sequence(lambda n: n)
    title = factory.LazyAttribute(lambda o: _sample(texts.TITLES, o))
    slug = factory.LazyAttribute(lambda o: f"{slugify(o.title, allow_unicode=True)}-{o.number_in_list}")
    section_slug = ""
    bylines = ()
    topics = ()
    related = ()

    @classmethod
    def _create(cls, model_class: type[Page], *args: Any, **kwargs: Any) -> Page:
        edition, parent, slug = kwargs.pop("edition"), kwargs.pop("parent"), kwargs.pop("section_slug")
        kwargs.pop("number_in_list")
        parent = parent or (section(slug, edition) if slug else home_of(edition))
        links = {
            "bylines": [{"author": author} for author in kwargs.pop("bylines")],
            "topic_links": [{"topic": topic} for topic in kwargs.pop("topics")],
            "related_links": [{"target": page} for page in kwargs.pop("related")],
        }
        if isinstance(kwargs.get("body"), list):
            stream = model_class._meta.get_field("body").stream_block
            kwargs["body"] = stream.to_python(
                [{"type": kind, "value": value} for kind, value in kwargs["body"]]
            )
        links |= {name: kwargs.pop(name) for name in list(kwargs) if isinstance(kwargs[name], list)}
        page = model_class(locale=parent.locale, **kwargs)
        for name, rows in links.items():
            for order, row in enumerate(rows):
                child = getattr(model_class, name).rel.related_model
                extra = {"locale": parent.locale} if hasattr(child, "translation_key") else {}
                getattr(page, name).add(child(sort_order=order, **extra, **row))
        parent.add_child(instance=page)
        return page


def _sample(texts_by_edition: dict[str, list[str]], page: Any) -> str:
    choices = texts_by_edition[page.edition if not page.parent else page.parent.locale.language_code]
    return choices[page.number_in_list % len(choices)]


def _language(page: Any) -> str:
    return page.parent.locale.language_code if page.parent else page.edition


class ArticleFactory(PageFactory):
    class Meta:
        abstract = True

    summary = factory.LazyAttribute(lambda o: texts.SUMMARIES[_language(o)])
    body = factory.LazyAttribute(lambda o: [("text", texts.PARAGRAPHS[_language(o)])])
    date = factory.LazyAttribute(lambda o: EPOCH + timedelta(minutes=o.number_in_list))


class NewsPageFactory(ArticleFactory):
    class Meta:
        model = "news.NewsPage"

    section_slug = "news"


class StatementPageFactory(ArticleFactory):
    class Meta:
        model = "statements.StatementPage"

    section_slug = "statements"


class BlogPageFactory(ArticleFactory):
    class Meta:
        model = "blogs.BlogPage"

    section_slug = "blogs"


class GalleryItemPageFactory(ArticleFactory):
    class Meta:
        model = "gallery.GalleryItemPage"

    section_slug = "gallery"


class PublicationPageFactory(ArticleFactory):
    class Meta:
        model = "publications.PublicationPage"

    section_slug = "publications"


class AuthorPageFactory(PageFactory):
    class Meta:
        model = "people.AuthorPage"

    section_slug = "authors"
    title = factory.LazyAttribute(lambda o: _sample(texts.PEOPLE, o))
    biography = factory.LazyAttribute(lambda o: texts.PARAGRAPHS[_language(o)])


class TopicPageFactory(PageFactory):
    class Meta:
        model = "topics.TopicPage"

    section_slug = "topics"
    title = factory.LazyAttribute(lambda o: _sample(texts.TOPICS, o))


class StandardPageFactory(PageFactory):
    class Meta:
        model = "home.StandardPage"

    body = factory.LazyAttribute(lambda o: [("text", texts.PARAGRAPHS[_language(o)])])


def translated(page: Page, edition: str, live: bool = True, **fields: Any) -> Page:
    """The page's translation in that edition, as if a person had written it there; `fields` are its texts."""
    copy = page.copy_for_translation(Locale.objects.get(language_code=edition))
    if "title" in fields:
        copy.slug = slugify(fields["title"], allow_unicode=True)
    for name, value in fields.items():
        setattr(copy, name, value)
    copy.live = live
    copy.save()
    revision = copy.save_revision(changed=False)
    copy.live_revision = revision if live else None
    copy.save(update_fields=["live_revision"])
    return copy


def publish(page: Page, user: Any = None) -> Page:
    """Saves a revision of the page as it stands and publishes it, as the admin does; returns it from the database."""
    page.save_revision(user=user).publish(user=user)
    return type(page).objects.get(pk=page.pk)
