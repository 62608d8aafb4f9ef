"""Everything that the demo writes, in four languages. All persons, places and organizations are invented."""

from .authors import AUTHORS
from .blogs import BLOGS
from .contact import CONTACT
from .gallery import GALLERY
from .homes import HOMES
from .news import NEWS
from .pages import STANDING_PAGES
from .publications import PUBLICATIONS
from .statements import STATEMENTS
from .topics import TOPICS

ARTICLES = (*NEWS, *STATEMENTS, *BLOGS, *GALLERY, *PUBLICATIONS)

__all__ = [
    "ARTICLES",
    "AUTHORS",
    "BLOGS",
    "CONTACT",
    "GALLERY",
    "HOMES",
    "NEWS",
    "PUBLICATIONS",
    "STANDING_PAGES",
    "STATEMENTS",
    "TOPICS",
]
