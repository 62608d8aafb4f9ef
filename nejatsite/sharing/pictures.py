"""The picture that a page is shared with: its own if that is large enough, else its edition's card."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.contrib.staticfiles import finders
from django.templatetags.static import static
from wagtail.images.models import SourceImageIOError

from nejatsite.editions.registry import Edition
from nejatsite.images.specs import SHARED_PICTURE

PICTURE = SHARED_PICTURE
#: Of a picture that would have to be blown up for that, and of a face: shown small, beside the words.
SMALL_PICTURE = "fill-600x600|format-jpeg|within-300kb"
WIDTH, HEIGHT = 1200, 630
#: From this size on Facebook shows a picture above the words; below the other one nobody shows it at all.
LARGE, LEAST = (600, 315), 200

#: The editor's choice goes first.
OWN_PICTURES = ("share_image", "lead_image", "portrait")


@dataclass(frozen=True)
class Picture:
    url: str
    width: int
    height: int
    alt: str = ""
    #: Whether it is shown large, above the words.
    large: bool = True
    #: Whether it is the page's, not its edition's.
    own: bool = True

    type = "image/jpeg"


def images_of(page: Any) -> Iterator[Any]:
    """The images of the page's own, the one to share first."""
    for name in OWN_PICTURES:
        if getattr(page, f"{name}_id", None):
            yield getattr(page, name)


def picture_of(page: Any) -> Any:
    """The image of the page's own that is announced; None without any."""
    return next(images_of(page), None)


def picture_alt(page: Any, image: Any) -> str:
    """What the page says of the image; an author's portrait shows whom the page is about."""
    if image is None:
        return ""
    if image.pk == getattr(page, "lead_image_id", None):
        return getattr(page, "lead_image_alt", "") or ""
    return page.title if image.pk == getattr(page, "portrait_id", None) else ""


def spec_for(image: Any) -> str:
    """How to cut the image without blowing it up; "" if it is too small to be shown by any network."""
    width = min(image.width, image.height * WIDTH / HEIGHT)
    if width >= LARGE[0] and width * HEIGHT / WIDTH >= LARGE[1] - 1:
        return PICTURE
    return SMALL_PICTURE if min(image.width, image.height) >= LEAST else ""


def shared_picture(page: Any, home: Any, edition: Edition) -> Picture | None:
    """Worked out once for a page that is being served."""
    known = getattr(page, "_shared_picture", None)
    if known is None:
        known = _own(page, page) or _own(home, page) or card_of_edition(edition, home)
        if page is not None:
            page._shared_picture = known
    return known


def _own(owner: Any, page: Any) -> Picture | None:
    """The first of the owner's that is large enough and can be read."""
    for image in images_of(owner):
        spec = spec_for(image)
        if spec and image.pk == getattr(owner, "portrait_id", None):
            spec = SMALL_PICTURE
        if spec and (made := cut(image, spec)):
            return Picture(
                url=made.full_url,
                width=made.width,
                height=made.height,
                alt=picture_alt(owner, image),
                large=spec == PICTURE,
                own=owner is page,
            )
    return None


def cut(image: Any, spec: str) -> Any:
    try:
        return image.get_rendition(spec)
    except SourceImageIOError:
        # The file is gone: the page is served and announced all the same.
        return None


def card_of_edition(edition: Edition, home: Any) -> Picture | None:
    """The drawing that is shipped for the edition: `scripts/draw_cards.py`."""
    url = _drawing(edition.code)
    if not url:
        return None
    name = getattr(home, "edition_name", "") or edition.native_name
    return Picture(url=urljoin(settings.SITE_URL, url), width=WIDTH, height=HEIGHT, alt=name, own=False)


@cache
def _drawing(code: str) -> str:
    """Its address; "" for an edition that has none yet."""
    return static(_path(code)) if finders.find(_path(code)) else ""


def drawing(edition: Edition) -> bytes:
    """The file itself, for a network that does not fetch it; b"" without any."""
    found = finders.find(_path(edition.code))
    return Path(found).read_bytes() if found else b""


def _path(code: str) -> str:
    return f"cards/{code}.jpg"
