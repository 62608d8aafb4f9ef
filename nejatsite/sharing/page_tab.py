"""The tab of announcements in the editing screen of an article."""

from django.forms import Media
from django.forms.widgets import Script
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import ObjectList, Panel
from wagtail.models import Page


class AnnouncementsPanel(Panel):
    """Loads what it shows when it is looked at, so that the editing screen waits for nothing.

    Its fields belong to no field of the page: nothing of it is sent with the page's form.
    """

    class BoundPanel(Panel.BoundPanel):
        template_name = "sharing/admin/tab.html"

        @property
        def media(self) -> Media:
            return Media(
                css={"all": ["css/fonts.css", "sharing/announce.css"]},
                js=[Script("sharing/page.js", type="module")],
            )


def tab(kind: type[Page]) -> Panel | None:
    if not getattr(kind, "is_article", False):
        return None
    return ObjectList(
        [AnnouncementsPanel(heading=_("Where this page is announced"))], heading=_("Announcements")
    )
