"""Titles and summaries that are too long for where they are shown."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from nejatsite.core.wording import number

from .finding import Finding
from .pair import Pair

#: By field: the number of signs that a phone, a list or a search engine shows without cutting.
ROOM = {"title": 110, "seo_title": 110, "search_description": 320, "summary": 400}
#: A source that is long itself may be followed this far: some languages need more signs.
AS_LONG_AS_THE_SOURCE = 1.25


def too_long(pair: Pair) -> Iterator[Finding]:
    room = ROOM.get(pair.field_path)
    length = len(pair.target.text)
    if room is None or length <= room or length <= len(pair.source.text) * AS_LONG_AS_THE_SOURCE:
        return
    message = _(
        "The text has {length} characters. More than about {room} are cut on phones and in lists: shorten it if you can."
    )
    yield pair.warning("length", message.format(length=number(length), room=number(room)), room, length)
