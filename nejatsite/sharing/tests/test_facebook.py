"""What is Facebook's alone."""

import pytest

from nejatsite.sharing.adapters import get
from nejatsite.sharing.adapters.base import Failed, Refused, Unclear
from nejatsite.testing.networks.facebook import error

from .played import SECRET, URL

pytestmark = pytest.mark.django_db
KIND = "facebook"


def test_the_link_is_the_card_and_not_in_the_text(played):
    result = played.send()
    (post,) = played.posts()
    assert post["link"] == URL
    assert "http" not in post["message"]
    assert result.url == f"https://www.facebook.com/{post['id']}"


def test_the_token_is_in_no_address(played):
    delivery = played.sent()
    played.adapter.find(played.message(), played.channel, delivery)
    played.adapter.delete(played.channel, delivery)
    assert {request.bearer for request in played.network.requests} == {SECRET}
    assert not any("access_token" in request.query for request in played.network.requests)


def test_what_facebook_calls_a_duplicate_is_the_post_that_is_looked_for(played):
    delivery = played.delivery()
    first = played.send(delivery)
    assert played.send(delivery).post_id == first.post_id
    assert len(played.posts()) == 1


def test_a_duplicate_of_another_announcement_waits_for_a_person(played):
    played.sent()
    with pytest.raises(Refused, match="Duplicate status message"):
        played.send()


@pytest.mark.parametrize(
    ("code", "status", "becomes"),
    [
        (1, 500, Unclear),
        (2, 503, Unclear),
        (4, 400, Failed),
        (17, 400, Failed),
        (613, 400, Failed),
        (80001, 400, Failed),
        (10, 403, Refused),
        (200, 403, Refused),
        (100, 400, Refused),
        (190, 401, Refused),
        (368, 400, Refused),
        (99999, 400, Refused),
    ],
)
def test_each_code_is_judged_by_what_can_be_done_about_it(played, monkeypatch, code, status, becomes):
    def fail(mode, request):
        raise error(code, "Told by Facebook", status)

    monkeypatch.setattr(played.network, "fail", fail)
    played.network.modes = ["rejected"]
    with pytest.raises(Failed, match="Told by Facebook") as caught:
        played.send()
    assert type(caught.value) is becomes


def test_a_token_of_a_person_is_told_from_the_pages(played):
    played.network.page, played.network.name = "1", "Mina"
    with pytest.raises(Refused, match="This token belongs to “Mina”"):
        played.adapter.check_connection(played.channel)


def test_settings_are_checked():
    wrong = get("facebook").check_settings({"page": "nejat", "token": "short"})
    assert [name for name, _words in wrong] == ["page", "token"]
