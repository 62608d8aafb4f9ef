"""What every test finds in the database: the editions' trees. Kept as rows, so that it can be put back fast."""

from collections.abc import Callable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection, transaction

Rows = dict[str, tuple[list[str], list[tuple[Any, ...]]]]


def build() -> None:
    """The editions as `manage.py sync_editions` makes them."""
    from django.core.management import get_commands

    from nejatsite.core import ledger
    from search import refolding, rereading, restemming

    if "sync_editions" in get_commands():
        call_command("sync_editions", verbosity=0)
    else:
        _minimal_trees()
    # What building has left to be done would be done again by each test that works a ledger off.
    ledger.run_due("core.TaskRow")
    refolding.remember()
    restemming.remember()
    rereading.remember()


def _minimal_trees() -> None:
    from django.apps import apps
    from django.conf import settings
    from wagtail.models import Locale, Page, Site

    from .texts import SECTIONS

    kinds = {
        "news": "news.NewsIndexPage",
        "statements": "statements.StatementIndexPage",
        "blogs": "blogs.BlogIndexPage",
        "authors": "people.AuthorIndexPage",
        "topics": "topics.TopicIndexPage",
        "articles": "home.StreamPage",
        "archive": "home.ArchivePage",
        "gallery": "gallery.GalleryIndexPage",
        "publications": "publications.PublicationIndexPage",
    }
    root = Page.objects.get(depth=1)
    keys: dict[str, Any] = {}

    def add(parent: Page, slug: str, kind: str, code: str, locale: Locale, **fields: Any) -> Page:
        title = SECTIONS[slug if slug in SECTIONS else "home"][code]
        page = apps.get_model(kind)(title=title, slug=slug, locale=locale, live=True, **fields)
        key = "home" if parent == root else slug
        page.translation_key = keys.setdefault(key, page.translation_key)
        return parent.add_child(instance=page)

    Page.objects.filter(depth=2).delete()
    root = Page.objects.get(depth=1)
    for code, facts in settings.EDITIONS.items():
        locale, _created = Locale.objects.get_or_create(language_code=code)
        home = add(root, code, "home.HomePage", code, locale, edition_name=facts["native_name"])
        for slug, kind in kinds.items():
            add(home, slug, kind, code, locale)
    home = Page.objects.get(slug="en", depth=2)
    Site.objects.update_or_create(is_default_site=True, defaults={"hostname": "localhost", "root_page": home})


#: Kept by triggers of the table beside it.
FILLED_BY_ITSELF = "wagtailsearch_indexentry_fts"


def _tables() -> list[str]:
    names = connection.introspection.django_table_names(only_existing=True, include_views=False)
    return [name for name in names if name not in ("django_migrations", FILLED_BY_ITSELF)]


def snapshot() -> Rows:
    kept: Rows = {}
    with connection.cursor() as cursor:
        for table in _tables():
            # By the key: a database gives rows back in any order, and in another one after a change.
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)} ORDER BY 1")  # noqa: S608
            if rows := cursor.fetchall():
                kept[table] = ([column[0] for column in cursor.description], rows)
    return kept


def insert(cursor: Any, table: str, columns: list[str], rows: list[tuple[Any, ...]]) -> None:
    """The names come from the database itself and are quoted; what a row holds goes as parameters."""
    quote = connection.ops.quote_name
    names, marks = ", ".join(map(quote, columns)), ", ".join(["%s"] * len(columns))
    cursor.executemany(f"INSERT INTO {quote(table)} ({names}) VALUES ({marks})", rows)  # noqa: S608


def restore(kept: Rows) -> None:
    """Exactly these rows again, after a test that committed had its tables emptied."""
    from search import fulltext

    quote = connection.ops.quote_name
    with transaction.atomic(), connection.cursor() as cursor:
        for table in _tables():
            cursor.execute(f"DELETE FROM {quote(table)}")  # noqa: S608
        # No model's own: the words of pages that are gone.
        cursor.execute(f"DELETE FROM {fulltext.TABLE}")  # noqa: S608
        for table, (columns, rows) in kept.items():
            insert(cursor, table, columns, rows)
        _reset_sequences(cursor.execute)
    ContentType.objects.clear_cache()
    cache.clear()


def _reset_sequences(execute: Callable[[str], Any]) -> None:
    from django.apps import apps
    from django.core.management.color import no_style

    models = apps.get_models(include_auto_created=True)
    for statement in connection.ops.sequence_reset_sql(no_style(), models):
        execute(statement)
