from pathlib import Path
from typing import Any

import polib
import pytest

from nejatsite.testing import factories
from nejatsite.translation import errors
from nejatsite.translation.models import Job, JobEvent, SegmentVersion
from nejatsite.translation.services import content, interchange
from nejatsite.translation.services.saving import save_segment, version_of
from nejatsite.translation.states import JobAction, JobState, TextOrigin

from .conftest import text_for


def by_path(file: polib.POFile, path: str) -> polib.POEntry:
    return next(entry for entry in file if entry.msgctxt.startswith(f"{path}|"))


def exported(job: Job) -> polib.POFile:
    return polib.pofile(interchange.export_po(job))


def taken_in(job: Job, user: Any, file: polib.POFile) -> interchange.Report:
    return interchange.import_po(job, user, str(file).encode())


def filled_in(job: Job) -> polib.POFile:
    file = exported(job)
    for entry in file:
        entry.msgstr = text_for(entry.msgctxt.split("|")[0], "fa")
    return file


def test_the_file_says_what_it_is_and_where_each_text_stands(claimed: Job) -> None:
    file = exported(claimed)
    assert file.metadata["Language"] == "fa"
    assert file.metadata["X-Translation-Job"] == str(claimed.pk)
    assert file.metadata["X-Source-Revision"] == str(claimed.source_revision_id)
    assert len(file) == claimed.segments_total
    title = by_path(file, "title")
    assert title.msgid == claimed.source_title
    assert title.comment == "Title\nAt most 255 characters"


def test_a_job_comes_back_as_a_whole(claimed: Job, people: dict[str, Any], tmp_path: Path) -> None:
    file = filled_in(claimed)
    file.save(str(tmp_path / "job.po"))
    report = interchange.import_po(claimed, people["translator.fa"], (tmp_path / "job.po").read_bytes())
    assert len(report.taken) == claimed.segments_total
    segments = content.segments_of(claimed)
    assert all(s.text == text_for(s.path, "fa") for s in segments)
    claimed.refresh_from_db()
    assert claimed.state == JobState.IN_TRANSLATION
    assert claimed.segments_done == claimed.segments_total
    assert JobEvent.objects.get(job=claimed, action=JobAction.IMPORTED).comment == str(len(segments))
    assert {v.origin for v in SegmentVersion.objects.filter(job=claimed)} == {TextOrigin.IMPORTED}


def test_the_same_file_twice_changes_nothing(claimed: Job, people: dict[str, Any]) -> None:
    file = filled_in(claimed)
    taken_in(claimed, people["translator.fa"], file)
    report = taken_in(claimed, people["translator.fa"], file)
    assert (report.taken, report.conflict) == ([], [])
    assert len(report.unchanged) == len(file)


def test_what_is_empty_in_the_file_takes_nothing_away(filled: Job, people: dict[str, Any]) -> None:
    file = exported(filled)
    for entry in file:
        entry.msgstr = ""
    report = taken_in(filled, people["translator.fa"], file)
    assert report.empty == len(file)
    assert all(s.text for s in content.segments_of(filled))


def test_a_text_whose_source_changed_is_stale_and_reported_with_its_words(
    claimed: Job, people: dict[str, Any]
) -> None:
    file = filled_in(claimed)
    page = claimed.source_page.specific
    page.title = "Another title altogether"
    factories.publish(page)
    report = taken_in(claimed, people["translator.fa"], file)
    [stale] = report.stale
    assert stale.text == text_for("title", "fa")
    assert len(report.taken) == len(file) - 1


def test_a_text_that_moved_is_found(claimed: Job, people: dict[str, Any]) -> None:
    file = filled_in(claimed)
    entry = by_path(file, "summary")
    entry.msgctxt = "body.elsewhere|7|"
    report = taken_in(claimed, people["translator.fa"], file)
    assert len(report.taken) == len(file)
    assert next(s for s in content.segments_of(claimed) if s.path == "summary").text == entry.msgstr


def test_what_was_changed_on_the_site_meanwhile_wins_and_both_are_shown(
    claimed: Job, people: dict[str, Any]
) -> None:
    translator = people["translator.fa"]
    file = filled_in(claimed)
    title = next(s for s in content.segments_of(claimed) if s.path == "title")
    save_segment(claimed, translator, title.id, "عنوانی در سایت", "")
    [conflict] = taken_in(claimed, translator, file).conflict
    assert (conflict.theirs, conflict.text) == ("عنوانی در سایت", text_for("title", "fa"))
    assert content.segments_of(claimed)[0].text == "عنوانی در سایت"


def test_what_was_left_alone_in_the_file_is_no_conflict(filled: Job, people: dict[str, Any]) -> None:
    file = exported(filled)
    title = next(s for s in content.segments_of(filled) if s.path == "title")
    save_segment(filled, people["translator.fa"], title.id, "عنوان تازه", version_of(title.text))
    report = taken_in(filled, people["translator.fa"], file)
    assert (report.taken, report.conflict, report.failed) == ([], [], [])


def test_a_faulty_text_is_reported_with_its_reason_and_stops_no_other(
    claimed: Job, people: dict[str, Any]
) -> None:
    file = filled_in(claimed)
    by_path(file, "title").msgstr = "دراز " * 100
    report = taken_in(claimed, people["translator.fa"], file)
    [failed] = report.failed
    assert "too long" in failed.reason
    assert len(report.taken) == len(file) - 1


def test_drafts_by_machine_are_fuzzy_and_confirmed_when_they_no_longer_are(
    claimed: Job, people: dict[str, Any]
) -> None:
    segments = content.segments_of(claimed)
    texts = {(s.string_id, s.context_id): "پیش‌نویس" for s in segments if "<" not in s.source}
    content.store_all(claimed, texts, people["translator.fa"], TextOrigin.MACHINE, "LibreTranslate")
    file = exported(claimed)
    drafts = [entry for entry in file if entry.msgstr]
    assert all(entry.fuzzy for entry in drafts)
    report = taken_in(claimed, people["translator.fa"], file)
    assert report.taken == []
    drafts[0].flags = []
    drafts[1].msgstr = "نیمه‌کاره"
    report = taken_in(claimed, people["translator.fa"], file)
    assert [line.text for line in report.taken] == ["پیش‌نویس"]
    assert [line.text for line in report.failed] == ["نیمه‌کاره"]
    claimed.refresh_from_db()
    assert claimed.segments_machine == len(texts) - 1


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "no texts"),
        (b"\xff\xfe\x00", "UTF-8"),
        ("متن".encode("cp1256"), "UTF-8"),
        (b"\x00" * 10, "not a PO file"),
        (b"hello", "not a PO file"),
        (b'msgid "a"\nmsgid "b"\nmsgstr', "not a PO file"),
        (b"/etc/passwd", "not a PO file"),
        (b'msgid "a"\nmsgstr "b"\n', "does not belong"),
        (b"#" * (interchange.MAX_BYTES + 1), "too large"),
        (b"PK\x03\x04 zip", "not a PO file"),
    ],
)
def test_what_is_no_file_of_this_job_is_refused_in_words(
    claimed: Job, people: dict[str, Any], data: bytes, sentence: str
) -> None:
    with pytest.raises(errors.FileRefused, match=sentence):
        interchange.import_po(claimed, people["translator.fa"], data)


def test_the_file_of_another_job_is_refused(claimed: Job, people: dict[str, Any]) -> None:
    file = filled_in(claimed)
    file.metadata["X-Translation-Job"] = str(claimed.pk + 1)
    with pytest.raises(errors.FileRefused, match="does not belong"):
        taken_in(claimed, people["translator.fa"], file)


@pytest.mark.parametrize("name", ["translator.ar", "author.fa", "editor.en"])
def test_only_who_may_write_in_the_job_imports(claimed: Job, people: dict[str, Any], name: str) -> None:
    with pytest.raises(errors.NotAllowed):
        taken_in(claimed, people[name], filled_in(claimed))
