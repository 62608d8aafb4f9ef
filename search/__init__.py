from typing import Any


def health() -> dict[str, Any]:
    """What the search does without at the moment; see `search.status.health`."""
    from .status import health as state

    return state()
