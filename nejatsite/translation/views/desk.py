"""The desk: source pages × editions, with the state of each translation and the next action."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from wagtail.admin.widgets.button import HeaderButton

from nejatsite.core.wording import ascii_digits
from nejatsite.editions.registry import all_editions, get_edition
from nejatsite.users.roles import Role, editions_of

from . import desk_filters as by
from .access import require_desk
from .desk_chips import chips
from .desk_filters import Filters, Topics
from .desk_keys import found_by, keys_in
from .desk_matrix import matrix
from .desk_plans import plans_for

PER_PAGE = 25


@require_GET
def desk(request: HttpRequest) -> HttpResponse:
    codes = require_desk(request)
    people, topics = by.people_choices(codes), Topics.all()
    filters = Filters.read(request.GET, codes, people, topics)
    columns = filters.columns(codes)
    pages = Paginator(found_by(filters, request.user, codes), PER_PAGE)
    page = pages.get_page(ascii_digits(request.GET.get("page", "1")[:12]))
    kinds = [(kind, by.kind_label(kind)) for kind in by.kinds()]
    editions = [edition for edition in all_editions() if edition.code in codes]
    return TemplateResponse(
        request,
        "translation/desk.html",
        {
            "rows": matrix(keys_in(page), request.user, columns),
            "columns": [get_edition(code) for code in columns],
            "page": page,
            "filters": filters,
            "chips": chips(filters, people, topics),
            "states": by.state_choices(),
            "sorts": by.sort_choices(),
            "kinds": kinds,
            "topics": topics.choices(),
            "people": people,
            "editions": editions,
            "sources": all_editions(),
            "here": request.get_full_path(),
            "plans": plans_for(request.user),
            "header_title": _("Desk"),
            "header_icon": "wagtail-localize-language",
            "header_buttons": _buttons(request.user, filters),
            "breadcrumbs_items": [
                {"url": reverse("wagtailadmin_home"), "label": _("Home")},
                {"url": "", "label": _("Desk")},
            ],
        },
    )


def _buttons(user: Any, filters: Filters) -> list[HeaderButton]:
    report = _("Report") if editions_of(user, Role.EDITOR) else _("My words")
    export, joined = reverse("translation_export"), f"&{filters.query}" if filters.query else ""
    return [
        HeaderButton(_("Memory"), reverse("translation_memory"), icon_name="search"),
        HeaderButton(_("Glossary"), reverse("glossary:index"), icon_name="list-ul"),
        HeaderButton(report, reverse("translation_report"), icon_name="table"),
        HeaderButton(_("Download XLSX"), f"{export}?format=xlsx{joined}", icon_name="download"),
        HeaderButton(_("Download CSV"), f"{export}?format=csv{joined}", icon_name="download"),
    ]
