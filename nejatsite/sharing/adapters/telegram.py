"""Telegram: the Bot API's sendMessage (core.telegram.org/bots/api#sendmessage)."""

import json
import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from nejatsite.sharing import conf, http, text
from nejatsite.sharing.cards import Card

from .base import Adapter, Failed, Message, Refused, Result, Setting, Unclear

if TYPE_CHECKING:
    from nejatsite.sharing.models import Channel, Delivery

_TOKEN = re.compile(r"\d{5,20}:[A-Za-z0-9_-]{30,100}")
_CHAT = re.compile(r"@[A-Za-z][A-Za-z0-9_]{3,31}|-?\d{1,20}")
#: Stands for the link until the text has been cut and escaped; no text of ours has it.
_MARK = "\ue000"


class Telegram(Adapter):
    kind = "telegram"
    label = "Telegram"
    icon = "mail"
    limit = 4096
    count = staticmethod(text.utf16_units)
    settings = (
        Setting(
            "chat",
            gettext_lazy("Channel or chat"),
            gettext_lazy(
                "“@name” of a public channel, or the number of a chat. The bot has to be an "
                "administrator there."
            ),
        ),
        Setting(
            "token",
            gettext_lazy("Token of the bot"),
            gettext_lazy("As @BotFather gave it. It is stored encrypted and not shown again."),
            secret=True,
        ),
    )

    def write(self, card: Card, channel: "Channel", template: str = "") -> Message:
        """The link is shown in its own letters, not percent-encoded, and cannot tear a right-to-left line."""
        shown = unquote(card.url)
        # Each mark is as long as what it stands for, isolates included, so that the cut is right.
        mark = _MARK * (text.utf16_units(shown) + 2)
        filled = self.fill(card, channel, {**self.values(card), "link": mark}, template)
        link = f'{text.LRI}<a href="{escape(card.url)}">{escape(shown)}</a>{text.PDI}'
        return Message(
            text=escape(filled, quote=False).replace(mark, link),
            url=card.url,
            shown=filled.replace(mark, f"{text.LRI}{shown}{text.PDI}"),
            length=text.utf16_units(filled),
            card=card,
        )

    def send(self, message: Message, channel: "Channel", delivery: "Delivery") -> Result:
        token = channel.secret_values("token")[0]
        body = {
            "chat_id": channel.settings.get("chat", ""),
            "text": message.text,
            "parse_mode": "HTML",
            "link_preview_options": {"url": message.url},
        }
        try:
            answer = http.post(
                f"{conf.telegram_url()}/bot{token}/sendMessage",
                json.dumps(body, ensure_ascii=False).encode(),
                {"Content-Type": "application/json"},
            )
        except http.NotSent as error:
            raise Failed(str(error)) from None
        except http.Broken as error:
            raise Unclear(str(error)) from None
        return _judge(answer)

    def check_settings(self, values: Mapping[str, str]) -> Iterable[tuple[str, str]]:
        if not _CHAT.fullmatch(values.get("chat", "")):
            yield "chat", _("This is neither the @name of a channel nor the number of a chat.")
        if "token" in values and not _TOKEN.fullmatch(values["token"]):
            yield "token", _("A token is a number, a colon and 35 letters, digits, hyphens or underscores.")


def _judge(answer: http.Answer) -> Result:
    told = _read(answer)
    if told is None:
        # Not Telegram itself, but something on the way: the message may have passed it.
        raise Unclear(
            _("The answer ({code}) did not come from Telegram.").format(code=answer.status), answer.status
        )
    if told.get("ok"):
        return Result(url=_address(told.get("result")), code=answer.status)
    code = told.get("error_code", answer.status)
    reason = _("Telegram answered {code}: {text}").format(
        code=code, text=str(told.get("description", ""))[:300]
    )
    if code == 429:
        raise Failed(reason, code, after=_wait(told))
    if isinstance(code, int) and 400 <= code < 500:
        raise Refused(reason, code)
    raise Failed(reason, code if isinstance(code, int) else answer.status)


def _read(answer: http.Answer) -> dict[str, Any] | None:
    try:
        told = json.loads(answer.body)
    except ValueError:
        return None
    return told if isinstance(told, dict) and "ok" in told else None


def _wait(told: dict[str, Any]) -> float | None:
    parameters = told.get("parameters")
    after = parameters.get("retry_after") if isinstance(parameters, dict) else None
    return float(after) if isinstance(after, int) else None


def _address(result: object) -> str:
    """Posts in public channels have an address."""
    if not isinstance(result, dict):
        return ""
    name = (result.get("chat") or {}).get("username")
    return f"https://t.me/{name}/{result['message_id']}" if name and result.get("message_id") else ""
