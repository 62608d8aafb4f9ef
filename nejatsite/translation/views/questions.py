"""Questions that translators ask about a source: for its author, who has no desk.

They show the source's text and what was asked, nothing of any translation.
"""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from nejatsite.translation import errors
from nejatsite.translation.services import asking, talking

PER_PAGE = 30
ANSWERED = 10
UNPROCESSABLE = 422
RELATED = ("job__source_locale", "job__target_locale", "job__source_page", "author")


@require_GET
def question_list(request: HttpRequest) -> HttpResponse:
    """What waits for an answer, oldest first, and what was answered last. A fixed number of queries."""
    if not asking.answers_questions(request.user):
        raise Http404
    mine = asking.questions_for(request.user).select_related(*RELATED)
    waiting = asking.waiting(mine)
    page = Paginator(waiting.order_by("at", "pk"), PER_PAGE).get_page(request.GET.get("page"))
    answered = mine.exclude(pk__in=waiting.values("pk")).order_by("-at", "-pk")[:ANSWERED]
    return TemplateResponse(
        request,
        "translation/question_list.html",
        {
            "page": page,
            "answered": answered,
            "header_title": _("Questions about our pages"),
            "header_icon": "help",
            "breadcrumbs_items": [
                {"url": reverse("wagtailadmin_home"), "label": _("Home")},
                {"url": "", "label": _("Questions")},
            ],
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, comment_id: int) -> HttpResponse:
    """One question with what was said about it. A notice may name an answer: its question is shown."""
    found = get_object_or_404(
        asking.questions_for(request.user)
        .filter(Q(pk=comment_id) | Q(answers=comment_id))
        .select_related(*RELATED)
        .distinct()
    )
    text, error = request.POST.get("text", ""), None
    if request.method == "POST":
        try:
            talking.answer(found, request.user, text)
        except errors.TranslationError as refused:
            error = refused
        else:
            messages.success(request, _("Your answer is sent to the translators."))
            return redirect("translation_questions")
    heading = _("Question about “{title}”").format(title=found.job.source_title)
    page = found.job.source_page
    may_edit = page is not None and page.permissions_for_user(request.user).can_edit()
    return TemplateResponse(
        request,
        "translation/question.html",
        {
            "question": found,
            "thread": asking.with_talk([found])[0],
            "source": found.job.source_edition,
            "page": page,
            "may_edit": may_edit,
            "text": text,
            "error": error,
            "header_title": heading,
            "header_icon": "help",
            "breadcrumbs_items": [
                {"url": reverse("wagtailadmin_home"), "label": _("Home")},
                {"url": reverse("translation_questions"), "label": _("Questions")},
                {"url": "", "label": heading},
            ],
        },
        status=UNPROCESSABLE if error else 200,
    )
