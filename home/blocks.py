from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class LatestBlock(blocks.StructBlock):
    """The newest articles of a section or about a topic."""

    title = blocks.CharBlock(label=_("Title"), max_length=100)
    page = blocks.PageChooserBlock(label=_("Section or topic"))
    count = blocks.IntegerBlock(label=_("How many"), default=4, min_value=1, max_value=12)

    class Meta:
        icon = "list-ul"
        label = _("Latest of a section or topic")
        template = "home/blocks/latest.html"
        description = _("The newest entries of a section or about a topic.")

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        listing = value["page"].localized.specific if value["page"] else None
        context["listing"] = listing
        context["articles"] = (
            list(listing._specific(listing.get_entries())[: value["count"]])
            if hasattr(listing, "get_entries")
            else []
        )
        return context


class TextBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=100, required=False)
    text = blocks.RichTextBlock(label=_("Text"), features=["bold", "link"])

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        template = "home/blocks/text.html"


class HomeBlock(blocks.StreamBlock):
    latest = LatestBlock()
    text = TextBlock()


class PageLinkBlock(blocks.StructBlock):
    page = blocks.PageChooserBlock(label=_("Page"))
    label = blocks.CharBlock(
        label=_("Label"), required=False, max_length=60, help_text=_("Left empty, the page's title is shown.")
    )
    path = blocks.CharBlock(
        label=_("Below it"),
        required=False,
        max_length=100,
        help_text=_("For an address below the page, such as “books/” of the publications."),
    )

    class Meta:
        icon = "doc-empty"
        label = _("Page")


class AddressBlock(blocks.StructBlock):
    label = blocks.CharBlock(label=_("Label"), max_length=60)
    url = blocks.URLBlock(label=_("Address"))

    class Meta:
        icon = "link-external"
        label = _("Address")


class MenuBlock(blocks.StreamBlock):
    page = PageLinkBlock()
    address = AddressBlock()
