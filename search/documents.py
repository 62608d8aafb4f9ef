"""What the public state of pages says, read from the database at this moment."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from django.apps import apps
from django.db.models import QuerySet
from django.utils.text import capfirst
from wagtail.models import Page, get_page_models
from wagtail.search.index import RelatedFields, SearchField

from nejatsite.core.folding import joined_forms
from nejatsite.core.pages import BasePage
from nejatsite.editions.calendar import month_of
from nejatsite.editions.registry import all_editions, get_edition
from nejatsite.editorial.cards import with_links
from nejatsite.people.models import AuthorPage
from nejatsite.topics.models import TopicPage

from . import stems
from .fulltext import Text
from .models import SearchDocument

#: Of a very long text, so much is searchable; databases bound the size of what they index.
BODY_LENGTH = 150_000
#: What makes the digest; a document with the same is the same.
CONTENT = (
    "edition", "kind", "variant", "date", "published_at", "title", "summary", "names", "body", "image_id", "labels",
)  # fmt: skip


def searchable_models() -> list[type[Page]]:
    """Page types that declare search fields of their own: a home page or a list has nothing that is not elsewhere."""
    common = {repr(field) for field in BasePage.search_fields}
    return [
        model
        for model in get_page_models()
        if issubclass(model, BasePage) and any(repr(field) not in common for field in model.search_fields)
    ]


def public_pages() -> QuerySet[Page]:
    """Every page that readers may find."""
    codes = [edition.code for edition in all_editions()]
    return (
        Page.objects.live()
        .public()
        .filter(locale__language_code__in=codes, depth__gt=2)
        .type(*searchable_models())
    )


def read_pages(page_ids: Collection[int], version: int) -> list[SearchDocument]:
    """Documents, not saved, of those of the pages that are public."""
    pages = public_pages().filter(pk__in=page_ids).select_related("locale").specific()
    by_locale: dict[int, list[Any]] = defaultdict(list)
    for page in pages:
        by_locale[page.locale_id].append(page)
    return [
        _document(page, version)
        for of_one_edition in by_locale.values()
        for page in with_links(of_one_edition, pictures=False)
    ]


def _document(page: Any, version: int) -> SearchDocument:
    summary = _plain(getattr(page, "summary", ""))
    document = SearchDocument(
        page_id=page.pk,
        edition=page.locale.language_code,
        kind=page._meta.label_lower,
        variant=getattr(page, "kind", "") if page.is_article else "",
        date=(page.date or page.first_published_at) if page.is_article else None,
        published_at=page.last_published_at,
        title=_plain(page.title),
        summary=summary,
        names=_plain("\n".join(each.title for each in (*page.shown_authors, *page.shown_topics))),
        body=_body(page, summary)[:BODY_LENGTH],
        image_id=getattr(page, "lead_image_id", None) or getattr(page, "portrait_id", None),
        version=version,
    )
    document.labels = _labels(page, document)
    content = [str(getattr(document, name)) for name in CONTENT]
    document.digest = hashlib.sha1(json.dumps(content).encode(), usedforsecurity=False).hexdigest()
    return document


def _labels(page: Any, document: SearchDocument) -> dict[str, list[str]]:
    """A page that is neither article nor author nor topic stands in no section."""
    labels = {
        "section": [page._meta.app_label]
        if page.is_article or isinstance(page, AuthorPage | TopicPage)
        else [],
        "topic": [str(topic.translation_key) for topic in page.shown_topics],
        "author": [str(author.translation_key) for author in page.shown_authors],
        "year": [str(month_of(document.date, get_edition(document.edition)).year)] if document.date else [],
    }
    return {name: sorted(set(keys)) for name, keys in labels.items() if keys}


def _body(page: Any, summary: str) -> str:
    """What the page type's own search fields hold, in their order, each text once."""
    texts = (text for field in type(page).get_search_fields() for text in _texts(field, page))
    return "\n".join(text for text in dict.fromkeys(texts) if text not in ("", page.title, summary))


def _texts(field: Any, instance: Any) -> Iterable[str]:
    if isinstance(field, SearchField):
        yield from _flat(field.get_value(instance))
    elif isinstance(field, RelatedFields):
        related = field.get_value(instance)
        each_related = related.all() if hasattr(related, "all") else [related] if related else []
        for each in each_related:
            for sub_field in field.fields:
                yield from _texts(sub_field, each)


def _flat(value: Any) -> Iterable[str]:
    if isinstance(value, list | tuple):
        for each in value:
            yield from _flat(each)
    elif value is not None:
        yield _plain(str(value))


def _plain(text: str) -> str:
    """No database keeps a NUL in a text."""
    return text.replace("\x00", "").strip()


def folded(document: SearchDocument) -> Text:
    """The document as it is compared. Done once for both engines: it is most of the work of indexing."""
    if "folded" not in document.__dict__:
        document.__dict__["folded"] = _folded(document)
    return document.__dict__["folded"]


def _folded(document: SearchDocument) -> Text:
    language = get_edition(document.edition).analyzer
    of_fields = [[stems.forms(word.folded, language) for word in field] for field in document.words]
    others = [other for field in of_fields for _stem, *rest in field for other in rest]
    forms = dict.fromkeys(
        form
        for text, field in zip(document.texts, document.words, strict=True)
        for form in joined_forms(text, field)
    )
    joined = [stems.stem(form, language) for form in forms]
    return Text(
        document.page_id,
        *(" ".join(own for own, *_rest in field) for field in of_fields),
        joined=" ".join(dict.fromkeys((*joined, *others))),
    )


def kind_label(document: SearchDocument) -> str:
    """What a reader calls it: “News”, “Cartoon”, “Author”; nothing for a page that is just a page."""
    model: Any = apps.get_model(document.kind)
    if not (model.is_article or issubclass(model, AuthorPage | TopicPage)):
        return ""
    label = model._meta.verbose_name
    if document.variant:
        label = dict(model._meta.get_field("kind").flatchoices).get(document.variant, label)
    return capfirst(str(label))
