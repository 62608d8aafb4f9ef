"""One action for many rows of the desk: first counted and shown, then done."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth import get_user_model
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods
from wagtail.models import Page

from nejatsite.core.sent import sent_key
from nejatsite.core.wording import number
from nejatsite.editions.registry import get_edition
from nejatsite.translation import rights
from nejatsite.translation.states import Priority

from . import desk_filters as by
from .access import require_desk
from .desk_filters import Filters, Topics
from .desk_foresight import Foreseen, foresee
from .desk_keys import found_by, keys_in
from .desk_matrix import attach, source_pages
from .desk_plans import Choice, Plan, plans_for

SHOWN = 12


@dataclass
class Group:
    """Those that go into one edition, or are left for one reason."""

    sentence: str
    titles: list[str] = field(default_factory=list)

    @property
    def shown(self) -> list[str]:
        return self.titles[:SHOWN]

    @property
    def more(self) -> int:
        return max(0, len(self.titles) - SHOWN)


@require_http_methods(["GET", "HEAD", "POST"])
def bulk(request: HttpRequest) -> HttpResponse:
    """`stage=do` does it, if what was counted is what is asked for; anything else counts and shows."""
    codes = require_desk(request)
    if request.method != "POST":
        return redirect("translation_desk")
    plan = next((one for one in plans_for(request.user) if one.name == request.POST.get("action")), None)
    if plan is None:
        messages.warning(request, _("Choose what is to be done with the rows."))
        return _back(request)
    chosen = _chosen(request, plan, codes)
    if not chosen:
        messages.warning(request, _("No row was chosen that this could be done with."))
        return _back(request)
    people = _people(codes)
    choice = Choice.read(request.POST, codes, {str(person.pk): person for person in people})
    ready = plan.is_ready(choice)
    if request.POST.get("stage") == "do" and ready and request.POST.get("counted") == choice.mark:
        outcome = plan.run(request.user, _objects(request.user, plan, chosen, choice), choice)
        _tell(request, plan, choice, outcome)
        return _back(request)
    things = _objects(request.user, plan, chosen, choice)
    foreseen = foresee(plan, request.user, things, choice) if ready else Foreseen()
    return TemplateResponse(
        request,
        "translation/desk_bulk.html",
        {
            "plan": plan,
            "choice": choice,
            "ready": ready,
            "missing": not ready and "chosen" in request.POST,
            "chosen": ",".join(map(str, chosen)),
            "chosen_count": len(chosen),
            "at_most": plan.at_most if len(chosen) >= plan.at_most else None,
            "before": plan.before(len(foreseen.done), choice) if ready else "",
            "done": [(get_edition(code), group) for code, group in _grouped(foreseen.done)],
            "refused": [group for _sentence, group in _grouped(foreseen.refused)],
            "refused_count": len(foreseen.refused),
            "query": request.POST.get("query", "")[:2000],
            "editions": [get_edition(code) for code in codes],
            "people": people,
            "priorities": Priority.choices,
            "header_title": plan.label,
            "header_icon": "wagtail-localize-language",
            "breadcrumbs_items": [
                {"url": reverse("translation_desk"), "label": _("Desk")},
                {"url": "", "label": plan.label},
            ],
        },
    )


def _back(request: HttpRequest) -> HttpResponse:
    """To the desk as it was narrowed."""
    query = QueryDict(request.POST.get("query", "")[:2000]).urlencode()
    return redirect(f"{reverse('translation_desk')}?{query}" if query else "translation_desk")


def _people(codes: list[str]) -> list[Any]:
    numbers = [value for value, _label in by.people_choices(codes) if value not in (by.ME, by.NOBODY)]
    people = get_user_model().objects.in_bulk(map(int, numbers))
    return [people[int(value)] for value in numbers]


def _chosen(request: HttpRequest, plan: Plan, codes: list[str]) -> list[int]:
    """Numbers of jobs or of source pages: those of the confirmation, else those of the rows that were chosen."""
    data = request.POST
    if "chosen" in data:
        return _numbers(data["chosen"], plan.at_most)
    query = QueryDict(data.get("query", "")[:2000])
    filters = Filters.read(query, codes, by.people_choices(codes), Topics.all())
    keys = (
        keys_in(found_by(filters, request.user, codes)[: plan.at_most])
        if "all" in data
        else _uuids(data.getlist("row"))[: plan.at_most]
    )
    if plan.of_pages:
        return list(source_pages(keys).values_list("pk", flat=True)[: plan.at_most])
    jobs = rights.visible_jobs(request.user).current().filter(translation_key__in=keys)
    columns = filters.columns(codes)
    jobs = jobs.into(*columns).filter(filters.of_jobs(request.user, columns))
    return list(jobs.order_by("source_title", "pk").values_list("pk", flat=True)[: plan.at_most])


def _numbers(text: str, at_most: int) -> list[int]:
    return [key for part in text.split(",")[:at_most] if (key := sent_key(part)) is not None]


def _uuids(texts: Iterable[str]) -> list[UUID]:
    found = []
    for text in texts:
        try:
            found.append(UUID(text))
        except ValueError:
            continue
    return found


def _objects(user: Any, plan: Plan, chosen: list[int], choice: Choice) -> list[Any]:
    if plan.of_pages:
        return list(source_pages_of(chosen))
    jobs = rights.visible_jobs(user).into(*choice.editions).filter(pk__in=chosen)
    return attach(list(jobs.order_by("source_title", "pk")))


def source_pages_of(numbers: list[int]) -> Any:
    keys = list(Page.objects.filter(pk__in=numbers).values_list("translation_key", flat=True))
    return source_pages(keys).filter(pk__in=numbers)


def _grouped(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, Group]]:
    """Titles by what they have in common: the edition, or the reason why they are left."""
    groups: dict[str, Group] = {}
    for title, common in pairs:
        groups.setdefault(common, Group(common)).titles.append(title)
    return list(groups.items())


def _tell(request: HttpRequest, plan: Plan, choice: Choice, outcome: Any) -> None:
    if outcome.done:
        messages.success(request, plan.after(len(outcome.done), choice))
    if outcome.refused:
        count = len(outcome.refused)
        reasons = dict.fromkeys(error.among_many for _thing, error in outcome.refused)
        left = ngettext(
            "{count} was left as it is: {reasons}", "{count} were left as they are: {reasons}", count
        ).format(count=number(count), reasons=" ".join(reasons))
        messages.warning(request, left)
