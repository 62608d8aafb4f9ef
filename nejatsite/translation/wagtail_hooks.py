"""The doors of the desk in Wagtail's admin."""

from django.urls import URLPattern, path
from wagtail import hooks

from .views import actions, editor


@hooks.register("register_admin_urls")
def desk_urls() -> list[URLPattern]:
    return [
        path("desk/jobs/<int:job_id>/", editor.editor, name="translation_job"),
        path(
            "desk/jobs/<int:job_id>/segments/<int:segment_id>/",
            editor.save_segment,
            name="translation_segment",
        ),
        path("desk/jobs/<int:job_id>/preview/", editor.preview, name="translation_preview"),
        path("desk/jobs/<int:job_id>/claim/", actions.claim, name="translation_claim"),
        path("desk/jobs/<int:job_id>/release/", actions.release, name="translation_release"),
        path("desk/jobs/<int:job_id>/submit/", actions.submit, name="translation_submit"),
        path("desk/jobs/<int:job_id>/approve/", actions.approve, name="translation_approve"),
        path("desk/jobs/<int:job_id>/return/", actions.return_job, name="translation_return"),
        path("desk/jobs/<int:job_id>/cancel/", actions.cancel, name="translation_cancel"),
    ]
