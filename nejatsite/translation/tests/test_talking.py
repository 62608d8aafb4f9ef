"""Comments on a job and its texts, and questions to the author of the source."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page

from nejatsite.translation import errors
from nejatsite.translation.models import Comment, Job, Notice
from nejatsite.translation.models.notices import NoticeKind
from nejatsite.translation.services import asking, claiming, content, reviewing, talking

JSON = {"accept": "application/json"}
ASKED = "«اتاق خواندن» تالار است یا یک اتاق؟"


def signed_in(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def translator(people: dict[str, Any]) -> Any:
    return people["translator.fa"]


@pytest.fixture
def author(article: Page, people: dict[str, Any]) -> Any:
    """Owns the source."""
    Page.objects.filter(pk=article.pk).update(owner=people["author.en"])
    return people["author.en"]


@pytest.fixture
def title(claimed: Job) -> content.Segment:
    return content.segments_of(claimed)[0]


@pytest.fixture
def question(author: Any, claimed: Job, title: content.Segment, translator: Any) -> Comment:
    return talking.ask(Job.objects.get(pk=claimed.pk), translator, ASKED, title)


def told(kind: str) -> list[str]:
    return sorted(Notice.objects.filter(kind=kind).values_list("recipient__username", flat=True))


class TestComments:
    def test_a_comment_stands_at_its_text(
        self, claimed: Job, title: content.Segment, translator: Any
    ) -> None:
        talking.comment(claimed, translator, "عنوان هنوز بلند است.", title)
        talking.comment(claimed, translator, "کار تا فردا تمام می‌شود.")
        threads = talking.by_segment(talking.comments_of(claimed), content.segments_of(claimed))
        assert [each.first.text for each in threads[title.id]] == ["عنوان هنوز بلند است."]
        assert [each.first.text for each in threads[None]] == ["کار تا فردا تمام می‌شود."]

    def test_a_comment_outlives_its_text(self, claimed: Job, title: content.Segment, translator: Any) -> None:
        talking.comment(claimed, translator, "عنوان هنوز بلند است.", title)
        threads = talking.by_segment(talking.comments_of(claimed), [])
        assert threads[None][0].first.about == "A reading room opens by the river"

    def test_an_answer_stands_under_its_comment_and_opens_it_again(
        self, claimed: Job, translator: Any, people: dict[str, Any]
    ) -> None:
        first = talking.comment(claimed, translator, "تمام شد.")
        talking.resolve(first, people["editor.fa"])
        talking.comment(claimed, people["editor.fa"], "نه هنوز.", answer_to=first)
        (thread,) = talking.threads_of(talking.comments_of(claimed))
        assert [each.text for each in thread.answers] == ["نه هنوز."]
        assert thread.is_open

    def test_the_editor_finds_them_in_review_and_the_translator_in_what_comes_back(
        self, filled: Job, translator: Any, people: dict[str, Any]
    ) -> None:
        talking.comment(filled, translator, "در بند دوم شک دارم.")
        job = reviewing.submit(filled, translator)
        talking.comment(job, people["editor.fa"], "درست است.")
        job = reviewing.return_with_comment(job, people["editor.fa"], "لطفاً عنوان را کوتاه کنید.")
        assert len(talking.comments_of(job)) == 2

    @pytest.mark.parametrize("name", ["translator.ar", "editor.en", "author.fa"])
    def test_nobody_else_writes(self, claimed: Job, people: dict[str, Any], name: str) -> None:
        for action in (talking.comment, talking.ask):
            with pytest.raises(errors.NotAllowed):
                action(claimed, people[name], "سلام")

    def test_an_empty_comment_is_refused(self, claimed: Job, translator: Any) -> None:
        with pytest.raises(errors.NothingWritten):
            talking.comment(claimed, translator, " \n ")

    def test_a_comment_that_is_too_long_says_how_long_it_is(self, claimed: Job, translator: Any) -> None:
        with pytest.raises(errors.TooLong, match="2001"):
            talking.comment(claimed, translator, "آ" * 2001)

    def test_all_comments_are_one_query(self, claimed: Job, translator: Any) -> None:
        for count in (1, 5):
            for number in range(count):
                talking.comment(claimed, translator, f"نکتهٔ {number}")
            with CaptureQueriesContext(connection) as asked:
                comments = talking.comments_of(claimed)
                assert {each.author.display_name for each in comments}
            assert len(asked) == 1


class TestQuestions:
    def test_a_question_reaches_the_sources_author(self, question: Comment, author: Any) -> None:
        assert told(NoticeKind.QUESTION) == ["author.en"]
        assert list(asking.waiting(asking.questions_for(author))) == [question]

    def test_without_an_active_author_it_is_the_editors(
        self, claimed: Job, translator: Any, people: dict[str, Any]
    ) -> None:
        Page.objects.filter(pk=claimed.source_page_id).update(owner=None)
        talking.ask(Job.objects.get(pk=claimed.pk), translator, ASKED)
        assert told(NoticeKind.QUESTION) == ["editor.en"]

    def test_an_editor_of_the_source_may_answer_too(self, question: Comment, people: dict[str, Any]) -> None:
        talking.answer(question, people["editor.en"], "A hall.")
        assert not asking.waiting(asking.questions_for(people["editor.en"])).exists()

    @pytest.mark.parametrize("name", ["author.fa", "editor.ar", "translator.en", "author.sq"])
    def test_nobody_else_answers(self, question: Comment, people: dict[str, Any], name: str) -> None:
        with pytest.raises(errors.NotAllowed):
            talking.answer(question, people[name], "A hall.")

    def test_another_author_of_the_edition_does_not_see_it(
        self, question: Comment, author: Any, people: dict[str, Any]
    ) -> None:
        Page.objects.filter(pk=question.job.source_page_id).update(owner=people["editor.en"])
        assert not asking.questions_for(author).exists()

    def test_the_answer_comes_back_and_asking_on_goes_there_again(
        self, question: Comment, author: Any, translator: Any
    ) -> None:
        talking.answer(question, author, "A hall.")
        assert "translator.fa" in told(NoticeKind.COMMENT)
        (thread,) = talking.threads_of(talking.comments_of(question.job))
        assert not thread.waits_for_author
        talking.comment(question.job, translator, "پس تالار؟", answer_to=question)
        (thread,) = talking.threads_of(talking.comments_of(question.job))
        assert thread.waits_for_author
        assert asking.waiting(asking.questions_for(author)).get() == question

    def test_a_question_that_is_done_with_waits_no_more(
        self, question: Comment, author: Any, translator: Any
    ) -> None:
        talking.resolve(question, translator)
        assert not asking.waiting(asking.questions_for(author)).exists()
        talking.reopen(question, translator)
        assert asking.waiting(asking.questions_for(author)).exists()

    def test_a_comment_is_no_question(self, claimed: Job, author: Any, translator: Any) -> None:
        comment = talking.comment(claimed, translator, "سلام")
        with pytest.raises(errors.NotAQuestion):
            talking.answer(comment, author, "Hello")


class TestTheAuthorsScreen:
    def test_the_menu_says_how_many_wait(
        self, question: Comment, author: Any, people: dict[str, Any]
    ) -> None:
        page = signed_in(author).get(reverse("wagtailadmin_home")).content.decode()
        assert "Questions (1)" in page
        page = signed_in(people["translator.en"]).get(reverse("wagtailadmin_home")).content.decode()
        assert reverse("translation_questions") not in page

    def test_it_shows_the_source_and_nothing_of_the_translation(
        self, filled: Job, author: Any, translator: Any
    ) -> None:
        job = Job.objects.get(pk=filled.pk)
        title = content.segments_of(job)[0]
        asked = talking.ask(job, translator, ASKED, title)
        talking.comment(job, translator, "میان خودمان")
        html = signed_in(author).get(reverse("translation_question", args=[asked.pk])).content.decode()
        assert '<blockquote class="tr-said__about tr-text" lang="en" dir="ltr">A reading room opens' in html
        assert ASKED in html
        assert title.text not in html
        assert "میان خودمان" not in html

    def test_an_answer_is_sent(self, question: Comment, author: Any) -> None:
        address = reverse("translation_question", args=[question.pk])
        response = signed_in(author).post(address, {"text": "A hall."}, follow=True)
        assert "Your answer is sent" in response.content.decode()
        assert question.answers.get().author == author

    def test_a_notice_of_asking_on_leads_to_the_question(
        self, question: Comment, author: Any, translator: Any
    ) -> None:
        more = talking.comment(question.job, translator, "پس تالار؟", answer_to=question)
        html = signed_in(author).get(reverse("translation_question", args=[more.pk])).content.decode()
        assert ASKED in html

    def test_what_is_refused_stays_in_its_field(self, question: Comment, author: Any) -> None:
        address = reverse("translation_question", args=[question.pk])
        response = signed_in(author).post(address, {"text": "x" * 2001})
        assert response.status_code == 422
        assert "x" * 2001 in response.content.decode()

    def test_the_list_costs_the_same_for_one_and_for_many(
        self, question: Comment, author: Any, translator: Any
    ) -> None:
        client = signed_in(author)
        counts = []
        for _round in range(2):
            client.get(reverse("translation_questions"))
            with CaptureQueriesContext(connection) as asked:
                assert client.get(reverse("translation_questions")).status_code == 200
            counts.append(len(asked))
            for number in range(4):
                talking.ask(question.job, translator, f"پرسش {number}")
        assert counts[0] == counts[1]


class TestTheDesksAddresses:
    def test_without_script_it_leads_back_to_the_comment(self, claimed: Job, translator: Any) -> None:
        response = signed_in(translator).post(
            reverse("translation_comment", args=[claimed.pk]), {"place": "job", "comment-job": "تا فردا."}
        )
        comment = claimed.comments.get()
        assert comment.text == "تا فردا."
        assert response["Location"] == f"{reverse('translation_job', args=[claimed.pk])}#comment-{comment.pk}"

    def test_a_script_gets_what_to_show(self, claimed: Job, title: content.Segment, translator: Any) -> None:
        answer = signed_in(translator).post(
            reverse("translation_ask", args=[claimed.pk]), {"place": title.id, "text": ASKED}, headers=JSON
        )
        (place,) = answer.json()["places"]
        assert place["place"] == title.id
        assert ASKED in place["html"]
        assert "Waits for the author of the source." in place["html"]

    def test_a_comment_before_anybody_took_the_job(self, job: Job, translator: Any) -> None:
        answer = signed_in(translator).post(
            reverse("translation_comment", args=[job.pk]), {"text": "کار فوری است."}, headers=JSON
        )
        assert answer.json()["places"][0]["place"] == "job"

    def test_what_is_refused_is_shown_again_with_the_reason(self, claimed: Job, translator: Any) -> None:
        response = signed_in(translator).post(
            reverse("translation_comment", args=[claimed.pk]), {"place": "job", "comment-job": "آ" * 2001}
        )
        assert response.status_code == 422
        assert "آ" * 2001 in response.content.decode()
        assert claimed.comments.count() == 0

    def test_a_script_is_told_why_it_was_refused(self, claimed: Job, translator: Any) -> None:
        answer = signed_in(translator).post(
            reverse("translation_comment", args=[claimed.pk]), {"text": ""}, headers=JSON
        )
        assert answer.status_code == 422
        assert answer.json()["error"] == "Nothing was written. Type your comment first."

    def test_a_comment_on_a_text_that_is_gone_can_go_to_the_job(self, claimed: Job, translator: Any) -> None:
        client = signed_in(translator)
        address = reverse("translation_comment", args=[claimed.pk])
        html = client.post(address, {"place": "0", "comment-0": "سلام"}).content.decode()
        assert 'name="place" value="job"' in html
        assert "سلام" in html

    def test_answering_and_settling(self, claimed: Job, translator: Any, people: dict[str, Any]) -> None:
        first = talking.comment(claimed, translator, "تمام شد.")
        client = signed_in(people["editor.fa"])
        client.post(
            reverse("translation_reply", args=[claimed.pk, first.pk]), {f"reply-{first.pk}": "خوب است."}
        )
        assert first.answers.get().text == "خوب است."
        client.post(reverse("translation_resolve", args=[claimed.pk, first.pk]))
        assert Comment.objects.get(pk=first.pk).resolved_by == people["editor.fa"]
        client.post(reverse("translation_reopen", args=[claimed.pk, first.pk]))
        assert Comment.objects.get(pk=first.pk).resolved_at is None

    def test_another_jobs_comment_does_not_exist(
        self, claimed: Job, article: Page, people: dict[str, Any], translator: Any
    ) -> None:
        arabic = claiming.claim(
            Job.objects.get(source_page_id=article.pk, target_locale__language_code="ar"),
            people["translator.ar"],
        )
        theirs = talking.comment(arabic, people["translator.ar"], "سر")
        for name in ("reply", "resolve", "reopen"):
            address = reverse(f"translation_{name}", args=[claimed.pk, theirs.pk])
            assert signed_in(translator).post(address, {"text": "x"}).status_code == 404
