"""Facebook: a link on a Page's feed (developers.facebook.com/docs/pages-api/posts)."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

import regex
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from nejatsite.sharing import conf, text

from . import calling
from .base import Adapter, Failed, Message, Refused, Result, Setting, Unclear
from .looking import Seen, pick, understanding

if TYPE_CHECKING:
    from nejatsite.sharing.models import Channel, Delivery

NAME = "Facebook"
PERMISSIONS = "pages_manage_posts, pages_read_engagement"
#: Posts that `find` looks through.
NEWEST = 25
#: Error codes of the Graph API, by what can be done about them.
TOKEN, PERMISSION, BLOCKED, DUPLICATE = {102, 190}, {3, 10, *range(200, 300)}, {368}, {506}
BUSY = {4, 17, 32, 341, 613, *range(80000, 80015)}
TEMPORARY = {1, 2}
#: Its limits are by the hour: without a word of when, this is soon enough.
PAUSE = 15 * 60


class Facebook(Adapter):
    kind = "facebook"
    label = gettext_lazy("Facebook Page")
    icon = "group"
    limit = 63_206
    count = staticmethod(text.utf16_units)
    link_in_card = True
    default_template = "{title}\n\n{summary}\n\n{topics}"
    # It knows no idempotency keys: what is unclear is looked for.
    can_find = can_delete = can_edit = True
    settings = (
        Setting(
            "page",
            gettext_lazy("Page ID"),
            gettext_lazy("A number: on the Page, under About → Page transparency."),
        ),
        Setting(
            "token",
            gettext_lazy("Page access token"),
            gettext_lazy(
                "A long-lived one, of the Page and not of a person. It is stored encrypted and not shown again."
            ),
            secret=True,
        ),
    )

    def send(self, message: Message, channel: "Channel", delivery: "Delivery") -> Result:
        form = {"message": message.text, "link": message.url}
        told = self._ask(
            channel, "POST", f"{self._page(channel)}/feed", form=form, writes=True, fine=DUPLICATE
        )
        if _code(told) in DUPLICATE:
            if found := self.find(message, channel, delivery):
                return found
            raise Refused(calling.said(NAME, told, _words(told)), told.status)
        if not told.get("id"):
            raise Unclear(
                _("The answer ({code}) does not name the post.").format(code=told.status), told.status
            )
        return _result(str(told.get("id")), told.status)

    def edit(self, message: Message, channel: "Channel", delivery: "Delivery") -> Result:
        told = self._ask(channel, "POST", delivery.post_id, form={"message": message.text})
        return _result(delivery.post_id, told.status)

    def delete(self, channel: "Channel", delivery: "Delivery") -> Result:
        told = self._ask(channel, "DELETE", delivery.post_id)
        return Result(code=told.status)

    def find(self, message: Message, channel: "Channel", delivery: "Delivery") -> Result | None:
        fields = "id,created_time,permalink_url,message,attachments{unshimmed_url}"
        path = f"{self._page(channel)}/posts?limit={NEWEST}&fields={fields}"
        posts = self._ask(channel, "GET", path, answer_limit=calling.LIST_LIMIT).get("data") or []
        with understanding(NAME):
            newest = [_seen(post, message) for post in posts]
        return pick(newest, len(newest) < NEWEST, message, channel, delivery)

    def check_connection(self, channel: "Channel") -> str:
        told = self._ask(channel, "GET", "me?fields=id,name")
        if str(told.get("id")) != self._page(channel):
            raise Refused(
                _(
                    "This token belongs to “{name}”, not to the Page with this ID. It has to be the Page's own."
                ).format(name=told.get("name")),
                told.status,
            )
        return _("The Page is “{name}”.").format(name=told.get("name"))

    def check_settings(self, values: Mapping[str, str]) -> Iterable[tuple[str, str]]:
        if not regex.fullmatch(r"[0-9]{5,20}", values.get("page", "")):
            yield "page", _("The ID of a Page is a number.")
        if "token" in values and not regex.fullmatch(r"[A-Za-z0-9_|-]{40,600}", values["token"]):
            yield "token", _("A token is a long row of letters and digits, without spaces.")

    def _ask(
        self, channel: "Channel", method: str, path: str, fine: Iterable[int] = (), **options: Any
    ) -> calling.Told:
        # Not in the address, where each server on the way would write it down.
        headers = {"Authorization": f"Bearer {channel.secret('token')}"}
        told = calling.ask(NAME, method, f"{conf.facebook_url()}/{path}", headers=headers, **options)
        if (not told.ok or told.get("error")) and _code(told) not in fine:
            raise _error(told, options.get("writes", False))
        return told

    def _page(self, channel: "Channel") -> str:
        return self.setting(channel, "page")


def _result(post: str, status: int, url: str = "") -> Result:
    return Result(url or f"https://www.facebook.com/{post}", status, post)


def _seen(post: dict[str, Any], message: Message) -> Seen:
    links = {item.get("unshimmed_url", "") for item in (post.get("attachments") or {}).get("data", [])}
    if message.url in post.get("message", ""):
        links.add(message.url)
    # “+0000” without the colon that fromisoformat wants.
    at = datetime.strptime(post["created_time"], "%Y-%m-%dT%H:%M:%S%z")
    return Seen(
        at,
        post.get("message", ""),
        frozenset(links),
        _result(str(post["id"]), 200, post.get("permalink_url", "")),
    )


def _code(told: calling.Told) -> int:
    return told.get("error").get("code", 0) if isinstance(told.get("error"), dict) else 0


def _words(told: calling.Told) -> str:
    error = told.get("error")
    return error.get("error_user_msg") or error.get("message", "") if isinstance(error, dict) else ""


def _regain(told: calling.Told) -> float:
    """Seconds until the longest of its limits lets go; it says minutes."""
    try:
        usage = json.loads(told.headers.get("X-Business-Use-Case-Usage", "{}"))
        minutes = [int(limit["estimated_time_to_regain_access"]) for each in usage.values() for limit in each]
        return calling.bounded(60.0 * max(minutes))
    except (ValueError, TypeError, KeyError, AttributeError):
        return 0


def _error(told: calling.Told, writes: bool) -> Failed:
    code, status, words = _code(told), told.status, _words(told)
    reason = calling.said(NAME, told, f"({code}) {words}")
    if code in TOKEN:
        return calling.token_refused(NAME, told, words)
    if code in PERMISSION:
        return calling.not_allowed(NAME, told, words, PERMISSIONS)
    if code in BUSY:
        return Failed(reason, status, _regain(told) or PAUSE)
    if code in BLOCKED:
        return Refused(
            "{} {}".format(_("Facebook has blocked posting for a while, or for good."), reason), status
        )
    if code in TEMPORARY or status >= 500:
        # Known for saying so of posts that are there.
        return (Unclear if writes else Failed)(reason, status)
    return Refused(reason, status)
