"""What is worth keeping between two sendings. All of it can be asked for again: a cache that is away does no harm."""

import logging
from typing import Any

from django.core.cache import cache

logger = logging.getLogger(__name__)


def recall(key: str) -> Any:
    try:
        return cache.get(f"sharing:{key}")
    except Exception as error:  # noqa: BLE001 - each cache has errors of its own
        logger.warning("The cache cannot be read: %s", type(error).__name__)
        return None


def keep(key: str, value: Any, seconds: int) -> None:
    try:
        cache.set(f"sharing:{key}", value, seconds)
    except Exception as error:  # noqa: BLE001 - as above
        logger.warning("The cache cannot be written: %s", type(error).__name__)
