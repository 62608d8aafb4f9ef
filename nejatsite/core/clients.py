"""Who asks, as far as limits need to know: never stored, only counted."""

import ipaddress

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac


def client_address(request: HttpRequest) -> str:
    """The reader's address. Behind `TRUSTED_PROXIES` front servers, what the outermost of them saw."""
    hops = [hop.strip() for hop in request.headers.get("X-Forwarded-For", "").split(",") if hop.strip()]
    trusted = settings.TRUSTED_PROXIES
    if trusted and len(hops) >= trusted:
        return hops[-trusted]
    return request.META.get("REMOTE_ADDR", "")


def client_network(request: HttpRequest) -> str:
    """One household or company: a whole IPv6 network, for it has addresses enough to count as thousands."""
    address = client_address(request)
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    # A server that listens on both kinds sees IPv4 addresses inside one such network.
    parsed = getattr(parsed, "ipv4_mapped", None) or parsed
    return str(ipaddress.ip_network((parsed, 64), strict=False)) if parsed.version == 6 else str(parsed)


def too_many(request: HttpRequest, what: str, limit: int, seconds: int) -> bool:
    """Counts this attempt; whether the reader's address has made more than `limit` of them in that time."""
    who = salted_hmac("nejatsite.core.clients", client_network(request)).hexdigest()
    key = f"attempts:{what}:{who}"
    cache.add(key, 0, timeout=seconds)
    try:
        return cache.incr(key) > limit
    except ValueError:  # It ran out between the two.
        return False
