"""Telegram, played by a server that keeps to the Bot API as published (our reading, November 2026)."""

import json
from datetime import UTC, datetime

import pytest
import time_machine

from nejatsite.editions.registry import get_edition
from nejatsite.sharing import text
from nejatsite.sharing.adapters import get
from nejatsite.sharing.cards import Card
from nejatsite.sharing.models import Channel, Delivery

from .conftest import TOKEN, hang_up, only, published, work

pytestmark = pytest.mark.django_db


def told(**answer):
    return {"Content-Type": "application/json"}, json.dumps(answer).encode()


SENT = (200, *told(ok=True, result={"message_id": 17, "chat": {"id": -100, "username": "hall"}}))


def test_a_post_is_sent_and_its_address_kept(telegram, server):
    telegram("fa")
    server.answers = [SENT]
    page = published("fa", title="شب قصه‌ها", summary="در کتابخانه", slug="شب-قصه")
    assert work()["done"] == 1
    (request,) = server.requests
    body = json.loads(request["body"])
    assert request["path"] == f"/bot{TOKEN}/sendMessage"
    assert body["chat_id"] == "@hall"
    assert body["link_preview_options"] == {"url": page.full_url, "prefer_large_media": True}
    assert f'<a href="{page.full_url}">' in body["text"]
    assert "شب-قصه/</a>" in body["text"]
    assert only().post_url == "https://t.me/hall/17"


def test_retry_after_is_obeyed(telegram, server):
    telegram()
    published()
    limit = told(ok=False, error_code=429, description="Too Many Requests", parameters={"retry_after": 77})
    server.answers = [(429, *limit), SENT]
    with time_machine.travel(datetime.now(UTC), tick=False) as clock:
        assert work()["retried"] == 1
        clock.shift(76)
        assert not work()
        clock.shift(1)
        assert work()["done"] == 1


@pytest.mark.parametrize(("code", "words"), [(400, "Bad Request: chat not found"), (401, "Unauthorized")])
def test_what_a_person_has_to_put_right_is_set_aside(telegram, server, code, words):
    telegram()
    published()
    server.answers = [(code, *told(ok=False, error_code=code, description=words))]
    work()
    assert only().state == "set_aside"
    assert only().last_error.endswith(f"Telegram answered {code}: {words}")
    assert only().response_code == code


def test_an_error_of_telegrams_own_is_tried_again(telegram, server):
    telegram()
    published()
    server.answers = [(500, *told(ok=False, error_code=500, description="Internal")), SENT]
    assert work()["retried"] == 1


def test_after_twelve_attempts_a_person_is_asked(telegram, server):
    telegram()
    server.answers = [(500, *told(ok=False, error_code=500, description="Internal"))]
    start = datetime.now(UTC)
    with time_machine.travel(start, tick=False) as clock:
        published()
        while only().state == "waiting":
            clock.move_to(max(only().due_at, datetime.now(UTC)))
            work()
        assert 23 < (datetime.now(UTC) - start).total_seconds() / 3600 < 24
    assert len(server.requests) == 12
    assert only().state == "set_aside"


def test_a_connection_that_breaks_after_the_request_is_not_tried_again_blindly(telegram, server):
    telegram()
    published()
    server.behave = hang_up
    work()
    assert only().state == "unknown"
    assert len(server.requests) == 1


def test_a_worker_that_died_while_sending_leaves_it_to_a_person(telegram, server):
    telegram()
    published()
    Delivery.objects.update(request_at=datetime.now(UTC))
    work()
    assert (only().state, server.requests) == ("unknown", [])


def test_an_answer_that_is_not_telegrams_is_unclear(telegram, server):
    telegram()
    published()
    server.answers = [(502, {"Content-Type": "text/html"}, b"<h1>Bad gateway</h1>")]
    work()
    assert (only().state, only().response_code) == ("unknown", 502)


def write(channel: Channel, **fields) -> str:
    card = {"edition": get_edition("fa"), "title": "خبر", "url": "https://example.org/fa/news/a/", **fields}
    return get("telegram").write(Card(**card), channel).text


def test_a_long_summary_gives_way_and_no_grapheme_is_cut(telegram):
    family = "👨‍👩‍👧‍👦"
    message = write(telegram("fa"), summary=family * 1000, topics=["حقوق بشر"])
    visible = message.replace('<a href="https://example.org/fa/news/a/">', "").replace("</a>", "")
    assert text.utf16_units(visible) <= 4096
    assert text.utf16_units(visible) > 4000
    assert visible.replace(family, "") == (
        "خبر\n\n\u200f…\n\n\u200f\u2066https://example.org/fa/news/a/\u2069\n\n#حقوق_بشر"
    )


def test_markup_in_a_title_is_only_text(telegram):
    message = write(telegram("fa"), title="<b>a & b</b>")
    assert "&lt;b&gt;a &amp; b&lt;/b&gt;" in message


def test_a_latin_title_in_a_persian_post_is_isolated(telegram):
    assert write(telegram("fa"), title="Open Shelf").startswith("\u200f\u2068Open Shelf\u2069\n")


def test_the_channels_own_text_is_used(telegram):
    channel = telegram("ar", template="{authors}: {title} {link}")
    message = write(channel, edition=get_edition("ar"), title="خبر", authors=["نبيل", "هالة"])
    assert message.startswith("نبيل، هالة: خبر \u2066<a href=")
