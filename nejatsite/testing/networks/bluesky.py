"""A personal data server of Bluesky (lexicons of github.com/bluesky-social/atproto and docs.bsky.app,
read on 2026-11-22)."""

import hashlib
import time
from datetime import datetime
from typing import Any

import regex

from .network import Network, Refusal, Reply, Request, graphemes

_POST = "app.bsky.feed.post"


def invalid(words: str) -> Refusal:
    return Refusal(400, {"error": "InvalidRequest", "message": f"Invalid {_POST} record: {words}"})


class BlueskyServer(Network):
    handle, did = "hall.bsky.social", "did:plc:u5cwb2mwiv2bfq53cjufe6yn"

    def __init__(self, password: str) -> None:
        super().__init__()
        self.password = password
        self.tokens: set[str] = set()
        self.sessions = 0
        self.blobs: dict[str, dict[str, Any]] = {}

    def writes(self, request: Request) -> bool:
        return request.path.endswith(("putRecord", "deleteRecord"))

    def forget_sessions(self) -> None:
        """They have all expired."""
        self.tokens.clear()

    def fail(self, mode: str, request: Request) -> None:
        if mode == "limited":
            headers = {"RateLimit-Reset": str(int(time.time()) + 120), "RateLimit-Remaining": "0"}
            raise Refusal(429, {"error": "RateLimitExceeded", "message": "Rate Limit Exceeded"}, headers)
        if mode == "expired":
            raise Refusal(400, {"error": "ExpiredToken", "message": "Token has expired"})
        raise Refusal(
            400,
            {
                "error": "BlobTooLarge",
                "message": "This file is too large. It is 1.2MB but the maximum size is 1MB.",
            },
        )

    def reply(self, request: Request) -> Reply:
        name = request.path.removeprefix("/xrpc/")
        if name == "com.atproto.server.createSession":
            return self._sign_in(request.json())
        if name != "com.atproto.repo.getRecord" and request.bearer not in self.tokens:
            raise Refusal(400, {"error": "ExpiredToken", "message": "Token has expired"})
        if name == "com.atproto.repo.uploadBlob":
            return self._take_blob(request)
        asked = request.json() if request.body else {key: value[0] for key, value in request.query.items()}
        if asked["repo"] not in (self.did, self.handle) or asked["collection"] != _POST:
            raise Refusal(400, {"error": "InvalidRequest", "message": "Could not find repo"})
        key = asked["rkey"]
        told = {
            "uri": f"at://{self.did}/{_POST}/{key}",
            "cid": "bafyreibjifzpqj6o6wcq3hejh7y4z4z2vmiklkvykc57tw3pcbx",
        }
        if name == "com.atproto.repo.putRecord":
            self._check(key, asked["record"])
            self.posts[key] = asked["record"]
            return Reply(200, {**told, "validationStatus": "valid"})
        if name == "com.atproto.repo.deleteRecord":
            self.posts.pop(key, None)
            return Reply(200, {})
        if key not in self.posts:
            raise Refusal(
                400, {"error": "RecordNotFound", "message": f"Could not locate record: {told['uri']}"}
            )
        return Reply(200, {**told, "value": self.posts[key]})

    def _sign_in(self, asked: dict[str, str]) -> Reply:
        if (asked.get("identifier"), asked.get("password")) != (self.handle, self.password):
            words = {"error": "AuthenticationRequired", "message": "Invalid identifier or password"}
            raise Refusal(401, words)
        self.sessions += 1
        token = f"session-{self.sessions}"
        self.tokens.add(token)
        told = {"did": self.did, "handle": self.handle, "accessJwt": token, "refreshJwt": f"again-{token}"}
        return Reply(200, told)

    def _take_blob(self, request: Request) -> Reply:
        link = f"bafkrei{hashlib.sha256(request.body).hexdigest()[:52]}"
        blob = {
            "$type": "blob",
            "ref": {"$link": link},
            "mimeType": request.headers["Content-Type"],
            "size": len(request.body),
        }
        self.blobs[link] = blob
        return Reply(200, {"blob": blob})

    def _check(self, key: str, record: dict[str, Any]) -> None:
        if not regex.fullmatch(r"[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}", key):
            raise invalid("the key is no TID")
        if record.get("$type") != _POST:
            raise invalid("$type")
        if graphemes(record["text"]) > 300 or len(record["text"].encode()) > 3000:
            raise invalid("Record/text must not be longer than 300 graphemes")
        datetime.fromisoformat(record["createdAt"])
        if len(record.get("langs", [])) > 3:
            raise invalid("Record/langs must not have more than 3 elements")
        for facet in record.get("facets", []):
            self._check_facet(record["text"].encode(), facet)
        if embed := record.get("embed"):
            self._check_card(embed)

    def _check_facet(self, text: bytes, facet: dict[str, Any]) -> None:
        first, end = facet["index"]["byteStart"], facet["index"]["byteEnd"]
        if not 0 <= first < end <= len(text):
            raise invalid("Record/facets/index")
        try:
            part = text[first:end].decode()
        except UnicodeDecodeError:
            raise invalid("a facet cuts a character") from None
        for feature in facet["features"]:
            kind = feature["$type"].removeprefix("app.bsky.richtext.facet#")
            if kind == "link" and not (
                part.startswith("http") and feature["uri"].isascii() and " " not in part
            ):
                raise invalid("a link facet is not on its link")
            if kind == "tag" and part != f"#{feature['tag']}":
                raise invalid("a tag facet is not on its hashtag")

    def _check_card(self, embed: dict[str, Any]) -> None:
        card = embed["external"]
        if embed["$type"] != "app.bsky.embed.external" or not {"uri", "title", "description"} <= card.keys():
            raise invalid("Record/embed")
        thumb = card.get("thumb")
        if thumb and self.blobs.get(thumb["ref"]["$link"]) != thumb:
            raise Refusal(400, {"error": "InvalidRequest", "message": "Could not find blob"})
        if thumb and thumb["size"] > 1_000_000:
            self.fail("rejected", Request("POST", "", {}, b""))
