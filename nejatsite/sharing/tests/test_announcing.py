"""What writes a delivery, and what does not."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from nejatsite.sharing import services
from nejatsite.sharing.models import Channel, Delivery
from nejatsite.testing.factories import BlogPageFactory, NewsPageFactory, StandardPageFactory, publish
from news.models import NewsPage

from .conftest import draft, only, published, work

pytestmark = pytest.mark.django_db


def test_a_first_publication_is_announced_on_the_channels_of_its_edition(make_channel):
    mine = [make_channel("fa", name="یک"), make_channel("fa", name="دو")]
    make_channel("en")
    page = published("fa", title="کتابخانهٔ سیار به روستا رسید")
    rows = Delivery.objects.order_by("channel_id")
    assert [(row.channel, row.page_id, row.title) for row in rows] == [
        (channel, page.pk, "کتابخانهٔ سیار به روستا رسید") for channel in mine
    ]


def test_publishing_twice_writes_one_delivery(make_channel):
    make_channel()
    publish(publish(draft()))
    assert Delivery.objects.count() == 1


def test_a_page_published_again_after_unpublishing_is_not_announced_again(make_channel):
    make_channel()
    page = published()
    work()
    page.unpublish()
    publish(page)
    assert only().state == "done"


def test_a_channel_made_later_gets_nothing_of_an_ordinary_edit(make_channel):
    page = published()
    make_channel()
    publish(page)
    assert not Delivery.objects.exists()


def test_a_channel_that_is_switched_off_gets_nothing(make_channel):
    make_channel(enabled=False)
    published()
    assert not Delivery.objects.exists()


def test_a_channel_gets_the_kinds_that_it_listens_to(make_channel):
    make_channel(page_kinds=["blogs.BlogPage"])
    published()
    blog = publish(BlogPageFactory(live=False, date=timezone.now()))
    assert only().page_id == blog.pk


def test_a_page_that_is_no_article_is_not_announced(make_channel):
    make_channel()
    publish(StandardPageFactory(live=False, title="About us"))
    assert not Delivery.objects.exists()


def test_an_old_page_is_not_announced(make_channel, settings):
    make_channel()
    settings.SHARING_MAX_AGE_DAYS = 7
    published(date=timezone.now() - timedelta(days=8))
    published(date=timezone.now() - timedelta(days=6))
    assert Delivery.objects.count() == 1


def test_what_is_published_in_silence_is_not_announced_later_either(make_channel):
    make_channel()
    with services.silenced():
        page = published()
    publish(page)
    assert not Delivery.objects.exists()


def test_a_page_that_was_made_public_without_publishing_is_not_announced_by_an_edit(make_channel):
    make_channel()
    publish(NewsPageFactory(date=timezone.now()))
    assert not Delivery.objects.exists()


def test_a_page_scheduled_for_later_is_announced_when_it_goes_live(make_channel):
    make_channel()
    page = draft()
    page.go_live_at = timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    assert not Delivery.objects.exists()
    page.refresh_from_db()
    page.go_live_at = None
    page.save_revision().publish()
    assert Delivery.objects.count() == 1


def test_a_publication_that_is_rolled_back_leaves_no_delivery(make_channel):
    make_channel()
    page = draft()
    with transaction.atomic():
        page.save_revision().publish()
        assert Delivery.objects.exists()
        transaction.set_rollback(True)
    assert not Delivery.objects.exists()
    publish(NewsPage.objects.get(pk=page.pk))
    assert Delivery.objects.count() == 1


def test_unpublishing_cancels_what_waits(make_channel):
    make_channel()
    page = published()
    page.unpublish()
    assert only().state == "cancelled"
    assert work()["done"] == 0


def test_deleting_a_page_cancels_what_waits_and_keeps_the_row(make_channel):
    make_channel()
    page = published(title="Orchard")
    page.delete()
    row = only()
    assert (row.page_id, row.title, row.state) == (None, "Orchard", "cancelled")


def test_a_page_that_became_private_is_not_sent(make_channel):
    from wagtail.models import PageViewRestriction

    make_channel()
    page = published()
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    work()
    assert only().state == "cancelled"


def test_a_person_can_ask_for_the_same_announcement_again(make_channel, people):
    channel = make_channel()
    page = published()
    services.announce_again(page, channel, people["editor.en"])
    services.announce_again(page, channel, people["editor.en"])
    assert list(Delivery.objects.order_by("repeat").values_list("repeat", flat=True)) == [0, 1, 2]
    assert Delivery.objects.values("message_id").distinct().count() == 3


def test_what_a_publication_asks_the_database_does_not_grow_with_the_channels(make_channel):
    def asked():
        page = draft()
        with transaction.atomic(), CaptureQueriesContext(connection) as queries:
            page.live = True
            services.page_went_public(page)
        return len(queries)

    make_channel(name="log 0", topics=["no topic"])
    few = asked()
    for number in range(1, 4):
        make_channel(name=f"log {number}")
    # Of the first nothing was announced: what is more is the one statement that writes the deliveries.
    assert asked() <= few + 1 <= 9
    assert Channel.objects.count() == 4
    assert Delivery.objects.count() == 3
