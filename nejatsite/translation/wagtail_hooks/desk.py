"""The doors of the desk in Wagtail's admin."""

from django.templatetags.static import static
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from nejatsite.core.menu import MenuItemFor

from ..rights import desk_editions
from ..views import actions, desk, desk_bulk, desk_detail, desk_export, desk_want, editor, report


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
        path("desk/want/<int:page_id>/", desk_want.want, name="translation_want"),
        path("desk/rows/<uuid:key>/", desk_detail.row, name="translation_row"),
        path("desk/bulk/", desk_bulk.bulk, name="translation_bulk"),
        path("desk/export/", desk_export.Export.as_view(), name="translation_export"),
        path("desk/report/", report.report, name="translation_report"),
        path("desk/jobs/<int:job_id>/", include(job)),
    ]


@hooks.register("register_admin_menu_item")
def desk_menu_item() -> MenuItem:
    return MenuItemFor(
        gettext_lazy("Desk"),
        reverse("translation_desk"),
        icon_name="wagtail-localize-language",
        order=150,
        shown_to=desk_editions,
    )


@hooks.register("insert_global_admin_css")
def home_panel_css() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("translation/editor.css"))
