"""Facebook: a link on a Page's feed (developers.facebook.com/docs/pages-api/posts)."""

from django.utils.translation import gettext_lazy

from .base import Adapter, Setting


class Facebook(Adapter):
    kind = "facebook"
    label = gettext_lazy("Facebook Page")
    icon = "group"
    limit = 5000
    default_template = "{title}\n\n{summary}\n\n{topics}"
    can_delete = True
    can_edit = True
    can_find = True
    settings = (
        Setting("page", gettext_lazy("Page ID"), gettext_lazy("A number; “About” of the Page shows it.")),
        Setting(
            "token",
            gettext_lazy("Page access token"),
            gettext_lazy("A long-lived one. It is stored encrypted and not shown again."),
            secret=True,
        ),
    )
