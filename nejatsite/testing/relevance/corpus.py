"""The texts that the judgements are about: the Universal Declaration, the demo content, and some of our own.

They are written as search documents, without a page: an engine knows nothing else, and it takes a second.
"""

import datetime
import html
import json
import os
import re
import tomllib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from django.utils import timezone

from nejatsite.demo import content
from search.models import SearchDocument

EDITIONS = ("en", "fa", "ar", "sq")
FOLDER = Path(__file__).resolve().parents[3] / "search" / "relevance"
#: Far from the pages that a test makes.
FIRST_PAGE = 900_000
_TAG = re.compile(r"<[^>]+>")
#: Of a demo text: what stands elsewhere in the document, or nowhere on the page.
_NOT_BODY = {"slug", "key", "url", "translator_credit", "original_name"}


def declaration_is_there() -> bool:
    return Path(os.environ.get("UDHR_JSON", "")).is_file()


def documents() -> dict[str, SearchDocument]:
    """By "edition key". In every edition a key stands for the same text."""
    made = {f"{document.edition} {key}": document for key, document in _documents()}
    for number, document in enumerate(made.values()):
        document.page_id = FIRST_PAGE + number
    return made


def _documents() -> Iterator[tuple[str, SearchDocument]]:
    for edition in EDITIONS:
        if declaration_is_there():
            yield from _declaration(edition)
        yield from _articles(edition)
        yield from _standing(edition)
    for text in tomllib.loads((FOLDER / "texts.toml").read_text(encoding="utf-8"))["text"]:
        yield (
            f"own:{text['key']}",
            _document(text["edition"], text["title"], text["summary"], text["body"], day=text["date"]),
        )


def _declaration(edition: str) -> Iterator[tuple[str, SearchDocument]]:
    data = json.loads(Path(os.environ["UDHR_JSON"]).read_text(encoding="utf-8"))
    for number, article in enumerate(data["articles"]):
        text = article[edition]
        yield f"udhr:{number}", _document(edition, text["title"], "", "\n".join(text["paragraphs"]))


def _articles(edition: Any) -> Iterator[tuple[str, SearchDocument]]:
    called = {each.key: each.texts[edition].name for each in content.AUTHORS if edition in each.texts}
    called |= {each.key: each.texts[edition].name for each in content.TOPICS if edition in each.texts}
    for article in content.ARTICLES:
        text: Any = article.texts.get(edition)
        if text and article.state(edition).name in ("published", "out_of_date"):
            names = [called[key] for key in (*article.authors, *article.topics)]
            body = "\n".join(_texts(text, {"title", "summary"}))
            yield (
                f"demo:{article.key}",
                _document(edition, text.title, text.summary, body, names, article.date),
            )


def _standing(edition: Any) -> Iterator[tuple[str, SearchDocument]]:
    for author in content.AUTHORS:
        if who := author.texts.get(edition):
            body = f"{who.role}\n{_plain(who.biography)}"
            yield f"demo:authors/{author.key}", _document(edition, who.name, who.summary, body)
    for topic in content.TOPICS:
        if what := topic.texts.get(edition):
            yield f"demo:topics/{topic.key}", _document(edition, what.name, "", _plain(what.description))
    for page in content.STANDING_PAGES:
        if text := page.texts.get(edition):
            body = "\n".join(_texts(text, {"title", "summary"}))
            yield f"demo:pages/{page.key}", _document(edition, text.title, text.summary, body)


def _document(
    edition: str,
    title: str,
    summary: str,
    body: str,
    names: Iterable[str] = (),
    day: datetime.date | None = None,
) -> SearchDocument:
    moment = timezone.make_aware(datetime.datetime.combine(day, datetime.time(12))) if day else None
    return SearchDocument(
        edition=edition,
        kind="news.newspage",
        date=moment,
        title=title,
        summary=summary,
        names="\n".join(names),
        body=body,
        digest="",
        version=1,
    )


def _texts(value: Any, besides: Collection[str] = ()) -> Iterator[str]:
    if isinstance(value, str) and value.strip():
        yield _plain(value)
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in _NOT_BODY and field.name not in besides:
                yield from _texts(getattr(value, field.name))


def _plain(text: str) -> str:
    return html.unescape(_TAG.sub(" ", text)).strip()
