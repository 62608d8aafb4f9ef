from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from nejatsite.core.blocks import SafeRichTextBlock, SafeStreamBlock, SafeURLBlock
from nejatsite.core.page_widget import PageBlock


class LatestBlock(blocks.StructBlock):
    """The newest articles of a section or about a topic."""

    title = blocks.CharBlock(label=_("Title"), max_length=100)
    page = PageBlock(label=_("Section or topic"))
    count = blocks.IntegerBlock(label=_("How many"), default=4, min_value=1, max_value=12)

    class Meta:
        icon = "list-ul"
        label = _("Latest of a section or topic")
        template = "home/blocks/latest.html"
        description = _("The newest entries of a section or about a topic.")

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """The home page has filled the value, all its blocks at once; see `home.front`."""
        context = super().get_context(value, parent_context)
        context["listing"] = getattr(value, "listing", None)
        context["entries"] = getattr(value, "entries", [])
        return context


class TextBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=100, required=False)
    text = SafeRichTextBlock(label=_("Text"), features=["bold", "link"])

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        template = "home/blocks/text.html"


class HomeBlock(SafeStreamBlock):
    latest = LatestBlock()
    text = TextBlock()


class PageLinkBlock(blocks.StructBlock):
    page = PageBlock(label=_("Page"))
    label = blocks.CharBlock(
        label=_("Label"), required=False, max_length=60, help_text=_("Left empty, the page's title is shown.")
    )
    path = blocks.CharBlock(
        label=_("Path below the page"),
        required=False,
        max_length=100,
        help_text=_("Added to the page's address: “books/” leads to the books of the publications."),
    )

    class Meta:
        icon = "doc-empty"
        label = _("Page")


class AddressBlock(blocks.StructBlock):
    label = blocks.CharBlock(label=_("Label"), max_length=60)
    url = SafeURLBlock(label=_("Address"))

    class Meta:
        icon = "link-external"
        label = _("Address")


class MenuBlock(SafeStreamBlock):
    page = PageLinkBlock()
    address = AddressBlock()
