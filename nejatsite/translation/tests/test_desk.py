"""The desk: what is listed, to whom, in which order, and what many rows at once go through."""

import csv
import io
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

import pytest
from django.contrib.auth import get_user_model
from django.db import connection, transaction
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import Page

from nejatsite.testing import factories
from nejatsite.topics.models import TopicLink, TopicPage
from nejatsite.translation.models import Comment, Job
from nejatsite.translation.services import claiming
from nejatsite.translation.states import JobState, Priority, Withdrawal
from nejatsite.translation.views.desk import desk
from nejatsite.translation.views.desk_filters import Filters
from nejatsite.translation.views.desk_foresight import foresee
from nejatsite.translation.views.desk_keys import found_by
from nejatsite.translation.views.desk_plans import PLANS, Choice

TITLE = "A reading room opens by the river"
DESK = "/admin/desk/"


def signed_in(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def listed(user: Any, **query: str) -> list[str]:
    response = signed_in(user).get(f"{reverse('translation_desk')}?{urlencode(query)}")
    assert response.status_code == 200
    return [row.title for row in response.context_data["rows"]]


def another(title: str, **fields: Any) -> Page:
    return factories.publish(factories.NewsPageFactory(live=False, title=title, **fields))


def change(job: Job, **fields: Any) -> None:
    Job.objects.filter(pk=job.pk).update(**fields)


# What is listed


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, True),
        ({"state": "wanted"}, True),
        ({"state": "in_review"}, False),
        ({"state": "mine"}, False),
        ({"state": "not_requested"}, False),
        ({"state": "all"}, True),
        ({"kind": "news.NewsPage"}, True),
        ({"kind": "blogs.BlogPage"}, False),
        ({"source": "en"}, True),
        ({"source": "ar"}, False),
        ({"assignee": "nobody"}, True),
        ({"assignee": "me"}, False),
        ({"overdue": "1"}, False),
        ({"out_of_date": "1"}, False),
        ({"text": "READING  river"}, True),
        ({"text": "mountain"}, False),
        ({"kind": "no.Such", "topic": "x", "assignee": "-7", "source": "zz", "sort": "x"}, True),
        ({"text": "\x00reading"}, True),
    ],
)
def test_filters_stand_in_the_address_and_senseless_ones_are_passed_over(
    job: Job, people: dict[str, Any], query: dict[str, str], found: bool
) -> None:
    assert (TITLE in listed(people["translator.fa"], **query)) is found


def test_titles_are_found_in_any_spelling_and_in_the_editions_own_words(
    filled: Job, people: dict[str, Any]
) -> None:
    Page.objects.filter(pk=filled.target_page_id).update(draft_title="کتابخانه‌ای کنار رودخانه")
    assert listed(people["translator.fa"], text="كتابخانه اي".replace(" ", "")) == [TITLE]


def test_a_job_taken_for_an_update_stays_out_of_date_until_the_update_is_public(
    published: Job, article: Page, people: dict[str, Any]
) -> None:
    page = article.specific_class.objects.get(pk=article.pk)
    page.title = "A reading room opens at last"
    factories.publish(page)
    before = listed(people["translator.fa"], state="out_of_date")
    claiming.claim(Job.objects.get(pk=published.pk), people["translator.fa"])
    assert before == listed(people["translator.fa"], state="out_of_date") == [page.title]


def test_the_desk_opens_with_what_is_public_and_behind_and_without_what_is_done(
    published: Job, people: dict[str, Any]
) -> None:
    assert TITLE not in listed(people["translator.fa"])
    change(published, out_of_date=True, behind_since=timezone.now())
    assert TITLE in listed(people["translator.fa"])


def test_what_is_overdue_is_so_in_the_time_zone_of_its_edition(job: Job, people: dict[str, Any]) -> None:
    today = timezone.now().astimezone(job.target_edition.zone).date()
    change(job, due_on=today)
    assert listed(people["translator.fa"], state="overdue") == []
    change(job, due_on=today - timedelta(days=1))
    assert listed(people["translator.fa"], state="overdue") == [TITLE]


def test_a_public_translation_without_its_source_waits_for_a_decision(
    published: Job, people: dict[str, Any]
) -> None:
    change(published, source_page=None, withdrawal=Withdrawal.PENDING)
    assert listed(people["editor.fa"], state="to_be_decided") == [TITLE]


def test_a_topic_finds_the_pages_that_name_it_in_any_edition(job: Job, people: dict[str, Any]) -> None:
    topic = factories.TopicPageFactory(edition="en", title="Libraries")
    TopicLink.objects.create(page_id=job.source_page_id, topic=topic, sort_order=0)
    other = factories.TopicPageFactory(edition="en", title="Rivers")
    assert TITLE in listed(people["translator.fa"], topic=str(topic.translation_key))
    assert TITLE not in listed(people["translator.fa"], topic=str(other.translation_key))
    assert TopicPage.objects.count() >= 2


def test_pages_that_nobody_asked_for_can_be_asked_for_from_their_row(
    article: Page, people: dict[str, Any]
) -> None:
    Job.objects.filter(source_page_id=article.pk).delete()
    client = signed_in(people["translator.fa"])
    back = f"{DESK}?state=not_requested"
    assert TITLE in listed(people["translator.fa"], state="not_requested")
    assert TITLE in listed(people["translator.fa"], state="all")
    answer = client.post(reverse("translation_want", args=[article.pk]), {"edition": "fa", "next": back})
    assert answer.url == back
    assert TITLE not in listed(people["translator.fa"], state="not_requested")
    answer = client.post(
        reverse("translation_want", args=[article.pk]), {"edition": "fa", "next": "https://example.org/"}
    )
    assert answer.url.startswith(DESK)


def test_a_page_lacking_in_one_of_several_editions_is_not_requested_there(
    article: Page, people: dict[str, Any]
) -> None:
    assert TITLE not in listed(people["admin"], state="not_requested")
    Job.objects.filter(source_page_id=article.pk, target_locale__language_code="sq").delete()
    assert TITLE in listed(people["admin"], state="not_requested")
    assert TITLE not in listed(people["admin"], state="not_requested", edition="fa")


@pytest.mark.parametrize(
    ("sort", "first"),
    [
        ("newest", "Zebras"),
        ("waiting", "Apples"),
        ("due", "Apples"),
        ("priority", "Zebras"),
        ("title", "Apples"),
    ],
)
@pytest.mark.parametrize("state", ["open", "all"])
def test_the_order_is_the_one_that_was_asked_for(
    editions: Any, people: dict[str, Any], sort: str, first: str, state: str
) -> None:
    now = timezone.now()
    for number, title in enumerate(("Apples", "Zebras")):
        page = another(title)
        Page.objects.filter(pk=page.pk).update(first_published_at=now + timedelta(days=number))
        Job.objects.filter(source_page_id=page.pk).update(
            state_since=now + timedelta(days=number - 2),
            due_on=date(2099, 1, 1 + number),
            priority=Priority.HIGH if number else Priority.NORMAL,
        )
    found = listed(people["translator.fa"], sort=sort, state=state)
    assert next(title for title in found if title in ("Apples", "Zebras")) == first


@pytest.mark.parametrize("sort", ["newest", "waiting", "due", "title"])
def test_pages_of_the_list_show_each_row_once(published: Job, people: dict[str, Any], sort: str) -> None:
    titles = {another(f"Page {number}").title for number in range(4)}
    Page.objects.filter(pk=published.source_page_id).update(live=False)
    change(published, source_page=None)
    Job.objects.filter(source_title="Page 1").delete()
    for text in ("", "page"):
        found = found_by(
            Filters(state="all", kind="news.NewsPage", sort=sort, text=text), people["editor.fa"], ["fa"]
        )
        rows = [row["heading"] for start in range(0, 6, 2) for row in found[start : start + 2]]
        assert sorted(rows) == sorted(titles if text else titles | {TITLE})


def test_when_nothing_is_found_the_desk_says_why(job: Job, people: dict[str, Any]) -> None:
    client = signed_in(people["translator.fa"])
    assert "Nothing matches these filters" in client.get(f"{DESK}?text=nowhere").content.decode()
    Job.objects.all().delete()
    assert "nothing waits for a translation" in client.get(DESK).content.decode()


# Who sees what


def test_a_translator_learns_nothing_of_other_editions(
    job: Job, people: dict[str, Any], job_in: Any, article: Page
) -> None:
    arabic = claiming.claim(job_in(article, "ar"), people["translator.ar"])
    change(arabic, due_on=date(2026, 1, 1), priority=Priority.HIGH)
    client = signed_in(people["translator.fa"])
    row = reverse("translation_row", args=[job.translation_key])
    addresses = (f"{DESK}?state=all", row, f"{row}?part=1", f"{DESK}export/?format=csv&state=all")
    secret = people["translator.ar"].display_name
    for address in addresses:
        answer = client.get(address)
        text = b"".join(answer) if answer.streaming else answer.content
        assert secret.encode() not in text
        assert b"Arabic" not in text.partition(b"desk-part")[2]
    assert listed(people["translator.fa"], edition="ar") == [TITLE]
    assert listed(people["translator.fa"], assignee=str(people["translator.ar"].pk)) == [TITLE]


def test_an_unknown_row_is_not_found(job: Job, people: dict[str, Any]) -> None:
    client = signed_in(people["translator.fa"])
    unknown = reverse("translation_row", args=["00000000-0000-4000-8000-000000000000"])
    assert client.get(unknown).status_code == 404
    assert client.get("/admin/desk/rows/nonsense/").status_code == 404


def test_a_row_in_full_tells_of_the_last_events_and_the_open_comments(
    claimed: Job, people: dict[str, Any]
) -> None:
    Comment.objects.create(job=claimed, text="کدام خانه؟", author=people["translator.fa"])
    html = signed_in(people["editor.fa"]).get(
        reverse("translation_row", args=[claimed.translation_key]) + "?part=1"
    )
    text = html.content.decode()
    assert "<html" not in text
    assert "took the job" in text
    assert "1 open comment" in text
    assert reverse("translation_job", args=[claimed.pk]) in text


def test_bulk_actions_of_editors_are_not_offered_to_translators(job: Job, people: dict[str, Any]) -> None:
    names = {
        name: [plan.name for plan in signed_in(people[name]).get(DESK).context_data["plans"]]
        for name in ("translator.fa", "editor.fa")
    }
    assert names == {
        "translator.fa": ["want"],
        "editor.fa": ["want", "assign", "due", "priority", "cancel"],
    }


# Many at once


def send(user: Any, **data: Any) -> Any:
    return signed_in(user).post(reverse("translation_bulk"), data)


def counted(user: Any, **data: Any) -> dict[str, Any]:
    """The confirmation's form, filled in and sent again as "do it"."""
    context = send(user, **data).context_data
    edition = context["choice"].editions
    return data | {
        "edition": edition,
        "chosen": context["chosen"],
        "counted": context["choice"].mark,
        "stage": "do",
    }


def test_nothing_is_done_before_it_was_counted(job: Job, people: dict[str, Any]) -> None:
    answer = send(people["editor.fa"], action="cancel", row=[str(job.translation_key)], stage="do")
    assert "1 job will be cancelled." in answer.content.decode()
    assert Job.objects.get(pk=job.pk).state == JobState.WANTED


def test_the_confirmation_says_what_cannot_be_done_and_why(published: Job, people: dict[str, Any]) -> None:
    other = another("Zebras")
    rows = [str(published.translation_key), str(other.translation_key)]
    answer = send(people["editor.fa"], action="cancel", row=rows, query="state=all")
    html = answer.content.decode()
    assert "1 job will be cancelled." in html
    assert "1 will be left as it is" in html
    assert "This cannot be done while a job is “Published”. Open the job" in html
    assert "Reload the page" not in html


def test_what_was_counted_is_done(job: Job, people: dict[str, Any]) -> None:
    form = counted(people["editor.fa"], action="due", row=[str(job.translation_key)], due="2099-03-21")
    answer = send(people["editor.fa"], **form)
    assert answer.url == DESK
    assert Job.objects.get(pk=job.pk).due_on == date(2099, 3, 21)


def test_what_was_changed_after_counting_is_counted_again(job: Job, people: dict[str, Any]) -> None:
    form = counted(people["editor.fa"], action="due", row=[str(job.translation_key)], due="2099-03-21")
    answer = send(people["editor.fa"], **form | {"due": "2099-03-22"})
    assert answer.status_code == 200
    assert Job.objects.get(pk=job.pk).due_on is None


def test_a_due_date_is_told_in_the_calendar_of_the_edition(job: Job, people: dict[str, Any]) -> None:
    answer = send(people["editor.fa"], action="due", row=[str(job.translation_key)], due="2099-03-21")
    assert "فروردین ۱۴۷۸" in answer.content.decode()


def test_everything_that_matches_is_taken_and_nothing_else(job: Job, people: dict[str, Any]) -> None:
    other = another("Zebras")
    form = counted(people["editor.fa"], action="priority", all="1", query="text=zebras", priority="1")
    send(people["editor.fa"], **form)
    urgent = Job.objects.filter(priority=Priority.HIGH)
    assert [(one.source_page_id, one.target_locale.language_code) for one in urgent] == [(other.pk, "fa")]


def test_jobs_are_given_to_somebody_of_the_edition(job: Job, people: dict[str, Any]) -> None:
    data = {"action": "assign", "row": [str(job.translation_key)]}
    form = counted(people["editor.fa"], **data, to=str(people["translator.fa"].pk))
    send(people["editor.fa"], **form)
    assert Job.objects.get(pk=job.pk).assignee == people["translator.fa"]
    foreign = send(people["editor.fa"], **data, to=str(people["translator.ar"].pk))
    assert not foreign.context_data["ready"]


def test_pages_are_asked_for_in_the_chosen_editions_alone(article: Page, people: dict[str, Any]) -> None:
    Job.objects.filter(source_page_id=article.pk).exclude(target_locale__language_code="ar").delete()
    row = [str(article.translation_key)]
    form = counted(people["admin"], action="want", row=row, query="state=all")
    form["edition"] = ["fa", "ar"]
    again = send(people["admin"], **form)
    assert "1 translation will be asked for." in again.content.decode()
    send(people["admin"], **form | {"counted": again.context_data["choice"].mark})
    codes = Job.objects.filter(source_page_id=article.pk).values_list(
        "target_locale__language_code", flat=True
    )
    assert sorted(codes) == ["ar", "fa"]


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"action": "nonsense"},
        {"action": "cancel"},
        {"action": "cancel", "row": ["x", "1"]},
        {"action": "cancel", "chosen": "x,99999999999999999999999,-1"},
        {"action": "cancel", "all": "1", "query": "state=published&%00=%ff"},
    ],
)
def test_a_senseless_form_leads_back_to_the_desk(job: Job, people: dict[str, Any], data: Any) -> None:
    answer = send(people["editor.fa"], **data)
    assert answer.status_code == 302
    assert answer.url.startswith(DESK)


def test_a_foreign_edition_is_out_of_reach(
    job: Job, people: dict[str, Any], job_in: Any, article: Page
) -> None:
    arabic = job_in(article, "ar")
    form = {
        "action": "cancel",
        "stage": "do",
        "chosen": str(arabic.pk),
        "edition": "ar",
        "counted": "ar|||False|None",
    }
    send(people["editor.fa"], **form)
    send(people["editor.fa"], **form | {"edition": "fa", "counted": "fa|||False|None"})
    assert Job.objects.get(pk=arabic.pk).state == JobState.WANTED


@pytest.mark.parametrize("state", JobState.values)
@pytest.mark.parametrize("public", [True, False])
def test_what_is_foreseen_is_what_comes_of_it(
    claimed: Job, people: dict[str, Any], state: str, public: bool
) -> None:
    if not public:
        Page.objects.filter(pk=claimed.source_page_id).update(live=False)
    in_hand = state in ("claimed", "in_translation", "returned")
    change(claimed, state=state, assignee=people["translator.fa"] if in_hand else None)
    for by in ("editor.fa", "translator.fa"):
        for name, choice in (
            ("assign", Choice(["fa"], person=people["translator.fa"])),
            ("assign", Choice(["fa"], person=people["author.fa"])),
            ("due", Choice(["fa"], day=date(2020, 1, 1), day_is_chosen=True)),
            ("due", Choice(["fa"], day=date(2099, 1, 1), day_is_chosen=True)),
            ("priority", Choice(["fa"], priority=1)),
            ("cancel", Choice(["fa"])),
        ):
            plan = next(plan for plan in PLANS if plan.name == name)
            jobs = list(Job.objects.filter(pk=claimed.pk).with_people_and_pages())
            foreseen = foresee(plan, people[by], jobs, choice)
            with transaction.atomic():
                outcome = plan.run(people[by], jobs, choice)
                sentences = [error.among_many for _job, error in outcome.refused]
                transaction.set_rollback(True)
            assert [sentence for _title, sentence in foreseen.refused] == sentences, (name, by)


# Spreadsheets


def test_the_list_is_exported_with_formulas_made_harmless(job: Job, people: dict[str, Any]) -> None:
    titles = ["=1+1", "+x", "-x", "@x", "\tx", " =x"]
    for title in titles:
        another("Anything")
        Job.objects.filter(source_title="Anything").update(source_title=title)
    client = signed_in(people["editor.fa"])
    answer = client.get(f"{DESK}export/?format=csv")
    text = b"".join(answer).decode("utf-8-sig")
    names = [row["Page"] for row in csv.DictReader(io.StringIO(text))]
    assert sorted(names) == sorted([TITLE, *(f"'{title}" for title in titles)])
    assert timezone.localdate().isoformat() in answer["Content-Disposition"]
    book = load_workbook(io.BytesIO(b"".join(client.get(f"{DESK}export/?format=xlsx&text=x"))))
    cells = [cell for row in book.active.iter_rows(min_row=2, max_col=1) for cell in row]
    assert len(cells) == 5
    assert all(cell.data_type == "s" and cell.value.startswith("'") for cell in cells)


def test_the_sheet_runs_as_the_interface_does(job: Job, people: dict[str, Any]) -> None:
    from wagtail.users.models import UserProfile

    profile = UserProfile.get_for_user(people["editor.fa"])
    profile.preferred_language = "fa"
    profile.save()
    book = load_workbook(io.BytesIO(b"".join(signed_in(people["editor.fa"]).get(f"{DESK}export/"))))
    assert book.active.sheet_view.rightToLeft
    assert book.active["A1"].value == "صفحه"


def test_what_is_not_requested_is_exported_too(article: Page, people: dict[str, Any]) -> None:
    Job.objects.filter(source_page_id=article.pk).delete()
    answer = signed_in(people["editor.fa"]).get(f"{DESK}export/?format=csv&state=not_requested&text=reading")
    rows = list(csv.reader(io.StringIO(b"".join(answer).decode("utf-8-sig"))))
    assert [row[0] for row in rows[1:]] == [TITLE]


# What it costs


def queries(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(address)
        assert answer.status_code == 200
        if answer.streaming:
            b"".join(answer)
    return len(captured)


@pytest.mark.parametrize("name", ["editor.fa", "admin"])
def test_the_number_of_queries_is_the_same_for_one_row_and_for_many(
    job: Job, people: dict[str, Any], name: str
) -> None:
    client = signed_in(people[name])
    addresses = [
        f"{DESK}{query}"
        for query in (
            "?kind=news.NewsPage",
            "?state=all&sort=due",
            "?state=not_requested",
            "?state=published",
            "?text=reading",
            "export/?format=csv",
            "report/",
            "report/?by=week",
        )
    ] + [reverse("translation_row", args=[job.translation_key]), reverse("wagtailadmin_home")]
    claiming.claim(job, people["translator.fa"])
    before = {address: queries(client, address) for address in addresses}
    for number in range(6):
        page = another(f"A reading {number}")
        claiming.claim(
            Job.objects.get(source_page_id=page.pk, target_locale__language_code="fa"),
            people["translator.fa"],
        )
    after = {address: queries(client, address) for address in addresses}
    assert {address: count for address, count in after.items() if count > before[address] + 1} == {}


@pytest.mark.parametrize(
    "query", ["", "?state=all&sort=due", "?state=not_requested", "?text=reading&assignee=me"]
)
def test_a_page_of_the_matrix_asks_twelve_questions_at_most(
    claimed: Job, people: dict[str, Any], query: str
) -> None:
    """The view's own: the frame of the admin around it has more."""
    request = RequestFactory().get(f"{DESK}{query}")
    request.user = get_user_model().objects.get(pk=people["admin"].pk)
    with CaptureQueriesContext(connection) as captured:
        desk(request)
    assert len(captured) <= 12
