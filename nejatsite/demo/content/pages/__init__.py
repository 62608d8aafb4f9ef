"""The pages beside the sections."""

from nejatsite.demo.content.schema import StandingPage

from . import about, privacy

STANDING_PAGES: tuple[StandingPage, ...] = (about.PAGE, privacy.PAGE)
