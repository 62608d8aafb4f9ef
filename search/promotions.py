"""What an edition's editors recommend to a reader who asks a certain question."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.http import HttpRequest

from .editors.models import Promotion
from .question import Question

#: So many are shown; of those that fit, so many are looked through for public ones.
SHOWN = 3
LOOKED_THROUGH = 20


@dataclass(frozen=True)
class Promoted:
    url: str
    title: str
    description: str
    #: The site that an address leads to, where it is another one.
    host: str = ""
    leads_straight: bool = False


def promoted(request: HttpRequest, question: Question, edition: str) -> list[Promoted]:
    """The first that are public at this moment. One query."""
    if not question:
        return []
    fitting = Promotion.objects.for_question(question.asked).filter(edition__language_code=edition)
    found = (_shown(request, one) for one in fitting.with_target()[:LOOKED_THROUGH] if one.is_public)
    return [each for each in found if each][:SHOWN]


def straight(found: list[Promoted]) -> str:
    """The page that is opened instead of results, if editors want that."""
    return next((each.url for each in found if each.leads_straight), "")


def _shown(request: HttpRequest, one: Promotion) -> Promoted | None:
    if one.page is None:
        return Promoted(one.address, one.title or one.address, one.description, urlsplit(one.address).netloc)
    url = one.page.get_url(request)
    if not url:
        return None
    return Promoted(url, one.title or one.page.title, one.description, leads_straight=one.leads_straight)
