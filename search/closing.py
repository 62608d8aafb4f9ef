"""An edition that is no longer in the settings: its documents, words and index go."""

import re

from django.conf import settings
from django.db import transaction

from nejatsite.editions.registry import all_editions

from . import claims, fulltext
from .checking import batches
from .elastic import indexes
from .elastic.client import Unavailable, reachable
from .indexing import remove_documents
from .models import SearchDocument, SearchLabel, SearchTerm

#: What a language code looks like. Another site's prefix may begin as ours does.
CODE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})?")


def closed() -> list[str]:
    """Editions that are gone from the settings and left something behind."""
    codes = [edition.code for edition in all_editions()]
    left = set(SearchDocument.objects.exclude(edition__in=codes).values_list("edition", flat=True).distinct())
    known = {code for code in claims.known_editions() if CODE.fullmatch(code)}
    return sorted(left | (known - set(codes)))


def forget_closed_editions() -> None:
    for code in closed():
        for batch in batches(SearchDocument.objects.filter(edition=code).values_list("pk", flat=True)):
            with transaction.atomic():
                fulltext.lock_and_clock()
                remove_documents(batch)
        SearchLabel.objects.filter(edition=code).delete()
        SearchTerm.objects.filter(edition=code).delete()
        try:
            if settings.ELASTICSEARCH_URL:
                with reachable() as client:
                    indexes.remove_all(client, code)
        except Unavailable:
            continue
        claims.forget(code)
