"""What is Mastodon's alone."""

import re

import pytest
from django.core.cache import cache

from nejatsite.sharing.adapters import get
from nejatsite.sharing.adapters.mastodon import length

from .played import URL, card

pytestmark = pytest.mark.django_db
KIND = "mastodon"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("نیم‌فاصله", 8),
        ("https://nejat.example/a", 23),
        (f"https://nejat.example/{'a' * 200}/", 23),
        ("\u2066https://nejat.example/fa/ \u2069", 26),
        ("(https://nejat.example/fa/)", 25),
        ("http://localhost/a", 18),
        ("@hall@mastodon.example سلام", 10),
        ("👨‍👩‍👧‍👦🏳️‍🌈", 2),
    ],
)
def test_length_is_counted_as_mastodon_counts(played, text, count):
    assert length(text) == count
    assert played.network.count(text) == count


@pytest.mark.parametrize(
    "template", ["{title} {link} {topics}", "{title}\n{topics}\n{link}", "{link} ({title})"]
)
def test_the_link_in_a_persian_post_leads_to_the_page_and_hashtags_are_hashtags(played, template):
    message = played.message(template, topics=["حقوق بشر", "کتاب‌خوانی", "Open Access"])
    played.adapter.send(message, played.channel, played.delivery())
    (post,) = played.posts()
    assert re.findall(r'href="([^"]*)"', post["content"]) == [URL]
    if "{topics}" in template:
        assert [tag["name"] for tag in post["tags"]] == ["حقوق_بشر", "کتاب_خوانی", "Open_Access"]


def test_a_line_that_is_one_latin_hashtag_is_one_in_a_persian_post_too(played):
    message = played.message("{title}\n{topics}\n{link}", topics=["Open Access"])
    played.adapter.send(message, played.channel, played.delivery())
    assert played.posts()[0]["tags"] == [{"name": "Open_Access"}]
    assert "\n\u200f #Open_Access\n" in message.text


def test_the_post_says_its_language_and_carries_the_deliverys_id(played):
    delivery = played.delivery()
    played.send(delivery)
    assert played.posts()[0]["language"] == "fa"
    assert played.network.requests[-1].headers["Idempotency-Key"] == str(delivery.message_id)


def test_what_is_too_long_fits_to_the_last_character(played):
    message = played.message(summary="می‌خوانیم و می‌نویسیم. " * 60, topics=["حقوق بشر"])
    played.adapter.send(message, played.channel, played.delivery())
    assert 470 < played.network.count(message.text) <= 500


@pytest.fixture
def pictured(played, image):
    rendition = image.get_rendition(played.adapter.picture)
    return {"rendition": rendition, "image": rendition.url, "image_alt": "خوانندگان در تالار"}


def test_the_picture_goes_along_with_its_description(played, pictured):
    played.send(**pictured)
    (media,) = played.posts()[0]["media_attachments"]
    assert media["description"] == "خوانندگان در تالار"


def test_a_picture_that_is_still_being_processed_is_waited_for(played, pictured, monkeypatch):
    monkeypatch.setattr(type(played.adapter), "pause", 0.01)
    played.network.processing = 3
    played.send(**pictured)
    assert played.posts()[0]["media_attachments"][0]["url"]


def test_a_picture_without_a_description_is_left_to_the_links_card(played, pictured):
    played.send(**{**pictured, "image_alt": ""})
    assert played.network.media == {}
    assert played.posts()[0]["media_attachments"] == []


def test_a_picture_that_the_server_does_not_take_is_left_to_the_links_card(played, pictured):
    played.network.modes = ["rejected"]
    played.send(**pictured)
    assert len(played.posts()) == 1


def test_a_text_that_the_server_rejects_waits_for_a_person(played):
    played.network.modes = ["rejected"]
    with pytest.raises(Exception, match="Mastodon answered 422: Validation failed"):
        played.send()


def test_the_servers_own_limits_are_learnt_once(played):
    played.network.max_characters, played.network.url_weight = 5000, 40
    played.adapter.check_connection(played.channel)
    played.adapter.check_connection(played.channel)
    assert played.adapter.limit_for(played.channel) == 5000
    assert played.message("{link}").length == 40 + 4
    assert [request.path for request in played.network.requests].count("/api/v2/instance") == 1


def test_a_server_that_does_not_tell_its_limits_is_posted_to_within_the_usual_ones(make_channel):
    cache.clear()
    channel = make_channel("fa", "mastodon", settings={"server": "http://127.0.0.1:9"})
    get("mastodon")._learn_limits(channel)
    assert get("mastodon").limit_for(channel) == 500


def test_a_page_of_newer_posts_hides_what_is_older(played):
    delivery = played.sent()
    for number in range(20):
        played.send(url=f"https://nejat.example/{number}/")
    with pytest.raises(Exception, match="so many posts since then"):
        played.adapter.find(played.message(), played.channel, delivery)


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"server": "mastodon.social", "token": "x" * 43}, []),
        ({"server": "https://mastodon.social/@hall", "token": "x" * 43}, []),
        ({"server": "a b", "token": "x" * 43}, ["server"]),
        ({"server": "ftp://mastodon.social", "token": "my password"}, ["server", "token"]),
    ],
)
def test_settings_are_checked(values, wrong):
    assert [name for name, _words in get("mastodon").check_settings(values)] == wrong


def test_the_preview_says_what_is_missing():
    from nejatsite.sharing.models import Channel

    told = get("mastodon").preview(card(image="/a.jpg", summary=""), Channel(kind="mastodon"))
    assert told.hints == (
        "There is no summary.",
        "The picture has no description for people who cannot see it.",
    )
