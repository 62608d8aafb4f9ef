"""The list of the desk as a spreadsheet: a line for each translation that the filters find."""

from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language, get_language_bidi, gettext_lazy, override
from django.utils.translation import gettext as _
from django.views.generic import View
from openpyxl import Workbook
from wagtail.admin.views.mixins import ExcelDateFormatter, SpreadsheetExportMixin
from wagtail.models import Page

from nejatsite.core.spreadsheets import harmless
from nejatsite.editions.registry import get_edition
from nejatsite.translation import rights
from nejatsite.translation.models import Job
from nejatsite.translation.services.wanting import kind_of

from . import desk_filters as by
from .access import require_desk
from .desk_filters import Filters, Topics
from .desk_keys import has_words, lacking_in, words_of

AT_MOST, CHUNK = 20_000, 1_000
COLUMNS = {
    "title": gettext_lazy("Page"),
    "kind": gettext_lazy("Section"),
    "source": gettext_lazy("From"),
    "target": gettext_lazy("Into"),
    "state": gettext_lazy("State"),
    "behind": gettext_lazy("Out of date"),
    "who": gettext_lazy("Who"),
    "priority": gettext_lazy("Priority"),
    "due": gettext_lazy("Due date"),
    "words": gettext_lazy("Words"),
    "words_left": gettext_lazy("Words left"),
    "asked": gettext_lazy("Asked for"),
    "since": gettext_lazy("Since"),
    "published": gettext_lazy("Published"),
}


class Export(SpreadsheetExportMixin, View):
    http_method_names = ["get", "head"]
    list_export = list(COLUMNS)

    def get(self, request: HttpRequest) -> HttpResponse:
        codes = require_desk(request)
        filters = Filters.read(request.GET, codes, by.people_choices(codes), Topics.all())
        # A stream is read when the view is over, and the language of the one who asked with it.
        self.language = get_language()
        asked = request.GET.get("format")
        lines = islice(self.lines(filters, filters.columns(codes)), AT_MOST)
        return self.as_spreadsheet(lines, asked if asked in self.FORMATS else self.FORMAT_XLSX)

    def lines(self, filters: Filters, columns: list[str]) -> Iterator[dict[str, Any]]:
        words = words_of(filters.text)
        wanted = filters.of_jobs(self.request.user, columns)
        jobs = rights.visible_jobs(self.request.user).into(*columns).filter(wanted)
        jobs = jobs.select_related("source_locale", "target_locale", "assignee")
        found = (self._of_job(job) for job in jobs.order_by("-requested_at", "-pk").iterator(CHUNK))
        if not filters.asks_for_jobs_alone:
            found = chain(found, *(self._of_pages(filters, code) for code in columns))
        return (line for line in found if has_words(line["title"], words))

    def _of_job(self, job: Job) -> dict[str, Any]:
        with override(self.language):
            return {
                "title": job.source_title,
                "kind": by.kind_label(job.content_kind),
                "source": str(job.source_edition.name),
                "target": str(job.target_edition.name),
                "state": str(job.get_state_display()),
                "behind": _("Yes") if job.out_of_date or job.behind_since else "",
                "who": job.assignee.display_name if job.assignee else "",
                "priority": str(job.get_priority_display()),
                "due": job.due_on,
                "words": job.words_total,
                "words_left": job.words_left,
                "asked": job.requested_at,
                "since": job.state_since,
                "published": job.published_at,
            }

    def _of_pages(self, filters: Filters, code: str) -> Iterator[dict[str, Any]]:
        pages: Any = lacking_in(filters, [code]).select_related("locale", "content_type").order_by("-pk")
        for page in pages.iterator(CHUNK):
            yield self._of_page(page, code)

    def _of_page(self, page: Page, code: str) -> dict[str, Any]:
        with override(self.language):
            return dict.fromkeys(COLUMNS, "") | {
                "title": page.title,
                "kind": by.kind_label(kind_of(page)),
                "source": str(get_edition(page.locale.language_code).name),
                "target": str(get_edition(code).name),
                "state": _("Not requested"),
            }

    def get_filename(self) -> str:
        return f"desk-{timezone.localdate().isoformat()}"

    def to_row_dict(self, item: dict[str, Any]) -> dict[str, Any]:
        return {name: harmless(value) for name, value in item.items()}

    def get_heading(self, queryset: Any, field: str) -> str:
        with override(self.language):
            return str(COLUMNS[field])

    def stream_csv(self, queryset: Any) -> Iterator[bytes]:
        # Without this mark spreadsheet programs guess another encoding.
        yield "\ufeff".encode()
        yield from super().stream_csv(queryset)

    def write_xlsx(self, queryset: Any, output: Any) -> None:
        """As Wagtail's own, on a sheet that runs the way the interface does."""
        workbook = Workbook(write_only=True, iso_dates=True)
        sheet = workbook.create_sheet(title=_("Desk")[:31])
        sheet.sheet_view.rightToLeft = get_language_bidi()
        sheet.freeze_panes = "A2"
        sheet.append([self.get_heading(queryset, name) for name in self.list_export])
        dates = ExcelDateFormatter().get()
        for item in queryset:
            sheet.append(self.generate_xlsx_row(sheet, self.to_row_dict(item), date_format=dates))
        workbook.save(output)
