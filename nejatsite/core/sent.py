"""What comes with a request and may be anything."""


def sent_key(text: str) -> int | None:
    """The primary key that was sent; None for what can be none: longer numbers are no key of any database."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None
