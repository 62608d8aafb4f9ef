from urllib3 import encode_multipart_formdata

from nejatsite.sharing.cards import Card

NAME, MIME = "picture.jpg", "image/jpeg"


def content(card: Card | None) -> bytes:
    """The picture itself, as the network's adapter asked for it; b"" without any, or where its file is lost."""
    if card is None or card.rendition is None:
        return b""
    try:
        with card.rendition.file.open("rb") as file:
            return file.read()
    except OSError:
        return b""


def multipart(fields: dict[str, str], picture: bytes) -> tuple[bytes, str]:
    """The body and its content type."""
    return encode_multipart_formdata({**fields, "file": (NAME, picture, MIME)})
