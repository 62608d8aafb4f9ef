"""Whether a post whose answer was lost is among the newest of its account."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import unquote

from django.utils.translation import gettext as _

from .base import Failed, Message, Result

if TYPE_CHECKING:
    from nejatsite.sharing.models import Channel, Delivery

#: By how much the network's clock may be behind ours.
SKEW = timedelta(minutes=2)


_LINK = re.compile(r"https?://\S+")


@dataclass(frozen=True)
class Seen:
    at: datetime
    text: str
    links: frozenset[str]
    result: Result


def pick(
    newest: Iterable[Seen], is_all: bool, message: Message, channel: "Channel", delivery: "Delivery"
) -> Result | None:
    """The post with this link, made since it was sent, that no other delivery of the channel made.

    Where the page is gone, there is no link any more: then the post with this text.

    `is_all`: whether the account has no more posts than these. Raises Failed where one cannot see far enough.
    """
    since = (delivery.request_at or delivery.created_at) - SKEW
    newest = list(newest)
    candidates = [post for post in newest if post.at >= since and _is_it(post, message)]
    taken = set(
        channel.deliveries.exclude(pk=delivery.pk)
        .filter(post_id__in=[post.result.post_id for post in candidates])
        .values_list("post_id", flat=True)
    )
    for post in candidates:
        if post.result.post_id not in taken:
            return post.result
    if not is_all and all(post.at >= since for post in newest):
        raise Failed(_("There were so many posts since then that one cannot see whether it is among them."))
    return None


@contextmanager
def understanding(network: str) -> Iterator[None]:
    """What has another form than the network says is no answer to a question; asking it did nothing."""
    try:
        yield
    except (KeyError, TypeError, ValueError, AttributeError):
        raise Failed(_("The answer of {network} could not be understood.").format(network=network)) from None


def moment(value: object) -> datetime:
    """Raises ValueError for what is no date."""
    return datetime.fromisoformat(str(value))


def _is_it(post: Seen, message: Message) -> bool:
    if message.url:
        return _same(message.url) in {_same(link) for link in post.links}
    return bool(_letters(message.shown)) and _letters(post.text) == _letters(message.shown)


def _same(url: str) -> str:
    return unquote(url).rstrip("/").removeprefix("http://").removeprefix("https://")


def _letters(value: str) -> str:
    """What stays the same however a network shows a text."""
    return "".join(filter(str.isalnum, _LINK.sub("", value)))
