"""Small PDF files, written by hand: a cover that fills the first page, then pages of text.

The text is set in Helvetica, which every reader has; its letters are those of Latin-1.
"""

import io
import textwrap
from collections.abc import Sequence

from PIL import Image

WIDTH, HEIGHT = 595, 842
MARGIN, LEADING, COLUMNS = 72, 17, 84


def make_pdf(title: str, cover: bytes, chapters: Sequence[str], text: str) -> bytes:
    """One page for the cover, one for the contents, one for each chapter."""
    pages = [_contents(title, chapters)]
    pages += [_page(f"{number}  {chapter}", text, number + 2) for number, chapter in enumerate(chapters, 1)]
    return _assemble(title, cover, pages)


def _escape(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _line(x: int, y: int, size: int, text: str, font: str = "F1") -> str:
    return f"BT /{font} {size} Tf {x} {y} Td ({_escape(text)}) Tj ET"


def _rule(y: int, width: int) -> str:
    return f"0.75 0.35 0.21 rg {MARGIN} {y} {width} 3 re f 0.11 0.14 0.19 rg"


def _contents(title: str, chapters: Sequence[str]) -> str:
    lines = [_rule(HEIGHT - 96, 90), _line(MARGIN, HEIGHT - 140, 26, title, "F2")]
    for number, chapter in enumerate(chapters, 1):
        y = HEIGHT - 200 - number * 26
        lines.append(_line(MARGIN, y, 13, f"{number}   {chapter}"))
        lines.append(_line(WIDTH - MARGIN - 14, y, 13, str(number + 2)))
    return "\n".join(lines)


def _page(heading: str, text: str, number: int) -> str:
    lines = [_rule(HEIGHT - 96, 40), _line(MARGIN, HEIGHT - 130, 18, heading, "F2")]
    for row, line in enumerate(textwrap.wrap(text, COLUMNS)):
        lines.append(_line(MARGIN, HEIGHT - 170 - row * LEADING, 11, line))
    lines.append(_line(WIDTH // 2 - 6, 48, 10, str(number)))
    return "\n".join(lines)


def _stream(dictionary: str, data: bytes) -> bytes:
    return f"<<{dictionary}/Length {len(data)}>>\nstream\n".encode() + data + b"\nendstream"


def _assemble(title: str, cover: bytes, pages: Sequence[str]) -> bytes:
    """Objects 1 to 6 are fixed; then come a page and its content by turns."""
    with Image.open(io.BytesIO(cover)) as picture:
        width, height = picture.size
    contents = [f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm /Cover Do Q", *pages]
    kids = " ".join(f"{7 + number * 2} 0 R" for number in range(len(contents)))
    resources = "/Resources<</Font<</F1 3 0 R/F2 4 0 R>>/XObject<</Cover 5 0 R>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R/Lang(en)/ViewerPreferences<</DisplayDocTitle true>>>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(contents)}/MediaBox[0 0 {WIDTH} {HEIGHT}]{resources}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
        _stream(
            f"/Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceRGB"
            "/BitsPerComponent 8/Filter/DCTDecode",
            cover,
        ),
        f"<</Title({_escape(title)})/Creator(Nejat Foundation)>>".encode("latin-1", "replace"),
    ]
    for number, content in enumerate(contents):
        objects.append(f"<</Type/Page/Parent 2 0 R/Contents {8 + number * 2} 0 R>>".encode())
        objects.append(_stream("", content.encode("latin-1", "replace")))
    return _with_table(objects)


def _with_table(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += (
        f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R/Info 6 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
    )
    return bytes(out)
