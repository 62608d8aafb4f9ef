"""What the editions add to Wagtail's admin, one module for each concern."""

from . import boundaries, choosing, deletion, direction, moderation

__all__ = ["boundaries", "choosing", "deletion", "direction", "moderation"]
