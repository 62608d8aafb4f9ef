"""What the translation desk adds to Wagtail's admin, and what it takes away."""

from . import desk, localize, notices, process

__all__ = ["desk", "localize", "notices", "process"]
