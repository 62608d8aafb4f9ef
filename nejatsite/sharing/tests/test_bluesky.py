"""What is Bluesky's alone."""

import uuid
from datetime import UTC, datetime

import pytest
from django.core.cache import cache
from django.urls import reverse

from nejatsite.sharing.adapters import get
from nejatsite.sharing.adapters.at_protocol import facets, record_key
from nejatsite.sharing.adapters.base import Refused
from nejatsite.sharing.models import Channel

from .conftest import locale
from .played import SECRET, URL

pytestmark = pytest.mark.django_db
KIND = "bluesky"


def marked(post):
    """What readers can touch: (shown, where it leads)."""
    raw = post["text"].encode()
    return [
        (
            raw[facet["index"]["byteStart"] : facet["index"]["byteEnd"]].decode(),
            facet["features"][0].get("uri") or facet["features"][0].get("tag"),
        )
        for facet in post["facets"]
    ]


def test_links_and_hashtags_are_marked_at_their_bytes(played):
    message = played.message("«{title}» {link} {topics}", topics=["حقوق بشر", "کتاب‌خوانی", "Open Access"])
    played.adapter.send(message, played.channel, played.delivery())
    assert marked(played.posts()[0]) == [
        ("https://nejat.example/fa/news/شب-قصه/", URL),
        ("#حقوق_بشر", "حقوق_بشر"),
        ("#کتاب_خوانی", "کتاب_خوانی"),
        ("#Open_Access", "Open_Access"),
    ]


@pytest.mark.parametrize("before", ["", "Ë ", "👩🏽‍🚀 ", "می‌خوانیم: "])
def test_offsets_are_right_behind_any_writing(before):
    text = f"{before}https://nejat.example/a."
    (facet,) = facets(text, "https://nejat.example/a")
    first, end = facet["index"]["byteStart"], facet["index"]["byteEnd"]
    assert text.encode()[first:end].decode() == "https://nejat.example/a"


def test_a_number_sign_within_a_word_is_no_hashtag():
    assert facets("C#net https://nejat.example/#part", "") == [
        {
            "index": {"byteStart": 6, "byteEnd": 33},
            "features": [{"$type": "app.bsky.richtext.facet#link", "uri": "https://nejat.example/#part"}],
        }
    ]


def test_the_card_carries_link_title_summary_and_picture(played, image):
    rendition = image.get_rendition(played.adapter.picture)
    played.send(rendition=rendition, image=rendition.url)
    (post,) = played.posts()
    card = post["embed"]["external"]
    assert (card["uri"], card["title"], card["description"]) == (URL, "شب قصه‌ها", "در کتابخانهٔ محله")
    assert card["thumb"]["mimeType"] == "image/jpeg"
    assert post["langs"] == ["fa"]


def test_without_a_picture_of_its_own_the_editions_card_goes_along(played):
    played.send()
    assert played.posts()[0]["embed"]["external"]["thumb"]["size"] > 1000


def test_a_picture_over_the_limit_is_not_sent(played, image, monkeypatch):
    monkeypatch.setattr("nejatsite.sharing.adapters.bluesky.PICTURE_LIMIT", 10)
    with pytest.raises(Refused, match="The picture is too large"):
        played.send(rendition=image.get_rendition(played.adapter.picture))
    assert played.posts() == []


def test_what_is_too_long_fits(played):
    message = played.message(summary="می‌خوانیم و می‌نویسیم. " * 40, topics=["حقوق بشر"])
    played.adapter.send(message, played.channel, played.delivery())
    assert 270 < message.length <= 300


def test_many_bytes_count_where_there_are_few_graphemes(played):
    message = played.message(summary="👨‍👩‍👧‍👦 " * 200)
    played.adapter.send(message, played.channel, played.delivery())
    assert len(message.text.encode()) <= 3000


def test_a_deliverys_key_is_a_moment_and_its_own():
    at, identity = datetime(2026, 11, 22, 19, 0, tzinfo=UTC), uuid.UUID(int=5)
    assert record_key(at, identity) == record_key(at, identity)
    assert record_key(datetime.fromtimestamp(0, UTC), uuid.UUID(int=0)) == "2222222222222"
    # The example of the specification's neighbourhood: keys sort by their second.
    assert record_key(at, identity) < record_key(at.replace(second=1), uuid.UUID(int=0))
    assert len({record_key(at, uuid.uuid4()) for _turn in range(500)}) == 500


def test_the_session_is_kept_encrypted(played):
    played.send()
    kept = str(getattr(cache, "_cache", ""))
    assert "bluesky" in kept
    assert "session-1" not in kept
    assert SECRET not in kept


def test_a_post_of_another_account_is_not_called_deleted(played):
    delivery = played.sent()
    delivery.post_id = delivery.post_id.replace("u5cwb", "other")
    with pytest.raises(Refused, match="another account"):
        played.adapter.delete(played.channel, delivery)


def test_settings_are_checked():
    check = get("bluesky").check_settings
    assert [name for name, _words in check({"handle": "@hall", "service": "bsky social"})] == [
        "handle",
        "service",
    ]
    assert list(check({"handle": "hall.bsky.social", "service": ""})) == []


def test_a_channel_is_made_in_its_form_and_the_usual_service_need_not_be_entered(client, people):
    client.force_login(people["editor.fa"])
    address = f"{reverse('channels:add')}?kind=bluesky"
    assert 'value="https://bsky.social"' in client.get(address).content.decode()
    form = {
        "name": "A",
        "edition": locale("fa").pk,
        "occasions": ["first"],
        "withdrawal": "keep",
        "pace_minutes": 0,
    }
    entered = {
        "setting_handle": "hall.bsky.social",
        "setting_password": "abcd-efgh-ijkl-mnop",
        "setting_service": "",
    }
    response = client.post(address, {**form, **entered})
    assert response.status_code == 302, response.context["form"].errors
    channel = Channel.objects.get()
    assert channel.adapter.setting(channel, "service") == "https://bsky.social"
    assert "abcd" not in channel.sealed + str(channel.settings)
