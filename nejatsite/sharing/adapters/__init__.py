"""The kinds of channel there are."""

from .base import Adapter
from .log import Log
from .telegram import Telegram
from .webhook import WebHook

_adapters: dict[str, Adapter] = {adapter.kind: adapter for adapter in (WebHook(), Telegram(), Log())}


def all_adapters() -> list[Adapter]:
    return list(_adapters.values())


def get(kind: str) -> Adapter:
    """KeyError for a kind that there is not."""
    return _adapters[kind]


def kinds() -> list[tuple[str, object]]:
    return [(adapter.kind, adapter.label) for adapter in all_adapters()]


__all__ = ["Adapter", "all_adapters", "get", "kinds"]
