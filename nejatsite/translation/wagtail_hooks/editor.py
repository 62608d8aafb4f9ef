"""The addresses of what stands beside the texts in the translation editor."""

from django.urls import URLPattern, URLResolver, include, path
from wagtail import hooks

from ..views import help, history, preview


@hooks.register("register_admin_urls")
def editor_urls() -> list[URLPattern | URLResolver]:
    job = [
        path("preview/frame/", preview.frame, name="translation_frame"),
        path("segments/<int:segment_id>/help/", help.segment_help, name="translation_help"),
        path("segments/<int:segment_id>/history/", history.versions, name="translation_history"),
        path("segments/<int:segment_id>/put-back/", history.put_back, name="translation_put_back"),
    ]
    return [path("desk/jobs/<int:job_id>/", include(job))]
