"""The pictures of the demo, drawn by code: the same key always gives the same bytes."""

from collections.abc import Callable

from . import courtyards, covers, keepsakes, landscapes, portraits, rooms, things, winter
from .canvas import Canvas

SCENES: dict[str, Callable[[str], Canvas]] = {
    "library-van": landscapes.library_van,
    "hills": landscapes.hills,
    "river-bridge": landscapes.river_bridge,
    "orchard": landscapes.orchard,
    "snow-road": winter.snow_road,
    "snow-stop": winter.snow_stop,
    "sea-harbour": landscapes.sea_harbour,
    "school-hill": landscapes.school_hill,
    "mulberry": landscapes.mulberry,
    "reading-room": rooms.reading_room,
    "archive-boxes": rooms.archive_boxes,
    "lamp-night": rooms.lamp_night,
    "window-garden": rooms.window_garden,
    "courtyard": courtyards.courtyard,
    "lanterns": courtyards.lanterns,
    "letters": things.letters,
    "scales": things.scales,
    "map-search": things.map_search,
    "hands": things.hands,
    "keys": keepsakes.keys,
    "book-ladder": keepsakes.book_ladder,
    "portrait-mina": portraits.mina,
    "portrait-nabil": portraits.nabil,
    "portrait-arber": portraits.arber,
    "portrait-helen": portraits.helen,
    "portrait-open-shelf": portraits.open_shelf,
    "cover-book": covers.book,
    "cover-newsletter-67": covers.winter,
    "cover-newsletter-68": covers.spring,
    "cover-brief": covers.brief,
}


def keys() -> list[str]:
    return list(SCENES)


def draw(key: str) -> bytes:
    """The picture of that key as JPEG. KeyError for a key that is none."""
    return SCENES[key](key).finish()
