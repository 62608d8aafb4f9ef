"""Where people talk about a job, and where authors answer questions about their pages."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext, gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from nejatsite.core.menu import MenuItemFor
from nejatsite.core.wording import number

from ..services import asking
from ..views import questions, talk


@hooks.register("register_admin_urls")
def talk_urls() -> list[URLPattern]:
    job = "desk/jobs/<int:job_id>"
    one = f"{job}/comments/<int:comment_id>"
    return [
        path(f"{job}/comments/", talk.comment, name="translation_comment"),
        path(f"{job}/ask/", talk.ask, name="translation_ask"),
        path(f"{one}/reply/", talk.reply, name="translation_reply"),
        path(f"{one}/resolve/", talk.resolve, name="translation_resolve"),
        path(f"{one}/reopen/", talk.reopen, name="translation_reopen"),
        path("desk/questions/", questions.question_list, name="translation_questions"),
        path("desk/questions/<int:comment_id>/", questions.question, name="translation_question"),
    ]


class QuestionsMenuItem(MenuItemFor):
    """Says how many wait for an answer. One query."""

    def render_component(self, request: HttpRequest) -> Any:
        component = super().render_component(request)
        if count := asking.waiting(asking.questions_for(request.user)).count():
            component.label = gettext("Questions ({count})").format(count=number(count))
        return component


@hooks.register("register_admin_menu_item")
def questions_menu_item() -> MenuItem:
    return QuestionsMenuItem(
        gettext_lazy("Questions"),
        reverse("translation_questions"),
        name="translation-questions",
        icon_name="help",
        order=155,
        shown_to=asking.answers_questions,
    )
