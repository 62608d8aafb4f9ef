"""Each network with a channel on it, for the tests that are the same for all."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.cache import cache

from nejatsite.editions.registry import get_edition
from nejatsite.sharing.adapters import get
from nejatsite.sharing.adapters.base import Adapter, Message, Result
from nejatsite.sharing.cards import Card
from nejatsite.sharing.models import Channel, Delivery
from nejatsite.testing.networks import (
    BlueskyServer,
    FacebookServer,
    MastodonServer,
    Network,
    TelegramServer,
)

URL = "https://nejat.example/fa/news/%D8%B4%D8%A8-%D9%82%D8%B5%D9%87/"
SECRET = "123456789:" + "AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc1234"
KINDS = ("mastodon", "facebook", "bluesky", "telegram")


@dataclass
class Played:
    network: Any
    channel: Channel

    @property
    def adapter(self) -> Adapter:
        return get(self.channel.kind)

    def delivery(self) -> Delivery:
        return Delivery.objects.create(channel=self.channel, title="شب قصه‌ها")

    def message(self, template: str = "", **fields: Any) -> Message:
        return self.adapter.write(card(**fields), self.channel, template)

    def send(self, delivery: Delivery | None = None, **fields: Any) -> Result:
        return self.adapter.send(self.message(**fields), self.channel, delivery or self.delivery())

    def sent(self, **fields: Any) -> Delivery:
        """The delivery as it is after it was sent."""
        delivery = self.delivery()
        result = self.send(delivery, **fields)
        delivery.post_id, delivery.post_url, delivery.state = result.post_id, result.url, "done"
        delivery.save()
        return delivery

    def posts(self) -> list[dict[str, Any]]:
        return list(self.network.posts.values())


def card(**fields: Any) -> Card:
    fields = {"edition": "fa", "title": "شب قصه‌ها", "summary": "در کتابخانهٔ محله", "url": URL, **fields}
    return Card(**{**fields, "edition": get_edition(fields["edition"])})


def play(kind: str, make_channel: Callable[..., Channel], settings: Any) -> Played:
    cache.clear()
    if kind == "mastodon":
        network: Network = MastodonServer(SECRET)
        channel = make_channel("fa", kind, settings={"server": network.url}, secrets={"token": SECRET})
    elif kind == "facebook":
        network = FacebookServer(SECRET)
        settings.SHARING_FACEBOOK_URL = network.api
        channel = make_channel("fa", kind, settings={"page": network.page}, secrets={"token": SECRET})
    elif kind == "bluesky":
        network = BlueskyServer(SECRET)
        where = {"handle": network.handle, "service": network.url}
        channel = make_channel("fa", kind, settings=where, secrets={"password": SECRET})
    else:
        network = TelegramServer(SECRET)
        settings.SHARING_TELEGRAM_URL = network.url
        channel = make_channel("fa", kind, settings={"chat": network.chat}, secrets={"token": SECRET})
    return Played(network, channel)
