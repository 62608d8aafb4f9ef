"""Taking out of a value what it must not name, so that the rest can be shown again."""

from typing import Any

from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from wagtail.blocks import Block, ListBlock, RichTextBlock, StreamBlock, StructBlock
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.rich_text import RichText, extract_references_from_rich_text

from .choosing import Reference, message_for, ruled


def withhold(block: Block, value: Any, denied: set[Reference]) -> tuple[Any, ValidationError | None]:
    """The block's value without them, and the error that stands beside each place where one was."""
    here = ruled(block.extract_references(value)) & denied if value else set()
    if not here:
        return value, None
    if isinstance(block, StreamBlock):
        return _of_stream(value, denied)
    if isinstance(block, ListBlock):
        return _of_list(value, denied)
    if isinstance(block, StructBlock):
        return _of_struct(block, value, denied)
    if isinstance(block, RichTextBlock):
        return RichText(unlinked(value.source, denied)), ValidationError(message_for(here))
    return block.normalize(block.get_default()), ValidationError(message_for(here))


def _of_stream(value: Any, denied: set[Reference]) -> tuple[Any, ValidationError]:
    errors = {}
    for number, child in enumerate(list(value)):
        kept, error = withhold(child.block, child.value, denied)
        if error:
            value[number] = (child.block_type, kept, child.id)
            errors[number] = error
    return value, StreamBlockValidationError(block_errors=errors)


def _of_list(value: Any, denied: set[Reference]) -> tuple[Any, ValidationError]:
    errors = {}
    for number, child in enumerate(value.bound_blocks):
        child.value, error = withhold(child.block, child.value, denied)
        if error:
            errors[number] = error
    return value, ListBlockValidationError(block_errors=errors)


def _of_struct(block: StructBlock, value: Any, denied: set[Reference]) -> tuple[Any, ValidationError]:
    errors = {}
    for name, child in block.child_blocks.items():
        value[name], error = withhold(child, value.get(name), denied)
        if error:
            errors[name] = error
    return value, StructBlockValidationError(block_errors=errors)


def unlinked(html: str, denied: set[Reference]) -> str:
    """The rich text with the words of those links, and without the links."""
    soup = BeautifulSoup(html, "html.parser")
    for tag in soup.find_all(["a", "embed"]):
        # Of the tag alone: a link may hold other things that name something.
        alone = BeautifulSoup("", "html.parser").new_tag(tag.name, attrs=tag.attrs)
        if ruled(extract_references_from_rich_text(str(alone))) & denied:
            tag.unwrap()
    return str(soup)
