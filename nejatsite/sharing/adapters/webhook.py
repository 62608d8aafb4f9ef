"""Web hooks by the Standard Webhooks specification (standardwebhooks.com)."""

import base64
import binascii
import json
import secrets
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from standardwebhooks import Webhook

from nejatsite.sharing import conf, http, schedules
from nejatsite.sharing.cards import Card

from .base import Adapter, Failed, Gone, Message, Refused, Result, Setting

if TYPE_CHECKING:
    from nejatsite.sharing.models import Channel, Delivery

PREFIX = "whsec_"
#: Nobody can make a delivery wait for longer than this.
LONGEST_WAIT = 7 * 24 * 3600


def new_secret() -> str:
    return PREFIX + base64.b64encode(secrets.token_bytes(32)).decode()


class WebHook(Adapter):
    kind = "webhook"
    label = gettext_lazy("Web hook")
    icon = "link"
    has_text = False
    repeats_safely = True
    tells_of_withdrawal = True
    delays = schedules.WEB_HOOK
    settings = (
        Setting(
            "url",
            gettext_lazy("Address"),
            gettext_lazy("The address that announcements are sent to. It begins with https://."),
        ),
        Setting(
            "secret",
            gettext_lazy("Signing secret"),
            gettext_lazy("The receiver checks signatures with it. Copy it now: it is not shown again."),
            secret=True,
            suggest=new_secret,
        ),
    )

    def write(self, card: Card, channel: "Channel", template: str = "") -> Message:
        data = {
            "id": card.page_id,
            "edition": card.edition.code,
            "language": card.edition.code,
            "title": card.title,
            "summary": card.summary,
            "url": card.url,
            "topics": card.topics,
            "authors": card.authors,
            "image": {"url": card.image, "alt": card.image_alt} if card.image else None,
        }
        return Message(text=card.title, url=card.url, data=data, shown=card.title, card=card)

    def send(self, message: Message, channel: "Channel", delivery: "Delivery") -> Result:
        body = json.dumps(
            {
                "type": delivery.event,
                "timestamp": delivery.created_at.isoformat(),
                "data": {**message.data, "occasion": delivery.occasion},
            },
            ensure_ascii=False,
        )
        now = datetime.now(UTC)
        identity = str(delivery.message_id)
        signatures = [Webhook(secret).sign(identity, now, body) for secret in channel.secret_values("secret")]
        headers = {
            "Content-Type": "application/json; charset=utf-8",
            "webhook-id": identity,
            "webhook-timestamp": str(int(now.timestamp())),
            "webhook-signature": " ".join(signatures),
        }
        try:
            answer = http.post(channel.settings.get("url", ""), body.encode(), headers)
        except http.Forbidden as error:
            raise Refused(str(error)) from None
        except (http.NotSent, http.Broken) as error:
            raise Failed(str(error)) from None
        return _judge(answer)

    def check_settings(self, values: Mapping[str, str]) -> Iterable[tuple[str, str]]:
        if problem := _problem_of_address(values.get("url", "")):
            yield "url", problem
        if "secret" in values and not _is_secret(values["secret"]):
            yield (
                "secret",
                _("A signing secret is “whsec_” and 24 to 64 random bytes in base64."),
            )


def _judge(answer: http.Answer) -> Result:
    status = answer.status
    if 200 <= status < 300:
        return Result(code=status)
    if status == 410:
        raise Gone(_("The receiver wants no more announcements (410)."), status)
    if 300 <= status < 400:
        raise Failed(
            _(
                "The receiver redirects to another address ({code}), which is not followed. Enter "
                "the final address."
            ).format(code=status),
            status,
        )
    reason = _("The receiver answered {code}.").format(code=status)
    raise Failed(f"{reason} {answer.text}".strip(), status, retry_after(answer.headers))


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds, from either way of saying it."""
    value = headers.get("Retry-After", "").strip()
    if value.isascii() and value.isdigit():
        seconds = float(value[:9])
    else:
        try:
            moment = parsedate_to_datetime(value)
        except ValueError:
            return None
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        seconds = (moment - timezone.now()).total_seconds()
    return min(max(seconds, 0), LONGEST_WAIT)


def _problem_of_address(url: str) -> str:
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


def _is_secret(value: str) -> bool:
    if not value.startswith(PREFIX):
        return False
    try:
        return 24 <= len(base64.b64decode(value[len(PREFIX) :], validate=True)) <= 64
    except (binascii.Error, ValueError):
        return False
