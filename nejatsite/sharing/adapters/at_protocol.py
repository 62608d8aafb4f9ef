"""What Bluesky asks of those who write into its repositories (atproto.com/specs, docs.bsky.app)."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote, urlencode
from uuid import UUID

import regex
from django.utils.translation import gettext as _

from nejatsite.sharing import text, vault

from . import calling
from .base import Failed, Refused, Result
from .looking import understanding
from .recalling import keep, recall

NAME, COLLECTION = "Bluesky", "app.bsky.feed.post"
#: Sessions are good for about two hours.
SESSION_SECONDS = 3600
_DIGITS = "234567abcdefghijklmnopqrstuvwxyz"
_LINK = regex.compile(r"https?://[^\s\u2066-\u2069]+")
_HASHTAG = regex.compile(r"(?<![^\s\u200f])#([\p{L}\p{M}\p{N}_]+)")


def record_key(at: datetime, identity: UUID) -> str:
    """The same for every attempt at one delivery, and of the form that posts' keys have (atproto.com/specs/tid).

    That is a moment in microseconds and ten bits. All that is finer than a second comes from the identity.
    """
    number = identity.int
    micros = int(at.timestamp()) * 1_000_000 + number % 1_000_000
    value = micros << 10 | (number >> 64) % 1024
    return "".join(_DIGITS[value >> shift & 31] for shift in range(60, -1, -5))


def facets(shown: str, url: str) -> list[dict[str, Any]]:
    """Links and hashtags, by their places in bytes. The page's own address may be shown in its own letters."""
    found = []
    for match in _LINK.finditer(shown):
        link = match[0].rstrip(".,;:!?)\"'»”،؛؟")
        target = url if link == text.readable(url) else quote(link, safe="/:?#[]@!$&'()*+,;=%~")
        found.append(_facet(shown, match.start(), link, {"$type": f"{_FACET}#link", "uri": target}))
    for match in _HASHTAG.finditer(shown):
        if text.graphemes(match[1]) > 64:
            continue
        found.append(_facet(shown, match.start(), match[0], {"$type": f"{_FACET}#tag", "tag": match[1]}))
    return found


_FACET = "app.bsky.richtext.facet"


def _facet(shown: str, start: int, part: str, feature: dict[str, str]) -> dict[str, Any]:
    first = len(shown[:start].encode())
    return {"index": {"byteStart": first, "byteEnd": first + len(part.encode())}, "features": [feature]}


@dataclass(frozen=True)
class Session:
    did: str
    handle: str
    token: str


@dataclass(frozen=True)
class Account:
    service: str
    handle: str
    password: str

    def put(self, key: str, record: dict[str, Any]) -> Result:
        told = self._ask("POST", "com.atproto.repo.putRecord", {"rkey": key, "record": record})
        return self._result(told, key)

    def find(self, key: str) -> Result | None:
        told = self._ask("GET", "com.atproto.repo.getRecord", {"rkey": key}, fine=("RecordNotFound",))
        return self._result(told, key) if told.ok else None

    def delete(self, post_id: str) -> Result:
        """There or not: the answer is the same. So it has to be asked of the right account."""
        repo, _collection, key = post_id.removeprefix("at://").split("/")
        if repo != self._session().did:
            raise Refused(_("The channel uses another account by now. Delete the post there by hand."))
        return Result(code=self._ask("POST", "com.atproto.repo.deleteRecord", {"rkey": key}).status)

    def upload(self, content: bytes, kind: str) -> dict[str, Any]:
        told = self._call("POST", "com.atproto.repo.uploadBlob", body=content, headers={"Content-Type": kind})
        return told.get("blob")

    def sign_in(self) -> Session:
        """Anew, with the password."""
        told = calling.ask(
            NAME,
            "POST",
            f"{self.service}/xrpc/com.atproto.server.createSession",
            json={"identifier": self.handle, "password": self.password},
        )
        if not told.ok:
            raise _error(told)
        with understanding(NAME):
            session = Session(told.body["did"], told.body["handle"], told.body["accessJwt"])
        keep(self._key, vault.seal(json.dumps(vars(session))), SESSION_SECONDS)
        return session

    def _session(self) -> Session:
        try:
            kept = recall(self._key)
            return Session(**json.loads(vault.unseal(kept))) if kept else self.sign_in()
        except vault.Unreadable:
            return self.sign_in()

    @property
    def _key(self) -> str:
        told = f"{self.service} {self.handle} {self.password}"
        return f"bluesky:{hashlib.sha256(told.encode()).hexdigest()}"

    def _ask(
        self, method: str, name: str, fields: dict[str, Any], fine: tuple[str, ...] = ()
    ) -> calling.Told:
        asked = {"repo": self._session().did, "collection": COLLECTION, **fields}
        if method == "GET":
            return self._call(method, f"{name}?{urlencode(asked)}", fine)
        return self._call(method, name, fine, json=asked)

    def _call(self, method: str, path: str, fine: tuple[str, ...] = (), **options: Any) -> calling.Told:
        told = self._try(self._session(), method, path, options)
        if told.status == 401 or told.get("error") == "ExpiredToken":
            told = self._try(self.sign_in(), method, path, options)
        if not told.ok and told.get("error") not in fine:
            raise _error(told)
        return told

    def _try(self, session: Session, method: str, path: str, options: dict[str, Any]) -> calling.Told:
        headers = {**options.get("headers", {}), "Authorization": f"Bearer {session.token}"}
        return calling.ask(NAME, method, f"{self.service}/xrpc/{path}", **{**options, "headers": headers})

    def _result(self, told: calling.Told, key: str) -> Result:
        url = f"https://bsky.app/profile/{self._session().handle}/post/{key}"
        return Result(url, told.status, str(told.get("uri") or ""))


def _error(told: calling.Told) -> Failed:
    words = f"{told.get('error')}: {told.get('message')}"
    if told.get("error") == "AuthFactorTokenRequired":
        return Refused(
            _("This is the account's own password. Make an app password in Bluesky and enter that."),
            told.status,
        )
    if told.status == 401 or told.get("error") in ("ExpiredToken", "AccountTakedown"):
        return calling.token_refused(NAME, told, words)
    reason = calling.said(NAME, told, words)
    if told.status == 429:
        return Failed(reason, told.status, told.wait)
    return (Refused if told.status < 500 else Failed)(reason, told.status)
