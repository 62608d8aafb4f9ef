"""Video hosts whose player a reader may load with a click: from a video's address to its player's."""

import re
from typing import NamedTuple
from urllib.parse import urlsplit

#: (what matches the address, the player's address). Both hosts of a row belong to the same service.
_SERVICES = (
    (
        re.compile(
            r"^https?://(?:www\.|m\.)?youtube\.com/(?:watch\?(?:.*&)?v=|shorts/|live/|embed/)([\w-]{6,20})"
        ),
        "https://www.youtube-nocookie.com/embed/{}?autoplay=1",
    ),
    (
        re.compile(r"^https?://youtu\.be/([\w-]{6,20})"),
        "https://www.youtube-nocookie.com/embed/{}?autoplay=1",
    ),
    (
        re.compile(r"^https?://(?:www\.|player\.)?vimeo\.com/(?:video/)?(\d+)"),
        "https://player.vimeo.com/video/{}?autoplay=1&dnt=1",
    ),
    (
        re.compile(r"^https?://(?:www\.)?aparat\.com/v/(\w+)"),
        "https://www.aparat.com/video/video/embed/videohash/{}/vt/frame?autoplay=true",
    ),
)

#: For the policy's `frame-src`: nothing else may be framed by a public page.
PLAYER_HOSTS = tuple(sorted({"https://" + urlsplit(player).netloc for _, player in _SERVICES}))


class Player(NamedTuple):
    """`source` is empty for a host we know no player of: its address stays a plain link."""

    source: str
    host: str


def player_for(url: str) -> Player:
    host = urlsplit(url).netloc.removeprefix("www.")
    for pattern, player in _SERVICES:
        if found := pattern.match(url):
            return Player(player.format(found[1]), host)
    return Player("", host)
