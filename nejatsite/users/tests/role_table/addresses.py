"""Every address under /admin/, from the URL resolver."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, get_resolver


@dataclass(frozen=True)
class Address:
    name: str
    route: str
    parameters: frozenset[str]

    def __str__(self) -> str:
        return f"{self.name or 'without a name'} ({self.route})"


def admin_addresses() -> list[Address]:
    """Those of the project's own that stand before Wagtail's for the same route have no name; the route tells."""
    return [address for address in _walk(get_resolver()) if address.route.startswith("admin/")]


def _walk(
    patterns: Any, prefix: str = "", spaces: tuple[str, ...] = (), given: frozenset[str] = frozenset()
) -> Iterator[Address]:
    for pattern in patterns.url_patterns:
        part = str(pattern.pattern)
        # As Django joins them in what a resolved address says of its route.
        route = prefix + part.removeprefix("^") if prefix else part
        parameters = given | set(pattern.pattern.regex.groupindex)
        if isinstance(pattern, URLPattern):
            name = ":".join((*spaces, pattern.name)) if pattern.name else ""
            yield Address(name, route, parameters)
        else:
            below = (*spaces, pattern.namespace) if pattern.namespace else spaces
            yield from _walk(pattern, route, below, parameters)
