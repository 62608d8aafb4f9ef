"""Telegram: the Bot API's sendMessage (core.telegram.org/bots/api#sendmessage)."""

import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from nejatsite.sharing import conf, text
from nejatsite.sharing.cards import Card

from . import calling
from .base import Adapter, Failed, Message, Refused, Result, Setting, Unclear
from .looking import understanding

if TYPE_CHECKING:
    from nejatsite.sharing.models import Channel, Delivery

NAME = "Telegram"
_TOKEN = re.compile(r"\d{5,20}:[A-Za-z0-9_-]{30,100}")
_CHAT = re.compile(r"@[A-Za-z][A-Za-z0-9_]{3,31}|-?\d{1,20}")
#: Stands for the link until the text has been cut and escaped; no text of ours has it.
_MARK = "\ue000"


class Telegram(Adapter):
    kind = "telegram"
    label = NAME
    icon = "mail"
    limit = 4096
    count = staticmethod(text.utf16_units)
    can_delete = can_edit = True
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
        shown = text.readable(card.url)
        # Each mark is as long as what it stands for, isolates included, so that the cut is right.
        mark = _MARK * (text.utf16_units(shown) + 2) if shown else ""
        filled = self.fill(card, channel, {**self.values(card), "link": mark}, template)
        link = f'{text.LRI}<a href="{escape(card.url)}">{escape(shown)}</a>{text.PDI}'
        return Message(
            text=escape(filled, quote=False).replace(mark, link) if mark else escape(filled, quote=False),
            url=card.url,
            shown=filled.replace(mark, f"{text.LRI}{shown}{text.PDI}") if mark else filled,
            length=text.utf16_units(filled),
            card=card,
        )

    def send(self, message: Message, channel: "Channel", delivery: "Delivery") -> Result:
        fields = {"chat_id": channel.settings.get("chat", ""), **_content(message)}
        return _result(self._ask(channel, "sendMessage", fields, writes=True))

    def edit(self, message: Message, channel: "Channel", delivery: "Delivery") -> Result:
        fields = {**_post(delivery), **_content(message)}
        told = self._ask(channel, "editMessageText", fields, fine="message is not modified")
        return Result(delivery.post_url, told.status, delivery.post_id)

    def delete(self, channel: "Channel", delivery: "Delivery") -> Result:
        told = self._ask(channel, "deleteMessage", _post(delivery), fine="message to delete not found")
        return Result(code=told.status)

    def check_connection(self, channel: "Channel") -> str:
        chat = channel.settings.get("chat", "")
        with understanding(NAME):
            bot = self._ask(channel, "getMe", {}).get("result")
            asked = {"chat_id": chat, "user_id": bot["id"]}
            member = self._ask(channel, "getChatMember", asked).get("result")
            # Of administrators of a channel alone it says whether they may post; in groups every member may.
            may = member.get("status") in ("creator", "member") or (
                member.get("status") == "administrator" and member.get("can_post_messages", True)
            )
        if not may:
            raise Refused(
                _("The bot @{name} may not post in {chat}: make it an administrator there.").format(
                    name=bot.get("username"), chat=chat
                )
            )
        return _("The bot @{name} may post in {chat}.").format(name=bot.get("username"), chat=chat)

    def check_settings(self, values: Mapping[str, str]) -> Iterable[tuple[str, str]]:
        if not _CHAT.fullmatch(values.get("chat", "")):
            yield "chat", _("This is neither the @name of a channel nor the number of a chat.")
        if "token" in values and not _TOKEN.fullmatch(values["token"]):
            yield "token", _("A token is a number, a colon and 35 letters, digits, hyphens or underscores.")

    def _ask(
        self,
        channel: "Channel",
        method: str,
        fields: dict[str, Any],
        *,
        writes: bool = False,
        fine: str = "",
    ) -> calling.Told:
        """`fine`: the words of a refusal that is none, for what was asked for is so already."""
        token = channel.secret("token")
        url = f"{conf.telegram_url()}/bot{token}/{method}"
        told = calling.ask(NAME, "POST", url, json=fields, writes=writes)
        if told.get("ok") is None:
            raise (Unclear if writes else Failed)(
                _("The answer ({code}) did not come from {network}.").format(code=told.status, network=NAME),
                told.status,
            )
        if not told.get("ok") and not (fine and fine in str(told.get("description"))):
            raise _error(told)
        return told


def _content(message: Message) -> dict[str, Any]:
    """A message with a large card instead of a picture with a caption: four times the text, and a touch on the
    picture leads to the page.
    """
    preview = {"url": message.url, "prefer_large_media": True} if message.url else {"is_disabled": True}
    return {"text": message.text, "parse_mode": "HTML", "link_preview_options": preview}


def _post(delivery: "Delivery") -> dict[str, Any]:
    chat, number = delivery.post_id.rsplit("/", 1)
    return {"chat_id": int(chat), "message_id": int(number)}


def _result(told: calling.Told) -> Result:
    """Posts in public channels have an address."""
    sent = told.get("result")
    try:
        chat, number = sent["chat"], sent["message_id"]
        name = chat.get("username")
        return Result(f"https://t.me/{name}/{number}" if name else "", told.status, f"{chat['id']}/{number}")
    except (TypeError, KeyError, AttributeError):
        return Result(code=told.status)


def _error(told: calling.Told) -> Failed:
    code, words = told.get("error_code") or told.status, str(told.get("description") or "")
    reason = _("{network} answered {code}: {text}").format(network=NAME, code=code, text=words[:300])
    if code == 429:
        parameters = told.get("parameters")
        after = parameters.get("retry_after") if isinstance(parameters, dict) else None
        return Failed(reason, code, calling.bounded(after) if isinstance(after, int) else None)
    if code == 401:
        return calling.token_refused(NAME, told, words)
    if "can't be deleted" in words or "can't be edited" in words:
        told_why = _(
            "Telegram lets a bot take back its posts for 48 hours, later only as an administrator who may delete."
        )
        return Refused(f"{told_why} {reason}", code)
    if isinstance(code, int) and 400 <= code < 500:
        return Refused(reason, code)
    return Failed(reason, code if isinstance(code, int) else told.status)
