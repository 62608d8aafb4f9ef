"""Cells that a spreadsheet shall show and not calculate."""

import re
from typing import Any

from django.db.models import Model

#: What a spreadsheet takes for the beginning of a formula.
_FORMULA = re.compile(r"\s*[=+\-@\t\r\n]")


def harmless(value: Any) -> Any:
    """A text that begins like a formula gets an apostrophe before it, in whichever format."""
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def as_it_was(text: str) -> str:
    """A cell that comes back, without the apostrophe that `harmless` gave it."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text[1:]) else text


class HarmlessExport:
    """Put before a report of Wagtail's: what strangers wrote is exported as text."""

    def to_row_dict(self, item: Any) -> dict[str, Any]:
        row = super().to_row_dict(item)
        return {
            name: harmless(str(value) if isinstance(value, Model) else value) for name, value in row.items()
        }
