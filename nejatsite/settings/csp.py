"""What a page of the reading site may load. Checked by every browser that reads it."""

from csp.constants import NONE, SELF

from nejatsite.core.players import PLAYER_HOSTS

CONTENT_SECURITY_POLICY = {
    # Wagtail's admin starts its screens from scripts in its pages; its own policy is still to be written.
    "EXCLUDE_URL_PREFIXES": ("/admin/",),
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "frame-src": list(PLAYER_HOSTS),
        "frame-ancestors": [SELF],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
    },
}
