"""What the library refuses says why, and nothing breaks."""

import struct
import zlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from nejatsite.testing.factories import png


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few KiB that is enormous once unpacked."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress(b"\0" * ((width // 8 + 1) * height), 9)
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.fixture
def author(people, client: Client) -> Client:
    client.force_login(people["author.en"])
    return client


def upload(client: Client, what: str, name: str, content: bytes) -> dict[str, list[str]]:
    file = SimpleUploadedFile(name, content)
    response = client.post(
        f"/admin/{what}/add/", {"title": "Lamp", "file": file, "collection": _collection()}
    )
    assert response.status_code in (200, 302)
    return response.context["form"].errors if response.status_code == 200 else {}


def _collection() -> int:
    from wagtail.models import Collection

    return Collection.objects.get(name="English").pk


def test_a_picture_is_taken(author: Client) -> None:
    assert upload(author, "images", "lamp.png", png()) == {}
    assert get_image_model().objects.count() == 1


def test_a_picture_with_too_many_pixels_is_refused(author: Client) -> None:
    content = bomb(7000, 6000)
    assert len(content) < 100_000

    errors = upload(author, "images", "lamp.png", content)

    assert "pixels" in str(errors["file"])
    assert not get_image_model().objects.exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("lamp.png", b"not a picture at all"),
        ("lamp.png", b""),
        ("lamp.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
        ("lamp.exe", png()),
        ("lamp.jpg", png()),
        ("lamp.png", png(800, 600)[: len(png(800, 600)) // 2]),
    ],
)
def test_what_is_no_picture_is_refused(author: Client, name: str, content: bytes) -> None:
    errors = upload(author, "images", name, content)

    assert errors["file"]
    assert not get_image_model().objects.exists()


@pytest.mark.parametrize(
    ("name", "content"), [("letter.html", b"<script>"), ("letter.exe", b"MZ"), ("a.pdf", b"")]
)
def test_what_is_no_document_is_refused(author: Client, name: str, content: bytes) -> None:
    errors = upload(author, "documents", name, content)

    assert errors["file"]
    assert not get_document_model().objects.exists()
