"""What the indexes of an edition are called.

`<prefix>-<edition>` is the alias that readers ask; `<prefix>-<edition>-next` is the alias of an index that is
being filled; the indexes themselves end in the moment they were made.
"""

from datetime import UTC, datetime

from django.conf import settings


def live(edition: str) -> str:
    return f"{settings.SEARCH_INDEX_PREFIX}-{edition}"


def coming(edition: str) -> str:
    return f"{live(edition)}-next"


def new(edition: str) -> str:
    return f"{live(edition)}-{datetime.now(UTC):%Y%m%d%H%M%S%f}"


def every(edition: str) -> str:
    """A pattern for all indexes that were made for the edition."""
    return f"{live(edition)}-2*"
