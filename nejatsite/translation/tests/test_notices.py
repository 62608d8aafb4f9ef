"""What people are told, in their language, once, and as they want it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from nejatsite.core import ledger
from nejatsite.testing import factories
from nejatsite.translation.models import Comment, Job, Notice, NoticeKind, NoticePreference, Way
from nejatsite.translation.services import digest, notice_texts, notices, reviewing, telling, withdrawing

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def told(person: Any, kind: str | None = None) -> list[Notice]:
    found = Notice.objects.filter(recipient=person)
    return list(found.filter(kind=kind) if kind else found)


def mails() -> list[Any]:
    """What has been sent once the ledger was worked off."""
    ledger.run_due()
    return mail.outbox


def test_the_editors_are_told_of_a_submission_and_whoever_submitted_is_not(
    in_review: Job, people: dict[str, Any]
) -> None:
    assert [notice.job for notice in told(people["editor.fa"], NoticeKind.SUBMITTED)] == [in_review]
    assert told(people["translator.fa"], NoticeKind.SUBMITTED) == []


def test_mail_is_in_the_reader_s_language_and_direction(in_review: Job, people: dict[str, Any]) -> None:
    message = next(m for m in mails() if m.to == ["editor.fa@example.org"])
    html, kind = message.alternatives[0]
    assert kind == "text/html"
    assert '<html lang="fa" dir="rtl">' in html
    assert reverse("translation_job", args=[in_review.pk]) in message.body


def test_nobody_of_another_edition_is_told(in_review: Job, people: dict[str, Any]) -> None:
    assert told(people["editor.ar"]) == []
    assert told(people["translator.sq"]) == []


def test_who_wants_none_of_a_kind_gets_no_notice_of_it(filled: Job, people: dict[str, Any]) -> None:
    NoticePreference.objects.create(user=people["editor.fa"], kind=NoticeKind.SUBMITTED, way=Way.NEVER)
    reviewing.submit(filled, people["translator.fa"])
    assert told(people["editor.fa"], NoticeKind.SUBMITTED) == []


def test_who_wants_it_only_here_gets_no_mail(filled: Job, people: dict[str, Any]) -> None:
    NoticePreference.objects.create(user=people["editor.fa"], kind=NoticeKind.SUBMITTED, way=Way.HERE)
    reviewing.submit(filled, people["translator.fa"])
    assert len(told(people["editor.fa"], NoticeKind.SUBMITTED)) == 1
    assert [m for m in mails() if m.to == ["editor.fa@example.org"]] == []


def test_the_words_of_a_return_are_in_the_notice(in_review: Job, people: dict[str, Any]) -> None:
    reviewing.return_with_comment(in_review, people["editor.fa"], "عنوان را کوتاه‌تر کنید.")
    message = next(m for m in mails() if "عنوان را کوتاه‌تر کنید." in m.body)
    assert message.to == ["translator.fa@example.org"]


def test_a_notice_does_not_outlive_the_change_it_tells_of(filled: Job, people: dict[str, Any]) -> None:
    from django.db import transaction

    with transaction.atomic():
        reviewing.submit(filled, people["translator.fa"])
        transaction.set_rollback(True)
    assert told(people["editor.fa"]) == []


# the daily mail


@pytest.fixture
def three_for_today(job: Job, people: dict[str, Any]) -> Any:
    """Three things that the Persian translator reads once a day."""
    Notice.objects.all().delete()
    for kind in (NoticeKind.WANTED, NoticeKind.SOURCE_CHANGED, NoticeKind.DUE_SOON):
        telling.tell(kind, [people["translator.fa"]], job, None, day="2026-11-25")
    Job.objects.filter(pk=job.pk).update(out_of_date=True)
    return people["translator.fa"]


def test_the_daily_mail_gathers_everything_in_one(three_for_today: Any) -> None:
    assert digest.send_daily(NOON) == 1
    (message,) = [m for m in mails() if m.to == ["translator.fa@example.org"]]
    assert message.body.count("/admin/desk/jobs/") == 3
    assert "۳" in message.subject


def test_there_is_one_daily_mail_a_day(three_for_today: Any, job: Job) -> None:
    digest.send_daily(NOON)
    telling.tell(NoticeKind.WANTED, [three_for_today], job, None)
    assert digest.send_daily(NOON + timedelta(hours=2)) == 0
    assert digest.send_daily(NOON + timedelta(days=1)) == 1


def test_the_daily_mail_waits_for_the_reader_s_morning(three_for_today: Any) -> None:
    before_dawn_in_tehran = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
    assert digest.send_daily(before_dawn_in_tehran) == 0


def test_what_was_read_meanwhile_is_not_mailed(three_for_today: Any) -> None:
    Notice.objects.filter(recipient=three_for_today).update(read_at=timezone.now())
    assert digest.send_daily(NOON) == 0


def test_a_job_that_somebody_has_taken_is_not_offered_in_the_daily_mail(
    claimed: Job, people: dict[str, Any]
) -> None:
    Notice.objects.all().delete()
    telling.tell(NoticeKind.WANTED, [people["translator.fa"]], claimed, None)
    assert digest.send_daily(NOON) == 0


def test_a_submission_that_was_decided_is_no_news_any_more(in_review: Job, people: dict[str, Any]) -> None:
    told = Notice.objects.filter(recipient=people["editor.fa"], kind=NoticeKind.SUBMITTED)
    assert told.news().count() == 1
    reviewing.return_with_comment(in_review, people["editor.fa"], "لطفاً دوباره.")
    assert told.news().count() == 0
    assert told.get().read_at is None


def test_what_only_tells_stays_news_until_it_is_read(in_review: Job, people: dict[str, Any]) -> None:
    reviewing.approve(in_review, people["editor.fa"], in_review.submitted_revision_id)
    told = Notice.objects.filter(recipient=people["translator.fa"], kind=NoticeKind.PUBLISHED)
    assert told.news().count() == 1
    told.update(read_at=timezone.now())
    assert told.news().count() == 0


def test_the_list_shows_what_is_settled_and_does_not_call_it_new(
    client: Client, in_review: Job, people: dict[str, Any]
) -> None:
    reviewing.return_with_comment(in_review, people["editor.fa"], "لطفاً دوباره.")
    client.force_login(people["editor.fa"])
    shown = client.get(reverse("translation_notices")).content.decode()
    assert f"For approval: {in_review.source_title}" in shown
    assert "tr-notices__one--unread" not in shown


# a source that goes and comes back


def told_of(kind: str, job: Job) -> set[str]:
    return set(Notice.objects.filter(job=job, kind=kind).values_list("recipient__username", flat=True))


def test_who_is_at_it_is_told_that_the_source_has_gone_and_that_it_is_back(
    claimed: Job, article: Page, people: dict[str, Any]
) -> None:
    own = article.specific_class.objects.get(pk=article.pk)
    own.unpublish()
    assert told_of(NoticeKind.SOURCE_WITHDRAWN, claimed) == {"editor.fa", "translator.fa"}
    factories.publish(article.specific_class.objects.get(pk=article.pk))
    assert told_of(NoticeKind.SOURCE_BACK, claimed) == {"editor.fa", "translator.fa"}
    gone = Notice.objects.filter(job=claimed, kind=NoticeKind.SOURCE_WITHDRAWN)
    assert gone.news().count() == 0


def test_a_source_that_was_never_away_is_not_said_to_be_back(claimed: Job, article: Page) -> None:
    factories.publish(article.specific_class.objects.get(pk=article.pk))
    assert told_of(NoticeKind.SOURCE_BACK, claimed) == set()


def test_that_a_source_is_back_is_told_once(claimed: Job, article: Page) -> None:
    article.specific_class.objects.get(pk=article.pk).unpublish()
    for _time in range(2):
        factories.publish(article.specific_class.objects.get(pk=article.pk))
    assert Notice.objects.filter(job=claimed, kind=NoticeKind.SOURCE_BACK).count() == 2


def test_a_source_that_is_opened_again_is_back(claimed: Job, article: Page) -> None:
    PageViewRestriction.objects.create(page=article, restriction_type=PageViewRestriction.LOGIN).delete()
    assert told_of(NoticeKind.SOURCE_BACK, claimed) == {"editor.fa", "translator.fa"}


def test_what_was_taken_down_is_said_to_wait_for_its_editors(
    published: Job, article: Page, people: dict[str, Any]
) -> None:
    article.specific_class.objects.get(pk=article.pk).unpublish()
    withdrawing.take_down(published, people["editor.fa"])
    factories.publish(article.specific_class.objects.get(pk=article.pk))
    told = Notice.objects.get(recipient=people["editor.fa"], kind=NoticeKind.SOURCE_BACK)
    assert "publish it again" in notice_texts.sentence_of(told)


# reminders


def test_a_job_that_is_overdue_is_said_so_once(claimed: Job, people: dict[str, Any]) -> None:
    Job.objects.filter(pk=claimed.pk).update(due_on="2026-11-20")
    digest.remind(NOON)
    digest.remind(NOON + timedelta(hours=1))
    assert len(told(people["translator.fa"], NoticeKind.OVERDUE)) == 1


def test_a_new_due_date_is_reminded_of_anew(claimed: Job, people: dict[str, Any]) -> None:
    for day in ("2026-11-25", "2026-11-26"):
        Job.objects.filter(pk=claimed.pk).update(due_on=day)
        digest.remind(NOON)
    assert len(told(people["translator.fa"], NoticeKind.DUE_SOON)) == 2


def test_the_due_day_is_told_in_the_reader_s_calendar(claimed: Job, people: dict[str, Any]) -> None:
    Job.objects.filter(pk=claimed.pk).update(due_on="2026-11-20")
    digest.remind(NOON)
    message = next(m for m in mails() if m.to == ["translator.fa@example.org"])
    assert "۲۹ آبان ۱۴۰۵" in message.body


def test_a_job_in_review_is_nobody_s_overdue(in_review: Job) -> None:
    Job.objects.filter(pk=in_review.pk).update(due_on="2026-11-20")
    digest.remind(NOON)
    assert not Notice.objects.filter(kind=NoticeKind.OVERDUE).exists()


# questions and comments


def test_a_question_reaches_the_author_of_the_source(claimed: Job, people: dict[str, Any]) -> None:
    Page.objects.filter(pk=claimed.source_page_id).update(owner=people["author.en"])
    asked = Comment.objects.create(
        job=Job.objects.get(pk=claimed.pk),
        kind=Comment.Kind.QUESTION,
        text="Is the river the Orm?",
        author=people["translator.fa"],
    )
    notices.question(asked)
    assert [notice.comment for notice in told(people["author.en"], NoticeKind.QUESTION)] == [asked]


def test_a_comment_does_not_reach_the_source_s_author(in_review: Job, people: dict[str, Any]) -> None:
    said = Comment.objects.create(job=in_review, text="واژهٔ بهتری هست؟", author=people["editor.fa"])
    Comment.objects.create(job=in_review, text="Yes.", author=people["author.en"], answer_to=said)
    answer = Comment.objects.create(job=in_review, text="بله", author=people["editor.fa"], answer_to=said)
    notices.commented(answer)
    assert told(people["author.en"], NoticeKind.COMMENT) == []
    assert len(told(people["translator.fa"], NoticeKind.COMMENT)) == 1


# in the admin


def test_following_a_notice_reads_it_and_leads_to_the_place_to_act(
    client: Client, in_review: Job, people: dict[str, Any]
) -> None:
    (notice,) = told(people["editor.fa"], NoticeKind.SUBMITTED)
    client.force_login(people["editor.fa"])
    response = client.get(reverse("translation_notice", args=[notice.pk]))
    assert response["Location"] == reverse("translation_job", args=[in_review.pk])
    notice.refresh_from_db()
    assert notice.read_at is not None


def test_somebody_else_s_notice_does_not_exist(
    client: Client, in_review: Job, people: dict[str, Any]
) -> None:
    (notice,) = told(people["editor.fa"], NoticeKind.SUBMITTED)
    client.force_login(people["editor.ar"])
    assert client.get(reverse("translation_notice", args=[notice.pk])).status_code == 404


def test_all_read_leaves_what_came_after_the_list_was_shown(
    client: Client, in_review: Job, people: dict[str, Any]
) -> None:
    editor = people["editor.fa"]
    (shown,) = told(editor, NoticeKind.SUBMITTED)
    telling.tell(NoticeKind.SUBMITTED, [editor], in_review, people["translator.fa"])
    client.force_login(editor)
    client.post(reverse("translation_notices_read"), {"newest": str(shown.pk)})
    assert Notice.objects.filter(recipient=editor, read_at__isnull=True).count() == 1


@pytest.mark.parametrize("newest", ["", "x", "٣", "9" * 40, "-1"])
def test_a_mark_that_is_no_number_marks_nothing(
    client: Client, in_review: Job, people: dict[str, Any], newest: str
) -> None:
    client.force_login(people["editor.fa"])
    assert client.post(reverse("translation_notices_read"), {"newest": newest}).status_code == 302
    assert Notice.objects.filter(recipient=people["editor.fa"], read_at__isnull=True).exists()


def test_the_list_costs_the_same_for_one_and_for_many(
    client: Client, in_review: Job, people: dict[str, Any], django_assert_num_queries: Any
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.force_login(people["editor.fa"])
    client.get(reverse("translation_notices"))
    with CaptureQueriesContext(
        connection,
    ) as one:
        client.get(reverse("translation_notices"))
    for _number in range(12):
        telling.tell(NoticeKind.SUBMITTED, [people["editor.fa"]], in_review, people["translator.fa"])
    with django_assert_num_queries(len(one)):
        client.get(reverse("translation_notices"))


def test_the_menu_says_how_many_are_unread(client: Client, in_review: Job, people: dict[str, Any]) -> None:
    client.force_login(people["editor.fa"])
    assert "Notices (1)" in client.get(reverse("translation_notices")).content.decode()


def test_a_person_chooses_how_to_be_told(client: Client, people: dict[str, Any]) -> None:
    client.force_login(people["translator.fa"])
    page = client.get(reverse("wagtailadmin_account"))
    data = {}
    for panel in [p for tab in page.context["panels_by_tab"].values() for p in tab]:
        form = panel.get_form()
        for name in form.fields:
            data[form.add_prefix(name)] = form[name].value() or ""
    data["translation_notices-wanted"] = Way.AT_ONCE
    response = client.post(reverse("wagtailadmin_account"), data)
    assert response.status_code == 302, response.context["panels_by_tab"]
    assert list(NoticePreference.objects.filter(user=people["translator.fa"]).values_list("kind", "way")) == [
        ("wanted", "at_once")
    ]


def test_an_author_chooses_about_questions_alone(people: dict[str, Any]) -> None:
    from nejatsite.translation.forms import NoticePreferencesForm

    assert list(NoticePreferencesForm(instance=people["author.en"]).fields) == ["question"]


def test_old_notices_are_forgotten(in_review: Job, people: dict[str, Any]) -> None:
    Notice.objects.update(read_at=NOON)
    digest.forget(NOON + timedelta(days=31))
    assert not Notice.objects.exists()
