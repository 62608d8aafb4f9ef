import logging

from django.core.paginator import EmptyPage
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from nejatsite.core.wording import ascii_digits
from nejatsite.core.wording import number as digits
from nejatsite.editions.pages import stream_of
from nejatsite.editions.registry import current_edition

from .editors.counting import count
from .promotions import promoted, straight
from .question import MAX_LENGTH, read
from .results import MAX_PAGES, results

logger = logging.getLogger(__name__)


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """`/<edition>/search/?q=`: whatever is typed is answered with a page that says what became of it."""
    edition = current_edition()
    asked = " ".join(request.GET.get("q", "").split())
    context = {"query": asked[:MAX_LENGTH], "max_length": MAX_LENGTH}
    if len(asked) > MAX_LENGTH:
        message = ngettext(
            "Your search is longer than {number} character. Search for fewer words.",
            "Your search is longer than {number} characters. Search for fewer words.",
            MAX_LENGTH,
        ).format(number=digits(MAX_LENGTH))
        return _page(request, context | {"problem": message}, status=400)
    question = read(asked)
    if not question:
        problem = _("There is no word to search for. Type at least one word or name.") if asked else ""
        return _page(request, context | {"problem": problem})
    number = _number(request.GET.get("page", "1"))
    recommended = promoted(request, question, edition.code) if number == 1 else []
    if address := straight(recommended):
        count(edition.code, asked, 1)
        return HttpResponseRedirect(address)
    try:
        found = results(request, question, edition.code, number) if number else None
    except EmptyPage:
        found = None
    if found is None:
        wanted = digits(request.GET.get("page", "")[:12])
        message = _("The results have no page “{number}”.").format(number=wanted)
        return _page(request, context | {"problem": message, "first_page": True}, status=404)
    if number == 1:
        count(edition.code, asked, found.total)
    if not found.total:
        context["stream"] = stream_of(edition)
    context |= {"articles": found.page, "total": found.total, "searched": True, "promoted": recommended}
    return _page(request, context)


def _number(asked: str) -> int:
    """The number of a page that there can be, else 0."""
    text = ascii_digits(asked.strip())
    if not (text.isascii() and text.isdigit() and len(text) <= 6):
        return 0
    return int(text) if int(text) <= MAX_PAGES else 0


def _page(request: HttpRequest, context: dict[str, object], status: int = 200) -> HttpResponse:
    return TemplateResponse(request, "search/search.html", context, status=status)
