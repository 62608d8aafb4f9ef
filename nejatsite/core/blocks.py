"""The blocks of a body: one stream for every kind of page. Templates: `nejatsite/templates/blocks/`."""

from typing import Any

from django.core.exceptions import BadRequest
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks import StreamBlock, StructBlock
from wagtail.contrib.typed_table_block.blocks import TypedTable, TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.embeds.blocks import EmbedBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtail_localize.segments import StringSegmentValue

from .page_widget import PageBlock
from .safety import clean_address, clean_rich_text

INLINE_FEATURES = ["bold", "italic", "link"]
TEXT_FEATURES = [*INLINE_FEATURES, "ul", "ol", "document-link", "superscript", "subscript"]


class SafeRichTextBlock(blocks.RichTextBlock):
    """Rich text, cleaned on its way into the database and into revisions."""

    def get_prep_value(self, value: Any) -> str:
        return clean_rich_text(super().get_prep_value(value) or "")


class SafeURLBlock(blocks.URLBlock):
    def get_prep_value(self, value: Any) -> str:
        return clean_address(super().get_prep_value(value) or "")


class SafeStreamBlock(StreamBlock):
    def value_from_datadict(self, data: Any, files: Any, prefix: str) -> Any:
        # Wagtail takes a form without its body for an error of the server's.
        if not data.get(f"{prefix}-count", "").isdecimal():
            raise BadRequest(f"The form came without “{prefix}”.")
        try:
            return super().value_from_datadict(data, files, prefix)
        except (KeyError, ValueError) as error:
            raise BadRequest(f"The form came with a “{prefix}” that cannot be read.") from error

    def get_prep_value(self, value: Any) -> Any:
        # Wagtail stores blocks that nobody has looked at just as they came; looking has them cleaned.
        list(value or ())
        return super().get_prep_value(value)


def preview_image() -> Any:
    """The newest picture of the library, for the previews of blocks; none in an empty library."""
    from wagtail.images import get_image_model

    return get_image_model().objects.order_by("-pk").first()


class HeadingBlock(StructBlock):
    text = blocks.CharBlock(label=_("Heading"), max_length=200)
    level = blocks.ChoiceBlock(
        label=_("Level"), choices=[("2", _("Section")), ("3", _("Sub-section"))], default="2"
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        template = "blocks/heading.html"
        description = _("A heading between paragraphs.")
        preview_value = {"text": "Opening hours", "level": "2"}

    def get_searchable_content(self, value: Any) -> list[str]:
        """The text alone: nobody searches for the name of its level."""
        return [value["text"]]


class ImageBlock(StructBlock):
    image = ImageChooserBlock(label=_("Image"))
    alt = blocks.CharBlock(
        label=_("Alternative text"),
        required=False,
        max_length=255,
        help_text=_("What the picture shows, for those who cannot see it. Empty for a mere decoration."),
    )
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=500)
    credit = blocks.CharBlock(label=_("Credit"), required=False, max_length=255)

    class Meta:
        icon = "image"
        label = _("Image")
        template = "blocks/image.html"
        description = _("One picture with its caption and credit.")

    def get_preview_value(self) -> Any:
        return self.to_python(
            {"alt": "", "caption": "The reading room in spring", "credit": "Our archive"}
        ) | {"image": preview_image()}


class GalleryBlock(StructBlock):
    title = blocks.CharBlock(label=_("Title"), required=False, max_length=255)
    images = blocks.ListBlock(ImageBlock(), label=_("Images"), min_num=2)

    class Meta:
        icon = "image"
        label = _("Gallery")
        template = "blocks/gallery.html"
        description = _("Several pictures beside each other.")
        preview_value = {"title": "Pictures of the day", "images": []}


class QuoteBlock(StructBlock):
    text = blocks.TextBlock(label=_("Quotation"))
    attribution = blocks.CharBlock(label=_("Who said it"), required=False, max_length=255)

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        template = "blocks/quote.html"
        description = _("Somebody's words, with their name.")
        preview_value = {"text": "We kept the lamp lit, and people came.", "attribution": "A librarian"}


class PullQuoteBlock(StructBlock):
    text = blocks.TextBlock(label=_("Text"), max_length=300)

    class Meta:
        icon = "openquote"
        label = _("Pull quote")
        template = "blocks/pull_quote.html"
        description = _("A sentence of the article itself, set large.")
        preview_value = {"text": "People came because the lamp was lit."}


class ClickToLoadBlock(StructBlock):
    """An embed that asks nothing of another host before the reader clicks."""

    embed = EmbedBlock(label=_("Address"), help_text=_("For example the address of a video."), max_width=1000)
    title = blocks.CharBlock(label=_("Title"), max_length=255)
    poster = ImageChooserBlock(label=_("Still picture"), required=False)

    class Meta:
        icon = "media"
        label = _("Embed")
        template = "blocks/embed.html"
        description = _("A video or post of another site. It loads only when the reader clicks.")


class DocumentBlock(StructBlock):
    document = DocumentChooserBlock(label=_("Document"))
    title = blocks.CharBlock(label=_("Title"), required=False, max_length=255)

    class Meta:
        icon = "doc-full"
        label = _("Document")
        template = "blocks/document.html"
        description = _("A file to download, with its kind and size.")


class TableBlock(TypedTableBlock):
    """A table whose caption, headings and cells are segments of a translation.

    The paths of the segments are `caption`, `head.<column>` and `<row>.<column>`, counted from 0.
    """

    class Meta:
        icon = "table"
        label = _("Table")
        template = "blocks/table.html"
        description = _("Rows and columns under a caption.")

    def get_translatable_segments(self, table: TypedTable) -> list[StringSegmentValue]:
        segments = [StringSegmentValue("caption", table.caption or "")]
        for number, column in enumerate(table.columns):
            segments.append(StringSegmentValue(f"head.{number}", column["heading"]))
        for row_number, row in enumerate(table.row_data):
            for number, value in enumerate(row["values"]):
                segments.append(StringSegmentValue(f"{row_number}.{number}", str(value or "")))
        return [segment for segment in segments if not segment.is_empty()]

    def restore_translated_segments(
        self, table: TypedTable, segments: list[StringSegmentValue]
    ) -> TypedTable:
        for segment in segments:
            where, _dot, number = segment.path.partition(".")
            text = segment.render_text()
            if where == "caption":
                table.caption = text
            elif where == "head":
                table.columns[int(number)]["heading"] = text
            else:
                table.row_data[int(where)]["values"][int(number)] = text
        return table


class CallOutBlock(StructBlock):
    title = blocks.CharBlock(label=_("Title"), required=False, max_length=255)
    text = SafeRichTextBlock(label=_("Text"), features=INLINE_FEATURES)

    class Meta:
        icon = "warning"
        label = _("Call-out")
        template = "blocks/callout.html"
        description = _("Something the reader should not miss: how to take part, what to bring.")
        preview_value = {"title": "How to take part", "text": "<p>Write to us before Friday.</p>"}


class RelatedPagesBlock(StructBlock):
    title = blocks.CharBlock(label=_("Title"), required=False, max_length=255)
    pages = blocks.ListBlock(PageBlock(), label=_("Pages"), min_num=1)

    class Meta:
        icon = "link"
        label = _("Related pages")
        template = "blocks/related.html"
        description = _("Links to pages of this site, shown in the reader's edition where it has them.")


class BodyBlock(SafeStreamBlock):
    heading = HeadingBlock()
    text = SafeRichTextBlock(
        label=_("Text"),
        features=TEXT_FEATURES,
        template="blocks/text.html",
        icon="pilcrow",
        description=_("Paragraphs and lists."),
        preview_value="<p>The library opens at nine. Everybody is welcome.</p>",
    )
    image = ImageBlock()
    gallery = GalleryBlock()
    quote = QuoteBlock()
    pull_quote = PullQuoteBlock()
    embed = ClickToLoadBlock()
    document = DocumentBlock()
    table = TableBlock([("text", blocks.CharBlock(label=_("Text"), required=False))])
    callout = CallOutBlock()
    related = RelatedPagesBlock()
