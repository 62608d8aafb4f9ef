"""A Mastodon server (docs.joinmastodon.org/methods, read on 2026-11-22)."""

from datetime import UTC, datetime, timedelta
from html import escape
from typing import Any

import regex

from .network import Network, Refusal, Reply, Request, graphemes

#: Whatever is neither a space nor a bracket belongs to a link's path, invisible characters too.
_LINK = regex.compile(
    r"(?<![A-Za-z0-9@$#])https?://(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:/[^\s<>()?]*[^\s()?!*\"'<>;:=,.$%\[\]~&|@])?"
)
_MENTION = regex.compile(r"(?<![=/\w])@(\w+)@[\w.-]+\w")
#: Its own rule (app/models/concerns/tag/naming.rb): behind a space or at the beginning, with a letter.
_HASHTAG = regex.compile(r"(?<=^|\s)#([\w\u200c·]*\p{L}[\w\u200c·]*)", regex.MULTILINE)


class MastodonServer(Network):
    account = "hall"
    max_characters, url_weight = 500, 23
    #: How often a picture is still being processed when it is asked after.
    processing = 0

    def __init__(self, token: str) -> None:
        super().__init__()
        self.token = token
        self.media: dict[str, dict[str, Any]] = {}
        self.keys: dict[str, str] = {}

    def fail(self, mode: str, request: Request) -> None:
        if mode == "limited":
            at = datetime.now(UTC) + timedelta(seconds=90)
            headers = {
                "X-RateLimit-Reset": at.isoformat().replace("+00:00", "Z"),
                "X-RateLimit-Remaining": "0",
            }
            raise Refusal(429, {"error": "Too many requests"}, headers)
        if mode == "expired":
            raise Refusal(401, {"error": "The access token is invalid"})
        raise Refusal(422, {"error": "Validation failed: File content type is invalid, File is invalid"})

    def reply(self, request: Request) -> Reply:
        path, method = request.path, request.method
        if path == "/api/v2/instance":
            limits = {"max_characters": self.max_characters, "characters_reserved_per_url": self.url_weight}
            return Reply(200, {"domain": "mastodon.example", "configuration": {"statuses": limits}})
        if request.bearer != self.token:
            raise Refusal(401, {"error": "The access token is invalid"})
        if path == "/api/v1/accounts/verify_credentials":
            return Reply(200, {"id": "14715", "username": self.account, "acct": self.account})
        if path == "/api/v1/accounts/14715/statuses":
            newest = list(self.posts.values())[::-1]
            return Reply(200, newest[: int(request.query.get("limit", ["20"])[0])])
        if path == "/api/v2/media" and method == "POST":
            return self._take_media(request)
        if path.startswith("/api/v1/media/"):
            return self._show_media(path.rsplit("/", 1)[1])
        if path == "/api/v1/statuses" and method == "POST":
            return self._post(request)
        number = path.removeprefix("/api/v1/statuses/")
        if number not in self.posts:
            raise Refusal(404, {"error": "Record not found"})
        if method == "DELETE":
            return Reply(200, self.posts.pop(number))
        return Reply(200, self.posts[number] | self._status(request, number))

    def _post(self, request: Request) -> Reply:
        key = request.headers.get("Idempotency-Key")
        if not key:
            raise Refusal(422, {"error": "This test wants an Idempotency-Key"})
        if key in self.keys:
            return Reply(200, self.posts[self.keys[key]])
        number = str(103254962155278888 + len(self.keys))
        status = self._status(request, number)
        self.keys[key] = number
        self.posts[number] = status
        return Reply(200, status)

    def _status(self, request: Request, number: str) -> dict[str, Any]:
        form = request.form()
        text, language = form["status"][0], form.get("language", [""])[0]
        if not regex.fullmatch(r"[a-z]{2,3}", language):
            raise Refusal(422, {"error": "Validation failed: Language is not a language"})
        if self.count(text) > self.max_characters:
            words = f"Validation failed: Text character limit of {self.max_characters} exceeded"
            raise Refusal(422, {"error": words})
        attached = [self.media.get(media) for media in form.get("media_ids[]", [])]
        if not all(media and media["url"] for media in attached):
            raise Refusal(
                422,
                {"error": "Cannot attach files that have not finished processing. Try again in a moment!"},
            )
        status = {
            "id": number,
            "created_at": datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "url": f"{self.url}/@{self.account}/{number}",
            "language": language,
            "text": text,
            "content": self._content(text),
            "tags": [{"name": tag} for tag in _HASHTAG.findall(text)],
            "media_attachments": attached,
        }
        self.posts[number] = status
        return status

    def count(self, text: str) -> int:
        return graphemes(_MENTION.sub(r"@\1", _LINK.sub("x" * self.url_weight, text)))

    def _content(self, text: str) -> str:
        linked = _LINK.sub(lambda m: f'<a href="{escape(m[0])}" rel="nofollow">{escape(m[0])}</a>', text)
        return f"<p>{linked.replace(chr(10), '<br />')}</p>"

    def _take_media(self, request: Request) -> Reply:
        parts = request.parts()
        if not parts.get("file", b"").startswith(b"\xff\xd8\xff"):
            self.fail("rejected", request)
        number = str(22348641 + len(self.media))
        media = {
            "id": number,
            "type": "image",
            "description": parts["description"].decode(),
            "url": None if self.processing else f"{self.url}/files/{number}.jpeg",
        }
        self.media[number] = media
        return Reply(202 if self.processing else 200, media)

    def _show_media(self, number: str) -> Reply:
        self.processing -= 1
        if self.processing > 0:
            return Reply(206, self.media[number])
        self.media[number]["url"] = f"{self.url}/files/{number}.jpeg"
        return Reply(200, self.media[number])
