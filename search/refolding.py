"""After a release that folds otherwise: what was written folded is written again, by itself."""

import hashlib
import logging

from django.core.management import call_command
from django.utils import timezone

from nejatsite.core.duties import DutyRow
from nejatsite.core.folding import fold, folded_words, joined_forms

from .editors.models import Promotion

logger = logging.getLogger(__name__)

#: How the row is called that says by which folding everything was written.
MARK = "search_folded:"
#: What is folded in some way: the letters of the editions, what stands between them, and compounds.
_LETTERS = "".join(map(chr, (*range(0x250), *range(0x600, 0x700), *range(0x2000, 0x2070))))
_COMPOUNDS = "می شود می‌شود می خواسته‌اند کتاب‌خانهٔ ملی l'Académie the reader's No. 67 ۱۴۰۴"


def refresh_if_folded_otherwise() -> bool:
    """The duty. Searches go on meanwhile; what is written first is found first."""
    if DutyRow.objects.filter(name=MARK + fingerprint()).exists():
        return False
    logger.info("Texts are folded otherwise than before: the admin's search is written anew.")
    for promotion in Promotion.objects.iterator():
        promotion.write_keys()
    call_command("update_index", chunk_size=200, verbosity=0)
    remember()
    return True


def remember() -> None:
    """Everything is written by the folding of this release."""
    DutyRow.objects.filter(name__startswith=MARK).delete()
    DutyRow.objects.create(name=MARK + fingerprint(), last_done_at=timezone.now())


def fingerprint() -> str:
    folded = [*map(fold, _LETTERS), *folded_words(_COMPOUNDS), *joined_forms(_COMPOUNDS)]
    return hashlib.sha1("\n".join(folded).encode(), usedforsecurity=False).hexdigest()
