"""The Bot API (core.telegram.org/bots/api, read on 2026-11-22)."""

from html import unescape
from html.parser import HTMLParser
from typing import Any

from .network import Network, Refusal, Reply, Request


def error(code: int, words: str, **more: Any) -> Refusal:
    return Refusal(code, {"ok": False, "error_code": code, "description": words, **more})


class _Markup(HTMLParser):
    """Keeps the text; refuses what Telegram's HTML does not know."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.links, self.open = "", [], []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("a", "b", "i"):
            raise error(400, f'Bad Request: can\'t parse entities: Unsupported start tag "{tag}"')
        self.open.append(tag)
        self.links += [unescape(value or "") for name, value in attrs if name == "href"]

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            raise error(400, "Bad Request: can't parse entities: Unexpected end tag")

    def handle_data(self, data: str) -> None:
        self.text += data


class TelegramServer(Network):
    chat, number, bot = "@hall", -1001234567890, {"id": 123456789, "is_bot": True, "username": "hall_bot"}
    #: What the bot is in the chat.
    membership: dict[str, Any] = {"status": "administrator", "can_post_messages": True}

    def __init__(self, token: str) -> None:
        super().__init__()
        self.token = token
        self.sent = 16

    def writes(self, request: Request) -> bool:
        return not request.path.rsplit("/", 1)[1].startswith("get")

    def fail(self, mode: str, request: Request) -> None:
        if mode == "limited":
            raise error(429, "Too Many Requests: retry after 77", parameters={"retry_after": 77})
        if mode == "expired":
            raise error(401, "Unauthorized")
        raise error(400, "Bad Request: wrong file identifier/HTTP URL specified")

    def reply(self, request: Request) -> Reply:
        _empty, bot, method = request.path.split("/")
        if bot != f"bot{self.token}":
            raise error(401, "Unauthorized")
        asked = request.json()
        if method == "getMe":
            return Reply(200, {"ok": True, "result": self.bot})
        if asked.get("chat_id") not in (self.chat, self.number):
            raise error(400, "Bad Request: chat not found")
        if method == "getChatMember":
            return Reply(200, {"ok": True, "result": {"user": self.bot, **self.membership}})
        if method == "sendMessage":
            self.sent += 1
            return self._keep(str(self.sent), asked)
        return self._change(method, asked)

    def _change(self, method: str, asked: dict[str, Any]) -> Reply:
        number = str(asked["message_id"])
        if method == "deleteMessage":
            if number not in self.posts:
                raise error(400, "Bad Request: message to delete not found")
            del self.posts[number]
            return Reply(200, {"ok": True, "result": True})
        if number not in self.posts:
            raise error(400, "Bad Request: message to edit not found")
        if self.posts[number]["html"] == asked["text"]:
            raise error(400, "Bad Request: message is not modified")
        return self._keep(number, asked)

    def _keep(self, number: str, asked: dict[str, Any]) -> Reply:
        markup = _Markup()
        markup.feed(asked["text"])
        markup.close()
        if not markup.text.strip():
            raise error(400, "Bad Request: message text is empty")
        if len(markup.text.encode("utf-16-le")) // 2 > 4096:
            raise error(400, "Bad Request: message is too long")
        self.posts[number] = {
            "html": asked["text"],
            "text": markup.text,
            "links": markup.links,
            "preview": asked.get("link_preview_options"),
        }
        chat = {"id": self.number, "username": self.chat.removeprefix("@"), "type": "channel"}
        return Reply(200, {"ok": True, "result": {"message_id": int(number), "chat": chat}})
