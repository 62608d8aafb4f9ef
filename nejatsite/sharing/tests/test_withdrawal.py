"""A page that is taken down takes its announcements along, where the channel wants it."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone
from wagtail.models import PageViewRestriction

from nejatsite.sharing import services
from nejatsite.sharing.adapters.base import Failed, Refused
from nejatsite.sharing.models import Delivery
from nejatsite.testing.factories import publish, section

from .conftest import SECRET, published, work

pytestmark = pytest.mark.django_db


def withdrawal() -> Delivery:
    return Delivery.objects.get(occasion="withdrawal")


def original() -> Delivery:
    return Delivery.objects.get(occasion="first")


@pytest.fixture
def sent(make_channel, board):
    """A page that was announced on a channel which deletes."""
    make_channel(kind="board", withdrawal="delete")
    page = published(title="Orchard")
    work()
    assert len(board.posts) == 1
    return page


def test_unpublishing_deletes_the_post_and_the_announcement_shows_as_taken_back(sent, board):
    sent.unpublish()
    assert not original().is_taken_back
    assert work()["done"] == 1
    assert board.posts == {}
    assert (original().state, original().is_taken_back) == ("done", True)


def test_deleting_the_page_deletes_the_post(sent, board):
    sent.delete()
    assert (withdrawal().page_id, withdrawal().title) == (None, "Orchard")
    work()
    assert (board.posts, withdrawal().state) == ({}, "done")


def test_a_page_that_becomes_private_takes_its_post_back(sent, board):
    PageViewRestriction.objects.create(page=sent, restriction_type="login")
    work()
    assert (board.posts, withdrawal().state) == ({}, "done")


def test_a_section_that_becomes_private_takes_the_posts_of_its_pages_back(sent, board):
    PageViewRestriction.objects.create(page=section("news", "en"), restriction_type="login")
    work()
    assert board.posts == {}


def test_a_restriction_that_never_came_to_be_takes_nothing_back(sent, board):
    services.page_to_be_hidden(sent)
    assert not work()
    with time_machine.travel(timezone.now() + timedelta(minutes=3)):
        work()
    assert (withdrawal().state, len(board.posts)) == ("cancelled", 1)


def test_a_channel_may_replace_the_text(make_channel, board):
    make_channel(kind="board", withdrawal="edit")
    page = published()
    work()
    page.unpublish()
    work()
    assert list(board.posts.values()) == ["This publication was withdrawn."]


def test_a_channel_may_leave_what_was_sent(make_channel, board):
    make_channel(kind="board")
    page = published()
    work()
    page.unpublish()
    assert not Delivery.objects.filter(occasion="withdrawal").exists()


def test_a_kind_of_channel_that_cannot_is_not_asked(make_channel):
    make_channel(withdrawal="delete")
    page = published()
    work()
    page.unpublish()
    assert not Delivery.objects.filter(occasion="withdrawal").exists()


def test_a_page_that_is_back_before_its_post_was_deleted_keeps_it(sent, board):
    sent.unpublish()
    publish(sent)
    work()
    assert (withdrawal().state, len(board.posts)) == ("cancelled", 1)


def test_a_page_that_goes_again_after_that_loses_it(sent, board):
    sent.unpublish()
    sent = publish(sent)
    sent.unpublish()
    work()
    assert (withdrawal().state, board.posts) == ("done", {})


def test_what_was_taken_back_is_not_taken_back_twice(sent, board):
    sent.unpublish()
    work()
    publish(sent).unpublish()
    work()
    assert board.calls == ["send", "delete"]


def test_a_page_taken_down_while_it_is_being_announced_is_taken_back_after_that(make_channel, board):
    make_channel(kind="board", withdrawal="delete")
    page = published()
    # What a worker has in hand at this moment.
    (row,) = Delivery.objects.all().claim()
    page.unpublish()
    assert work()["retried"] == 1
    assert withdrawal().last_error == "The announcement is still being sent."
    board.posts["17"] = "sent meanwhile"
    row.end("done", timezone.now(), post_id="17")
    with time_machine.travel(timezone.now() + timedelta(seconds=20)):
        work()
    assert (withdrawal().state, withdrawal().attempts, board.posts) == ("done", 1, {})


def test_an_announcement_that_failed_meanwhile_leaves_nothing_to_take_back(make_channel, board):
    make_channel(kind="board", withdrawal="delete")
    page = published()
    (row,) = Delivery.objects.all().claim()
    page.unpublish()
    row.put_back(timezone.now(), "busy")
    work()
    assert set(Delivery.objects.values_list("state", flat=True)) == {"cancelled"}
    assert board.calls == []


def test_taking_back_has_attempts_of_its_own_and_sets_aside_what_a_person_has_to_do(sent, board):
    board.answers = [Failed("busy", 503), Refused("Only the owner may delete.", 403)]
    with time_machine.travel(datetime.now(UTC), tick=False) as clock:
        sent.unpublish()
        work()
        assert withdrawal().state == "waiting"
        clock.shift(31)
        work()
    assert (withdrawal().state, withdrawal().last_error) == ("set_aside", "Only the owner may delete.")
    assert original().state == "done"


def test_a_post_whose_number_is_not_known_is_a_persons(sent):
    Delivery.objects.update(post_id="")
    sent.unpublish()
    work()
    assert withdrawal().state == "set_aside"


def test_a_withdrawal_does_not_wait_for_quiet_hours(sent, board):
    now = timezone.now().astimezone(UTC)
    channel = original().channel
    channel.quiet_from, channel.quiet_until = (
        (now - timedelta(hours=3)).time(),
        (now + timedelta(hours=6)).time(),
    )
    channel.save()
    sent.unpublish()
    work()
    assert board.posts == {}


def test_a_post_that_turns_out_to_be_there_after_the_page_is_gone_is_taken_back(make_channel, board):
    make_channel(kind="board", withdrawal="delete")
    page = published()
    Delivery.objects.update(state="unknown", finished_at=timezone.now(), post_id="17")
    board.posts["17"] = "there"
    page.unpublish()
    assert services.settle_unknown(original(), there=True)
    work()
    assert board.posts == {}


def test_a_web_hook_is_told_that_the_page_was_withdrawn(web_hook, server):
    web_hook("fa", withdrawal="delete")
    page = published("fa", title="باغ")
    number, address = page.pk, page.full_url
    work()
    page.delete()
    work()
    first, last = server.verified(SECRET)
    assert (first["type"], last["type"]) == ("page.published", "page.withdrawn")
    assert last["data"] == {
        "id": number,
        "edition": "fa",
        "language": "fa",
        "title": "باغ",
        "url": address,
        "announcement": server.ids()[0],
        "occasion": "withdrawal",
    }
    assert len(set(server.ids())) == 2
