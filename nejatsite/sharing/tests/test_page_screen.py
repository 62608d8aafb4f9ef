"""What an editor sees and decides of one page's announcements, before and after."""

from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageViewRestriction

from nejatsite.sharing.models import Delivery, Plan
from nejatsite.testing.factories import ImageFactory, NewsPageFactory, publish, section
from nejatsite.testing.screens import edit_url, signed_in
from nejatsite.translation.models import Job
from nejatsite.translation.services import claiming

from .conftest import draft, published, work

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(people: dict[str, Any]) -> Any:
    return signed_in(people["editor.fa"])


def screen(client: Any, page: Any) -> BeautifulSoup:
    response = client.get(reverse("sharing_page", args=[page.pk]))
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser").select_one("[data-announcements]")


def words(client: Any, page: Any) -> str:
    return screen(client, page).get_text(" ", strip=True)


def save(client: Any, page: Any, **form: Any) -> Any:
    return client.post(
        reverse("sharing_page_save", args=[page.pk]), form, headers={"Accept": "application/json"}
    )


def seen(client: Any, page: Any, **form: Any) -> Any:
    return client.post(reverse("sharing_page_preview", args=[page.pk]), form).json()


def test_a_draft_shows_where_it_will_be_announced_and_what_that_looks_like(client, make_channel):
    make_channel("fa", "telegram", name="تالار")
    make_channel("en", name="Lobby")
    page = draft("fa", title="باغ کتاب", summary="درِ باغ باز است.")
    shown = screen(client, page)
    text = shown.get_text(" ", strip=True)
    assert "It is announced here when it is published." in text
    assert "Lobby" not in text
    post = shown.select_one(".an-post")
    assert (post["lang"], post["dir"]) == ("fa", "rtl")
    assert "باغ کتاب" in post.select_one(".an-post__text").text
    assert "of 4096 characters" in text


def test_the_preview_is_what_is_sent(client, telegram, server):
    server.answers = [(200, {}, b'{"ok": true, "result": {"message_id": 1, "chat": {}}}')]
    channel = telegram("fa")
    page = draft("fa", title="باغ کتاب", summary="درِ باغ باز است.")
    before = BeautifulSoup(seen(client, page)["previews"][str(channel.pk)], "html.parser")
    publish(page)
    work()
    sent = BeautifulSoup(server.bodies()[0]["text"], "html.parser").text
    assert before.select_one(".an-post__text").text.strip() == sent.strip()


def test_it_follows_what_is_being_typed(client, make_channel):
    channel = make_channel("fa")
    picture, page = ImageFactory(), draft("fa", title="پیش‌نویس")
    html = seen(client, page, title="عنوان تازه", summary="خلاصهٔ تازه", lead_image=picture.pk)["previews"][
        str(channel.pk)
    ]
    for part in ("عنوان تازه", "خلاصهٔ تازه", "fill-1200x630"):
        assert part in html
    page.refresh_from_db()
    assert page.title == "پیش‌نویس"
    assert seen(client, page, **{f"text-{channel.pk}": "{nonsense}"})["problems"][str(channel.pk)] == (
        "{nonsense} is not one of the placeholders that you can use."
    )


@pytest.mark.parametrize("sent", ["", "x", "9" * 40, "-1", "٣", "999999"])
def test_a_picture_that_cannot_be_is_none(client, make_channel, sent):
    channel = make_channel("fa")
    assert "an-card__picture" not in seen(client, draft("fa"), lead_image=sent)["previews"][str(channel.pk)]


def test_the_switch_and_the_text_are_kept_for_this_page(client, make_channel):
    channel, page = make_channel("fa"), draft("fa")
    pk = channel.pk
    answer = save(client, page, channel=pk, **{f"text-{pk}": "امشب: {title}\r\n{link}"}).json()
    assert answer["said"] == "Saved."
    assert "It was switched off for this page." in answer["outlooks"][str(pk)]
    plan = Plan.objects.get()
    assert (plan.announces, plan.text) == (False, "امشب: {title}\n{link}")
    save(client, page, channel=pk, **{f"announces-{pk}": "1", f"text-{pk}": ""})
    plan.refresh_from_db()
    assert (plan.announces, plan.text) == (True, "")


def test_nothing_is_stored_where_nothing_differs_from_the_channel(client, make_channel):
    channel, page = make_channel("fa", template="{title}\n{link}"), draft("fa")
    pk = channel.pk
    save(client, page, channel=pk, **{f"announces-{pk}": "1", f"text-{pk}": "{title}\r\n{link}"})
    assert not Plan.objects.exists()


def test_what_was_switched_off_is_not_announced(client, make_channel):
    channel, page = make_channel("fa"), draft("fa")
    save(client, page, channel=channel.pk)
    publish(page)
    assert not Delivery.objects.exists()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{author}", "{author} is not one of the placeholders that you can use."),
        ("x" * 5001, "The text is too long: at most 5000 characters."),
    ],
)
def test_a_text_that_cannot_be_is_explained_and_not_lost(client, make_channel, text, problem):
    channel, page = make_channel("fa"), draft("fa")
    form = {"channel": channel.pk, f"announces-{channel.pk}": "1", f"text-{channel.pk}": text}
    assert save(client, page, **form).json()["problems"] == {str(channel.pk): problem}
    # Without script the screen comes back as it was typed.
    shown = client.post(reverse("sharing_page_save", args=[page.pk]), form)
    assert shown.status_code == 422
    typed = BeautifulSoup(shown.content, "html.parser").select_one(f"#an-text-{channel.pk}")
    assert typed.text.strip() == text
    assert not Plan.objects.exists()


def test_a_public_page_may_be_announced_as_an_update(client, make_channel):
    channel = make_channel("fa")
    page = published("fa")
    work()
    assert "An ordinary edit announces nothing." in words(client, page)
    form = {"channel": channel.pk, f"announces-{channel.pk}": "1", f"may-update-{channel.pk}": "1"}
    answer = save(client, page, **form, **{f"update-{channel.pk}": "1"}).json()
    assert "Marked update" in answer["outlooks"][str(channel.pk)]
    publish(page)
    assert list(Delivery.objects.order_by("pk").values_list("occasion", flat=True)) == ["first", "update"]
    save(client, page, **form, **{f"update-{channel.pk}": "1"})
    save(client, page, **form)
    assert not Plan.objects.filter(update_asked_at__isnull=False).exists()


def test_after_publishing_it_tells_the_truth(client, web_hook, server):
    web_hook("fa", name="a")
    server.answers = [(500, {}, b"out of order")]
    page = published("fa")
    work()
    text = words(client, page)
    assert "1 attempt failed. The next one:" in text
    assert "out of order" in text
    assert "Try again" in text


def test_what_is_unclear_and_what_was_sent_have_their_buttons(client, make_channel):
    channel = make_channel("fa")
    page = published("fa")
    work()
    Delivery.objects.update(post_url="https://example.org/post/1")
    shown = screen(client, page)
    assert shown.find("a", string="View the post")["href"] == "https://example.org/post/1"
    assert shown.find("a", string="Send again")
    Delivery.objects.filter(channel=channel).update(state="unknown")
    buttons = [button.get_text(strip=True) for button in screen(client, page).select("button")]
    assert {"It is there", "Send it once more"} <= set(buttons)


EMPTY = "This edition has no channel yet, so the page is announced nowhere."


def test_without_a_channel_it_says_who_can_make_one(client, people):
    page = draft("fa")
    assert EMPTY in words(client, page)
    assert screen(client, page).find("a", string="Add a channel")
    page.owner = people["author.fa"]
    page.save()
    text = words(signed_in(people["author.fa"]), page)
    assert people["editor.fa"].display_name in text
    assert "Add a channel" not in text


def test_what_is_no_article_is_not_announced(client, make_channel):
    make_channel("fa")
    assert "Pages of this kind are not announced." in words(client, section("news", "fa"))


def test_a_page_that_some_may_read_says_so_once(client, make_channel):
    make_channel("fa", name="a")
    make_channel("fa", name="b")
    page = draft("fa")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert words(client, page).count("Not everybody may read the page.") == 1


def test_an_old_page_says_so(client, make_channel):
    make_channel("fa")
    page = draft("fa", date=timezone.now() - timedelta(days=31))
    assert "The page is older than 30 days." in words(client, page)


def test_a_page_for_later_says_when(client, make_channel):
    make_channel("fa")
    page = draft("fa", go_live_at=timezone.now() + timedelta(days=1))
    page.save_revision()
    assert "It is announced here when it goes public:" in words(client, page)


def test_an_author_sees_and_suggests_but_does_not_decide(client, people, make_channel):
    channel = make_channel("fa")
    page = draft("fa", owner=people["author.fa"])
    author, pk = signed_in(people["author.fa"]), channel.pk
    assert "The editors of the edition decide." in words(author, page)
    save(author, page, channel=pk, **{f"text-{pk}": "مال من", f"suggestion-{pk}": "بیایید: {title}"})
    plan = Plan.objects.get()
    assert (plan.announces, plan.text, plan.suggestion) == (True, "", "بیایید: {title}")
    assert people["author.fa"].display_name in words(client, page)
    form = {"channel": pk, "take": pk, f"suggested-{pk}": "بیایید: {title}"}
    assert save(client, page, **{**form, f"suggested-{pk}": "چیز دیگر"}).status_code == 422
    assert save(client, page, **form).status_code == 200
    plan.refresh_from_db()
    assert (plan.text, plan.suggestion) == ("بیایید: {title}", "")


def test_an_editor_drops_a_suggestion(client, people, make_channel):
    channel = make_channel("fa")
    page = draft("fa", owner=people["author.fa"])
    save(signed_in(people["author.fa"]), page, channel=channel.pk, **{f"suggestion-{channel.pk}": "بیایید"})
    save(client, page, channel=channel.pk, drop=channel.pk)
    assert Plan.objects.get().suggestion == ""


def test_a_translator_reaches_the_announcements_of_a_translation_alone(people, make_channel):
    make_channel("fa", name="تالار")
    source = publish(NewsPageFactory(edition="en", live=False))
    job = claiming.claim(
        Job.objects.get(source_page_id=source.pk, target_locale__language_code="fa"), people["translator.fa"]
    )
    client = signed_in(people["translator.fa"])
    assert "تالار" in words(client, job.target_page)
    editor = client.get(reverse("translation_job", args=[job.pk])).content.decode()
    assert reverse("sharing_page", args=[job.target_page_id]) in editor
    for page in (draft("fa"), source):
        assert client.get(reverse("sharing_page", args=[page.pk])).status_code == 404


@pytest.mark.parametrize("name", ["editor.en", "author.fa", "translator.fa"])
def test_nobody_else_is_told_anything_of_a_page(people, make_channel, name):
    channel, page = make_channel("fa"), draft("fa", title="هنوز پنهان")
    client = signed_in(people[name])
    answers = [client.get(reverse("sharing_page", args=[page.pk])), save(client, page, channel=channel.pk)]
    answers.append(client.post(reverse("sharing_page_preview", args=[page.pk])))
    assert [answer.status_code for answer in answers] == [404, 404, 404]
    assert not any("هنوز پنهان" in answer.content.decode() for answer in answers)
    assert not Plan.objects.exists()


def test_another_editions_channel_cannot_be_planned_for(client, make_channel):
    foreign = make_channel("en")
    save(client, draft("fa"), channel=foreign.pk, **{f"text-{foreign.pk}": "x"})
    assert not Plan.objects.exists()


def test_the_editing_screen_has_a_tab_and_a_button_that_lead_there(client, make_channel):
    make_channel("fa")
    page = draft("fa")
    form = BeautifulSoup(client.get(edit_url(page)).content, "html.parser")
    address = reverse("sharing_page", args=[page.pk])
    assert form.select_one("[data-announcements]")["data-part-url"] == f"{address}?part=1"
    assert len(form.select(f'a[href="{address}"]')) == 2
    part = client.get(f"{address}?part=1").content.decode()
    assert "<html" not in part
    assert "data-channel" in part


def test_a_new_page_is_saved_first(client):
    response = client.get(
        reverse("wagtailadmin_pages:add", args=["news", "newspage", section("news", "fa").pk])
    )
    assert "Save the draft first." in response.content.decode()


def test_it_takes_the_same_queries_for_one_channel_and_many(client, make_channel, django_assert_num_queries):
    page = draft("fa")
    address = reverse("sharing_page", args=[page.pk])
    first = make_channel("fa", name="a")
    Delivery.objects.create(channel=first, page=page, title="x")
    client.get(address)
    with CaptureQueriesContext(connection) as one:
        client.get(address)
    for number in range(4):
        channel = make_channel("fa", name=f"b{number}")
        for repeat in range(3):
            Delivery.objects.create(channel=channel, page=page, title="x", repeat=repeat)
    with django_assert_num_queries(len(one)):
        client.get(address)
