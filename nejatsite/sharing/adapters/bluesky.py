"""Bluesky: a record in the account's repository (docs.bsky.app/docs/advanced-guides/posts)."""

from django.utils.translation import gettext_lazy

from nejatsite.sharing import text

from .base import Adapter, Setting


class Bluesky(Adapter):
    kind = "bluesky"
    label = "Bluesky"
    icon = "site"
    limit = 300
    count = staticmethod(text.graphemes)
    repeats_safely = True
    can_delete = True
    can_find = True
    settings = (
        Setting("handle", gettext_lazy("Handle"), gettext_lazy("Such as “name.bsky.social”, without @.")),
        Setting(
            "password",
            gettext_lazy("App password"),
            gettext_lazy("From Settings → App passwords. It is stored encrypted and not shown again."),
            secret=True,
        ),
        Setting(
            "service",
            gettext_lazy("Service"),
            gettext_lazy("Leave it as it is unless the account lives elsewhere."),
            default="https://bsky.social",
            required=False,
        ),
    )
