"""What an editor says of a channel, and what the form answers."""

import re
import uuid
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.urls import resolve, reverse

from nejatsite.sharing.models import Channel, Delivery
from nejatsite.testing.factories import TopicPageFactory
from nejatsite.testing.screens import messages_of, signed_in

from .conftest import TOKEN, locale, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(people: dict[str, Any]) -> Any:
    return signed_in(people["editor.fa"])


def entered(**fields: Any) -> dict[str, Any]:
    always = {"edition": locale("fa").pk, "enabled": "on", "occasions": ["first"], "withdrawal": "keep"}
    return {"name": "تالار", **always, **fields}


def add(client: Any, kind: str = "log", **fields: Any) -> Any:
    return client.post(f"{reverse('channels:add')}?kind={kind}", entered(**fields))


def errors_of(response: Any) -> list[str]:
    page = BeautifulSoup(response.content, "html.parser")
    return [line.get_text(" ", strip=True) for line in page.select(".error-message")]


def test_everything_that_was_chosen_is_kept(client):
    topic = TopicPageFactory(edition="fa", title="کتابخانه")
    chosen = {
        "page_kinds": ["news.NewsPage"],
        "topics": [str(topic.translation_key)],
        "occasions": ["first", "correction"],
        "quiet_from": "22:00",
        "quiet_until": "07:30",
        "pace_minutes": "15",
        "template": "{title}\n{link}",
    }
    assert add(client, **chosen).status_code == 302
    channel = Channel.objects.get()
    assert {name: getattr(channel, name) for name in ("page_kinds", "topics", "occasions")} == {
        name: chosen[name] for name in ("page_kinds", "topics", "occasions")
    }
    assert (f"{channel.quiet_from:%H:%M}", f"{channel.quiet_until:%H:%M}") == ("22:00", "07:30")
    assert (channel.pace_minutes, channel.template) == (15, "{title}\r\n{link}".replace("\r\n", "\n"))


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"occasions": []}, "Choose at least one occasion. To silence the channel, switch it off."),
        ({"quiet_from": "22:00"}, "Say when the quiet hours end, or leave both empty."),
        ({"quiet_until": "07:00"}, "Say when the quiet hours begin, or leave both empty."),
        (
            {"quiet_from": "22:00", "quiet_until": "22:00"},
            "The quiet hours have to end at another time than they begin.",
        ),
        ({"pace_minutes": "1441"}, "Ensure this value is less than or equal to 1440."),
        ({"pace_minutes": "-1"}, "Ensure this value is greater than or equal to 0."),
        ({"page_kinds": ["x.Y"]}, "Select a valid choice. x.Y is not one of the available choices."),
        ({"topics": ["nothing"]}, "Select a valid choice. nothing is not one of the available choices."),
        ({"template": "{title} {author}"}, "{author} is not one of the placeholders that you can use."),
        ({"name": ""}, "This field is required."),
    ],
)
def test_what_cannot_be_is_explained_and_nothing_of_the_rest_is_lost(client, fields, message):
    response = add(client, **{"name": "تالار", "template": "{title} ✓", **fields})
    assert errors_of(response) == [message]
    page = BeautifulSoup(response.content, "html.parser")
    assert page.select_one("#id_template").text.strip() == fields.get("template", "{title} ✓")
    assert page.select_one("#id_name")["value" if "name" not in fields else "id"]
    assert not Channel.objects.exists()


def test_a_secret_that_was_typed_comes_back_with_the_errors_of_the_rest(client):
    response = add(client, "telegram", setting_chat="no chat", setting_token=TOKEN)
    assert errors_of(response) == ["This is neither the @name of a channel nor the number of a chat."]
    assert BeautifulSoup(response.content, "html.parser").select_one("#id_setting_token")["value"] == TOKEN


def test_a_stored_secret_is_not_shown(client, telegram):
    channel = telegram("fa")
    address = reverse("channels:edit", args=[channel.pk])
    assert TOKEN not in client.get(address).content.decode()
    response = client.post(address, entered(setting_chat="no chat"))
    assert TOKEN not in response.content.decode()


def test_topics_are_named_in_the_edition_else_by_the_original(client):
    here = TopicPageFactory(edition="fa", title="کتابخانه")
    TopicPageFactory(edition="en", title="Libraries", translation_key=here.translation_key)
    TopicPageFactory(edition="en", title="Rivers")
    TopicPageFactory(edition="en", title="Not public", live=False)
    page = BeautifulSoup(client.get(f"{reverse('channels:add')}?kind=log").content, "html.parser")
    topics = [label.get_text(strip=True) for label in page.select("#id_topics label")]
    assert topics == ["کتابخانه", "Rivers"]
    assert page.select_one("#id_topics input")["dir"] == "rtl"


def test_a_deleted_topic_shows_as_such_and_can_be_dropped(client, make_channel):
    gone = str(uuid.uuid4())
    channel = make_channel("fa", topics=[gone])
    address = reverse("channels:edit", args=[channel.pk])
    page = BeautifulSoup(client.get(address).content, "html.parser")
    (chosen,) = page.select("#id_topics input[checked]")
    assert (chosen["value"], chosen.parent.get_text(strip=True)) == (gone, "A topic that was deleted")
    assert client.post(address, entered(topics=[gone])).status_code == 302
    assert client.post(address, entered()).status_code == 302
    channel.refresh_from_db()
    assert channel.topics == []


def test_the_clock_of_the_quiet_hours_is_named(client):
    assert "Asia/Tehran" in client.get(f"{reverse('channels:add')}?kind=log").content.decode()


def test_only_what_the_kind_can_do_is_offered_for_pages_that_are_taken_down(client):
    page = client.get(f"{reverse('channels:add')}?kind=log").content.decode()
    assert 'name="withdrawal"' not in page


def test_the_text_stands_beside_what_it_makes_of_the_latest_article(client):
    published("fa", title="باغ کتاب", summary="درِ باغ از فردا باز است.")
    page = client.get(f"{reverse('channels:add')}?kind=telegram").content.decode()
    shown = BeautifulSoup(page, "html.parser").select_one(".an-post")
    assert (shown["lang"], shown["dir"]) == ("fa", "rtl")
    assert "باغ کتاب" in shown.select_one(".an-post__text").text
    assert "درِ باغ از فردا باز است." in shown.select_one(".an-card__summary").text


def test_the_preview_follows_the_text(client):
    published("fa", title="باغ کتاب")
    answer = client.post(reverse("channels:preview"), {"kind": "telegram", "template": "تازه: {title}"})
    assert "تازه: " in answer.json()["html"]
    assert "باغ کتاب" in answer.json()["html"]
    wrong = client.post(reverse("channels:preview"), {"kind": "telegram", "template": "{name}"})
    assert (wrong.status_code, wrong.json()["error"]) == (
        422,
        "{name} is not one of the placeholders that you can use.",
    )
    assert client.post(reverse("channels:preview"), {"kind": "pigeon"}).status_code == 422


def test_settings_are_checked_without_posting_or_storing(client, telegram, server):
    channel = telegram("fa")
    form = entered(name="A new name", setting_chat="@hall", setting_token="")
    response = client.post(reverse("channels:check", args=[channel.pk]), form)
    assert response.status_code == 200
    assert len(messages_of(response)) == 1
    assert re.search(
        r'name="name"[^>]*value="A new name"|value="A new name"[^>]*name="name"', response.content.decode()
    )
    assert not [request for request in server.requests if "sendMessage" in request["path"]]
    channel.refresh_from_db()
    assert (channel.name, Delivery.objects.count()) == ("telegram fa", 0)


def test_a_new_channel_is_checked_before_it_is_made(client):
    form = entered(setting_chat="no chat", setting_token=TOKEN)
    response = client.post(f"{reverse('channels:check_new')}?kind=telegram", form)
    assert errors_of(response) == ["This is neither the @name of a channel nor the number of a chat."]
    assert not Channel.objects.exists()


@pytest.mark.parametrize("name", ["channels:check", "channels:check_new"])
def test_no_transaction_is_held_while_the_other_side_thinks(name):
    assert resolve(reverse(name, args=[1] if name == "channels:check" else [])).func.own_transactions


def test_addresses_of_the_check_lead_back_to_the_form(client, make_channel):
    channel = make_channel("fa")
    assert client.get(reverse("channels:check", args=[channel.pk])).url == reverse(
        "channels:edit", args=[channel.pk]
    )
    assert (
        client.get(f"{reverse('channels:check_new')}?kind=log").url == f"{reverse('channels:add')}?kind=log"
    )
