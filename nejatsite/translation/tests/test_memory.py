from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page

from nejatsite.testing import factories, memories
from nejatsite.translation import errors
from nejatsite.translation.models import Job, JobEvent, MemoryEntry, MemoryKey, SegmentVersion
from nejatsite.translation.services import claiming, content, memory, remembering, reviewing
from nejatsite.translation.services.differences import pieces
from nejatsite.translation.services.likeness import likeness, numbered, words_of
from nejatsite.translation.services.saving import Typed, save_segments, version_of
from nejatsite.translation.states import JobAction, JobState, TextOrigin

from .conftest import PERSIAN, fill


def entries(job: Job) -> dict[str, str]:
    return dict(MemoryEntry.objects.filter(job=job).values_list("source", "translation"))


def remembered(job: Job, text: str, translation: str, /, **fields: Any) -> MemoryEntry:
    """One more text in the memory, approved in no particular job."""
    entry = MemoryEntry.objects.create(
        source_locale_id=job.source_locale_id,
        target_locale_id=job.target_locale_id,
        source=text,
        translation=translation,
        source_hash=remembering.hash_of(numbered(text)),
        source_words=remembering.joined(words_of(text)),
        translation_words=remembering.joined(words_of(translation)),
        **fields,
    )
    remembering.write_keys([entry])
    return entry


def segment(text: str, number: int = 1, rich: bool = True) -> content.Segment:
    return content.Segment(number, number, number, "body.x", "body.x", text, rich, {}, None)


# Filling


def test_nothing_is_remembered_before_it_is_approved(in_review: Job) -> None:
    assert not MemoryEntry.objects.exists()


def test_an_approval_fills_the_memory_and_names_who_approved(published: Job, people: dict[str, Any]) -> None:
    found = entries(published)
    assert found[published.source_title] == PERSIAN["title"]
    assert len(found) == published.segments_total
    assert {entry.approved_by for entry in MemoryEntry.objects.all()} == {people["editor.fa"]}


def test_a_correction_at_approval_is_what_is_remembered(in_review: Job, people: dict[str, Any]) -> None:
    title = next(s for s in content.segments_of(in_review) if s.path == "title")
    corrected = Typed("تالار مطالعه در کنار رود باز شد", version_of(title.text))
    job = save_segments(in_review, people["editor.fa"], {title.id: corrected}).job
    reviewing.approve(job, people["editor.fa"], job.submitted_revision_id)
    assert entries(job)[job.source_title] == corrected.text


def test_a_later_round_replaces_what_was_there(published: Job, people: dict[str, Any]) -> None:
    job = claiming.claim(published, people["translator.fa"])
    title = next(s for s in content.segments_of(job) if s.path == "title")
    job = save_segments(
        job, people["translator.fa"], {title.id: Typed("عنوان تازه", version_of(title.text))}
    ).job
    job = reviewing.submit(job, people["translator.fa"])
    reviewing.approve(job, people["editor.fa"], job.submitted_revision_id)
    assert entries(job)[job.source_title] == "عنوان تازه"
    assert MemoryEntry.objects.filter(job=job).count() == job.segments_total


def test_a_direct_publication_is_remembered_too(claimed: Job, people: dict[str, Any]) -> None:
    page = claimed.target_page.specific.get_latest_revision_as_object()
    page.title = "عنوانی که ویراستار نوشت"
    page.save_revision(user=people["editor.fa"]).publish(user=people["editor.fa"])
    assert entries(claimed)[claimed.source_title] == "عنوانی که ویراستار نوشت"


def test_a_text_that_the_source_lost_stays_known(published: Job, people: dict[str, Any]) -> None:
    page = published.source_page.specific
    old = page.title
    page.title = "A reading room opens by the old river"
    factories.publish(page)
    job = fill(claiming.claim(published, people["translator.fa"]), people["translator.fa"])
    job = reviewing.submit(job, people["translator.fa"])
    reviewing.approve(job, people["editor.fa"], job.submitted_revision_id)
    assert {old, page.title} <= set(entries(job))


def test_a_cancelled_job_leaves_what_was_approved(published: Job, people: dict[str, Any]) -> None:
    reviewing.cancel(claiming.claim(published, people["translator.fa"]), people["editor.fa"])
    assert entries(published)


def test_an_approval_that_is_taken_back_is_not_remembered(in_review: Job, people: dict[str, Any]) -> None:
    page = in_review.target_page.specific.get_latest_revision_as_object()
    page.go_live_at = timezone.now() + timedelta(days=2)
    revision = page.save_revision(user=people["editor.fa"])
    Job.objects.filter(pk=in_review.pk).update(submitted_revision=revision)
    in_review.stored_segments.update(target_revision=revision)
    job = reviewing.approve(in_review, people["editor.fa"], revision.pk)
    assert job.state == JobState.APPROVED
    assert entries(job)
    reviewing.take_approval_back(job, people["editor.fa"], "هنوز نه")
    assert not entries(job)


def test_rebuilding_gives_the_same_again_however_often(published: Job) -> None:
    def everything() -> list[Any]:
        rows = MemoryEntry.objects.order_by("job", "place").values(
            "place", "source", "translation", "context_hash"
        )
        return [list(rows), MemoryKey.objects.count()]

    before = everything()
    call_command("rebuild_memory", stdout=StringIO())
    assert everything() == before
    MemoryEntry.objects.all().delete()
    for _time in range(2):
        call_command("rebuild_memory", stdout=StringIO())
        assert everything() == before


# Matching


def test_the_same_text_on_another_page_is_offered(again: Job) -> None:
    segments = content.segments_of(again)
    found = memory.matches(again, segments)
    summary = next(s for s in segments if s.path == "summary")
    best = found[summary.id][0]
    assert best.translation == PERSIAN["summary"]
    assert best.is_exact
    assert best.where == "A reading room opens by the river"


def test_a_similar_text_is_offered_with_how_alike_it_is(again: Job) -> None:
    segments = content.segments_of(again)
    title = next(s for s in segments if s.path == "title")
    best = memory.matches(again, segments)[title.id][0]
    assert best.translation == PERSIAN["title"]
    assert 70 <= best.score < 100


def test_the_same_text_in_the_same_surroundings_comes_first(again: Job) -> None:
    segments = content.segments_of(again)
    paragraphs = [s for s in segments if s.path.startswith("body")]
    best = memory.matches(again, segments)[paragraphs[-1].id][0]
    remembered(again, paragraphs[-1].source, "یک ترجمهٔ تازه‌تر")
    found = memory.matches(again, segments)[paragraphs[-1].id]
    assert [match.score for match in found] == [memory.CONTEXT, memory.EXACT]
    assert found[0].translation == best.translation
    assert found[0].percent == 100


def test_links_may_have_other_numbers(claimed: Job) -> None:
    remembered(
        claimed, 'See <a id="a1">this</a> and <a id="a2">that</a>.', '<a id="a2">آن</a> و <a id="a1">این</a>.'
    )
    text = segment('See <a id="a3">this</a> and <a id="a1">that</a>.')
    [match] = memory.matches(claimed, [text])[1]
    assert match.score == memory.EXACT
    assert match.translation == '<a id="a1">آن</a> و <a id="a3">این</a>.'


@pytest.mark.parametrize(
    ("known", "asked"),
    [
        ("Statement", "Statements"),
        ("Closed on public holidays", "Closed on religious holidays"),
        ("The library is closed.", "The library was closed."),
        ("Meeting of 12 May", "Meeting of 13 May"),
        ("Please <b>sign</b> here", "Please <b>write</b> here"),
    ],
)
def test_short_texts_are_found_too(claimed: Job, known: str, asked: str) -> None:
    remembered(claimed, known, "ترجمه")
    [match] = memory.matches(claimed, [segment(asked)])[1]
    assert 70 <= match.score < 100


def test_what_is_hardly_alike_is_not_offered(claimed: Job) -> None:
    remembered(claimed, "The library opens on Monday at nine.", "ترجمه")
    assert memory.matches(claimed, [segment("The parliament opens a new debate on taxes.")]) == {}


def test_another_pair_of_editions_offers_nothing(claimed: Job, job_in: Callable[[Page, str], Job]) -> None:
    remembered(job_in(claimed.source_page, "ar"), "Hello to everybody", "مرحبا بالجميع")
    assert memory.matches(claimed, [segment("Hello to everybody")]) == {}


def test_at_most_three_are_offered(claimed: Job) -> None:
    for number in range(5):
        remembered(claimed, "Hello to everybody", f"سلام {number}")
    assert len(memory.matches(claimed, [segment("Hello to everybody")])[1]) == 3


def test_one_translation_of_many_pages_is_one_offer(claimed: Job) -> None:
    for _time in range(4):
        remembered(claimed, "Hello to everybody", "سلام به همه")
    assert len(memory.matches(claimed, [segment("Hello to everybody")])[1]) == 1


def test_a_page_of_many_texts_costs_as_many_queries_as_one(
    claimed: Job, django_assert_num_queries: Any
) -> None:
    for number in range(30):
        remembered(claimed, f"The library number {number} opens at nine", f"ترجمهٔ {number}")
    for count in (1, 30):
        texts = [segment(f"The library number {number} opens at ten", number) for number in range(count)]
        with django_assert_num_queries(4):
            assert len(memory.matches(claimed, texts)) == count


def test_nearly_everything_is_found_that_comparing_with_all_would_find(claimed: Job) -> None:
    language = memories.Language(3, 900)
    known = [language.text() for _number in range(300)]
    memories.fill(known, claimed.target_locale, claimed.source_locale)
    asked = [language.varied(language.random.choice(known)) for _number in range(60)]
    assert memories.recall(claimed, asked, known) >= 0.95


# Inserting


def test_all_missing_texts_that_are_known_are_filled_at_once(again: Job, people: dict[str, Any]) -> None:
    saved = memory.insert_exact(again, people["translator.fa"])
    missing = [s.path for s in content.segments_of(again) if not s.text]
    assert missing == ["title"]
    assert saved.job.segments_done == len(saved.segments) == saved.job.segments_total - 1
    assert saved.job.state == JobState.IN_TRANSLATION
    event = JobEvent.objects.filter(job=again, action=JobAction.MEMORY_USED).get()
    assert event.comment == str(len(saved.segments))
    versions = SegmentVersion.objects.filter(job=again, origin=TextOrigin.MEMORY)
    assert versions.count() == len({(s.string_id, s.context_id) for s in saved.segments})


def test_inserting_leaves_what_is_there(again: Job, people: dict[str, Any]) -> None:
    summary = next(s for s in content.segments_of(again) if s.path == "summary")
    save_segments(again, people["translator.fa"], {summary.id: Typed("چکیدهٔ خودم", "")})
    memory.insert_exact(again, people["translator.fa"])
    summary = next(s for s in content.segments_of(again) if s.path == "summary")
    assert summary.text == "چکیدهٔ خودم"


def test_a_stranger_to_the_job_inserts_nothing(again: Job, people: dict[str, Any]) -> None:
    for name in ("translator.ar", "author.fa", "editor.en"):
        with pytest.raises(errors.NotAllowed):
            memory.insert_exact(again, people[name])
    assert not any(s.text for s in content.segments_of(again))


# Likeness and differences


def test_likeness_falls_with_every_word_that_differs() -> None:
    text = "The council of the city has decided to open the library on Sundays too"
    fewer = (
        text.replace("Sundays", "Mondays"),
        text.replace("Sundays too", "Mondays"),
        "The council of the city",
    )
    scores = [likeness(words_of(text), words_of(other)) for other in fewer]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] >= 90
    assert scores[-1] < 70


def test_spellings_of_one_word_are_alike() -> None:
    assert likeness(words_of("كتاب‌های می‌شود"), words_of("کتابهای میشود")) == 99


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("کتابخانه در ساعت نه باز می‌شود.", "کتابخانه در ساعت ده باز می‌شد."),
        ("تُفتح الأبواب في التاسعة", "تُغلق الأبواب في العاشرة مساءً"),
        ('See <a id="a1">this</a> 👩‍👩‍👧', 'See <a id="a1">that</a> 👩‍👩‍👦'),
        ("", "New"),
    ],
)
def test_the_pieces_of_a_difference_make_both_texts(old: str, new: str) -> None:
    found = pieces(old, new)
    assert "".join(text for kind, text in found if kind != "added") == old
    assert "".join(text for kind, text in found if kind != "removed") == new


def test_a_difference_is_whole_words() -> None:
    assert pieces("باز می‌شود.", "باز می‌شد.") == [
        ("same", "باز "),
        ("removed", "می‌شود"),
        ("added", "می‌شد"),
        ("same", "."),
    ]


def test_neighbouring_changes_are_one() -> None:
    assert pieces("on Monday morning now", "on Tuesday evening now") == [
        ("same", "on "),
        ("removed", "Monday morning"),
        ("added", "Tuesday evening"),
        ("same", " now"),
    ]
