"""From a publication to the post, through the engine."""

from datetime import UTC, datetime

import pytest
import time_machine

from nejatsite.sharing.models import Delivery

from .conftest import only, published, work

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("played", ["mastodon", "facebook", "bluesky"], indirect=True)
def test_an_answer_that_is_lost_ends_in_one_post_that_is_known(played, image):
    with time_machine.travel(datetime.now(UTC)) as clock:
        published("fa", title="شب قصه‌ها", lead_image=image, lead_image_alt="تالار")
        # Mastodon's first is the picture's, which is simply sent again.
        played.network.modes = ["broken off"] * (2 if played.channel.kind == "mastodon" else 1)
        work()
        assert only().state == "waiting"
        for _turn in range(4):
            clock.shift(150)
            work()
    row = only()
    assert (row.state, len(played.posts())) == ("done", 1)
    assert row.post_url
    assert row.post_id


@pytest.mark.parametrize("played", ["mastodon"], indirect=True)
def test_a_page_whose_picture_is_lost_is_announced_without_it(played, image):
    page = published("fa", lead_image=image, lead_image_alt="تالار")
    image.file.storage.delete(image.file.name)
    image.renditions.all().delete()
    work()
    assert Delivery.objects.get(page=page).state == "done"
    assert played.posts()[0]["media_attachments"] == []
