"""The publications of the demo, newest first."""

from nejatsite.demo.content.schema import Publication

from . import brief, keeping_the_list, newsletter_67, newsletter_68

PUBLICATIONS: tuple[Publication, ...] = (
    newsletter_68.ITEM,
    newsletter_67.ITEM,
    brief.ITEM,
    keeping_the_list.ITEM,
)
