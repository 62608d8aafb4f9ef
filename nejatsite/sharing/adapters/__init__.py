"""The kinds of channel there are."""

from .base import Adapter
from .bluesky import Bluesky
from .facebook import Facebook
from .log import Log
from .mastodon import Mastodon
from .telegram import Telegram
from .webhook import WebHook

_adapters: dict[str, Adapter] = {
    adapter.kind: adapter for adapter in (Mastodon(), Facebook(), Bluesky(), Telegram(), WebHook(), Log())
}


def all_adapters() -> list[Adapter]:
    return list(_adapters.values())


def get(kind: str) -> Adapter:
    """KeyError for a kind that there is not."""
    return _adapters[kind]


def kinds() -> list[tuple[str, object]]:
    return [(adapter.kind, adapter.label) for adapter in all_adapters()]


__all__ = ["Adapter", "all_adapters", "get", "kinds"]
