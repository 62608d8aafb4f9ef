"""Marked updates and corrections, switches per page, and what a publication would do before it happens."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from wagtail.models import PageViewRestriction

from nejatsite.core.scheduled import publish_scheduled
from nejatsite.editorial.models import Correction
from nejatsite.sharing import services
from nejatsite.sharing.models import Channel, Delivery, FirstPublication, Plan
from nejatsite.testing.factories import TopicPageFactory, publish, translated

from .conftest import draft, only, published, work

pytestmark = pytest.mark.django_db

EVERYTHING = ["first", "update", "correction"]


def occasions():
    return list(Delivery.objects.order_by("pk").values_list("occasion", flat=True))


def correct(page, note="The hall opens at six, not at five.", **fields):
    page.corrections.add(Correction(note=note, locale=page.locale, **fields))
    return publish(page)


def test_an_update_that_was_asked_for_is_announced_once_with_its_mark(make_channel, board, people):
    channel = make_channel(kind="board")
    page = published(title="The reading room")
    work()
    services.ask_for_update(page, [channel], people["editor.en"])
    page = publish(page)
    publish(page)
    assert occasions() == ["first", "update"]
    row = Delivery.objects.get(occasion="update")
    assert (row.subject, row.requested_by) == (str(page.live_revision_id), people["editor.en"])
    work()
    assert board.posts[str(row.message_id)].startswith("Updated: The reading room")


def test_an_update_of_an_old_page_is_announced_since_a_person_asked(make_channel, people):
    channel = make_channel()
    page = published(date=timezone.now() - timedelta(days=400))
    assert occasions() == []
    services.ask_for_update(page, [channel], people["editor.en"])
    publish(page)
    assert occasions() == ["update"]


def test_an_update_is_taken_only_by_channels_of_the_edition_that_announce_updates(make_channel, people):
    mine = make_channel()
    off, deaf, foreign = (
        make_channel(name="off", enabled=False),
        make_channel(name="deaf", occasions=["first"]),
        make_channel("fa"),
    )
    page = published()
    assert services.ask_for_update(page, [mine, off, deaf, foreign], people["editor.en"]) == [mine]


def test_an_update_that_was_called_off_is_not_announced(make_channel, people):
    channel = make_channel()
    page = published()
    services.ask_for_update(page, [channel], people["editor.en"])
    assert services.call_off(page, [channel]) == 1
    publish(page)
    assert occasions() == ["first"]


def test_asking_for_an_update_switches_the_channel_on_for_the_page_and_keeps_its_text(make_channel, people):
    channel = make_channel()
    page = draft()
    Plan.objects.create(page=page, channel=channel, announces=False, text="{title}!")
    page = publish(page)
    assert occasions() == []
    services.ask_for_update(page, [channel], people["editor.en"])
    publish(page)
    assert occasions() == ["update"]
    assert Plan.objects.get().text == "{title}!"


def test_the_first_publication_needs_no_update_beside_it(make_channel, people):
    channel = make_channel()
    page = draft()
    services.ask_for_update(page, [channel], people["editor.en"])
    page = publish(page)
    publish(page)
    assert occasions() == ["first"]


def test_a_correction_is_announced_on_channels_that_want_corrections(make_channel, board):
    make_channel(kind="board", occasions=EVERYTHING)
    make_channel(name="without")
    page = published(title="The reading room")
    work()
    correct(page)
    row = Delivery.objects.get(occasion="correction")
    assert row.channel.kind == "board"
    work()
    assert board.posts[str(row.message_id)].startswith(
        "Correction: The reading room\n\nThe hall opens at six, not at five."
    )


def test_a_correction_is_announced_once(make_channel):
    make_channel(occasions=EVERYTHING)
    page = correct(published())
    publish(page)
    assert occasions() == ["first", "correction"]


def test_a_correction_without_words_for_readers_announces_nothing(make_channel):
    make_channel(occasions=EVERYTHING)
    correct(published(), note="", kind="spelling")
    assert occasions() == ["first"]


def test_of_several_corrections_in_one_publication_the_gravest_is_announced(make_channel):
    make_channel(occasions=EVERYTHING)
    page = published()
    page.corrections.add(Correction(note="A name", kind="spelling", locale=page.locale))
    page = correct(page, note="A number", kind="factual")
    key = page.corrections.get(kind="factual").translation_key
    assert occasions() == ["first", "correction"]
    assert Delivery.objects.get(occasion="correction").subject == str(key)


def test_a_correction_goes_before_an_update_and_uses_up_the_mark(make_channel, people):
    channel = make_channel(occasions=EVERYTHING)
    page = published()
    services.ask_for_update(page, [channel], people["editor.en"])
    publish(correct(page))
    assert occasions() == ["first", "correction"]


def test_what_was_corrected_before_the_first_publication_is_no_news(make_channel):
    make_channel(occasions=EVERYTHING)
    publish(correct(draft()))
    assert occasions() == ["first"]


def test_pages_from_before_corrections_were_noted_announce_those_of_today_alone(make_channel):
    make_channel(occasions=EVERYTHING)
    page = published()
    FirstPublication.objects.update(corrections=None)
    page = correct(page, made_on=timezone.localdate() - timedelta(days=1))
    assert occasions() == ["first"]
    FirstPublication.objects.update(corrections=None)
    correct(page, note="Another one")
    assert occasions() == ["first", "correction"]


def test_a_correction_of_an_old_page_is_noted_and_not_announced(make_channel):
    make_channel(occasions=EVERYTHING)
    page = correct(published(date=timezone.now() - timedelta(days=400)))
    page.date = timezone.now()
    publish(page)
    assert occasions() == []


def test_a_correction_that_was_published_in_silence_is_not_announced_later(make_channel):
    make_channel(occasions=EVERYTHING)
    page = published()
    with services.silenced():
        page = correct(page)
    publish(page)
    assert occasions() == ["first"]


def test_a_translated_correction_is_announced_in_the_words_of_its_edition(make_channel, board):
    make_channel("sq", "board", occasions=EVERYTHING)
    source = published("en", title="Night of stories")
    target = translated(source, "sq", live=False, title="Nata e tregimeve", date=timezone.now())
    target = publish(target)
    correct(target, note="Salla hapet në orën gjashtë.")
    work()
    row = Delivery.objects.get(occasion="correction")
    assert "Salla hapet në orën gjashtë." in board.posts[str(row.message_id)]


def test_a_channel_that_was_switched_off_for_the_page_gets_nothing(make_channel):
    off, on = make_channel(name="off"), make_channel(name="on")
    page = draft()
    Plan.objects.create(page=page, channel=off, announces=False)
    publish(page)
    assert only().channel == on


def test_switching_off_stops_what_still_waits(make_channel):
    channel = make_channel()
    page = published()
    Plan.objects.create(page=page, channel=channel, announces=False)
    work()
    assert (only().state, only().last_error) == ("cancelled", "It was switched off for this page.")


def test_what_a_person_asked_for_again_goes_out_whatever_the_switch_says(make_channel, board, people):
    channel = make_channel(kind="board")
    page = draft()
    Plan.objects.create(page=page, channel=channel, announces=False)
    page = publish(page)
    services.announce_again(page, channel, people["editor.en"])
    work()
    assert (only().state, only().repeat) == ("done", 1)


def test_the_text_of_the_page_is_used_instead_of_the_channels(make_channel, board):
    channel = make_channel(kind="board", template="{title}")
    page = draft(title="Orchard")
    Plan.objects.create(page=page, channel=channel, text="Come and see: {title}")
    publish(page)
    work()
    assert list(board.posts.values()) == [only().sent_text]
    assert only().sent_text.startswith("Come and see: Orchard\n")


def test_a_private_page_is_announced_when_it_is_first_published_for_everybody(make_channel):
    make_channel()
    page = draft()
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="login")
    page = publish(page)
    assert occasions() == []
    restriction.delete()
    publish(page)
    assert occasions() == ["first"]


def test_a_scheduled_page_is_announced_when_its_time_comes(make_channel):
    make_channel()
    page = draft()
    page.go_live_at = timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    assert occasions() == []
    with time_machine.travel(timezone.now() + timedelta(hours=2)):
        publish_scheduled()
    assert occasions() == ["first"]


def test_an_announcement_that_was_cancelled_by_unpublishing_is_made_when_the_page_is_back(make_channel):
    make_channel()
    page = published()
    page.unpublish()
    assert only().state == "cancelled"
    publish(page)
    assert only().state == "waiting"


class TestProspects:
    """What the screen says before publishing is what publishing does."""

    def of(self, page):
        return {each.channel.name: each for each in services.status_of_page(page)}

    def test_a_draft_is_told_what_its_publication_will_do_on_each_channel(self, make_channel):
        topic, other = TopicPageFactory(title="Libraries"), TopicPageFactory(title="Music")
        make_channel(name="all")
        make_channel(name="off", enabled=False)
        make_channel(name="blogs", page_kinds=["blogs.BlogPage"])
        make_channel(name="music", topics=[str(other.translation_key)])
        make_channel(name="libraries", topics=[str(topic.translation_key)])
        make_channel(name="corrections", occasions=["correction"])
        switched = make_channel(name="switched off here")
        page = draft(topics=[topic])
        Plan.objects.create(page=page, channel=switched, announces=False)
        told = {name: each.reason for name, each in self.of(page).items()}
        assert told == {
            "all": "",
            "libraries": "",
            "off": "The channel is switched off.",
            "blogs": "The channel does not announce pages of this kind.",
            "music": "The page has none of the topics that the channel announces.",
            "corrections": "The channel does not announce this: First publication.",
            "switched off here": "It was switched off for this page.",
        }
        publish(page)
        assert {row.channel.name for row in Delivery.objects.all()} == {"all", "libraries"}

    def test_after_the_publication_the_latest_announcement_is_told(self, make_channel):
        make_channel()
        page = published()
        work()
        (each,) = services.status_of_page(page)
        assert (each.announces, each.reason) == (False, "An ordinary edit announces nothing.")
        assert each.latest.state == "done"

    @pytest.mark.parametrize(
        ("fields", "reason"),
        [
            ({"date": timezone.now() - timedelta(days=99)}, "The page is older than 30 days."),
            ({}, ""),
        ],
    )
    def test_an_old_page_is_told_so(self, make_channel, fields, reason):
        make_channel()
        (each,) = services.status_of_page(draft(**fields))
        assert each.reason == reason

    def test_a_marked_update_and_a_correction_are_foretold(self, make_channel, people):
        channel = make_channel(occasions=EVERYTHING)
        page = published()
        services.ask_for_update(page, [channel], people["editor.en"])
        assert self.of(page)[channel.name].occasion == "update"
        page.corrections.add(Correction(note="A number", locale=page.locale))
        assert self.of(page)[channel.name].occasion == "correction"

    def test_it_takes_as_many_queries_for_one_channel_as_for_five(
        self, make_channel, django_assert_max_num_queries
    ):
        topic = TopicPageFactory()
        page = published(topics=[topic])
        for number in range(5):
            make_channel(name=str(number), topics=[str(topic.translation_key)])
        page = type(page).objects.get(pk=page.pk)
        with django_assert_max_num_queries(10):
            assert len(services.status_of_page(page)) == Channel.objects.count() == 5
