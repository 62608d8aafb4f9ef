"""What is the same for every network, over the real requests, against servers that keep to what each publishes."""

import contextlib
import logging

import pytest
from django.core.cache import cache

from nejatsite.sharing.adapters.base import Failed, Refused, Result, Unclear
from nejatsite.testing.networks.network import Reply

from .played import KINDS, SECRET

pytestmark = pytest.mark.django_db
#: Where a repeat does no harm, whatever became of the first.
REPEATING = ("mastodon", "bluesky")
FINDING = ("mastodon", "facebook", "bluesky")
EDITING = ("mastodon", "facebook", "telegram")


def of(*kinds: str):
    return pytest.mark.parametrize("played", kinds, indirect=True)


@of(*KINDS)
def test_a_post_is_made_and_its_address_known(played):
    result = played.send()
    assert len(played.posts()) == 1
    assert result.url.startswith(("http://127.0.0.1", "https://"))
    assert result.post_id
    assert result.code == 200


@of(*KINDS)
def test_a_limit_of_requests_is_kept_to(played):
    played.network.modes = ["limited"]
    with pytest.raises(Failed) as error:
        played.send()
    assert type(error.value) is Failed
    expected = {"mastodon": 90, "facebook": 420, "bluesky": 120, "telegram": 77}[played.channel.kind]
    assert error.value.after == pytest.approx(expected, abs=3)
    assert played.posts() == []


@of("mastodon", "facebook", "telegram")
def test_a_token_that_expired_is_told_of_in_words(played):
    played.network.modes = ["expired"]
    with pytest.raises(Refused, match="it has expired or was withdrawn"):
        played.send()
    assert played.posts() == []


@of("bluesky")
def test_a_session_that_expired_is_made_anew(played):
    played.send()
    played.network.forget_sessions()
    played.send()
    assert (len(played.posts()), played.network.sessions) == (2, 2)


@of("bluesky")
def test_one_session_serves_many_posts(played):
    played.send()
    played.send()
    assert played.network.sessions == 1


@of(*KINDS)
def test_a_wrong_token_is_told_of_in_words(played):
    played.network.token = played.network.password = "another"
    with pytest.raises(Refused, match="it has expired or was withdrawn"):
        played.send()


@of("facebook", "bluesky", "telegram")
def test_a_card_that_is_rejected_waits_for_a_person(played):
    played.network.modes = ["rejected"]
    with pytest.raises(Refused):
        played.send()
    assert played.posts() == []


@of(*KINDS)
def test_an_answer_that_comes_too_late_leaves_one_post(played, settings):
    settings.SHARING_TIME_LIMIT, played.network.slowness = 0.3, 0.5
    played.network.modes = ["slow"]
    _lose_the_answer(played)


@of(*KINDS)
def test_a_connection_that_breaks_after_the_request_leaves_one_post(played):
    played.network.modes = ["broken off"]
    _lose_the_answer(played)


def _lose_the_answer(played):
    delivery = played.delivery()
    with pytest.raises(Failed) as error:
        played.send(delivery)
    assert not isinstance(error.value, Refused)
    assert len(played.posts()) == 1
    if played.channel.kind in FINDING:
        found = played.adapter.find(played.message(), played.channel, delivery)
        assert found.url
        assert found.post_id
    if played.channel.kind in REPEATING:
        played.send(delivery)
    else:
        assert isinstance(error.value, Unclear)
    assert len(played.posts()) == 1


@of("mastodon", "facebook", "telegram")
def test_a_gateways_error_is_unclear(played):
    played.network.modes = ["down"]
    with pytest.raises(Unclear, match="did not come from"):
        played.send()


@of("bluesky")
def test_a_gateways_error_is_tried_again_where_a_repeat_does_no_harm(played):
    played.network.modes = ["down"]
    with pytest.raises(Failed) as error:
        played.send()
    assert type(error.value) is Failed


@of(*KINDS)
@pytest.mark.parametrize("answer", [[], {}, {"ok": True, "result": None}, {"data": [{"id": 1}]}, [{"id": 1}]])
def test_an_answer_of_another_form_is_a_failure_in_words(played, monkeypatch, answer):
    monkeypatch.setattr(played.network, "reply", lambda request: Reply(200, answer))
    asked = [lambda: played.send(), lambda: played.adapter.check_connection(played.channel)]
    if played.adapter.can_find:
        asked.append(lambda: played.adapter.find(played.message(), played.channel, played.delivery()))
    for ask in asked:
        with contextlib.suppress(Failed):
            ask()


def test_an_address_that_is_none_gets_before_nobody():
    assert Result("javascript:alert(1)", 200, "1" * 600) == Result("", 200, "1" * 500)
    assert Result("https://mastodon.example/@hall/1").url == "https://mastodon.example/@hall/1"


@of(*FINDING)
def test_what_is_not_there_is_not_found(played):
    played.send(url="https://nejat.example/fa/news/b/", title="خبری دیگر")
    assert played.adapter.find(played.message(), played.channel, played.delivery()) is None


@of("mastodon", "facebook")
def test_the_post_of_another_announcement_is_not_taken_for_it(played):
    played.sent(title="نخست")
    assert played.adapter.find(played.message(), played.channel, played.delivery()) is None


@of("mastodon", "facebook")
def test_the_post_of_a_page_that_is_gone_is_found_by_its_text(played):
    delivery = played.delivery()
    result = played.send(delivery)
    shown = played.message().shown
    gone = played.message(url="")
    gone = type(gone)(text=shown, shown=shown, url="")
    assert played.adapter.find(gone, played.channel, delivery).post_id == result.post_id


@of(*KINDS)
def test_a_post_is_deleted(played):
    delivery = played.sent()
    played.adapter.delete(played.channel, delivery)
    assert played.posts() == []


@of("mastodon", "bluesky", "telegram")
def test_what_is_gone_already_counts_as_deleted(played):
    delivery = played.sent()
    played.network.posts.clear()
    played.adapter.delete(played.channel, delivery)


@of(*EDITING)
def test_a_post_is_replaced_by_a_note(played):
    delivery = played.sent()
    note = played.message("{title}", title="این مطلب برداشته شد.", summary="", url="")
    played.adapter.edit(note, played.channel, delivery)
    (post,) = played.posts()
    assert (post.get("message") or post["text"]).strip("\u200f") == "این مطلب برداشته شد."


@of(*KINDS)
def test_the_connection_is_checked_without_a_post(played):
    assert "all" in played.adapter.check_connection(played.channel)
    assert played.posts() == []
    played.network.token = played.network.password = "another"
    cache.clear()
    with pytest.raises(Refused):
        played.adapter.check_connection(played.channel)


@of(*KINDS)
def test_no_token_gets_into_a_log_or_an_error(played, caplog):
    caplog.set_level(logging.DEBUG)
    played.send()
    played.network.modes = ["broken off", "down", "limited"]
    for _turn in range(3):
        with pytest.raises(Failed) as error:
            played.send()
        assert SECRET not in str(error.value)
    ours = [record.getMessage() for record in caplog.records if not record.name.startswith("urllib3")]
    assert not any(SECRET in line for line in ours)
    assert not any(
        SECRET in request.path or SECRET in str(request.query) for request in played.network.requests
    ) or (played.channel.kind == "telegram")
