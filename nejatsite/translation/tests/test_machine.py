from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from nejatsite.settings.machine import machine_translator
from nejatsite.translation import errors
from nejatsite.translation.models import Job, JobEvent, SegmentVersion
from nejatsite.translation.services import content, machine, reviewing
from nejatsite.translation.services.saving import Typed, save_segment, save_segments, version_of
from nejatsite.translation.states import JobAction, TextOrigin

from .libretranslate import LibreTranslate


@pytest.fixture
def drafted(libre: LibreTranslate, claimed: Job, people: dict[str, Any]) -> Job:
    found = machine.draft(claimed, people["translator.fa"])
    assert found.error is None
    return found.job


def test_every_missing_text_gets_a_draft_that_is_marked(
    libre: LibreTranslate, drafted: Job, people: dict[str, Any]
) -> None:
    segments = content.segments_of(drafted)
    assert all(s.is_machine_made for s in segments)
    assert {s.translation.tool_name for s in segments} == {"LibreTranslate"}
    assert drafted.segments_machine == drafted.segments_done == drafted.segments_total
    assert {(q["source"], q["target"], q["api_key"], q["path"]) for q in libre.asked} == {
        ("en", "fa", "key", "/translate")
    }
    event = JobEvent.objects.get(job=drafted, action=JobAction.MACHINE_USED)
    assert event.comment == str(len({(s.string_id, s.context_id) for s in segments}))
    assert {v.origin for v in SegmentVersion.objects.filter(job=drafted)} == {TextOrigin.MACHINE}


def test_drafts_are_not_submitted_before_a_person_answered_for_each(
    drafted: Job, people: dict[str, Any]
) -> None:
    translator = people["translator.fa"]
    with pytest.raises(errors.MachineDraftsUnconfirmed) as refused:
        reviewing.submit(drafted, translator)
    assert refused.value.values["count"] == drafted.segments_total
    first, *rest = content.segments_of(drafted)
    job = save_segment(drafted, translator, first.id, "عنوان خودم", version_of(first.text)).job
    assert job.segments_machine == drafted.segments_total - 1
    job = machine.confirm(job, translator, {s.id: version_of(s.text) for s in rest}).job
    assert job.segments_machine == 0
    last = SegmentVersion.objects.filter(job=job).first()
    assert (last.origin, last.user) == (TextOrigin.TYPED, translator)


def test_sending_a_draft_back_as_it_is_confirms_nothing(drafted: Job, people: dict[str, Any]) -> None:
    typed = {s.id: Typed(s.text, version_of(s.text)) for s in content.segments_of(drafted)}
    saved = save_segments(drafted, people["translator.fa"], typed)
    assert saved.job.segments_machine == drafted.segments_total


def test_a_draft_that_changed_meanwhile_is_not_confirmed(drafted: Job, people: dict[str, Any]) -> None:
    first = content.segments_of(drafted)[0]
    saved = machine.confirm(drafted, people["translator.fa"], {first.id: "another"})
    assert isinstance(saved.refused[first.id], errors.SegmentConflict)
    assert content.segments_of(drafted)[0].is_machine_made


def test_what_a_person_wrote_is_never_replaced(
    libre: LibreTranslate, claimed: Job, people: dict[str, Any]
) -> None:
    translator = people["translator.fa"]
    first = content.segments_of(claimed)[0]
    save_segment(claimed, translator, first.id, "عنوان خودم", "")
    machine.draft(claimed, translator)
    machine.draft(claimed, translator, [first.id])
    assert content.segments_of(claimed)[0].text == "عنوان خودم"


def test_one_text_alone_can_be_drafted(libre: LibreTranslate, claimed: Job, people: dict[str, Any]) -> None:
    second = content.segments_of(claimed)[1]
    found = machine.draft(claimed, people["translator.fa"], [second.id])
    assert [s.id for s in found.segments] == [second.id]
    assert [q["q"] for q in libre.asked] == [[second.source]]


def test_a_draft_without_its_placeholders_is_dropped_and_counted(
    libre: LibreTranslate, claimed: Job, people: dict[str, Any]
) -> None:
    libre.answer = lambda text: "بدون نشانه" if "<" in text else "متن"
    tagged = sum("<" in s.source for s in content.segments_of(claimed))
    found = machine.draft(claimed, people["translator.fa"])
    assert tagged
    assert found.dropped == tagged
    assert len(found.segments) == found.job.segments_total - tagged


def test_a_draft_that_is_too_long_is_dropped(
    libre: LibreTranslate, claimed: Job, people: dict[str, Any]
) -> None:
    libre.answer = lambda text: "دراز " * 200 if "<" not in text else text
    found = machine.draft(claimed, people["translator.fa"])
    assert found.dropped
    assert "title" not in [s.path for s in found.segments]


@pytest.mark.parametrize(
    ("status", "body", "sentence"),
    [
        (403, b"{}", "refuses this site’s key"),
        (429, b"{}", "enough requests"),
        (500, b"", "error 500"),
        (200, b"<html>", "cannot be understood"),
        (200, b'{"translatedText": ["one"]}', "cannot be understood"),
        (200, b'{"error": "no"}', "cannot be understood"),
    ],
)
def test_why_there_is_no_draft_is_said_in_words(
    libre: LibreTranslate, claimed: Job, people: dict[str, Any], status: int, body: bytes, sentence: str
) -> None:
    libre.status, libre.body = status, body
    found = machine.draft(claimed, people["translator.fa"])
    assert sentence in str(found.error)
    assert found.segments == []
    assert libre.url not in str(found.error)


def test_a_translator_that_is_away_is_said_in_words(
    libre: LibreTranslate, claimed: Job, people: dict[str, Any], settings: Any
) -> None:
    options = machine_translator("libretranslate", "http://127.0.0.1:9", "")
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = options
    assert "cannot be reached" in str(machine.draft(claimed, people["translator.fa"]).error)
    libre.pause = 0.5
    options["OPTIONS"] |= {"LIBRETRANSLATE_URL": libre.url, "TIMEOUT": 0.1}
    assert "in time" in str(machine.draft(claimed, people["translator.fa"]).error)


def test_what_came_before_a_failure_is_kept(
    libre: LibreTranslate, claimed: Job, people: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "BATCH_TEXTS", 1)

    libre.answer = lambda text: text if len(libre.asked) < 3 else setattr(libre, "status", 500) or text
    found = machine.draft(claimed, people["translator.fa"])
    assert len(libre.asked) == 3
    assert len(found.segments) == 2
    assert "error 500" in str(found.error)


@pytest.mark.parametrize("name", ["translator.ar", "author.fa", "editor.en"])
def test_only_who_may_write_in_the_job_has_texts_drafted(
    libre: LibreTranslate, claimed: Job, people: dict[str, Any], name: str
) -> None:
    with pytest.raises(errors.NotAllowed):
        machine.draft(claimed, people[name])
    assert libre.asked == []


def test_nothing_is_drafted_in_review(libre: LibreTranslate, in_review: Job, people: dict[str, Any]) -> None:
    with pytest.raises(errors.WrongState):
        machine.draft(in_review, people["editor.fa"])


def test_without_one_there_are_no_drafts(claimed: Job, people: dict[str, Any]) -> None:
    assert not machine.is_configured(claimed)
    with pytest.raises(errors.MachineFailed):
        machine.draft(claimed, people["translator.fa"])


def test_the_environment_names_the_translator() -> None:
    assert machine_translator("", "", "") is None
    deepl = machine_translator("deepl", "", "secret:fx")
    assert deepl["OPTIONS"]["AUTH_KEY"] == "secret:fx"


@pytest.mark.parametrize(
    "given",
    [("libretranslate", "", ""), ("libretranslate", "example.org", ""), ("deepl", "", ""), ("x", "", "")],
)
def test_half_a_translator_stops_the_start(given: tuple[str, str, str]) -> None:
    with pytest.raises(ImproperlyConfigured):
        machine_translator(*given)
