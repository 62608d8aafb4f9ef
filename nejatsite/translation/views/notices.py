"""What a person was told: the list, the way from a line to the place to act, and "all read"."""

from collections.abc import Iterable

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST
from wagtail.admin import messages

from nejatsite.core.sent import sent_key
from nejatsite.translation.models import Notice
from nejatsite.translation.services import notice_texts

PER_PAGE = 30


@require_GET
def notice_list(request: HttpRequest) -> HttpResponse:
    notices = Notice.objects.filter(recipient=request.user)
    page = Paginator(notices.with_news_marked(), PER_PAGE).get_page(request.GET.get("page"))
    return TemplateResponse(
        request,
        "translation/notice_list.html",
        {
            "rows": rows_of(page),
            "page": page,
            "newest": max((notice.pk for notice in page), default=""),
            "settings_path": notice_texts.settings_path(),
            "unread": notices.news().count(),
            "header_title": _("Notices"),
            "header_icon": "mail",
            "breadcrumbs_items": [
                {"url": reverse("wagtailadmin_home"), "label": _("Home")},
                {"url": "", "label": _("Notices")},
            ],
        },
    )


def rows_of(notices: Iterable[Notice]) -> list[tuple[Notice, str, str, str]]:
    """Each with its subject, what happened and what somebody wrote."""
    return [
        (one, notice_texts.subject_of(one), notice_texts.sentence_of(one), notice_texts.comment_of(one))
        for one in notices
    ]


@require_GET
def follow(request: HttpRequest, notice_id: int) -> HttpResponse:
    """To the place to act; the notice is read with that. Somebody else's does not exist."""
    notice = get_object_or_404(Notice, pk=notice_id, recipient=request.user)
    if notice.read_at is None:
        Notice.objects.filter(pk=notice.pk).update(read_at=timezone.now())
    return redirect(notice_texts.path_of(notice))


@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    """Only what the page showed: a notice that has come since stays unread."""
    newest = sent_key(request.POST.get("newest", ""))
    notices = Notice.objects.filter(recipient=request.user, read_at__isnull=True)
    if newest is not None:
        notices = notices.filter(pk__lte=newest)
        notices.update(read_at=timezone.now())
        messages.success(request, _("All notices are marked as read."))
    return redirect("translation_notices")
