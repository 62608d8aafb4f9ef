"""Pictures that may only have so many bytes."""

import io
import os

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from nejatsite.testing.factories import ImageFactory

pytestmark = pytest.mark.django_db


def grain(size: tuple[int, int], mode: str = "RGB") -> ContentFile:
    """Nothing is harder on JPEG than noise."""
    small = Image.frombytes(
        mode, (size[0] // 2, size[1] // 2), os.urandom(size[0] * size[1] // 4 * len(mode))
    )
    data = io.BytesIO()
    small.resize(size).save(data, "PNG", compress_level=1)
    return ContentFile(data.getvalue(), name="grain.png")


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_a_picture_full_of_detail_loses_quality_until_it_fits(mode: str) -> None:
    image = ImageFactory(file=grain((600, 300), mode), pixels=(600, 300))
    free = image.get_rendition("fill-600x300|format-jpeg")
    held = image.get_rendition("fill-600x300|format-jpeg|within-60kb")

    assert free.file.size > 60_000 >= held.file.size
    assert (held.width, held.height) == (600, 300)
    with held.file.open("rb") as file:
        assert Image.open(file).format == "JPEG"


def test_one_that_fits_stays_as_it_is() -> None:
    image = ImageFactory(pixels=(1200, 630))
    free, held = (image.get_rendition(f"fill-1200x630|format-jpeg{more}") for more in ("", "|within-300kb"))

    assert held.file.size == free.file.size
