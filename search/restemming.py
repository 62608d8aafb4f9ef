"""After a release with other rules of folding or stems: the database's full text is written again, by itself.

Elasticsearch's indexes have the rules' fingerprint in their shape and are made anew by `status.ensure_indexes`.
"""

import logging
import time

from django.db import transaction

from nejatsite.editions.registry import all_editions

from . import fulltext, marks, terms
from .documents import folded
from .models import SearchDocument
from .stems import fingerprint

logger = logging.getLogger(__name__)

#: See `marks`.
MARK = "search_stems:"
BATCH = 200
#: Seconds of one turn, so that other duties do not wait for the end of it.
BUDGET = 10.0


def rewrite_if_rules_changed(budget: float = BUDGET) -> bool:
    """The duty, in turns; whether there was something to do. Searches go on, and find what is written first."""
    row = marks.to_do(MARK, fingerprint())
    if row is None:
        return False
    until = time.monotonic() + budget
    edition, _space, last = row.last_error.partition(" ")
    for each in sorted(each.code for each in all_editions()):
        if each < edition:
            continue
        done = int(last) if each == edition else 0
        if not done:
            logger.info("The full text of %s is written by the rules of this release.", each)
            terms.forget(each)
        while done := _write_after(done, each):
            row.last_error = f"{each} {done}"
            row.save(update_fields=["last_error"])
            if time.monotonic() >= until:
                return True
    remember()
    return True


def remember() -> None:
    """Everything is written by the rules of this release."""
    marks.set_done(MARK, fingerprint())


def _write_after(last: int, edition: str) -> int:
    """Full text and counted words of the next documents; the key of the last of them, or 0."""
    with transaction.atomic():
        # Under the lock: nobody else writes one of them between its being read and its being written.
        fulltext.lock_and_clock()
        following = SearchDocument.objects.filter(edition=edition, pk__gt=last).order_by("pk")
        batch = list(following[:BATCH])
        terms.recount([], [each for each in batch if not each.counted])
        SearchDocument.objects.bulk_update(batch, ["counted"])
        fulltext.write(map(folded, batch))
    return batch[-1].pk if batch else 0
