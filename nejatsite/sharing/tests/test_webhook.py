"""Web hooks, received by a real server that checks signatures with the specification's own library."""

import json
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core import mail
from django.utils import timezone

from nejatsite.core import ledger
from nejatsite.sharing import http, schedules, services
from nejatsite.sharing.adapters.calling import wait
from nejatsite.sharing.adapters.webhook import new_secret
from nejatsite.sharing.models import Channel, Delivery
from nejatsite.testing.factories import AuthorPageFactory, TopicPageFactory, translated

from .conftest import SECRET, draft, drip, hang_up, only, published, work

pytestmark = pytest.mark.django_db


def test_an_announcement_arrives_signed_and_in_its_own_language(web_hook, server):
    web_hook("fa")
    topic, author = (
        TopicPageFactory(edition="fa", title="آموزش"),
        AuthorPageFactory(edition="fa", title="مینا رهنورد"),
    )
    page = published("fa", title="می‌خوانیم و می‌نویسیم", summary="خلاصهٔ خبر", topics=[topic], bylines=[author])
    assert work()["done"] == 1
    (body,) = server.verified(SECRET)
    assert body["type"] == "page.published"
    assert body["data"] == {
        "id": page.pk,
        "edition": "fa",
        "language": "fa",
        "title": "می‌خوانیم و می‌نویسیم",
        "summary": "خلاصهٔ خبر",
        "url": page.full_url,
        "topics": ["آموزش"],
        "authors": ["مینا رهنورد"],
        "image": None,
        "note": "",
        "occasion": "first",
    }
    assert server.ids() == [str(only().message_id)]
    assert (only().state, only().response_code) == ("done", 200)


def test_a_translation_is_announced_with_its_own_address(web_hook, server):
    web_hook("sq")
    source = published("en", title="Night of stories")
    target = translated(source, "sq", live=False, title="Nata e tregimeve", date=timezone.now())
    target.save_revision().publish()
    work()
    (body,) = server.verified(SECRET)
    assert body["data"]["url"].endswith("/sq/news/nata-e-tregimeve/")


def test_the_picture_is_cut_for_cards(web_hook, server, image):
    web_hook()
    published(lead_image=image, lead_image_alt="The reading room")
    work()
    picture = server.bodies()[0]["data"]["image"]
    assert picture["alt"] == "The reading room"
    assert picture["url"].startswith("http")


def test_a_failing_receiver_is_tried_again_on_schedule_with_one_id(web_hook, server):
    web_hook()
    start = datetime.now(UTC).replace(microsecond=0)
    with time_machine.travel(start, tick=False) as clock:
        published()
        server.answers = [(500, {}, b"broken")]
        attempts = []
        for delay in (*schedules.WEB_HOOK, None):
            assert work()["retried" if delay else "set_aside"] == 1
            attempts.append(datetime.now(UTC))
            if delay:
                clock.shift(delay - 1)
                assert not work()
                clock.shift(1)
        assert len(attempts) == 26
        assert attempts[-1] - attempts[0] == timedelta(seconds=sum(schedules.WEB_HOOK))
        assert timedelta(days=24) < attempts[-1] - attempts[0] < timedelta(days=26)
    assert len(server.requests) == 26
    assert len(set(server.ids())) == 1
    assert only().last_error == "26 attempts failed. The last error: The receiver answered 500. broken"


def test_what_was_set_aside_is_sent_again_with_the_same_id(web_hook, server):
    web_hook()
    published()
    Delivery.objects.update(state="set_aside", finished_at=timezone.now(), attempts=26)
    identity = str(only().message_id)
    assert services.try_again(Delivery.objects.all()) == 1
    work()
    assert server.ids() == [identity]
    assert only().state == "done"


def test_while_the_secret_is_changed_both_signatures_are_sent(web_hook, server):
    channel, newer = web_hook(), new_secret()
    channel.set_secret("secret", newer)
    channel.save()
    published()
    work()
    assert server.verified(SECRET) == server.verified(newer)
    assert len(server.requests[0]["headers"]["webhook-signature"].split()) == 2


def test_the_old_secret_ends_after_the_overlap(web_hook):
    channel, newer = web_hook(), new_secret()
    channel.set_secret("secret", newer)
    assert channel.secret_values("secret") == [newer, SECRET]
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        assert channel.secret_values("secret") == [newer]


def test_a_third_secret_does_not_bring_back_the_first(web_hook):
    channel, second, third = web_hook(), new_secret(), new_secret()
    channel.set_secret("secret", second)
    channel.set_secret("secret", third)
    assert channel.secret_values("secret") == [third, second]


def test_410_switches_the_channel_off_and_tells_its_editors(web_hook, server, people):
    web_hook("ar")
    page = published("ar", title="مكتبة على عجلات")
    server.answers = [(410, {}, b"")]
    work()
    row, channel = only(), Channel.objects.get()
    assert (row.state, row.response_code, channel.enabled) == ("set_aside", 410, False)
    ledger.run_due("core.TaskRow")
    (letter,) = [letter for letter in mail.outbox if channel.name in letter.subject]
    assert letter.to == ["editor.ar@example.org"]
    assert f"/admin/channels/edit/{channel.pk}/" in letter.body
    published("ar")
    assert Delivery.objects.exclude(page=page).count() == 0


def test_what_waits_for_a_channel_that_was_switched_off_is_set_aside(web_hook, server):
    channel = web_hook()
    published()
    Channel.objects.filter(pk=channel.pk).update(enabled=False)
    work()
    assert (only().state, only().last_error) == ("set_aside", "The channel is switched off.")
    assert server.requests == []


def test_a_redirect_is_a_failure_and_is_not_followed(web_hook, server):
    web_hook()
    published()
    server.answers = [(302, {"Location": f"{server.url}/elsewhere"}, b"")]
    assert work()["retried"] == 1
    assert [request["path"] for request in server.requests] == ["/hook"]
    assert only().response_code == 302


def test_retry_after_is_honoured_and_holds_the_whole_channel(web_hook, server):
    web_hook()
    published()
    published()
    with time_machine.travel(datetime.now(UTC), tick=False) as clock:
        server.answers = [(429, {"Retry-After": "600"}, b""), (200, {}, b"")]
        work()
        assert len(server.requests) == 1
        assert sorted(Delivery.objects.values_list("attempts", flat=True)) == [0, 1]
        clock.shift(599)
        assert not work()
        clock.shift(2)
        assert work()["done"] == 2


def test_retry_after_may_be_a_date():
    with time_machine.travel(datetime(2026, 11, 22, 10, 0, tzinfo=UTC), tick=False):
        assert wait({"Retry-After": "Sun, 22 Nov 2026 10:05:00 GMT"}) == 300
        assert wait({"Retry-After": "soon"}) is None
        assert wait({"Retry-After": "99999999999"}) == 7 * 24 * 3600


def test_a_receiver_that_drips_is_cut_off(server):
    server.behave = drip
    with pytest.raises(http.Broken, match="No answer within 1 second"):
        http.post(f"{server.url}/hook", b"{}", {}, time_limit=1)


def test_a_receiver_that_hangs_up_is_tried_again(web_hook, server):
    web_hook()
    published()
    server.behave = hang_up
    assert work()["retried"] == 1
    assert only().last_error == "The connection broke before there was an answer."


def test_a_receiver_that_is_not_there_is_tried_again(web_hook):
    web_hook(settings={"url": "http://127.0.0.1:9/hook"})
    published()
    assert work()["retried"] == 1
    assert only().last_error == "The receiving server cannot be reached."


def test_no_more_than_64_kilobytes_of_an_answer_are_read(server):
    server.answers = [(200, {}, b"x" * 1_000_000)]
    assert len(http.post(f"{server.url}/hook", b"{}", {}).body) == 64 * 1024


def test_a_test_goes_the_same_way_even_while_the_channel_is_off(web_hook, server, people):
    channel = web_hook("fa", enabled=False)
    services.send_test(channel, people["editor.fa"])
    work()
    (body,) = server.verified(SECRET)
    assert (body["type"], body["data"]["edition"], body["data"]["occasion"]) == ("test", "fa", "test")
    assert only().state == "done"


def test_the_body_is_what_was_signed_to_the_byte(web_hook, server):
    web_hook("fa")
    page = draft("fa", title="نیم‌فاصله و «گیومه»")
    page.save_revision().publish()
    work()
    assert "نیم‌فاصله" in server.requests[0]["body"]
    assert json.loads(server.requests[0]["body"])["data"]["title"] == page.title
