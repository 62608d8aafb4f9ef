"""Asking a network that answers in JSON, and telling apart what its answer or its silence means."""

import json as json_format
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlencode

from django.utils import timezone
from django.utils.translation import gettext as _

from nejatsite.sharing import http

from .base import Failed, Refused, Unclear

#: Nobody can make a delivery wait for longer than this.
LONGEST_WAIT = 7 * 24 * 3600
#: What a network may tell of a list of posts.
LIST_LIMIT = 1024 * 1024


@dataclass(frozen=True)
class Told:
    """An answer of the network itself, of whatever status."""

    status: int
    headers: Mapping[str, str]
    body: Any

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300

    def get(self, name: str) -> Any:
        return self.body.get(name) if isinstance(self.body, dict) else None

    @property
    def wait(self) -> float | None:
        return wait(self.headers)


def ask(
    network: str,
    method: str,
    url: str,
    *,
    json: Any = None,
    form: Mapping[str, Any] | None = None,
    body: bytes = b"",
    headers: Mapping[str, str] | None = None,
    writes: bool = False,
    answer_limit: int = http.ANSWER_LIMIT,
) -> Told:
    """`writes`: whether a lost answer leaves it open if a post is there; else asking again does no harm."""
    sent = dict(headers or {})
    if json is not None:
        body = json_format.dumps(json, ensure_ascii=False).encode()
        sent["Content-Type"] = "application/json"
    elif form is not None:
        body = urlencode(form, doseq=True).encode()
        sent["Content-Type"] = "application/x-www-form-urlencoded"
    try:
        answer = http.request(method, url, body, sent, answer_limit=answer_limit)
    except http.Forbidden as error:
        raise Refused(str(error)) from None
    except http.NotSent as error:
        raise Failed(str(error)) from None
    except http.Broken as error:
        raise (Unclear if writes else Failed)(str(error)) from None
    return Told(answer.status, answer.headers, _parsed(network, answer, writes))


def _parsed(network: str, answer: http.Answer, writes: bool) -> Any:
    status = answer.status
    if 200 <= status < 300 and not answer.body:
        return {}
    try:
        told = json_format.loads(answer.body)
    except ValueError:
        told = None
    if isinstance(told, dict | list) and not 300 <= status < 400:
        return told
    # Not the network itself, but something on the way: a post may have passed it.
    reason = _("The answer ({code}) did not come from {network}.").format(code=status, network=network)
    if status == 429:
        raise Failed(reason, status, wait(answer.headers))
    if 300 <= status < 500:
        raise Refused(reason, status)
    raise (Unclear if writes else Failed)(reason, status)


def wait(headers: Mapping[str, str]) -> float | None:
    """How many seconds to wait, from any of the ways of saying it."""
    for name in ("Retry-After", "X-RateLimit-Reset", "RateLimit-Reset"):
        seconds = _seconds(headers.get(name, "").strip())
        if seconds is not None:
            return bounded(seconds)
    return None


def bounded(seconds: float) -> float:
    return min(max(seconds, 0), LONGEST_WAIT)


def _seconds(value: str) -> float | None:
    if value.isascii() and value.isdigit():
        seconds = float(value[:11])
        # So large a number is a moment, in seconds since 1970.
        return seconds - timezone.now().timestamp() if 10**9 < seconds < 10**10 else seconds
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = read(value)
        except ValueError:
            continue
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return (moment - timezone.now()).total_seconds()
    return None


def said(network: str, told: Told, words: object) -> str:
    """What the network itself gave as the reason."""
    shown = " ".join(str(words or "").split())[:300]
    return _("{network} answered {code}: {text}").format(network=network, code=told.status, text=shown)


def token_refused(network: str, told: Told, words: object) -> Refused:
    return Refused(
        "{} {}".format(
            _(
                "{network} does not accept the channel's access: it has expired or was withdrawn. Make a new one "
                "there and enter it in the channel."
            ).format(network=network),
            said(network, told, words),
        ),
        told.status,
    )


def not_allowed(network: str, told: Told, words: object, needs: str) -> Refused:
    return Refused(
        "{} {}".format(
            _("{network} does not allow this. The channel's access needs: {needs}.").format(
                network=network, needs=needs
            ),
            said(network, told, words),
        ),
        told.status,
    )
