"""The pictures beside results: those of a whole page by one query."""

import logging
from collections.abc import Collection

from wagtail.images import get_image_model
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import AbstractRendition, SourceImageIOError

logger = logging.getLogger(__name__)

#: One that lists of articles use, so that there is nearly always one already.
SPEC = "fill-480x300|format-webp"


def pictures(image_ids: Collection[int]) -> dict[int, AbstractRendition]:
    """By the image's key. One that cannot be drawn is left out; one that is new is drawn now."""
    wanted = set(image_ids)
    if not wanted:
        return {}
    model = get_image_model()
    renditions = model.get_rendition_model().objects.filter(image__in=wanted, filter_spec=SPEC)
    # The newest last: another focal point makes another rendition.
    found = {rendition.image_id: rendition for rendition in renditions.order_by("pk")}
    missing = wanted - found.keys()
    for image in model.objects.filter(pk__in=missing) if missing else ():
        try:
            found[image.pk] = image.get_rendition(SPEC)
        except (SourceImageIOError, InvalidFilterSpecError, OSError) as error:
            logger.warning("The picture %s cannot be shown: %s", image.pk, error)
    return found
