"""What the translation desk adds to Wagtail's admin, and what it takes away."""

from . import checks, desk, editor, helpers, home, localize, notices, process, talk

__all__ = ["checks", "desk", "editor", "helpers", "home", "localize", "notices", "process", "talk"]
