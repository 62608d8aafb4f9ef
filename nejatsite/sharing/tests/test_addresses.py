"""Channels reach public addresses only."""

import pytest
from django.test import override_settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext

from nejatsite.sharing import conf, http
from nejatsite.sharing.checks import no_private_addresses
from nejatsite.sharing.models import Channel

from .conftest import SECRET, locale, only, published, work


@pytest.fixture
def public_only(settings):
    settings.SHARING_ALLOW_PRIVATE_ADDRESSES = False


PRIVATE = pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "2130706433",
        "0.0.0.0",  # noqa: S104
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:10.0.0.1]",
        "[::127.0.0.1]",
        "[fd00::1]",
        "[fe80::1]",
        "[64:ff9b::7f00:1]",
    ],
)


@PRIVATE
def test_an_address_that_is_not_public_is_refused(public_only, host):
    with pytest.raises(http.NotSent):
        http.post(f"http://{host}:8999/hook", b"{}", {})


@PRIVATE
def test_nor_can_it_be_entered(public_only, host):
    with pytest.raises(http.Forbidden, match="does not lead to a public server"):
        http.check(f"https://{host}:8999/hook")


def entered(client, people, url: str):
    client.force_login(people["editor.fa"])
    form = {"name": "A", "edition": locale("fa").pk, "setting_url": url, "setting_secret": SECRET}
    form |= {"occasions": ["first"], "withdrawal": "keep", "pace_minutes": 0}
    return client.post(f"{reverse('channels:add')}?kind=webhook", form)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("host", "message"),
    [
        ("127.0.0.1", "The address does not lead to a public server."),
        ("localhost", "The address does not lead to a public server."),
        ("[fe80::1]", "The address does not lead to a public server."),
        ("x" * 70 + ".example", "This address cannot be reached. Check it for mistakes."),
    ],
)
def test_the_form_says_so_and_keeps_what_was_typed(client, people, public_only, host, message):
    url = f"https://{host}/hook"
    response = entered(client, people, url)
    assert response.context["form"].errors["setting_url"] == [message]
    assert url in response.content.decode()
    assert not Channel.objects.exists()


@pytest.mark.django_db
def test_a_name_that_nobody_knows_yet_may_be_entered_and_the_test_tells(client, people, public_only):
    assert entered(client, people, "https://receiver.invalid/hook").status_code == 302
    channel = Channel.objects.get()
    client.post(reverse("channels:test", args=[channel.pk]))
    work()
    with translation.override("fa"):
        assert only().last_error == gettext("The receiving server cannot be reached.")


def test_a_local_receiver_hears_nothing(public_only, server):
    with pytest.raises(http.Forbidden):
        http.post(f"{server.url}/hook", b"{}", {})
    assert server.requests == []


def test_a_redirect_to_a_private_address_is_not_followed(server):
    server.answers = [(307, {"Location": "http://10.0.0.1/"}, b"")]
    assert http.post(f"{server.url}/hook", b"{}", {}).status == 307
    assert len(server.requests) == 1


@pytest.mark.django_db
def test_a_delivery_to_a_private_address_is_set_aside(web_hook, public_only, server):
    web_hook()
    published()
    work()
    assert (only().state, server.requests) == ("set_aside", [])
    assert only().last_error == "The address does not lead to a public server."


def test_the_environments_proxy_is_not_used(server, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert http.post(f"{server.url}/hook", b"{}", {}).status == 200


def test_a_scheme_that_is_not_of_the_web_is_refused():
    with pytest.raises(http.Forbidden):
        http.post("file:///etc/passwd", b"{}", {})


def test_production_refuses_the_setting_for_tests():
    with override_settings(SHARING_ALLOW_PRIVATE_ADDRESSES=True, PRODUCTION=True):
        assert [error.id for error in no_private_addresses(None)] == ["sharing.E001"]
        assert not conf.private_addresses_allowed()
    with override_settings(SHARING_ALLOW_PRIVATE_ADDRESSES=True, PRODUCTION=False):
        assert no_private_addresses(None) == []
