"""The networks on loopback, for trying the site out: `python -m nejatsite.testing.networks`.

Says what to enter in a channel of each kind, then shows what is posted, until it is interrupted. The site has to run
with the addresses that it prints, and with settings that allow private addresses.
"""

import time

from . import BlueskyServer, FacebookServer, MastodonServer, Network, TelegramServer

SECRET = "123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc1234"


def main() -> None:
    mastodon, facebook = MastodonServer(SECRET), FacebookServer(SECRET)
    bluesky, telegram = BlueskyServer(SECRET), TelegramServer(SECRET)
    print(f"SHARING_FACEBOOK_URL={facebook.api} SHARING_TELEGRAM_URL={telegram.url}")
    print(f"Token and password of all: {SECRET}")
    print(f"Mastodon: {mastodon.url}; Facebook: {facebook.page}; Telegram: {telegram.chat}")
    print(f"Bluesky: {bluesky.handle}, service {bluesky.url}", flush=True)
    shown: dict[Network, dict] = {network: {} for network in (mastodon, facebook, bluesky, telegram)}
    while True:
        time.sleep(0.5)
        for network, before in shown.items():
            now = {number: dict(post) for number, post in list(network.posts.items())}
            for number in {*before, *now}:
                if before.get(number) != now.get(number):
                    print(f"{type(network).__name__} {number}: {now.get(number, 'deleted')}", flush=True)
            shown[network] = now


if __name__ == "__main__":
    main()
