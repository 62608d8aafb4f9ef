"""A job's texts as a PO file, for translators who work in a program of their own or without a network."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import polib
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from nejatsite.core.wording import number
from nejatsite.translation import errors
from nejatsite.translation.labels import label_of, limit_of
from nejatsite.translation.models import Job
from nejatsite.translation.states import JobAction, TextOrigin

from .content import Segment, segments_of, source_of
from .jobs import record
from .saving import Opened, open_for_writing, version_of, write
from .validation import from_stored, to_stored

MAX_BYTES = 2 * 1024 * 1024
MAX_TEXTS = 5000
JOB_HEADER, REVISION_HEADER = "X-Translation-Job", "X-Source-Revision"
FUZZY = "fuzzy"
#: A place's texts are told apart by their order; what stood in the translation at the export comes last.
SEPARATOR = "|"


@dataclass(frozen=True)
class Line:
    """One text of the file, and what became of it."""

    source: str
    text: str
    label: str = ""
    reason: str = ""
    #: What the site keeps in its place.
    theirs: str = ""


@dataclass
class Report:
    taken: list[Line] = field(default_factory=list)
    unchanged: list[Line] = field(default_factory=list)
    #: The source has changed since the export.
    stale: list[Line] = field(default_factory=list)
    failed: list[Line] = field(default_factory=list)
    #: Changed on the site since the export: the site's text stays.
    conflict: list[Line] = field(default_factory=list)
    empty: int = 0


def export_po(job: Job) -> str:
    """The whole job; drafts by machine are marked fuzzy, as in every PO program."""
    source = source_of(job)
    model = source.specific_content_type.model_class()
    file = polib.POFile(wrapwidth=0)
    file.metadata = {
        "Project-Id-Version": job.source_title.replace("\n", " "),
        "PO-Revision-Date": f"{datetime.now(UTC):%Y-%m-%d %H:%M+0000}",
        "Language": job.target_locale.language_code,
        "X-Source-Language": job.source_locale.language_code,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        JOB_HEADER: str(job.pk),
        REVISION_HEADER: str(job.source_revision_id or ""),
    }
    for place, segment in _placed(segments_of(job, source)).items():
        file.append(
            polib.POEntry(
                msgctxt=f"{place}{SEPARATOR}{version_of(segment.text)}",
                msgid=from_stored(segment.source, segment.is_rich),
                msgstr=from_stored(segment.text, segment.is_rich) if segment.text else "",
                flags=[FUZZY] if segment.is_machine_made else [],
                comment=_comment(segment, model),
            )
        )
    return str(file)


def _comment(segment: Segment, model: Any) -> str:
    label = label_of(model, segment.field_path, segment.path)
    limit = None if segment.is_rich else limit_of(model, segment.field_path)
    if limit is None:
        return label
    return f"{label}\n" + ngettext("At most {count} character", "At most {count} characters", limit).format(
        count=number(limit)
    )


def _placed(segments: list[Segment]) -> dict[str, Segment]:
    """By the path and the order in it: segments themselves are numbered anew with every version of the source."""
    seen: Counter[str] = Counter()
    placed = {}
    for segment in segments:
        seen[segment.path] += 1
        placed[f"{segment.path}{SEPARATOR}{seen[segment.path]}"] = segment
    return placed


@transaction.atomic
def import_po(job: Job, user: Any, data: bytes) -> Report:
    """Takes what can be taken and reports the rest, with its text. The site's newer texts stay as they are."""
    file = _read(data)
    if file.metadata.get(JOB_HEADER, "").strip() != str(job.pk):
        raise errors.FileRefused(
            reason=_("This file does not belong to this job. Export the job, and import the file you get.")
        )
    opened = open_for_writing(job, user)
    report, store = Report(), {}
    finder = _Finder(opened)
    for entry in file:
        if entry.obsolete or not entry.msgid:
            continue
        if not entry.msgstr.strip():
            report.empty += 1
            continue
        _take(entry, finder, opened, store, report)
    if store:
        write(opened, user, store, TextOrigin.IMPORTED)
        record(opened.job, JobAction.IMPORTED, user, str(len(store)))
    return report


def _read(data: bytes) -> polib.POFile:
    if len(data) > MAX_BYTES:
        raise errors.FileRefused(reason=_("The file is too large for a PO file of one job."))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise errors.FileRefused(
            reason=_("The file is not in UTF-8. Save it as UTF-8, then import it again.")
        ) from None
    if "\0" in text:
        raise errors.FileRefused(reason=_("This is not a PO file."))
    try:
        # The first line keeps polib from taking the text for the name of a file.
        file = polib.pofile("#\n" + text.replace("\r\n", "\n"))
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        raise errors.FileRefused(reason=_("This is not a PO file, or it is damaged.")) from None
    if len(file) > MAX_TEXTS:
        raise errors.FileRefused(reason=_("The file has more texts than any job."))
    if not len(file):
        raise errors.FileRefused(reason=_("There are no texts in this file."))
    return file


class _Finder:
    """Finds a text of the file among those of the job, by its place or else by its source."""

    def __init__(self, opened: Opened) -> None:
        self.placed = _placed(opened.segments)
        self.by_source: dict[tuple[str, str], list[Segment]] = defaultdict(list)
        for segment in opened.segments:
            source = _plain(from_stored(segment.source, segment.is_rich))
            self.by_source["", source].append(segment)
            self.by_source[segment.path, source].append(segment)

    def find(self, place: str, source: str) -> Segment | None:
        there = self.placed.get(place)
        if there is not None and _plain(from_stored(there.source, there.is_rich)) == source:
            return there
        path = place.rpartition(SEPARATOR)[0]
        # Moved: within its place, or elsewhere if it is there only once.
        for candidates in (self.by_source[path, source], self.by_source["", source]):
            if len({(segment.string_id, segment.context_id) for segment in candidates}) == 1:
                return candidates[0]
        return None


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").strip()


def _take(
    entry: polib.POEntry,
    finder: _Finder,
    opened: Opened,
    store: dict[tuple[int, int], str],
    report: Report,
) -> None:
    place, _separator, version = (entry.msgctxt or "").rpartition(SEPARATOR)
    segment = finder.find(place, _plain(entry.msgid))
    if segment is None:
        report.stale.append(Line(entry.msgid, entry.msgstr))
        return
    label = label_of(opened.model, segment.field_path, segment.path)
    limit = None if segment.is_rich else limit_of(opened.model, segment.field_path)

    def line(reason: str = "", theirs: str = "") -> Line:
        return Line(entry.msgid, entry.msgstr, label, reason, theirs)

    try:
        data = to_stored(segment.source, entry.msgstr, segment.is_rich, limit)
    except errors.TranslationError as error:
        report.failed.append(line(str(error)))
        return
    key = segment.string_id, segment.context_id
    fuzzy = FUZZY in entry.flags
    now = store.get(key, segment.text)
    if not data or (data == now and (fuzzy or key in store or not segment.is_machine_made)):
        report.unchanged.append(line())
    elif version_of(data) == version and data != segment.text:
        # Nothing was changed in the file; the site has gone on.
        report.unchanged.append(line())
    elif fuzzy:
        reason = pgettext("a text in a PO file", "It is marked as unfinished (fuzzy) in the file.")
        report.failed.append(line(reason))
    elif key in store or (version_of(segment.text) != version and data != segment.text):
        report.conflict.append(line(theirs=from_stored(now, segment.is_rich) if now else ""))
    else:
        store[key] = data
        report.taken.append(line())


def file_name(job: Job) -> str:
    return f"{timezone.localdate():%Y-%m-%d}-{job.pk}-{job.target_locale.language_code}.po"
