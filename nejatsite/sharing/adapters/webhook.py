"""Web hooks by the Standard Webhooks specification (standardwebhooks.com)."""

import base64
import binascii
import json
import secrets
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from standardwebhooks import Webhook

from nejatsite.sharing import http, schedules
from nejatsite.sharing.cards import Card

from . import addresses, calling
from .base import Adapter, Failed, Gone, Message, Refused, Result, Setting

if TYPE_CHECKING:
    from nejatsite.sharing.models import Channel, Delivery

PREFIX = "whsec_"


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
            "note": card.note,
            "image": {"url": card.image, "alt": card.image_alt} if card.image else None,
        }
        return Message(text=card.title, url=card.url, data=data, shown=card.title, card=card)

    def send(self, message: Message, channel: "Channel", delivery: "Delivery") -> Result:
        data = {**message.data, "occasion": delivery.occasion}
        return _post(channel, str(delivery.message_id), delivery.event, delivery.created_at, data)

    def check_settings(self, values: Mapping[str, str]) -> Iterable[tuple[str, str]]:
        if problem := addresses.problem(values.get("url", "")):
            yield "url", problem
        if "secret" in values and not _is_secret(values["secret"]):
            yield (
                "secret",
                _("A signing secret is “whsec_” and 24 to 64 random bytes in base64."),
            )


def _post(channel: "Channel", identity: str, event: str, moment: datetime, data: Mapping[str, Any]) -> Result:
    """`identity` is the same at every attempt: receivers know a repeat by it."""
    body = json.dumps({"type": event, "timestamp": moment.isoformat(), "data": data}, ensure_ascii=False)
    now = datetime.now(UTC)
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
    raise Failed(f"{reason} {answer.text}".strip(), status, calling.wait(answer.headers))


def _is_secret(value: str) -> bool:
    if not value.startswith(PREFIX):
        return False
    try:
        return 24 <= len(base64.b64decode(value[len(PREFIX) :], validate=True)) <= 64
    except (binascii.Error, ValueError):
        return False
