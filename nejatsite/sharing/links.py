"""Plain links that readers share a page with: no network hears of a reader before one is followed."""

from typing import Any, NamedTuple
from urllib.parse import quote, urlsplit

from django.urls import reverse
from django.utils.translation import gettext as _

from . import text
from .pictures import Picture

#: What fits into a post together with the link and the break before it.
X_LIMIT, X_LINK = 280, 23
BLUESKY_LIMIT = 300
#: The app shows of a link the host and so much of what follows.
BLUESKY_LINK_TAIL = 20
PINTEREST_LIMIT = 500


class ShareLink(NamedTuple):
    network: str
    label: str
    url: str


def share_links(
    title: str, url: str, picture: Picture | None = None, page_id: int | None = None
) -> list[ShareLink]:
    """In the language that is active. `picture`: of the page's own; `page_id`: of a page that readers can ask for."""
    links = [
        ShareLink("facebook", _("Facebook"), _with("https://www.facebook.com/sharer/sharer.php", u=url)),
        ShareLink("x", _("X"), _with("https://x.com/intent/post", text=for_x(title), url=url)),
        ShareLink("telegram", _("Telegram"), _with("https://t.me/share/url", url=url, text=title)),
        ShareLink("whatsapp", _("WhatsApp"), _with("https://wa.me/", text=f"{title}\n{url}")),
    ]
    if page_id:
        asks = _with(reverse("share_on_mastodon"), page=str(page_id))
        links.append(ShareLink("mastodon", _("Mastodon"), asks))
    links.append(
        ShareLink(
            "bluesky", _("Bluesky"), _with("https://bsky.app/intent/compose", text=for_bluesky(title, url))
        )
    )
    if picture:
        description = text.shorten(title, PINTEREST_LIMIT, text.graphemes)
        address = _with(
            "https://www.pinterest.com/pin/create/button/",
            url=url,
            media=picture.url,
            description=description,
        )
        links.append(ShareLink("pinterest", _("Pinterest"), address))
    # In a letter, lines end as RFC 6068 says.
    links.append(
        ShareLink("email", _("E-mail"), _with("mailto:", subject=title, body=f"{title}\r\n\r\n{url}"))
    )
    return links


def links_for(page: Any, picture: Picture | None = None) -> list[ShareLink]:
    """None for a page that has no address yet."""
    url = page.full_url
    if not url:
        return []
    return share_links(
        page.title, url, picture if picture and picture.own else None, page.pk if page.live else None
    )


def for_x(title: str) -> str:
    return text.shorten(title, X_LIMIT - X_LINK - 1, x_weight)


def for_bluesky(title: str, url: str) -> str:
    room = BLUESKY_LIMIT - len(urlsplit(url).netloc) - BLUESKY_LINK_TAIL - 2
    return f"{text.shorten(title, room, text.graphemes)}\n\n{url}"


def on_server(server: str, title: str, url: str) -> str:
    """A post that is begun on a Mastodon server. Its limit is 500 with every link counted as 23."""
    return _with(f"https://{server}/share", text=f"{title}\n\n{url}")


def x_weight(value: str) -> int:
    """As X counts: letters of Latin, Greek, Cyrillic, Hebrew and Arabic script are one, all else is two."""
    return sum(1 if _is_light(ord(character)) else 2 for character in value)


def _is_light(point: int) -> bool:
    return point <= 4351 or 8192 <= point <= 8205 or 8208 <= point <= 8223 or 8242 <= point <= 8247


def _with(address: str, **question: str) -> str:
    """Each value encoded once; spaces as %20, which every reader of a question understands."""
    return f"{address}?" + "&".join(f"{name}={quote(value, safe='')}" for name, value in question.items())
