"""Wagtail's API of the admin: the tree as one may see it, and nothing that can be done to it."""

from typing import Any, ClassVar

from wagtail.admin.api.views import PagesAdminAPIViewSet


class ReadOnlyPages(PagesAdminAPIViewSet):
    """Its actions publish, copy and translate past the hooks in which the editions' rules stand; no screen uses them."""

    actions: ClassVar[dict[str, Any]] = {}
