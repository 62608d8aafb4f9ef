"""Asking for one page by hand."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.models import Page

from nejatsite.editions.registry import all_editions, get_edition
from nejatsite.translation import errors
from nejatsite.translation.models import Job
from nejatsite.translation.services import canonical, wanting

from .access import require_desk
from .releases import release_form


@require_http_methods(["GET", "HEAD", "POST"])
def want(request: HttpRequest, page_id: int) -> HttpResponse:
    """Ask for a page in one of the person's editions, whether or not the edition follows its kind."""
    codes = require_desk(request)
    page = get_object_or_404(Page, pk=page_id, live=True, depth__gt=2)
    source = canonical.canonical_source(page)
    if request.method == "POST":
        code = request.POST.get("edition", "")
        if code not in codes:
            raise Http404
        try:
            job = wanting.want(source, get_edition(code), request.user)
        except errors.TranslationError as error:
            messages.error(request, str(error))
            return redirect("translation_want", page.pk)
        back = request.POST.get("next", "")
        if not url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure()):
            return redirect("translation_job", job.pk)
        messages.success(
            request,
            _("“{title}” is wanted in the edition “{edition}”.").format(
                title=job.source_title, edition=get_edition(code).name
            ),
        )
        return redirect(back)
    jobs = {
        job.target_locale.language_code: job
        for job in Job.objects.current().of_source(source).into(*codes).select_related("target_locale")
    }
    own = source.locale.language_code
    return TemplateResponse(
        request,
        "translation/want.html",
        {
            "source": source,
            "together": release_form(request.user, source),
            "choices": [
                (edition, jobs.get(edition.code))
                for edition in all_editions()
                if edition.code in codes and edition.code != own
            ],
            "header_title": _("Translate “{title}”").format(title=source.title),
            "header_icon": "wagtail-localize-language",
            "breadcrumbs_items": [
                {"url": reverse("translation_desk"), "label": _("Desk")},
                {"url": "", "label": source.title},
            ],
        },
    )
