from typing import Any

from django.core.paginator import EmptyPage
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.template.response import TemplateResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from nejatsite.core.wording import ascii_digits
from nejatsite.core.wording import number as digits
from nejatsite.editions.registry import current_edition

from .address import Address, read_address
from .choosing import Names, choice_of, chosen_of, facets_of
from .editors.counting import count
from .helping import FEW, in_other_editions, instead, rather, ways_on
from .promotions import promoted, straight
from .question import MAX_LENGTH, Choice, Question, read
from .results import MAX_PAGES, Results, results
from .suggesting import suggestions

#: Seconds for which a suggestion may be kept by whoever stands between.
SUGGESTIONS_KEPT = 60


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """`/<edition>/search/?q=`: whatever is typed is answered with a page that says what became of it."""
    edition = current_edition()
    address = read_address(request.GET)
    asked = address.asked
    context: dict[str, Any] = {"query": asked[:MAX_LENGTH], "address": address, "list_query": address.query}
    if len(asked) > MAX_LENGTH:
        message = ngettext(
            "Your search is longer than {number} character. Search for fewer words.",
            "Your search is longer than {number} characters. Search for fewer words.",
            MAX_LENGTH,
        ).format(number=digits(MAX_LENGTH))
        return _page(request, context | {"problem": message}, status=400)
    question = read(asked)
    if not question:
        typed = request.GET.get("q", "").strip()
        problem = _("There is no word to search for. Type at least one word or name.") if typed else ""
        return _page(request, context | {"problem": problem})
    number = _number(request.GET.get("page", "1"))
    # What is recommended, and what is counted, is the question alone.
    first = number == 1 and not address.narrowed
    recommended = promoted(request, question, edition.code) if first else []
    if leads_to := straight(recommended):
        count(edition.code, asked, 1)
        return HttpResponseRedirect(leads_to)
    choice = choice_of(address, edition)
    try:
        found = results(request, question, edition.code, number, choice) if number else None
    except EmptyPage:
        found = None
    if found is None:
        wanted = digits(request.GET.get("page", "")[:12])
        message = _("The results have no page “{number}”.").format(number=wanted)
        return _page(request, context | {"problem": message, "first_page": True}, status=404)
    if first:
        count(edition.code, asked, found.total)
    context |= {"searched": True, "promoted": recommended}
    if first:
        context["elsewhere"] = in_other_editions(question, address, edition.code)
    if found.total:
        return _page(request, context | _answer(question, address, choice, found, first))
    return _page(request, context | _nothing(request, question, address, choice, found))


def _answer(
    question: Question, address: Address, choice: Choice, found: Results, first: bool
) -> dict[str, Any]:
    edition = current_edition()
    context: dict[str, Any] = {"articles": found.page, "total": found.total}
    if first and found.total <= FEW:
        # So few need not be narrowed.
        return context | {"rather": rather(question, found.total, address, edition.code)}
    return context | _choices(address, choice, found)


def _choices(address: Address, choice: Choice, found: Results) -> dict[str, Any]:
    names = Names(current_edition(), found.facets, choice)
    return {
        "facets": facets_of(address, choice, found.facets, found.total, names),
        "chosen": chosen_of(address, choice, names),
        "all_of_it": str(address.of_everything()),
        "orders": [(newest, str(address.ordered(newest))) for newest in (False, True)],
    }


def _nothing(
    request: HttpRequest, question: Question, address: Address, choice: Choice, found: Results
) -> dict[str, Any]:
    edition = current_edition()
    context: dict[str, Any] = {"articles": found.page, "total": 0}
    if address.narrowed:
        return context | _choices(address, choice, found)
    if better := instead(request, question, address, edition.code):
        address, meant, found, question = better
        context |= {"instead": meant, "address": address, "list_query": address.query}
        return context | _answer(question, address, choice, found, first=False)
    return context | {"ways_on": ways_on(request, edition.code)}


def _number(asked: str) -> int:
    """The number of a page that there can be, else 0."""
    text = ascii_digits(asked.strip())
    if not (text.isascii() and text.isdigit() and len(text) <= 6):
        return 0
    return int(text) if int(text) <= MAX_PAGES else 0


def _page(request: HttpRequest, context: dict[str, Any], status: int = 200) -> HttpResponse:
    return TemplateResponse(request, "search/search.html", context, status=status)


@require_safe
def suggest(request: HttpRequest) -> HttpResponse:
    """`/<edition>/search/suggest/?q=`: what the reader may be about to type, and what to say to who cannot see it."""
    # Not cleaned at its end: whether the last word is finished, a space says.
    typed = request.GET.get("q", "").replace("\x00", "").lstrip()
    found = suggestions(request, typed, current_edition().code)
    said = ngettext("{number} suggestion", "{number} suggestions", len(found)).format(
        number=digits(len(found))
    )
    rows = [{"text": each.text, "url": each.url, "kind": each.kind} for each in found]
    response = JsonResponse({"suggestions": rows, "said": said if rows else ""})
    response["X-Robots-Tag"] = "noindex"
    patch_cache_control(response, public=True, max_age=SUGGESTIONS_KEPT)
    return response
