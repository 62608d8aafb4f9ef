"""Wagtail's own search, which the admin's lists and choosers ask, with the folding that readers' search has.

What is indexed and what is asked are folded before Wagtail's database backend sees them; the rest of it stays as it is.
"""

from typing import Any

from django.db import connection


def SearchBackend(params: dict[str, Any]) -> Any:
    """For the database that there is. Imported when it is asked for: the modules need loaded models."""
    if connection.vendor == "postgresql":
        from .postgresql import FoldedBackend
    else:
        from .sqlite import FoldedBackend
    return FoldedBackend(params)
