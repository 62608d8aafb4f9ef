"""After a release that takes other things from a page: every public page is read again, by itself."""

import hashlib
from functools import cache
from pathlib import Path

from django.db import transaction

from . import documents, marks
from .indexing import public_editions
from .rows import enqueue

#: See `marks`.
MARK = "search_documents:"


@cache
def fingerprint() -> str:
    """Of the code that makes documents."""
    return hashlib.sha1(Path(documents.__file__).read_bytes(), usedforsecurity=False).hexdigest()[:12]


def read_again_if_documents_changed() -> bool:
    """The duty: whether there was something to do. What says the same as before is not written."""
    if marks.to_do(MARK, fingerprint()) is None:
        return False
    with transaction.atomic():
        enqueue(public_editions().items())
        remember()
    return True


def remember() -> None:
    """All documents are what the code of this release makes of their pages, or have a row that waits."""
    marks.set_done(MARK, fingerprint())
