"""By what a reader narrows results: labels of documents, as readers call them and as addresses name them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils.text import capfirst
from wagtail.models import Page

from nejatsite.core.privacy import open_to_all
from nejatsite.editions.calendar import digits
from nejatsite.editions.registry import Edition
from nejatsite.people.models import AuthorPage
from nejatsite.topics.models import TopicPage

from .address import Address
from .documents import searchable_models
from .models import SearchLabel
from .question import Choice, Facets

#: What no document is labelled with: an address may name what there is not, or not any more.
NOTHING = "-"
#: So many are in sight; the others unfold.
SHOWN = {"section": 10, "topic": 7, "author": 7, "year": 5}
MODELS = {"topic": TopicPage, "author": AuthorPage}


@dataclass(frozen=True)
class Option:
    """One thing to choose. `lang` where its name is not of the edition's language."""

    text: str
    count: int
    url: str
    chosen: bool
    lang: str = ""


@dataclass(frozen=True)
class Facet:
    name: str
    heading: str
    options: list[Option]
    more: list[Option]


@dataclass(frozen=True)
class Chosen:
    """What is chosen, with the address without it."""

    heading: str
    text: str
    url: str
    lang: str = ""


@cache
def sections() -> dict[str, str]:
    """As addresses name them -> the app, as labels do."""
    kinds = (AuthorPage, TopicPage)
    labelled = {
        model._meta.app_label
        for model in searchable_models()
        if getattr(model, "is_article", False) or issubclass(model, kinds)
    }
    apps_of = {name: section["model"].split(".")[0] for name, section in settings.EDITION_SECTIONS.items()}
    return {name: app for name, app in apps_of.items() if app in labelled}


def choice_of(address: Address, edition: Edition) -> Choice:
    """What the address chooses, by the keys that labels have. At most one query."""
    labels = dict.fromkeys(address.narrowed, NOTHING)
    if "section" in labels:
        labels["section"] = sections().get(address.narrowed["section"], NOTHING)
    if "year" in labels and address.narrowed["year"].isdecimal() and len(address.narrowed["year"]) <= 4:
        labels["year"] = str(int(address.narrowed["year"]))
    for page in _named(address, edition):
        name = "topic" if page.content_type_id == _content_type(TopicPage) else "author"
        labels[name] = str(page.translation_key)
    return Choice(labels, address.newest_first)


def _named(address: Address, edition: Edition) -> Iterator[Page]:
    """The topic and author of those slugs; where several have it, the edition's own comes last and counts."""
    wanted = Q()
    for name, model in MODELS.items():
        if name in address.narrowed:
            wanted |= Q(content_type=_content_type(model), slug=address.narrowed[name])
    if wanted:
        pages = open_to_all(Page.objects.filter(wanted)).select_related("locale").order_by("-pk")
        yield from sorted(pages, key=lambda page: page.locale.language_code == edition.code)


def _content_type(model: type[Page]) -> int:
    return ContentType.objects.get_for_model(model).pk


class Names:
    """What the keys of labels are called in an edition: one query for all of them."""

    def __init__(self, edition: Edition, facets: Facets, choice: Choice) -> None:
        self.edition = edition
        keys = {
            key
            for name in MODELS
            for key in (*(key for key, _count in facets.get(name, ())), choice.labels.get(name, NOTHING))
            if _is_key(key)
        }
        lists = [settings.EDITION_SECTIONS[name]["model"] for name in sections()]
        here = Q(
            depth=3,
            locale__language_code=edition.code,
            content_type__in=[_content_type(apps.get_model(model)) for model in lists],
        )
        pages = open_to_all(Page.objects.filter(Q(translation_key__in=keys) | here))
        self.pages: dict[str, Page] = {}
        self.sections: dict[str, str] = {}
        for page in sorted(pages.select_related("locale").order_by("-pk"), key=self._is_own):
            if str(page.translation_key) in keys:
                self.pages[str(page.translation_key)] = page
            else:
                self.sections[page.cached_content_type.app_label] = page.title

    def _is_own(self, page: Page) -> bool:
        return page.locale.language_code == self.edition.code

    def name(self, name: str, key: str) -> tuple[str, str]:
        """What it is called, and the language where that is another one; empty where nobody may know."""
        if name in MODELS:
            page = self.pages.get(key)
            return (page.title, "" if self._is_own(page) else page.locale.language_code) if page else ("", "")
        if name == "section":
            return (self.sections.get(key) or _app_name(key), "") if key in sections().values() else ("", "")
        return (digits(key, self.edition) if key.isdecimal() else "", "")

    def value(self, name: str, key: str) -> str:
        """As addresses name it."""
        if name in MODELS:
            return self.pages[key].slug
        if name == "section":
            return next(value for value, app in sections().items() if app == key)
        return key


def _is_key(key: str) -> bool:
    try:
        return bool(UUID(key))
    except ValueError:
        return False


def _app_name(app: str) -> str:
    """Of a section that has no page in the edition."""
    models = [model for model in searchable_models() if model._meta.app_label == app]
    return capfirst(str(models[0]._meta.verbose_name_plural))


def facets_of(address: Address, choice: Choice, facets: Facets, total: int, names: Names) -> list[Facet]:
    """What there is to choose; nothing of which every page that is found has all."""
    shown = []
    for name, label in SearchLabel.Name.choices:
        counted = facets.get(name, [])
        if name == "year":
            counted = sorted(counted, key=lambda pair: pair[0].zfill(4), reverse=True)
        options = [
            Option(
                text, count, str(address.narrowed_to(name, value)), choice.labels.get(name) == key, lang=lang
            )
            for key, count in counted
            for text, lang in [names.name(name, key)]
            if text
            for value in [names.value(name, key)]
        ]
        others = [option for option in options if not option.chosen]
        if others and (name in choice.labels or any(option.count < total for option in others)):
            # One more line is as long as the line that says that there is one more.
            limit = SHOWN[name] if len(options) > SHOWN[name] + 1 else len(options)
            shown.append(Facet(name, str(label), options[:limit], options[limit:]))
    return shown


def chosen_of(address: Address, choice: Choice, names: Names) -> list[Chosen]:
    shown = []
    for name, label in SearchLabel.Name.choices:
        if name in address.narrowed:
            text, lang = names.name(name, choice.labels[name])
            text = text or digits(address.narrowed[name], names.edition)
            shown.append(Chosen(str(label), text, str(address.without(name)), lang))
    return shown
