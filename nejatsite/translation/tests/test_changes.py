"""What changed between two versions of a page, in order and wherever it moved."""

from typing import Any

import pytest
from wagtail.models import Page

from nejatsite.testing import factories
from nejatsite.translation.models import Job
from nejatsite.translation.services import claiming, content, saving
from nejatsite.translation.services.changes import Changes, compare
from nejatsite.translation.services.saving import Typed
from nejatsite.translation.states import JobState

DOORS = "The doors open at nine and close when the lamps are lit."
BOOKS = "Volunteers carried four thousand books up the stairs."
ROOF = "The roof was mended in spring, before the rain came."


def old(*rows: tuple[str, str]) -> list[dict[str, Any]]:
    return [{"path": path, "source": source, "translation": f"ترجمه: {source}"} for path, source in rows]


def new(*rows: tuple[str, str]) -> list[content.Segment]:
    return [
        content.Segment(
            id=number,
            string_id=number,
            context_id=0,
            path=path,
            field_path="body",
            source=source,
            is_rich=True,
            attrs={},
            translation=None,
        )
        for number, (path, source) in enumerate(rows)
    ]


def told(changes: Changes) -> tuple[dict[int, str | None], list[str]]:
    return (
        {number: before and before.source for number, before in changes.changed.items()},
        [before.source for before in changes.removed],
    )


def body(*texts: str, at: str = "body.a") -> list[tuple[str, str]]:
    return [(at, text) for text in texts]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(body(DOORS, BOOKS), body(BOOKS, DOORS), ({}, []), id="reordered"),
        pytest.param(body(DOORS), [("body.b", DOORS)], ({}, []), id="moved to another block"),
        pytest.param(body(DOORS), body(DOORS, DOORS), ({}, []), id="there twice now"),
        pytest.param(body(DOORS, DOORS), body(DOORS), ({}, []), id="there once now"),
        pytest.param(
            body(DOORS, DOORS),
            body(DOORS, DOORS.replace("nine", "ten")),
            ({1: DOORS}, []),
            id="one of two changed",
        ),
        pytest.param(
            body(DOORS + " " + BOOKS), body(DOORS, BOOKS), ({0: DOORS + " " + BOOKS, 1: None}, []), id="split"
        ),
        pytest.param(
            body(DOORS, BOOKS),
            body(ROOF, DOORS.replace("nine", "ten"), BOOKS.replace("four", "five")),
            ({0: None, 1: DOORS, 2: BOOKS}, []),
            id="one new before two changed",
        ),
        pytest.param(
            body(DOORS, BOOKS, ROOF),
            body(ROOF.replace("spring", "autumn"), DOORS, BOOKS),
            ({0: ROOF}, []),
            id="moved and changed at once",
        ),
        pytest.param(
            body(DOORS, BOOKS),
            [("body.a", DOORS), ("body.b", BOOKS.replace("four", "five"))],
            ({1: BOOKS}, []),
            id="changed in another block",
        ),
        pytest.param(
            [("title", "Letters")], [("title", "Night school")], ({0: "Letters"}, []), id="written anew"
        ),
        pytest.param(body(DOORS, BOOKS), body(DOORS), ({}, [BOOKS]), id="taken out"),
        pytest.param(body(DOORS), body(DOORS, "An entirely different matter."), ({1: None}, []), id="put in"),
    ],
)
def test_each_text_is_told_with_what_stood_there(before: Any, after: Any, expected: Any) -> None:
    assert told(compare(old(*before), new(*after))) == expected


@pytest.fixture
def translated(editions: dict[str, Page], people: dict[str, Any]) -> Job:
    """A page with two blocks that hold the same text, translated differently."""
    blocks = [("text", f"<p>{DOORS}</p><p>{BOOKS}</p>"), ("text", f"<p>{DOORS}</p>")]
    page = factories.publish(factories.NewsPageFactory(live=False, body=blocks))
    job = claiming.claim(
        Job.objects.get(source_page_id=page.pk, target_locale__language_code="fa"), people["translator.fa"]
    )
    typed = {
        segment.id: Typed(f"متن {number}", "") for number, segment in enumerate(content.segments_of(job))
    }
    return saving.save_segments(job, people["translator.fa"], typed).job


def rewrite(job: Job, blocks: list[dict[str, Any]]) -> list[str]:
    page = job.source_page.specific
    page.body = page._meta.get_field("body").stream_block.to_python(blocks)
    factories.publish(page)
    return [segment.text for segment in content.segments_of(job) if segment.path.startswith("body")]


def test_every_text_keeps_its_own_translation_when_the_blocks_are_made_anew(translated: Job) -> None:
    before = [segment.text for segment in content.segments_of(translated) if segment.path.startswith("body")]
    blocks = [
        {"type": block["type"], "value": block["value"]}
        for block in translated.source_page.specific.body.raw_data
    ]
    assert rewrite(translated, blocks) == before


def test_a_paragraph_that_moves_into_another_block_brings_its_translation(translated: Job) -> None:
    first, second = translated.source_page.specific.body.raw_data
    books = next(s.text for s in content.segments_of(translated) if s.source == BOOKS)
    blocks = [
        {**first, "value": f"<p>{DOORS}</p>"},
        {**second, "value": f"<p>{BOOKS}</p><p>{DOORS}</p>"},
    ]
    assert rewrite(translated, blocks)[1] == books


def test_what_a_machine_drafted_stays_a_machines_where_it_moves(translated: Job) -> None:
    from wagtail_localize.models import StringTranslation

    StringTranslation.objects.filter(locale=translated.target_locale).update(
        translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE
    )
    blocks = [
        {"type": block["type"], "value": block["value"]}
        for block in translated.source_page.specific.body.raw_data
    ]
    rewrite(translated, blocks)
    moved = [segment for segment in content.segments_of(translated) if segment.path.startswith("body")]
    assert [segment.is_machine_made for segment in moved] == [True, True, True]


def test_a_translation_that_was_put_there_without_a_revision_is_taken_in_once(
    article: Page, people: dict[str, Any]
) -> None:
    """Imported and generated pages have none."""
    translator = people["translator.sq"]
    job = Job.objects.get(source_page_id=article.pk, target_locale__language_code="sq")
    target = article.copy_for_translation(job.target_locale)
    type(article).objects.filter(pk=target.pk).update(title="Një sallë leximi pranë lumit", live=True)
    Job.objects.filter(pk=job.pk).update(target_page=target, state=JobState.PUBLISHED)
    job = claiming.claim(Job.objects.get(pk=job.pk), translator)
    title = next(one for one in content.segments_of(job) if one.path == "title")
    assert title.text == "Një sallë leximi pranë lumit"
    saving.save_segment(job, translator, title.id, "Sallë leximi te lumi", saving.version_of(title.text))
    job = claiming.claim(claiming.release(job, translator), translator)
    assert next(one for one in content.segments_of(job) if one.path == "title").text == "Sallë leximi te lumi"
