from typing import Any

from .numbers import release


def release_number(sender: type, instance: Any, **kwargs: Any) -> None:
    """A deleted statement's number is free again, also when it went with the section above it."""
    release(instance)
