"""Plain links that readers share a page with: no network hears of a reader before one is followed."""

from typing import Any, NamedTuple
from urllib.parse import quote

from django.utils.translation import gettext as _


class ShareLink(NamedTuple):
    network: str
    label: str
    url: str


def share_links(title: str, url: str) -> list[ShareLink]:
    """In the language that is active."""
    q_title, q_url = quote(title, safe=""), quote(url, safe="")
    both = quote(f"{title}\n{url}", safe="")
    return [
        ShareLink("facebook", "Facebook", f"https://www.facebook.com/sharer/sharer.php?u={q_url}"),
        ShareLink("x", "X", f"https://x.com/intent/post?text={q_title}&url={q_url}"),
        ShareLink("telegram", "Telegram", f"https://t.me/share/url?url={q_url}&text={q_title}"),
        ShareLink("whatsapp", "WhatsApp", f"https://wa.me/?text={both}"),
        ShareLink("email", _("E-mail"), f"mailto:?subject={q_title}&body={both}"),
    ]


def links_for(page: Any) -> list[ShareLink]:
    """None for a page that has no address yet."""
    url = page.full_url
    return share_links(page.title, url) if url else []
