"""wagtail-localize keeps the segments; its own screens know no editions and publish on their own.

Its addresses are shadowed, and what leads to them or acts in their place is taken away: here and nowhere else.
"""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, re_path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from nejatsite.users.roles import Role, has_role

from .. import rights
from ..models import Job
from ..services.canonical import is_source
from ..states import JobState
from ..views import stock

PREFIX = "/localize/"
ACTIONS = {"localize-restart-translation", "localize-convert-to-alias"}


@hooks.register("register_admin_urls", order=-100)
def shadowed_urls() -> list[URLPattern]:
    """Before wagtail-localize's own: its buttons lead to the desk, the rest is gone."""
    return [
        path("localize/submit/page/<int:page_id>/", stock.to_want),
        path("localize/update/<int:translation_source_id>/", stock.to_desk),
        path("localize/reports/translations/", stock.to_desk),
        re_path(r"^localize/(?!jsi18n/$)(?P<rest>.*)$", stock.gone),
    ]


@hooks.register("before_edit_page", order=-150)
def refuse_its_buttons(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Its hook reads these two from the editing form and acts at once."""
    if request.method == "POST" and ACTIONS & set(request.POST):
        raise Http404
    return None


@hooks.register("construct_page_action_menu")
def hide_its_actions(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    items[:] = [item for item in items if item.name not in ACTIONS]


@hooks.register("construct_page_listing_buttons")
def hide_its_buttons(buttons: list[Any], page: Page, user: Any, context: dict[str, Any]) -> None:
    buttons[:] = [button for button in buttons if PREFIX not in (getattr(button, "url", None) or "")]


@hooks.register("construct_reports_menu")
def hide_its_report(request: HttpRequest, menu_items: list[Any]) -> None:
    menu_items[:] = [item for item in menu_items if PREFIX not in getattr(item, "url", "")]


@hooks.register("before_edit_page", order=-100)
def edit_translation(request: HttpRequest, page: Page) -> HttpResponse | None:
    """A translated page is edited in the translation editor; its editors reach Wagtail's form with `?whole=1`."""
    job = (
        Job.objects.current()
        .of_target(page)
        .filter(source_page__isnull=False)
        .select_related("target_locale")
        .first()
    )
    if job is None:
        return None
    if rights.may_review(request.user, job) and (request.method == "POST" or "whole" in request.GET):
        return stock.whole_page(request, page_id=page.pk)
    if request.method == "POST":
        messages.error(request, _("Nothing was saved. Please change translations in the translation editor."))
    if rights.visible_jobs(request.user).filter(pk=job.pk).exists():
        return redirect("translation_job", job.pk)
    return redirect("wagtailadmin_home")


@hooks.register("register_page_header_buttons")
def job_button(page: Page, user: Any, view_name: str | None = None, next_url: str | None = None) -> Any:
    """From Wagtail's form of a translated page back to its job, from that of a source to its editions."""
    if view_name != "edit" or not page.pk:
        return
    job = (
        Job.objects.of_target(page).exclude(state=JobState.CANCELLED).select_related("target_locale").first()
    )
    if job is not None and rights.may_translate(user, job):
        yield Button(
            _("Translation editor"),
            reverse("translation_job", args=[job.pk]),
            icon_name="wagtail-localize-language",
            priority=5,
        )
    elif job is None and page.live and is_source(page) and (label := _way_to_the_editions(page, user)):
        yield Button(
            label,
            reverse("translation_want", args=[page.pk]),
            icon_name="wagtail-localize-language",
            priority=65,
        )


def _way_to_the_editions(page: Page, user: Any) -> str:
    """What the screen of a source page's editions has for this person, or nothing."""
    codes, own = rights.desk_editions(user), page.locale.language_code
    if any(code != own for code in codes):
        return _("Translate this page")
    return _("Release together") if has_role(user, Role.EDITOR, own) else ""
