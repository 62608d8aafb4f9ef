"""Mastodon: a status on the account's own server (docs.joinmastodon.org/methods/statuses)."""

from django.utils.translation import gettext_lazy

from nejatsite.sharing import text

from .base import Adapter, Setting


class Mastodon(Adapter):
    kind = "mastodon"
    label = "Mastodon"
    icon = "comment"
    limit = 500
    count = staticmethod(text.graphemes)
    repeats_safely = True
    can_delete = True
    can_edit = True
    can_find = True
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
