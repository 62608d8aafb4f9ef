"""The address at which a warning is answered."""

from django.urls import URLPattern, path
from wagtail import hooks

from ..views import checks


@hooks.register("register_admin_urls")
def check_urls() -> list[URLPattern]:
    return [
        path(
            "desk/jobs/<int:job_id>/segments/<int:segment_id>/accept/",
            checks.accept,
            name="translation_accept_warning",
        )
    ]
