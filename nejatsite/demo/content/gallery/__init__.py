"""The gallery of the demo, newest first."""

from nejatsite.demo.content.schema import GalleryItem

from . import cartoon, first_snow, library_road, mulberry

GALLERY: tuple[GalleryItem, ...] = (
    library_road.ITEM,
    first_snow.ITEM,
    mulberry.ITEM,
    cartoon.ITEM,
)
