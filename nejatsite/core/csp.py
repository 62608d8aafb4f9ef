"""The Content-Security-Policy of each response: the reading site's, and the admin's own."""

import json
import re
from typing import Any

from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)

#: Wagtail's own inline scripts. What is caught has to be JSON: it can carry values, and nothing that runs.
_KNOWN = (
    re.compile(
        r"\(function\(\) \{ var panel = new (?:Inline|MultipleChooser)Panel\(JSON\.parse\((.*)\)\); \}\)\(\);"
    ),
    re.compile(r"init(?:Date|Time|DateTime)Chooser\((.*)\);"),
    re.compile(r"new [A-Z]\w*Chooser\((.*)\);"),
)


def is_wagtails(script: str) -> bool:
    """Whether an inline script is one of those with which Wagtail starts panels, pickers and choosers."""
    script = " ".join(script.split())
    found = next((match for known in _KNOWN if (match := known.fullmatch(script))), None)
    if found is None:
        return False
    try:
        json.loads(f"[{found[1]}]")
    except ValueError:
        return False
    return True


def with_nonce(html: str, nonce: str) -> str:
    """Wagtail's widgets know no nonces, so the finished page is read: its own scripts get one, others none."""
    return _INLINE.sub(
        lambda found: f'<script nonce="{nonce}">{found[1]}</script>' if is_wagtails(found[1]) else found[0],
        html,
    )


def _more_for(response: Any) -> dict[str, Any]:
    """What a screen needs beyond the admin's policy, by the scripts that it loads."""
    if getattr(response, "streaming", False):
        return {}
    more: dict[str, Any] = {}
    for script, directives in settings.ADMIN_CONTENT_SECURITY_POLICY_BY_SCRIPT.items():
        if script.encode() in response.content:
            more |= directives
    return more


class PolicyMiddleware(CSPMiddleware):
    """django-csp with a policy of its own for the admin."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if self._is_admins(request) and response.get("Content-Type", "").startswith("text/html"):
            self._let_wagtail_start(request, response)
        return super().process_response(request, response)

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, **kwargs: Any
    ) -> PolicyParts:
        parts = super().get_policy_parts(request=request, response=response, **kwargs)
        if parts.config is None and not kwargs.get("report_only") and self._is_admins(request):
            parts.config = settings.ADMIN_CONTENT_SECURITY_POLICY
            parts.update = (parts.update or {}) | _more_for(response)
        return parts

    @staticmethod
    def _is_admins(request: HttpRequest) -> bool:
        return request.path_info.startswith("/admin/")

    @staticmethod
    def _let_wagtail_start(request: HttpRequest, response: Any) -> None:
        if response.streaming or b"<script>" not in response.content:
            return
        response.content = with_nonce(response.content.decode(), str(request.csp_nonce)).encode()
        if "Content-Length" in response:
            response["Content-Length"] = str(len(response.content))
