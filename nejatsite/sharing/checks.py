from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error

from . import conf


def no_private_addresses(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    if settings.SHARING_ALLOW_PRIVATE_ADDRESSES and conf.is_production():
        return [
            Error(
                "SHARING_ALLOW_PRIVATE_ADDRESSES is for tests: in production, channels must not reach the "
                "machines around the server.",
                hint="Remove it from the settings.",
                id="sharing.E001",
            )
        ]
    return []
