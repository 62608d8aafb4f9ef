"""The doors of the process: what is done to a job beside translating and reviewing it."""

from django.urls import URLPattern, URLResolver, include, path
from wagtail import hooks

from ..views import process


@hooks.register("register_admin_urls")
def process_urls() -> list[URLPattern | URLResolver]:
    job = [
        path("take-over/", process.take_over, name="translation_take_over"),
        path("assign/", process.assign, name="translation_assign"),
        path("priority/", process.priority, name="translation_priority"),
        path("due/", process.due, name="translation_due"),
        path("no-change/", process.no_change, name="translation_no_change"),
        path("undo-update/", process.undo_update, name="translation_undo_update"),
        path("keep-public/", process.keep_public, name="translation_keep_public"),
        path("take-down/", process.take_down, name="translation_take_down"),
        path("publish-again/", process.publish_again, name="translation_publish_again"),
        path("publish/", process.publish, name="translation_publish"),
        path("take-approval-back/", process.take_approval_back, name="translation_take_approval_back"),
        path("leave-release/", process.leave_release, name="translation_leave_release"),
    ]
    return [
        path("desk/jobs/<int:job_id>/", include(job)),
        path("desk/pages/<int:page_id>/hold/", process.hold, name="translation_hold"),
        path("desk/releases/<int:release_id>/time/", process.release_time, name="translation_release_time"),
        path("desk/releases/<int:release_id>/now/", process.release_now, name="translation_release_now"),
    ]
