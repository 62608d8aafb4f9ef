"""What the translation desk adds to Wagtail's admin, and what it takes away."""

from . import desk, localize

__all__ = ["desk", "localize"]
