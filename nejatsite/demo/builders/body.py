"""A written body as the data of a stream field. The same block has the same id in every language."""

import json
from typing import Any

from nejatsite.demo.content.schema import (
    Block,
    Callout,
    Heading,
    Paragraphs,
    Picture,
    PullQuote,
    Quote,
    Table,
)

from .keys import key_of
from .library import Library


def stream(name: str, blocks: tuple[Block, ...], library: Library, credit: str = "") -> str:
    return json.dumps(
        [
            {"type": kind, "value": value, "id": str(key_of(name, "block", number))}
            for number, (kind, value) in enumerate(_raw(block, library, credit) for block in blocks)
        ]
    )


def _raw(block: Block, library: Library, credit: str) -> tuple[str, Any]:
    match block:
        case Heading(text):
            return "heading", {"text": text, "level": "2"}
        case Paragraphs(html):
            return "text", html
        case Quote(text, attribution):
            return "quote", {"text": text, "attribution": attribution}
        case PullQuote(text):
            return "pull_quote", {"text": text}
        case Table(caption, rows):
            return "table", {
                "columns": [{"type": "text", "heading": heading} for heading in rows[0]],
                "rows": [{"values": list(row)} for row in rows[1:]],
                "caption": caption,
            }
        case Callout(title, html):
            return "callout", {"title": title, "text": html}
        case Picture(key, alt, caption):
            image = library.image(key).pk
            return "image", {"image": image, "alt": alt, "caption": caption, "credit": credit}
    raise TypeError(f"No such block: {block}")
