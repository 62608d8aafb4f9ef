"""The news items of the demo, newest first."""

from nejatsite.demo.content.schema import Article

from . import (
    archive_cards,
    evening_school,
    legal_clinic,
    letter_workshop,
    mobile_library,
    night_health_line,
    night_of_stories,
    orchard,
    search_desk,
    winter_visits,
)

NEWS: tuple[Article, ...] = (
    night_health_line.ITEM,
    orchard.ITEM,
    mobile_library.ITEM,
    search_desk.ITEM,
    winter_visits.ITEM,
    night_of_stories.ITEM,
    legal_clinic.ITEM,
    letter_workshop.ITEM,
    evening_school.ITEM,
    archive_cards.ITEM,
)
