"""Checks of a translated text: errors keep a job from being submitted, warnings ask once.

Each check is a function of two texts in a module of its own, listed in `registry`. None asks the database.
"""

from .finding import ERROR, WARNING, Finding
from .registry import findings

__all__ = ["ERROR", "WARNING", "Finding", "findings"]
