from typing import Any

import pytest
from django.utils.translation import override

from nejatsite.translation import errors
from nejatsite.translation.models import Job
from nejatsite.translation.services import claiming, content, reviewing, saving
from nejatsite.translation.services.saving import Typed, version_of
from nejatsite.translation.services.validation import from_stored, to_stored

from .conftest import PERSIAN

RICH = 'Write to <a id="a1">the library</a> <b>today</b>.'


def first(job: Job, rich: bool = False) -> content.Segment:
    return next(segment for segment in content.segments_of(job) if segment.is_rich == rich)


@pytest.mark.parametrize(
    "text",
    [
        "به کتابخانه بنویسید.",
        'به <a id="a2">کتابخانه</a> بنویسید.',
        'به <a id="a1">کتابخانه بنویسید.',
        'به <a href="javascript:alert(1)" id="a1">کتابخانه</a>.',
        'به <a id="a1">کتابخانه</a> <b onclick="x()">امروز</b>.',
        'به <a id="a1">کتابخانه</a> <script>x()</script>.',
        'به <a id="a1">کتابخانه</a> <img src=x onerror=y>.',
        'به <a id="a1">کتابخانه</a> <p>امروز</p>.',
        'به <a id="a1">کتابخانه</a> <a id="a1">امروز</a>.',
        'به <a id="a1"><b>کتابخانه</a></b>.',
        'به <a id="a1">کتابخانه</a><!-- -->.',
    ],
)
def test_a_text_that_breaks_its_tags_is_refused(text: str) -> None:
    with pytest.raises(errors.InvalidText):
        to_stored(RICH, text, is_rich=True)


@pytest.mark.parametrize(
    "text",
    [
        'همین <b>امروز</b> به <a id="a1">کتابخانه</a> بنویسید.',
        'اكتبوا <a id="a1">إلى المكتبة</a> اليوم <i>فقط</i>.',
        'Shkruani <a id="a1">bibliotekës</a> &amp; ejani.',
    ],
)
def test_a_text_that_keeps_its_tags_is_stored_as_typed(text: str) -> None:
    assert to_stored(RICH, text, is_rich=True) == text


def test_plain_text_may_hold_any_sign() -> None:
    for text in ["۵ < ۶ & ۷", "می‌شود", "دو\nسطر", '<b>"x"</b>']:
        assert from_stored(to_stored("5 < 6", text, is_rich=False), is_rich=False) == text


def test_a_text_that_does_not_fit_is_refused_with_the_number(claimed: Job, people: dict[str, Any]) -> None:
    with override("fa"), pytest.raises(errors.InvalidText, match=r"۲۵۶ .* ۲۵۵"):
        saving.save_segment(claimed, people["translator.fa"], first(claimed).id, "آ" * 256, "")


def test_two_browsers_cannot_overwrite_each_other(claimed: Job, people: dict[str, Any]) -> None:
    title = first(claimed)
    saving.save_segment(claimed, people["translator.fa"], title.id, PERSIAN["title"], "")
    with pytest.raises(errors.SegmentConflict):
        saving.save_segment(claimed, people["editor.fa"], title.id, "عنوان دیگر", "")
    assert first(claimed).text == PERSIAN["title"]


def test_sending_back_the_same_text_is_no_conflict(claimed: Job, people: dict[str, Any]) -> None:
    title = first(claimed)
    for _time in range(2):
        saving.save_segment(claimed, people["translator.fa"], title.id, PERSIAN["title"], "")
    assert first(claimed).text == PERSIAN["title"]


def test_one_refused_text_keeps_no_other_from_being_saved(claimed: Job, people: dict[str, Any]) -> None:
    title, body = first(claimed), first(claimed, rich=True)
    saved = saving.save_segments(
        claimed,
        people["translator.fa"],
        {title.id: Typed(PERSIAN["title"], ""), body.id: Typed("<b>نیمه", "")},
    )
    assert list(saved.refused) == [body.id]
    assert first(claimed).text == PERSIAN["title"]


def test_emptying_a_text_makes_it_missing_again(filled: Job, people: dict[str, Any]) -> None:
    title = first(filled)
    job = saving.save_segment(filled, people["translator.fa"], title.id, " ", version_of(title.text)).job
    assert job.segments_left == 1
    with override("fa"), pytest.raises(errors.SegmentsMissing, match="۱"):
        reviewing.submit(job, people["translator.fa"])


def test_somebody_who_does_not_have_the_job_changes_nothing(
    claimed: Job, people: dict[str, Any], django_user_model: Any
) -> None:
    other = django_user_model.objects.create_user("second", "second@example.org", "x")
    other.groups.set(people["translator.fa"].groups.all())
    with pytest.raises(errors.AlreadyClaimed):
        saving.save_segment(claimed, other, first(claimed).id, PERSIAN["title"], "")
    with pytest.raises(errors.AlreadyClaimed):
        claiming.claim(claimed, other)


@pytest.mark.parametrize("name", ["translator.ar", "editor.en", "author.fa"])
def test_people_of_other_editions_or_roles_neither_claim_nor_write(
    job: Job, people: dict[str, Any], name: str
) -> None:
    with pytest.raises(errors.NotAllowed):
        claiming.claim(job, people[name])
    claimed = claiming.claim(job, people["translator.fa"])
    with pytest.raises(errors.NotAllowed):
        saving.save_segment(claimed, people[name], first(claimed).id, "x", "")


def test_the_number_of_queries_does_not_grow_with_the_segments(editions: Any, people: dict[str, Any]) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from nejatsite.testing import factories

    counts = {}
    for size in (2, 40):
        body = [("text", "".join(f"<p>Paragraph {size}.{number}</p>" for number in range(size)))]
        page = factories.publish(factories.NewsPageFactory(live=False, body=body))
        job = claiming.claim(
            Job.objects.get(source_page_id=page.pk, target_locale__language_code="fa"),
            people["translator.fa"],
        )
        with CaptureQueriesContext(
            connection,
        ) as saving_queries:
            saving.save_segments(
                job, people["translator.fa"], {s.id: Typed("بند", "") for s in content.segments_of(job)}
            )
        with CaptureQueriesContext(connection) as submitting:
            job = reviewing.submit(job, people["translator.fa"], accept_all=True)
        with CaptureQueriesContext(connection) as approving:
            reviewing.approve(job, people["editor.fa"], job.submitted_revision_id)
        counts[size] = (len(saving_queries), len(submitting), len(approving))
    small, large = counts.values()
    assert abs(small[0] - large[0]) <= 1
    assert abs(small[1] - large[1]) <= 3
    assert abs(small[2] - large[2]) <= 3
