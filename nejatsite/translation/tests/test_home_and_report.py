"""My work on the admin's first page, and the report."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from nejatsite.editions.registry import get_edition
from nejatsite.testing import factories
from nejatsite.translation.models import Job, JobEvent
from nejatsite.translation.panels import groups_of
from nejatsite.translation.services import reporting, reviewing
from nejatsite.translation.services.reporting import Story
from nejatsite.translation.states import JobAction, JobState

TITLE = "A reading room opens by the river"


def home(user: Any) -> str:
    client = Client()
    client.force_login(user)
    return client.get(reverse("wagtailadmin_home")).content.decode()


def report(user: Any, query: str = "") -> Any:
    client = Client()
    client.force_login(user)
    return client.get(reverse("translation_report") + query)


# My work


def test_a_translation_in_review_stands_once_on_its_editors_front_page(
    in_review: Job, people: dict[str, Any]
) -> None:
    html = home(people["editor.fa"]).partition("<main")[2]
    work = html.partition('id="translation-work')[2]
    assert work.count(f'href="{reverse("translation_job", args=[in_review.pk])}" lang="en"') == 1
    assert 'id="awaiting-review' not in html


def test_an_original_in_review_stays_in_wagtails_list(editions: Any, people: dict[str, Any]) -> None:
    page = factories.NewsPageFactory(edition="fa", live=False, title="گشایش", owner=people["author.fa"])
    page.save_revision(user=people["author.fa"])
    page.get_workflow().start(page, people["author.fa"])
    assert 'id="awaiting-review' in home(people["editor.fa"])


def test_what_i_handed_in_is_listed_until_it_is_decided(in_review: Job, people: dict[str, Any]) -> None:
    assert "Handed in by me" in home(people["translator.fa"])


def test_what_came_back_is_listed_with_its_comment(in_review: Job, people: dict[str, Any]) -> None:
    reviewing.return_with_comment(in_review, people["editor.fa"], "«گشایش» را نگه دارید.")
    html = home(people["translator.fa"])
    assert "Returned to me" in html
    assert "«گشایش» را نگه دارید." in html


def test_where_nobody_translates_the_editors_are_told_what_is_wanted(
    job: Job, people: dict[str, Any]
) -> None:
    headings = [str(group.heading) for group in groups_of(people["editor.fa"])]
    wanted = groups_of(people["editor.fa"])[headings.index("Wanted")].wanted
    assert not Job.objects.filter(wanted).exists()
    people["translator.fa"].is_active = False
    people["translator.fa"].save()
    wanted = groups_of(people["editor.fa"])[headings.index("Wanted")].wanted
    assert list(Job.objects.filter(wanted)) == [job]


def test_no_job_stands_in_two_lists(in_review: Job, people: dict[str, Any]) -> None:
    for state in JobState.values:
        for user in (people["translator.fa"], people["editor.fa"], people["admin"]):
            Job.objects.filter(pk=in_review.pk).update(state=state, assignee=user, submitted_by=user)
            found = [
                str(group.heading)
                for group in groups_of(user)
                if Job.objects.filter(group.wanted, pk=in_review.pk).exists()
            ]
            assert len(found) <= 1, (state, found)


def test_authors_see_in_which_editions_readers_find_their_pages(
    published: Job, article: Page, people: dict[str, Any]
) -> None:
    assert "Once a page of yours is published" in home(people["author.en"])
    Page.objects.filter(pk=article.pk).update(owner=people["author.en"])
    html = home(people["author.en"]).partition("translation-my-pages")[2]
    assert TITLE in html
    assert "Persian" in html
    assert "Arabic" not in html


# The report


def test_a_translator_sees_their_own_words_and_nothing_of_the_edition(
    in_review: Job, people: dict[str, Any]
) -> None:
    answer = report(people["translator.fa"], "?edition=ar")
    html = answer.content.decode()
    assert sum(count for _label, count in answer.context_data["words"]["rows"]) == in_review.words_total
    assert "What waits" not in html
    assert "shares" not in answer.context_data


def test_editors_see_their_edition_and_no_other(published: Job, people: dict[str, Any]) -> None:
    answer = report(people["editor.fa"], "?edition=ar")
    context = answer.context_data
    assert context["edition"].code == "fa"
    news = next(bar.row for bar in context["shares"] if bar.row.kind == "news.NewsPage")
    assert (news.there, news.up_to_date) == (1, 1)
    assert [row[1] for row in context["speed_rows"]][-1] == 1
    assert 'role="img"' in answer.content.decode()


def test_the_backlog_counts_what_was_open_at_each_moment(published: Job, people: dict[str, Any]) -> None:
    now = timezone.now()
    edition = get_edition("fa")
    moments = [now - timedelta(days=30), now - timedelta(days=10), now]
    Job.objects.filter(pk=published.pk).update(requested_at=now - timedelta(days=20))
    JobEvent.objects.filter(job=published, action=JobAction.WANTED).update(at=now - timedelta(days=20))
    others = Job.objects.filter(target_locale__language_code="fa").exclude(pk=published.pk)
    assert not others.exists()
    told = reporting.stories(edition, moments[0])
    assert reporting.backlog(edition, moments, told) == [0, 1, 0]


def test_an_update_that_was_given_back_is_no_open_job() -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    actions = [
        JobAction.WANTED,
        JobAction.CLAIMED,
        JobAction.PUBLISHED,
        JobAction.CLAIMED,
        JobAction.RELEASED,
        JobAction.CLAIMED,
    ]
    story = Story(at, True, [(at + timedelta(days=day), action) for day, action in enumerate(actions)])
    told = [story.was_open(at + timedelta(days=day, hours=1)) for day in range(len(actions))]
    assert told == [True, True, False, True, False, True]


@pytest.mark.parametrize(
    ("values", "share", "expected"),
    [([], 0.5, None), ([3.0], 0.9, 3.0), ([4.0, 1.0, 3.0, 2.0], 0.5, 2.0), (list(range(1, 11)), 0.9, 9)],
)
def test_percentiles_are_by_nearest_rank(values: list[float], share: float, expected: float | None) -> None:
    assert reporting.percentile(values, share) == expected


@pytest.mark.parametrize("language", ["fa", "ar", "sq", "en"])
def test_the_report_speaks_the_language_of_the_interface(
    published: Job, people: dict[str, Any], language: str
) -> None:
    from wagtail.users.models import UserProfile

    profile = UserProfile.get_for_user(people["editor.fa"])
    profile.preferred_language = language
    profile.save()
    answer = report(people["editor.fa"], "?by=week")
    chart = answer.context_data["backlog"]
    assert (chart.bars[0].x > chart.bars[-1].x) is (language in ("fa", "ar"))
    assert ("۱" in answer.content.decode()) is (language == "fa")
