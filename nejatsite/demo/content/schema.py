"""The shape of the demo content: what is written down for each kind of page.

Nothing here knows a page model. A body is a list of blocks that is parallel in every language, so that a
translation can be filled in block by block.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Literal

Language = Literal["en", "fa", "ar", "sq"]
LANGUAGES: tuple[Language, ...] = ("en", "fa", "ar", "sq")

StateName = Literal[
    "published", "wanted", "claimed", "in_translation", "in_review", "returned", "cancelled", "out_of_date"
]


@dataclass(frozen=True)
class Heading:
    text: str


@dataclass(frozen=True)
class Paragraphs:
    """Rich text of `<p>`, `<b>`, `<a>`, `<ul>` and `<li>`."""

    html: str


@dataclass(frozen=True)
class Quote:
    text: str
    attribution: str


@dataclass(frozen=True)
class PullQuote:
    text: str


@dataclass(frozen=True)
class Table:
    """The first row is the header."""

    caption: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Callout:
    title: str
    html: str


@dataclass(frozen=True)
class Picture:
    key: str
    alt: str
    caption: str


Block = Heading | Paragraphs | Quote | PullQuote | Table | Callout | Picture


@dataclass(frozen=True)
class State:
    """How far the translation into one edition has come in the demo.

    `wanted` and `claimed` need no text; of `in_translation` only the first half is filled in.
    """

    name: StateName = "published"
    comment: str = ""


@dataclass(frozen=True)
class Change:
    """A sentence of the source that is changed after its translations went live."""

    before: str
    after: str


@dataclass(frozen=True)
class Link:
    label: str
    url: str


@dataclass(frozen=True)
class Signatory:
    person: str
    role: str
    organization: str


@dataclass(frozen=True)
class Text:
    """One language of an article."""

    title: str
    slug: str
    summary: str
    body: tuple[Block, ...]
    place: str = ""
    alt: str = ""
    caption: str = ""
    credit: str = ""
    original_name: str = ""
    translator_credit: str = ""


@dataclass(frozen=True)
class StatementText(Text):
    addressee: str = ""
    signatories: tuple[Signatory, ...] = ()


@dataclass(frozen=True)
class CaptionedPicture:
    key: str
    alt: str
    caption: str


@dataclass(frozen=True)
class GalleryText(Text):
    transcript: str = ""
    pictures: tuple[CaptionedPicture, ...] = ()


@dataclass(frozen=True)
class PublicationText(Text):
    contents: tuple[str, ...] = ()


@dataclass(frozen=True)
class Article:
    """A news item or a blog post; `topics` names the primary one first."""

    key: str
    date: datetime.date
    texts: dict[Language, Text]
    source: Language = "en"
    topics: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    picture: str = ""
    related: tuple[str, ...] = ()
    original_url: str = ""
    change: Change | None = None
    states: dict[Language, State] = field(default_factory=dict)

    def state(self, language: Language) -> State:
        """Where the translation stands; an edition that is not named and has a text is published."""
        if language in self.states:
            return self.states[language]
        return State("published" if language in self.texts else "wanted")


@dataclass(frozen=True)
class Statement(Article):
    texts: dict[Language, StatementText]
    kind: Literal["statement", "announcement", "joint_statement", "open_letter"] = "statement"
    number: int | None = None


@dataclass(frozen=True)
class GalleryItem(Article):
    texts: dict[Language, GalleryText]
    kind: Literal["cartoon", "picture", "photos", "video"] = "picture"
    video_url: str = ""


@dataclass(frozen=True)
class Publication(Article):
    """`picture` is the cover; `file` names the document that can be downloaded."""

    texts: dict[Language, PublicationText]
    kind: Literal["book", "newsletter", "brief"] = "book"
    number: int | None = None
    pages: int = 0
    file: str = ""


@dataclass(frozen=True)
class AuthorText:
    name: str
    slug: str
    role: str
    summary: str
    biography: str
    portrait_alt: str


@dataclass(frozen=True)
class Author:
    key: str
    texts: dict[Language, AuthorText]
    portrait: str
    email: str
    kind: Literal["person", "organization"] = "person"
    links: tuple[Link, ...] = ()


@dataclass(frozen=True)
class TopicText:
    name: str
    slug: str
    description: str


@dataclass(frozen=True)
class Topic:
    key: str
    texts: dict[Language, TopicText]


@dataclass(frozen=True)
class StandingText:
    title: str
    slug: str
    summary: str
    body: tuple[Block, ...]


@dataclass(frozen=True)
class StandingPage:
    """A page beside the sections, such as "About us"."""

    key: str
    texts: dict[Language, StandingText]


@dataclass(frozen=True)
class ContactText:
    introduction: str
    thanks: str


@dataclass(frozen=True)
class HomeText:
    """What an edition calls itself and says of its sections, which go by the slugs of their pages."""

    name: str
    tagline: str
    welcome_title: str
    welcome: str
    footer: str
    copyright_holder: str
    latest: dict[str, str]
    """Headings of the blocks on the front, by the section or topic whose newest entries they show."""
    introductions: dict[str, str]
    profiles: tuple[Link, ...] = ()
