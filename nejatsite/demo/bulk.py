"""Writing pages in bulk, with their places in the tree."""

import itertools
from dataclasses import dataclass

from django.db import connection
from wagtail.models import Page

from nejatsite.editorial.models import ArticlePage


@dataclass
class Branch:
    """Where the articles of one section and edition are added, and how far it has been filled."""

    parent: Page
    next_step: int
    added: int = 0

    def take_path(self) -> str:
        step, digits = self.next_step, ""
        while step:
            step, digit = divmod(step, len(Page.alphabet))
            digits = Page.alphabet[digit] + digits
        self.next_step += 1
        self.added += 1
        return self.parent.path + digits.rjust(Page.steplen, Page.alphabet[0])

    @classmethod
    def of(cls, parent: Page) -> "Branch":
        children = Page.objects.child_of(parent).order_by("-path")
        last = children.values_list("path", flat=True).first() or ""
        step = 0
        for sign in last[-Page.steplen :]:
            step = step * len(Page.alphabet) + Page.alphabet.index(sign)
        return cls(parent, step + 1)


def insert_pages(by_model: dict[type[ArticlePage], list[ArticlePage]]) -> None:
    """Django's bulk_create refuses models with a parent table: the parent's rows go through it, then our own."""
    everything = list(itertools.chain.from_iterable(by_model.values()))
    shared = [field.attname for field in Page._meta.concrete_fields if not field.primary_key]
    rows = Page.objects.bulk_create(
        [Page(**{name: getattr(page, name) for name in shared}) for page in everything]
    )
    for page, row in zip(everything, rows, strict=True):
        page.pk = page.id = page.page_ptr_id = row.pk
    for model, pages in by_model.items():
        _insert_own(model, pages)


def _insert_own(model: type[ArticlePage], pages: list[ArticlePage]) -> None:
    quote = connection.ops.quote_name
    columns = model._meta.local_concrete_fields
    names = ", ".join(quote(column.column) for column in columns)
    places = ", ".join(["%s"] * len(columns))
    rows = [
        [column.get_db_prep_save(column.pre_save(page, True), connection) for column in columns]
        for page in pages
    ]
    # Only names of our own tables and columns are put into the statement.
    statement = f"INSERT INTO {quote(model._meta.db_table)} ({names}) VALUES ({places})"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.executemany(statement, rows)
