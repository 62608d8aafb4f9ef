"""The announcements of one page: a screen of its own, and the same within the page's editing screen."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.models import Page

from nejatsite.users.roles import Role, people_with

from . import services
from .adapters.base import PLACES
from .models import Channel
from .page_rows import Row, may_decide, may_see, obstacle_of, rows_and_told, rows_of

#: Of what is typed in the page's form, what announcements are made of.
TYPED = ("title", "summary", "lead_image", "share_image")


def page_of(request: HttpRequest, page_id: int) -> Page:
    """To everybody else the page does not exist: not even its title is told."""
    page = get_object_or_404(Page.objects.select_related("locale"), pk=page_id).specific
    if page.depth < 2 or not may_see(request.user, page):
        raise Http404
    return page


@require_safe
def screen(request: HttpRequest, page_id: int) -> HttpResponse:
    page = page_of(request, page_id)
    part = "part" in request.GET
    context = _context(request, page)
    if part:
        return TemplateResponse(request, "sharing/admin/page_part.html", context)
    context |= {
        "header_title": _("Announcements: {title}").format(title=page.get_admin_display_title()),
        "header_icon": "megaphone",
        "breadcrumbs_items": [
            {
                "url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
                "label": page.get_admin_display_title(),
            },
            {"url": "", "label": _("Announcements")},
        ],
    }
    return TemplateResponse(request, "sharing/admin/page.html", context)


def _context(request: HttpRequest, page: Page) -> dict[str, Any]:
    rows = rows_and_told(page) if _is_article(page) else []
    decides = may_decide(request.user, page)
    here = reverse("sharing_page", args=[page.pk])
    return {
        "page": page,
        "edition_code": page.locale.language_code,
        "rows": rows,
        "part": "part" in request.GET,
        "is_article": _is_article(page),
        "obstacle": obstacle_of(rows),
        "decides": decides,
        "editors": [] if rows or decides else _editors(page),
        "places": ["{" + name + "}" for name in PLACES],
        "here": f"{here}?part=1" if "part" in request.GET else here,
        "whole": here,
        "preview_url": reverse("sharing_page_preview", args=[page.pk]),
        "save_url": reverse("sharing_page_save", args=[page.pk]),
        "change_url": reverse("sharing_deliveries_change"),
    }


def _is_article(page: Page) -> bool:
    return bool(getattr(page, "is_article", False))


def _editors(page: Page) -> list[Any]:
    return list(people_with(Role.EDITOR, page.locale.language_code)[:5])


@require_POST
def preview(request: HttpRequest, page_id: int) -> HttpResponse:
    """Every channel's post with what is being typed. Stores nothing."""
    page = page_of(request, page_id)
    typed = {name: request.POST[name] for name in request.POST if name in TYPED or name.startswith("text-")}
    rows = rows_of(page, typed, request.user) if _is_article(page) else []
    return JsonResponse(
        {
            "previews": {
                row.channel.pk: render_to_string("sharing/admin/preview.html", {"shown": row.shown}, request)
                for row in rows
                if row.shown
            },
            "problems": {row.channel.pk: row.problem for row in rows},
        }
    )


@require_POST
def save(request: HttpRequest, page_id: int) -> HttpResponse:
    """What was decided, or suggested, for the channels that were sent; the others stay as they are."""
    page = page_of(request, page_id)
    sent = {value for value in request.POST.getlist("channel") if value.isascii() and value.isdigit()}
    channels = [
        channel
        for channel in Channel.objects.filter(edition_id=page.locale_id).select_related("edition")
        if str(channel.pk) in sent
    ]
    problems = {}
    for channel in channels:
        try:
            if may_decide(request.user, page):
                _decide(request, page, channel)
            else:
                services.suggest(
                    page, channel, request.POST.get(f"suggestion-{channel.pk}", ""), request.user
                )
        except ValidationError as error:
            problems[channel.pk] = " ".join(error.messages)
    if "application/json" in request.headers.get("Accept", ""):
        return _saved(request, page, channels, problems)
    for channel in channels:
        if channel.pk in problems:
            messages.error(request, f"{channel.name}: {problems[channel.pk]}")
    if problems:
        # As it was typed, so that it can be put right.
        context = _context(request, page)
        _type_again(request, context["rows"], problems)
        context |= {"header_title": _("Announcements"), "header_icon": "megaphone", "breadcrumbs_items": []}
        return TemplateResponse(request, "sharing/admin/page.html", context, status=422)
    messages.success(request, _("Saved."))
    return HttpResponseRedirect(reverse("sharing_page", args=[page.pk]))


def _decide(request: HttpRequest, page: Page, channel: Channel) -> None:
    data, pk = request.POST, channel.pk
    if data.get("take") == str(pk):
        if not services.take_suggestion(page, channel, data.get(f"suggested-{pk}", "").replace("\r\n", "\n")):
            raise ValidationError(_("The suggestion has changed in the meantime. Look at it again."))
        return
    if data.get("drop") == str(pk):
        services.drop_suggestion(page, channel)
        return
    plan = services.plan(page, channel, announces=f"announces-{pk}" in data, text=data.get(f"text-{pk}", ""))
    if f"may-update-{pk}" not in data:
        return
    if f"update-{pk}" in data and not plan.update_asked_at:
        services.ask_for_update(page, [channel], request.user)
    elif f"update-{pk}" not in data or not plan.announces:
        services.call_off(page, [channel])


def _type_again(request: HttpRequest, rows: list[Row], problems: dict[int, str]) -> None:
    for row in rows:
        pk = row.channel.pk
        if pk in problems:
            row.problem = problems[pk]
            row.text = request.POST.get(f"text-{pk}", row.text)


def _saved(
    request: HttpRequest, page: Page, channels: list[Channel], problems: dict[int, str]
) -> HttpResponse:
    wanted = {channel.pk for channel in channels}
    rows = [row for row in rows_of(page) if row.channel.pk in wanted]
    return JsonResponse(
        {
            "said": _("Not saved.") if problems else _("Saved."),
            "problems": problems,
            "outlooks": {
                row.channel.pk: render_to_string("sharing/admin/outlook.html", {"row": row}, request)
                for row in rows
            },
        },
        status=422 if problems else 200,
    )
