"""After a release that folds otherwise: what was written folded is written again, by itself."""

import hashlib
import logging
import time
from collections.abc import Iterator
from typing import Any

from wagtail.search.backends import get_search_backend
from wagtail.search.index import get_indexed_models

from nejatsite.core.folding import fold, folded_words, joined_forms

from . import marks
from .editors.models import Promotion

logger = logging.getLogger(__name__)

#: See `marks`.
MARK = "search_folded:"
CHUNK = 100
#: Seconds of one turn, so that other duties do not wait for the end of it.
BUDGET = 10.0
#: What is folded in some way: the letters of the editions, what stands between them, and compounds.
_LETTERS = "".join(map(chr, (*range(0x250), *range(0x600, 0x700), *range(0x2000, 0x2070))))
_COMPOUNDS = "می شود می‌شود می خواسته‌اند کتاب‌خانهٔ ملی l'Académie the reader's No. 67 ۱۴۰۴"


def refresh_if_folded_otherwise(budget: float = BUDGET) -> bool:
    """The duty, in turns; whether there was something to do. Searches go on, and find what is written first."""
    row = marks.to_do(MARK, fingerprint())
    if row is None:
        return False
    until = time.monotonic() + budget
    if not row.last_error:
        logger.info("The admin's search is written by the folding of this release.")
        for promotion in Promotion.objects.iterator():
            promotion.write_keys()
    backend = get_search_backend()
    for model, objects in _chunks(row.last_error):
        backend.add_bulk(model, objects)
        row.last_error = f"{model._meta.label} {objects[-1].pk}"
        row.save(update_fields=["last_error"])
        if time.monotonic() >= until:
            return True
    remember()
    return True


def remember() -> None:
    """Everything is written by the folding of this release."""
    marks.set_done(MARK, fingerprint())


def fingerprint() -> str:
    folded = [*map(fold, _LETTERS), *folded_words(_COMPOUNDS), *joined_forms(_COMPOUNDS)]
    return hashlib.sha1("\n".join(folded).encode(), usedforsecurity=False).hexdigest()


def _chunks(after: str) -> Iterator[tuple[Any, list[Any]]]:
    """Everything that the admin's search finds, from where it stopped."""
    label, _space, last = after.partition(" ")
    for model in sorted(get_indexed_models(), key=lambda model: model._meta.label):
        if model._meta.label < label:
            continue
        done = int(last) if model._meta.label == label else 0
        objects = model.get_indexed_objects().order_by("pk")
        while chunk := list(objects.filter(pk__gt=done)[:CHUNK]):
            yield model, chunk
            done = chunk[-1].pk
