"""Addresses that editors enter."""

from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from nejatsite.sharing import conf, http


def problem(url: str) -> str:
    """What is wrong with it, in words; "" if nothing is."""
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host or any(c.isspace() for c in url):
        return _("This is not an address.")
    if parts.scheme != "https" and not (parts.scheme == "http" and conf.private_addresses_allowed()):
        return _("The address has to begin with https://.")
    if parts.username or parts.password:
        return _("The address must not contain a name or password.")
    try:
        http.check(url)
    except http.Forbidden as error:
        return str(error)
    return ""


def server(entered: str) -> str:
    """Of a network with many servers: “mastodon.social” as well as its whole address."""
    entered = entered.strip()
    entered = entered if "://" in entered else f"https://{entered}"
    try:
        parts = urlsplit(entered)
    except ValueError:
        return entered
    return f"{parts.scheme}://{parts.netloc}"
