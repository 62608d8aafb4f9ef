"""Searching the memory, and inserting from it."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe
from wagtail.models import Locale

from nejatsite.core.wording import number
from nejatsite.editions.registry import all_editions
from nejatsite.translation import errors
from nejatsite.translation.models import Job, MemoryEntry
from nejatsite.translation.services import concordance, memory
from nejatsite.translation.services.validation import from_stored

from .access import job_or_404, require_desk
from .helping import answer, refusal

LONGEST = 200


@require_POST
def insert(request: HttpRequest, job_id: int) -> HttpResponse:
    job = job_or_404(request, job_id)
    try:
        saved = memory.insert_exact(job, request.user)
    except errors.TranslationError as error:
        return refusal(request, job, error)
    count = len(saved.segments)
    sentence = ngettext(
        "{count} text was filled from the memory. Please read it.",
        "{count} texts were filled from the memory. Please read them.",
        count,
    ).format(count=number(count))
    if not count:
        sentence = _("The memory has none of the texts that are missing.")
    return answer(request, saved.job, saved.segments, sentence)


@dataclass(frozen=True)
class Result:
    source: SafeString
    translation: SafeString
    entry: MemoryEntry

    @property
    def job(self) -> Job | None:
        return self.entry.job

    @property
    def page_url(self) -> str:
        """The translated page where it is public, else its job: whoever sees this list may see both."""
        if self.job is None:
            return ""
        page = self.job.target_page
        if page is not None and page.live:
            return page.url or ""
        return reverse("translation_job", args=[self.job.pk])


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Only translations into the person's own editions, so whatever page they come from, it is theirs to read."""
    codes = require_desk(request)
    text = request.GET.get("q", "").strip()[:LONGEST]
    targets = [edition for edition in all_editions() if edition.code in codes]
    target = next((one for one in targets if one.code == request.GET.get("into")), targets[0])
    sources = [edition for edition in all_editions() if edition.code != target.code]
    source = next((one for one in sources if one.code == request.GET.get("from")), sources[0])
    asked = concordance.asked_words(text)
    page = request.GET.get("page", "1")
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    found = memory.concordance(
        locales[source.code],
        locales[target.code],
        text,
        int(page) if page.isascii() and page.isdigit() and len(page) < 4 else 1,
    )
    return TemplateResponse(
        request,
        "translation/memory.html",
        {
            "text": text,
            "too_short": bool(text) and not asked,
            "source": source,
            "target": target,
            "sources": all_editions(),
            "targets": targets,
            "found": found,
            "results": [_result(entry, asked) for entry in found.entries],
            "query": urlencode({"q": text, "from": source.code, "into": target.code}),
            "header_title": _("Translation memory"),
            "header_icon": "search",
            "breadcrumbs_items": _breadcrumbs(),
        },
    )


def _breadcrumbs() -> list[dict[str, Any]]:
    return [
        {"url": reverse("wagtailadmin_home"), "label": _("Home")},
        {"url": reverse("translation_desk"), "label": _("Desk")},
        {"url": "", "label": _("Translation memory")},
    ]


def _result(entry: MemoryEntry, asked: list[str]) -> Result:
    return Result(
        source=_marked(from_stored(entry.source, False), asked),
        translation=_marked(from_stored(entry.translation, False), asked),
        entry=entry,
    )


def _marked(text: str, asked: list[str]) -> SafeString:
    parts: list[SafeString] = []
    last = 0
    for start, end in concordance.marked_spans(text, asked):
        parts.append(format_html("{}<mark>{}</mark>", text[last:start], text[start:end]))
        last = end
    return format_html_join("", "{}", ((part,) for part in [*parts, format_html("{}", text[last:])]))
