"""The Graph API for Pages (developers.facebook.com/docs/pages-api/posts and .../graph-api/guides/error-handling,
read on 2026-11-22)."""

import json
from datetime import UTC, datetime
from typing import Any, ClassVar

from .network import Network, Refusal, Reply, Request


def error(code: int, message: str, status: int = 400, **more: Any) -> Refusal:
    told = {"message": message, "type": "OAuthException", "code": code, "fbtrace_id": "EJplcsCHuLu", **more}
    return Refusal(status, {"error": told})


class FacebookServer(Network):
    page, name = "546349135390552", "Hall"
    version = "v26.0"
    #: Minutes that a caller over its limit is asked to wait.
    regain: ClassVar[int] = 7

    def __init__(self, token: str) -> None:
        super().__init__()
        self.token = token

    @property
    def api(self) -> str:
        return f"{self.url}/{self.version}"

    def fail(self, mode: str, request: Request) -> None:
        if mode == "expired":
            raise error(190, "Error validating access token: Session has expired.", error_subcode=463)
        if mode == "rejected":
            raise error(1500, "The url you supplied is invalid")
        refusal = error(32, "Page request limit reached")
        usage = {
            self.page: [{"type": "pages", "call_count": 100, "estimated_time_to_regain_access": self.regain}]
        }
        refusal.reply.headers["X-Business-Use-Case-Usage"] = json.dumps(usage)
        raise refusal

    def reply(self, request: Request) -> Reply:
        version, _slash, path = request.path.strip("/").partition("/")
        if version != self.version:
            raise error(2635, "You are calling a deprecated version of the Ads API.")
        if "access_token" in request.query:
            raise error(100, "This test wants the token out of the address")
        if request.bearer != self.token:
            raise error(190, "Invalid OAuth access token - Cannot parse access token", 401)
        if path == "me":
            return Reply(200, {"id": self.page, "name": self.name})
        if path == f"{self.page}/posts":
            newest = list(self.posts.values())[::-1]
            return Reply(200, {"data": newest[: int(request.query.get("limit", ["25"])[0])], "paging": {}})
        if path == f"{self.page}/feed" and request.method == "POST":
            return self._post(request)
        if path not in self.posts:
            words = f"Unsupported {request.method.lower()} request. Object with ID '{path}' does not exist"
            raise error(100, words, error_subcode=33)
        if request.method == "DELETE":
            del self.posts[path]
        else:
            self.posts[path]["message"] = request.form()["message"][0]
        return Reply(200, {"success": True})

    def _post(self, request: Request) -> Reply:
        form = request.form()
        link, message = form["link"][0], form["message"][0]
        if not link.startswith(("http://", "https://")) or not link.isascii():
            raise error(100, "(#100) link URL is not properly formatted")
        if any((post["message"], post["link"]) == (message, link) for post in self.posts.values()):
            raise error(506, "Duplicate status message")
        number = f"{self.page}_{1116689038356556 + len(self.requests)}"
        self.posts[number] = {
            "id": number,
            "message": message,
            "link": link,
            "created_time": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S+0000"),
            "permalink_url": f"https://www.facebook.com/{number.replace('_', '/posts/')}",
            "attachments": {"data": [{"unshimmed_url": link}]},
        }
        return Reply(200, {"id": number})
