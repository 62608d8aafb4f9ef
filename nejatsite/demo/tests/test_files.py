"""Pictures and files that are made by code."""

import io
import re

import pytest
from PIL import Image

from nejatsite.demo import content, pdf, pictures


@pytest.mark.parametrize(
    ("key", "size"), [("hills", (1600, 1000)), ("portrait-mina", (1000, 1000)), ("cover-brief", (1200, 1700))]
)
def test_a_picture_is_the_same_every_time(key: str, size: tuple[int, int]) -> None:
    drawn = pictures.draw(key)
    assert pictures.draw(key) == drawn
    with Image.open(io.BytesIO(drawn)) as picture:
        assert (picture.format, picture.size) == ("JPEG", size)


def test_every_picture_that_the_content_names_can_be_drawn() -> None:
    named = {item.picture for item in content.ARTICLES} | {author.portrait for author in content.AUTHORS}
    named |= {
        picture.key for item in content.GALLERY for text in item.texts.values() for picture in text.pictures
    }
    assert named <= set(pictures.keys())


def test_a_file_is_a_pdf_whose_table_leads_to_its_objects() -> None:
    data = pdf.make_pdf("Keeping (the) List", pictures.draw("portrait-mina"), ["One", "Two"], "Text. " * 200)
    assert data.startswith(b"%PDF-1.4")
    assert data.endswith(b"%%EOF\n")
    start = int(re.search(rb"startxref\n(\d+)\n", data)[1])
    assert data[start : start + 4] == b"xref"
    places = [int(place) for place in re.findall(rb"^(\d{10}) 00000 n", data[start:], re.MULTILINE)]
    assert [data[place:].split(b" ", 1)[0] for place in places] == [
        str(number).encode() for number in range(1, len(places) + 1)
    ]
    assert data.count(b"/Type/Page/") == 4
    assert rb"Keeping \(the\) List" in data
