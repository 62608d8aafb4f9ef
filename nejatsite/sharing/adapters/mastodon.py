"""Mastodon: a status on the account's own server (docs.joinmastodon.org/methods/statuses)."""

import time
from collections.abc import Iterable, Mapping
from datetime import timedelta
from functools import partial
from html import unescape
from typing import TYPE_CHECKING, Any, ClassVar

import regex
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from nejatsite.sharing import text

from . import addresses, calling, pictures
from .base import Adapter, Failed, Message, Refused, Result, Setting, Unclear
from .looking import Seen, moment, pick, understanding
from .recalling import keep, recall

if TYPE_CHECKING:
    from nejatsite.sharing.models import Channel, Delivery

NAME = "Mastodon"
SCOPES = "read:accounts, read:statuses, write:media, write:statuses"
LIMIT, LINK_WEIGHT, ALT_LIMIT = 500, 23, 1500
#: Statuses that `find` looks through.
NEWEST = 20
_LINK = regex.compile(
    r"(?<![A-Za-z0-9@$#＃])https?://(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#][A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*[\w/=#&+-])?",
    regex.IGNORECASE,
)
_MENTION = regex.compile(r"(?<![=/\w])@(\w+)@[\w.-]+\w")
_HREF = regex.compile(r'href="([^"]*)"')


def length(value: str, link_weight: int = LINK_WEIGHT) -> int:
    """A link weighs the same however long it is; a mention counts without its server."""
    value = _LINK.sub("x" * link_weight, value)
    return text.graphemes(_MENTION.sub(r"@\1", value))


class Mastodon(Adapter):
    kind = "mastodon"
    label = NAME
    icon = "comment"
    limit = LIMIT
    count = staticmethod(length)
    takes_alt = True
    repeats_safely = True
    # Its idempotency keys are kept for an hour, the schedule lasts a day: later, what is unclear is looked for.
    repeats_for = timedelta(minutes=50)
    can_find = can_delete = can_edit = True
    #: Seconds between two looks whether a picture has been processed.
    pause: ClassVar[float] = 1.0
    settings = (
        Setting(
            "server",
            gettext_lazy("Server"),
            gettext_lazy("The address of the server that has the account, such as https://mastodon.social."),
        ),
        Setting(
            "token",
            gettext_lazy("Access token"),
            gettext_lazy("From Preferences → Development there. It is stored encrypted and not shown again."),
            secret=True,
        ),
    )

    def compose(self, page: Page, channel: "Channel", **options: Any) -> Message:
        self._learn_limits(channel)
        return super().compose(page, channel, **options)

    def limit_for(self, channel: "Channel") -> int:
        return self._limits(channel)[0]

    def count_for(self, channel: "Channel") -> text.Count:
        return partial(length, link_weight=self._limits(channel)[1])

    def send(self, message: Message, channel: "Channel", delivery: "Delivery") -> Result:
        form = self._form(message, channel)
        once = {"Idempotency-Key": str(delivery.message_id)}
        return _result(self._ask(channel, "POST", "/api/v1/statuses", form=form, headers=once, writes=True))

    def edit(self, message: Message, channel: "Channel", delivery: "Delivery") -> Result:
        path = f"/api/v1/statuses/{delivery.post_id}"
        return _result(self._ask(channel, "PUT", path, form=self._form(message, channel)))

    def delete(self, channel: "Channel", delivery: "Delivery") -> Result:
        told = self._ask(channel, "DELETE", f"/api/v1/statuses/{delivery.post_id}", fine=(404, 410))
        return Result(code=told.status)

    def find(self, message: Message, channel: "Channel", delivery: "Delivery") -> Result | None:
        account = self._ask(channel, "GET", "/api/v1/accounts/verify_credentials").get("id")
        path = f"/api/v1/accounts/{account}/statuses?limit={NEWEST}&exclude_reblogs=true"
        told = self._ask(channel, "GET", path, answer_limit=calling.LIST_LIMIT)
        with understanding(NAME):
            newest = [
                Seen(
                    moment(status["created_at"]),
                    unescape(strip_tags(status["content"])),
                    frozenset(unescape(href) for href in _HREF.findall(status["content"])),
                    Result(status["url"] or "", told.status, str(status["id"])),
                )
                for status in told.body
            ]
        return pick(newest, len(newest) < NEWEST, message, channel, delivery)

    def check_connection(self, channel: "Channel") -> str:
        told = self._ask(channel, "GET", "/api/v1/accounts/verify_credentials")
        self._learn_limits(channel)
        return _("The account is @{name} at {server}.").format(
            name=told.get("acct"), server=self._server(channel)
        )

    def check_settings(self, values: Mapping[str, str]) -> Iterable[tuple[str, str]]:
        if problem := addresses.problem(addresses.server(values.get("server", ""))):
            yield "server", problem
        if "token" in values and not regex.fullmatch(r"[\x21-\x7e]{20,200}", values["token"]):
            yield "token", _("A token is a long row of letters, digits and hyphens, without spaces.")

    def _form(self, message: Message, channel: "Channel") -> dict[str, Any]:
        form: dict[str, Any] = {"status": message.text}
        if message.card:
            form["language"] = message.card.edition.code.split("-")[0]
        if media := self._upload(message, channel):
            form["media_ids[]"] = [media]
        return form

    def _upload(self, message: Message, channel: "Channel") -> str:
        """The picture's number; "" where the link's own card, made by the server from the page, shows it.

        That is so for a picture without a description, and for one that the server does not take.
        """
        card = message.card
        picture = pictures.content(card) if card and card.image_alt else b""
        if not picture:
            return ""
        body, kind = pictures.multipart(
            {"description": text.shorten(card.image_alt, ALT_LIMIT, text.graphemes)}, picture
        )
        headers = {"Content-Type": kind}
        told = self._ask(channel, "POST", "/api/v2/media", body=body, headers=headers, fine=(422,))
        number = str(told.get("id") or "")
        turns = 0
        while told.status in (202, 206) and turns < 10:
            time.sleep(self.pause)
            told = self._ask(channel, "GET", f"/api/v1/media/{number}", fine=(422,))
            turns += 1
        if told.status in (202, 206):
            raise Failed(_("The server is still busy with the picture."), told.status)
        return number if told.ok else ""

    def _ask(
        self, channel: "Channel", method: str, path: str, fine: tuple[int, ...] = (), **options: Any
    ) -> calling.Told:
        """`fine`: what is no failure to the one who asks."""
        token = channel.secret("token")
        headers = {**options.pop("headers", {}), "Authorization": f"Bearer {token}"}
        told = calling.ask(NAME, method, self._server(channel) + path, headers=headers, **options)
        if not told.ok and told.status not in fine:
            raise _error(told, options.get("writes", False))
        return told

    def _server(self, channel: "Channel") -> str:
        return addresses.server(self.setting(channel, "server"))

    def _limits(self, channel: "Channel") -> tuple[int, int]:
        return recall(f"mastodon:{self._server(channel)}") or (LIMIT, LINK_WEIGHT)

    def _learn_limits(self, channel: "Channel") -> None:
        """Once a day. Without an answer the usual limits hold, and it is asked again after ten minutes."""
        key = f"mastodon:{self._server(channel)}"
        if recall(key):
            return
        try:
            told = calling.ask(NAME, "GET", f"{self._server(channel)}/api/v2/instance")
            limits = told.body["configuration"]["statuses"]
            learnt = int(limits["max_characters"]), int(limits["characters_reserved_per_url"])
        except (Failed, KeyError, TypeError, ValueError):
            keep(key, (LIMIT, LINK_WEIGHT), 600)
        else:
            keep(key, learnt, 24 * 3600)


def _result(told: calling.Told) -> Result:
    if not told.get("id"):
        raise Unclear(_("The answer ({code}) does not name the post.").format(code=told.status), told.status)
    return Result(told.get("url") or "", told.status, str(told.get("id")))


def _error(told: calling.Told, writes: bool) -> Failed:
    words, status = told.get("error"), told.status
    if status == 401:
        return calling.token_refused(NAME, told, words)
    if status == 403:
        return calling.not_allowed(NAME, told, words, SCOPES)
    reason = calling.said(NAME, told, words)
    if status == 429:
        return Failed(reason, status, told.wait)
    if status < 500:
        return Refused(reason, status)
    # It answers so too where the post was kept and telling others of it failed.
    return (Unclear if writes else Failed)(reason, status)
