"""Pages that others name, and that cannot be deleted before they are taken off there.

A link table says so itself: `guards_deletion_of = "topic"` on a model with a `page` and a `topic`. It deletes on
cascade all the same, for a revision that names a page which is gone can only be read if its rows may be dropped.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import models
from django.db.models.deletion import ProtectedError
from wagtail.models import Page


def guarding_links(model: type[models.Model]) -> Iterator[tuple[type[models.Model], str]]:
    for relation in model._meta.related_objects:
        if getattr(relation.related_model, "guards_deletion_of", "") == relation.field.name:
            yield relation.related_model, relation.field.name


def pages_naming(page: Page) -> list[Page]:
    """The pages that name this one, as they are published or in their newest draft."""
    found: dict[int, Page] = {}
    for link, field in guarding_links(page.specific_class or Page):
        for row in link.objects.filter(**{field: page.pk}).select_related("page__locale"):
            found[row.page_id] = row.page
        rows_of = link._meta.get_field("page").remote_field.related_name
        for draft in _drafts():
            if any(row.get(field) == page.pk for row in draft.latest_revision.content.get(rows_of, [])):
                found[draft.pk] = draft
    return list(found.values())


def _drafts() -> Iterable[Page]:
    drafts = Page.objects.filter(has_unpublished_changes=True, latest_revision__isnull=False)
    return drafts.select_related("latest_revision", "locale").iterator(chunk_size=100)


def refuse_deletion(sender: Any, instance: Any, **kwargs: Any) -> None:
    """For deletions that no screen has checked. `pre_delete` is sent before anything is gone."""
    if isinstance(instance, Page):
        for link, field in guarding_links(type(instance)):
            rows = link.objects.filter(**{field: instance.pk})
            if rows.exists():
                raise ProtectedError(f"{link._meta.verbose_name} in use: {instance.title}", set(rows))
