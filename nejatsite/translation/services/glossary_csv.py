"""A glossary as a CSV file: out for a spreadsheet, and in again after a look at what it would change."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext
from wagtail.log_actions import log
from wagtail.models import Locale

from nejatsite.core.folding import fold, folded_words
from nejatsite.core.spreadsheets import as_it_was, harmless
from nejatsite.translation import errors
from nejatsite.translation.models import Term

MAX_BYTES, MAX_ROWS = 1024 * 1024, 5000
FIELDS = ("term", "translation", "note", "as written")
BYTE_ORDER_MARK = "\ufeff"
_YES = {"1", "yes", "true", "x", "✓", "بله", "نعم", "po"}


@dataclass(frozen=True)
class Row:
    line: int
    term: str
    translation: str
    note: str = ""
    case_sensitive: bool = False
    reason: str = ""


@dataclass
class Plan:
    new: list[Row] = field(default_factory=list)
    changed: list[Row] = field(default_factory=list)
    same: list[Row] = field(default_factory=list)
    faulty: list[Row] = field(default_factory=list)

    @property
    def writes(self) -> int:
        return len(self.new) + len(self.changed)


def export_csv(terms: Iterable[Term]) -> str:
    """With a byte order mark, by which spreadsheets know UTF-8; what looks like a formula begins with an apostrophe."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(FIELDS)
    for term in terms:
        cells = (term.term, term.translation, term.note, "yes" if term.case_sensitive else "")
        writer.writerow([harmless(cell) for cell in cells])
    return BYTE_ORDER_MARK + file.getvalue()


def decoded(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise errors.FileRefused(reason=_("The file is too large for a glossary."))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise errors.FileRefused(
            reason=_("The file is not in UTF-8. Save it as UTF-8, then import it again.")
        ) from None
    if "\0" in text:
        raise errors.FileRefused(reason=_("This is not a CSV file."))
    return text


def plan(source: Locale, target: Locale, text: str) -> Plan:
    """What an import would do. Nothing is written."""
    there = {
        (term.term, term.translation): term
        for term in Term.objects.filter(source_locale=source, target_locale=target)
    }
    planned = Plan()
    seen: dict[tuple[str, str], int] = {}
    for row in _rows(text):
        key = row.term, row.translation
        if row.reason:
            planned.faulty.append(row)
        elif key in seen:
            planned.faulty.append(_with_reason(row, _("The same term stands in the file twice.")))
        elif key not in there:
            planned.new.append(row)
        elif (there[key].note, there[key].case_sensitive) == (row.note, row.case_sensitive):
            planned.same.append(row)
        else:
            planned.changed.append(row)
        seen[key] = row.line
    return planned


@transaction.atomic
def import_csv(source: Locale, target: Locale, text: str, user: Any) -> Plan:
    """All that the plan says at once, or nothing. Each term's history names the person."""
    planned = plan(source, target, text)
    there = {
        (term.term, term.translation): term
        for term in Term.objects.filter(source_locale=source, target_locale=target).select_for_update()
    }
    for row in planned.new:
        term = Term(
            source_locale=source,
            target_locale=target,
            term=row.term,
            translation=row.translation,
            note=row.note,
            case_sensitive=row.case_sensitive,
            updated_by=user,
        )
        term.save()
        log(term, "wagtail.create", user=user)
    for row in planned.changed:
        term = there[row.term, row.translation]
        term.note, term.case_sensitive, term.updated_by = row.note, row.case_sensitive, user
        term.save()
        log(term, "wagtail.edit", user=user)
    return planned


def _with_reason(row: Row, reason: str) -> Row:
    return Row(row.line, row.term, row.translation, row.note, row.case_sensitive, reason)


def _rows(text: str) -> Iterator[Row]:
    lines = text.splitlines()
    if not lines or not text.strip():
        raise errors.FileRefused(reason=_("The file is empty."))
    reader = csv.reader(io.StringIO(text), delimiter=_delimiter(lines[0]))
    try:
        columns = _columns(next(reader))
        for number, cells in enumerate(reader, start=1):
            if number > MAX_ROWS:
                raise errors.FileRefused(reason=_("The file has more lines than a glossary takes at once."))
            if any(cell.strip() for cell in cells):
                yield _row(reader.line_num, cells, columns)
    except csv.Error:
        raise errors.FileRefused(reason=_("This is not a CSV file.")) from None


def _delimiter(header: str) -> str:
    return max("\t;,", key=header.count)


def _columns(header: list[str]) -> dict[str, int]:
    """By the names of the columns, in English or in any language of the interface."""
    names = _names()
    columns = {
        names[fold(cell.strip())]: place for place, cell in enumerate(header) if fold(cell.strip()) in names
    }
    if not {"term", "translation"} <= set(columns):
        raise errors.FileRefused(
            reason=_("The first line has to name the columns: term, translation, note, as written.")
        )
    return columns


def _names() -> dict[str, str]:
    names = {fold(name): name for name in FIELDS}
    for code in settings.EDITIONS:
        with override(code):
            names |= {
                fold(_("term")): "term",
                fold(_("translation")): "translation",
                fold(_("note")): "note",
                fold(_("as written")): "as written",
            }
    return names


def _row(line: int, cells: list[str], columns: dict[str, int]) -> Row:
    def cell(name: str) -> str:
        place = columns.get(name)
        text = cells[place].strip() if place is not None and place < len(cells) else ""
        # As our own export writes it.
        return as_it_was(text)

    row = Row(line, cell("term"), cell("translation"), cell("note"), cell("as written").casefold() in _YES)
    return _with_reason(row, _fault(row))


def _fault(row: Row) -> str:
    if not row.term:
        return pgettext("a line of a glossary file", "The term is missing.")
    if not row.translation:
        return pgettext("a line of a glossary file", "The translation is missing.")
    if not folded_words(row.term):
        return _("A term needs at least one letter or digit.")
    if len(row.term) > 200 or len(row.translation) > 200:
        return _("A term and its translation have at most 200 characters.")
    if len(row.note) > 500:
        return _("A note has at most 500 characters.")
    return ""
