"""The doors of the desk in Wagtail's admin."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import URLPattern, URLResolver, include, path, re_path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from . import rights
from .models import Job
from .panels import MyWorkPanel
from .states import JobState
from .views import actions, desk, editor, stock


@hooks.register("register_admin_urls")
def desk_urls() -> list[URLPattern | URLResolver]:
    job = [
        path("", editor.editor, name="translation_job"),
        path("segments/<int:segment_id>/", editor.save_segment, name="translation_segment"),
        path("preview/", editor.preview, name="translation_preview"),
        path("claim/", actions.claim, name="translation_claim"),
        path("release/", actions.release, name="translation_release"),
        path("submit/", actions.submit, name="translation_submit"),
        path("approve/", actions.approve, name="translation_approve"),
        path("return/", actions.return_job, name="translation_return"),
        path("cancel/", actions.cancel, name="translation_cancel"),
    ]
    return [
        path("desk/", desk.desk, name="translation_desk"),
        path("desk/want/<int:page_id>/", desk.want, name="translation_want"),
        path("desk/jobs/<int:job_id>/", include(job)),
    ]


@hooks.register("register_admin_urls", order=-100)
def shadowed_urls() -> list[URLPattern]:
    """Before wagtail-localize's own: its buttons lead to the desk, the rest is gone."""
    return [
        path("localize/submit/page/<int:page_id>/", stock.to_want),
        path("localize/update/<int:translation_source_id>/", stock.to_desk),
        path("localize/reports/translations/", stock.to_desk),
        re_path(r"^localize/(?!jsi18n/$)(?P<rest>.*)$", stock.gone),
    ]


class DeskMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(rights.desk_editions(request.user))


@hooks.register("register_admin_menu_item")
def desk_menu_item() -> MenuItem:
    return DeskMenuItem(
        gettext_lazy("Desk"), reverse("translation_desk"), icon_name="wagtail-localize-language", order=150
    )


@hooks.register("construct_homepage_panels")
def my_work(request: HttpRequest, panels: list[Any]) -> None:
    if rights.desk_editions(request.user):
        panels.append(MyWorkPanel())


@hooks.register("insert_global_admin_css")
def home_panel_css() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("translation/editor.css"))


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
        messages.error(request, _("A translation is changed in the translation editor. Nothing was saved."))
    if rights.visible_jobs(request.user).filter(pk=job.pk).exists():
        return redirect("translation_job", job.pk)
    return redirect("wagtailadmin_home")


@hooks.register("register_page_header_buttons")
def job_button(page: Page, user: Any, view_name: str | None = None, next_url: str | None = None) -> Any:
    """From Wagtail's form of a translated page back to its job."""
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
