"""Cells that a spreadsheet shall show and not calculate."""

import re
from typing import Any

#: What a spreadsheet takes for the beginning of a formula.
_FORMULA = re.compile(r"\s*[=+\-@\t\r\n]")


def harmless(value: Any) -> Any:
    """A text that begins like a formula gets an apostrophe before it, in whichever format."""
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def as_it_was(text: str) -> str:
    """A cell that comes back, without the apostrophe that `harmless` gave it."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text[1:]) else text
